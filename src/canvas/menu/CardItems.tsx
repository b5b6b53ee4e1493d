import { Menu } from '@base-ui/react/menu'
import { CopyPlus, PenLine, Plus, SquarePen, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardId, LaneId, StepId } from '../../base/ids'
import { updateCards } from '../../commands'
import { FACE_RADIUS, faceMarks, MOODS } from '../../lanes/draw/face'
import { FLAG_LOOKS } from '../../lanes/words'
import { formatNumber } from '../../layout'
import { FLAGS, type Flag } from '../../model/records/card'
import { deleteCards, duplicate } from '../actions'
import { Marks } from '../Marks'
import { keysText } from '../shortcuts/names'
import { useEditor, useTools } from '../tools'
import { placeAfter, startCard, startStep } from '../writing'
import { CardLinkItems } from './CardLinkItems'
import { CardMoveItems } from './CardMoveItems'
import { Choice, Divider, Item, Submenu, Toggle } from './Item'
import { moodFieldOf } from './moodField'

/** Everything that can be done to cards, without dragging. */
export function CardItems({ ids }: { readonly ids: readonly CardId[] }) {
  const { t } = useTranslation()
  const tools = useTools()
  const { editor, lanes } = tools
  const board = useEditor((state) => state.board)
  const readOnly = useEditor((state) => state.readOnly !== undefined)
  const one = ids.length === 1 ? ids[0] : undefined
  if (readOnly)
    return (
      <Item disabled onClick={() => {}}>
        {t('canvas.readOnly')}
      </Item>
    )
  const addBelow = (id: CardId) => {
    const place = placeAfter(editor, id)
    if (place) startCard(tools, place)
  }
  return (
    <>
      {one ? (
        <>
          <Item
            icon={<SquarePen size={16} />}
            keys={keysText('open', 1)}
            onClick={() => editor.edit({ kind: 'card', id: one, caret: 'end' })}
          >
            {t('canvas.edit')}
          </Item>
          <Item icon={<Plus size={16} />} onClick={() => addBelow(one)}>
            {t('canvas.addCardBelow')}
          </Item>
          <CardLinkItems id={one} />
          <Divider />
        </>
      ) : null}
      {ids.every((id) => moodFieldOf(board, lanes, id)) ? (
        <Submenu label={t('canvas.mood')}>
          <MoodItems ids={ids} />
        </Submenu>
      ) : null}
      <Submenu label={t('canvas.flags')}>
        <FlagItems ids={ids} />
      </Submenu>
      <Submenu label={t('canvas.direction')} icon={<PenLine size={16} />}>
        <DirectionItems ids={ids} />
      </Submenu>
      <Divider />
      <Item icon={<CopyPlus size={16} />} keys={keysText('duplicate')} onClick={() => duplicate(tools, ids)}>
        {t('canvas.duplicate')}
      </Item>
      <CardMoveItems ids={ids} />
      <Divider />
      <Item icon={<Trash2 size={16} />} keys={keysText('remove')} danger onClick={() => deleteCards(tools, ids)}>
        {t('canvas.delete')}
      </Item>
    </>
  )
}

/** Faces from very bad to very good; the number says it as well as the colour. */
export function MoodItems({ ids }: { readonly ids: readonly CardId[] }) {
  const { t } = useTranslation()
  const { editor, lanes, scene } = useTools()
  const board = useEditor((state) => state.board)
  const first = ids[0]
  const field = first && moodFieldOf(board, lanes, first)
  const value = first && field ? board.cards[first]?.data[field] : undefined
  return (
    <Menu.RadioGroup
      value={value ?? null}
      onValueChange={(mood: unknown) => {
        if (typeof mood !== 'number') return
        const group = `mood ${editor.newId('card')}`
        for (const id of ids) {
          const name = moodFieldOf(editor.get().board, lanes, id)
          if (name) editor.dispatch(updateCards, { ids: [id], change: {}, data: { [name]: mood } }, { group })
        }
      }}
    >
      {MOODS.toReversed().map((mood) => (
        <Choice
          key={mood}
          value={mood}
          icon={
            <svg width="20" height="20" aria-hidden="true">
              <Marks marks={faceMarks({ x: FACE_RADIUS, y: FACE_RADIUS }, mood)} />
            </svg>
          }
          note={formatNumber(mood, scene().language, scene().digits, { signDisplay: 'exceptZero' })}
        >
          {t(`canvas.moods.${mood}`)}
        </Choice>
      ))}
    </Menu.RadioGroup>
  )
}

export function FlagItems({ ids }: { readonly ids: readonly CardId[] }) {
  const { editor, scene } = useTools()
  const cards = useEditor((state) => state.board.cards)
  const own = ids.flatMap((id) => cards[id] ?? [])
  const set = (flag: Flag, on: boolean) => {
    const group = `flag ${editor.newId('card')}`
    for (const card of own) {
      if (card.flags.includes(flag) === on) continue
      const flags = on
        ? FLAGS.filter((each) => each === flag || card.flags.includes(each))
        : card.flags.filter((each) => each !== flag)
      editor.dispatch(updateCards, { ids: [card.id], change: { flags } }, { group })
    }
  }
  return FLAGS.map((flag) => {
    const look = FLAG_LOOKS[flag]
    return (
      <Toggle
        key={flag}
        checked={own.length > 0 && own.every((card) => card.flags.includes(flag))}
        onChange={(on) => set(flag, on)}
        icon={
          <svg width="16" height="16" aria-hidden="true">
            <Marks marks={[{ kind: 'icon', name: look.icon, x: 0, y: 0, size: 16, paint: look.paint }]} />
          </svg>
        }
      >
        {look.label[scene().language]}
      </Toggle>
    )
  })
}

function DirectionItems({ ids }: { readonly ids: readonly CardId[] }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const cards = useEditor((state) => state.board.cards)
  const first = ids[0]
  const dir = (first && cards[first]?.dir) ?? 'auto'
  return (
    <Menu.RadioGroup
      value={dir}
      onValueChange={(value: unknown) => {
        const change = { dir: value === 'rtl' || value === 'ltr' ? value : undefined } as const
        editor.dispatch(updateCards, { ids, change })
      }}
    >
      <Choice value="auto">{t('canvas.directions.auto')}</Choice>
      <Choice value="rtl">{t('canvas.directions.rtl')}</Choice>
      <Choice value="ltr">{t('canvas.directions.ltr')}</Choice>
    </Menu.RadioGroup>
  )
}

export function CellItems({ lane, step }: { readonly lane: LaneId; readonly step: StepId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const mayEdit = useEditor((state) => state.readOnly === undefined)
  const holdsCards = useEditor((state) => {
    const type = state.board.lanes[lane]?.type
    return type !== undefined && tools.lanes.typeOf(type).holdsCards
  })
  const why = mayEdit ? undefined : t('canvas.readOnly')
  return (
    <>
      <Item
        icon={<Plus size={16} />}
        keys={keysText('open')}
        reason={why ?? (holdsCards ? undefined : t('hands.why.noCardsHere'))}
        onClick={() => startCard(tools, { lane, step })}
      >
        {t('canvas.addCard')}
      </Item>
      <Divider />
      <Item icon={<Plus size={16} />} reason={why} onClick={() => startStep(tools, step, 'before')}>
        {t('canvas.addStepBeforeThis')}
      </Item>
      <Item icon={<Plus size={16} />} reason={why} onClick={() => startStep(tools, step, 'after')}>
        {t('canvas.addStepAfterThis')}
      </Item>
    </>
  )
}

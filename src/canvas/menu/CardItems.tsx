import { BadgeCheck, CopyPlus, Flag, PenLine, Plus, Smile, SquarePen, Tags, Trash2, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardId, LaneId, StepId } from '../../base/ids'
import { updateCards } from '../../commands'
import { FACE_RADIUS, faceMarks, MOODS } from '../../lanes/draw/face'
import { FLAG_LOOKS } from '../../lanes/words'
import { formatNumber } from '../../layout'
import { FLAGS } from '../../model/records/card'
import { deleteCards, duplicate } from '../actions'
import { heldBy, markCards, setMood, sharedBy } from '../bulk'
import { Marks } from '../Marks'
import { keysText } from '../shortcuts/names'
import { useEditor, useTools } from '../tools'
import { placeAfter, startCard, startStep } from '../writing'
import { CardLinkItems } from './CardLinkItems'
import { CardMoveItems } from './CardMoveItems'
import { ChooseItem } from './ChooseItem'
import { CopyItem, CutItem, PasteItem } from './ClipboardItems'
import { Choices, EvidenceItems, OwnerItems, TagItems } from './FieldItems'
import { Choice, Divider, Item, Submenu, Toggle } from './Item'
import { moodFieldOf } from './moodField'
import { CardWorkshopItems } from './WorkshopItems'

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
      <>
        <ChooseItem />
        <CopyItem />
        <Item disabled onClick={() => {}}>
          {t('canvas.readOnly')}
        </Item>
      </>
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
        <Submenu label={t('canvas.mood')} icon={<Smile size={16} />}>
          <MoodItems ids={ids} />
        </Submenu>
      ) : null}
      <Submenu label={t('canvas.flags')} icon={<Flag size={16} />}>
        <FlagItems ids={ids} />
      </Submenu>
      <Submenu label={t('inspector.tags')} icon={<Tags size={16} />}>
        <TagItems ids={ids} />
      </Submenu>
      <Submenu label={t('inspector.owner')} icon={<UserRound size={16} />}>
        <OwnerItems ids={ids} />
      </Submenu>
      <Submenu label={t('inspector.evidence')} icon={<BadgeCheck size={16} />}>
        <EvidenceItems ids={ids} />
      </Submenu>
      <Submenu label={t('canvas.direction')} icon={<PenLine size={16} />}>
        <DirectionItems ids={ids} />
      </Submenu>
      <Divider />
      <ChooseItem />
      <CopyItem />
      <CutItem />
      <PasteItem />
      <Item icon={<CopyPlus size={16} />} keys={keysText('duplicate')} onClick={() => duplicate(tools, ids)}>
        {t('canvas.duplicate')}
      </Item>
      <CardMoveItems ids={ids} />
      <CardWorkshopItems ids={ids} />
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
  const { value, mixed } = sharedBy(ids, (id) => {
    const field = moodFieldOf(board, lanes, id)
    return field === undefined ? undefined : board.cards[id]?.data[field]
  })
  const choose = (mood: unknown) => {
    if (typeof mood === 'number') setMood(editor, lanes, ids, mood)
  }
  return (
    <Choices mixed={mixed} value={typeof value === 'number' ? value : undefined} onChoose={choose}>
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
    </Choices>
  )
}

export function FlagItems({ ids }: { readonly ids: readonly CardId[] }) {
  const { editor, scene } = useTools()
  const cards = useEditor((state) => state.board.cards)
  const own = ids.flatMap((id) => cards[id] ?? [])
  return FLAGS.map((flag) => {
    const look = FLAG_LOOKS[flag]
    const held = heldBy(own, (card) => card.flags.includes(flag))
    return (
      <Toggle
        key={flag}
        checked={held === true}
        mixed={held === 'mixed'}
        onChange={(on) => markCards(editor, ids, flag, on)}
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
  const { value: dir, mixed } = sharedBy(ids, (id) => cards[id]?.dir ?? 'auto')
  return (
    <Choices
      mixed={mixed}
      value={dir}
      onChoose={(value) => {
        const change = { dir: value === 'rtl' || value === 'ltr' ? value : undefined } as const
        editor.dispatch(updateCards, { ids, change })
      }}
    >
      <Choice value="auto">{t('canvas.directions.auto')}</Choice>
      <Choice value="rtl">{t('canvas.directions.rtl')}</Choice>
      <Choice value="ltr">{t('canvas.directions.ltr')}</Choice>
    </Choices>
  )
}

export function CellItems({ lane, step }: { readonly lane: LaneId; readonly step: StepId }) {
  const { t } = useTranslation()
  const tools = useTools()
  const mayEdit = useEditor((state) => state.readOnly === undefined)
  const isFull = useEditor(({ board }) =>
    Object.values(board.cards).some((card) => card.lane === lane && card.step === step),
  )
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
      <ChooseItem />
      {isFull ? <CopyItem /> : null}
      {holdsCards && mayEdit ? <PasteItem /> : null}
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

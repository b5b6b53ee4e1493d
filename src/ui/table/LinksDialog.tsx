import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import { addLink, removeLinks, updateLink } from '../../commands'
import { stepsInOrder } from '../../model/reads'
import { LINK_KINDS, type Link } from '../../model/records/link'
import { IconButton } from '../controls/Button'
import { DialogFrame } from '../controls/DialogFrame'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { useEditor, useEditorState } from '../editor/EditorContext'
import { Choice } from '../fields/Choice'
import { Picker, type PickItem } from '../fields/Picker'
import { useLinkWords } from '../inspector/useLinkWords'
import { useServices } from '../services'
import styles from './links.module.css'

/** Where a card leads and what leads to it; links are made by finding the other card, without drawing. */
export function LinksDialog({ card, onClose }: { readonly card: CardId; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const from = board.cards[card]
  const items = useCardItems(card)
  if (!from) return null
  const links = Object.values(board.links)
  const out = links.filter((link) => link.from === card)
  const back = links.filter((link) => link.to === card)
  const add = (to: CardId | undefined) => {
    const target = to && editor.get().board.cards[to]
    if (!target) return
    // Within a lane the next thing the same side does; else work handed on.
    const kind = target.lane === from.lane ? 'sequence' : 'flow'
    editor.dispatch(addLink, { from: card, to: target.id, kind, id: editor.newId('link') })
  }
  const text = textIn(from.text, language) || t('canvas.emptyCard')
  return (
    <DialogFrame open onClose={onClose} title={t('table.links')} description={<bdi>{text}</bdi>}>
      <div className={styles.links}>
        {out.length > 0 && (
          <ul aria-label={t('table.leadsTo')} className={styles.list}>
            {out.map((link) => (
              <LinkItem key={link.id} link={link} other={link.to} />
            ))}
          </ul>
        )}
        {!readOnly && (
          <form onSubmit={(event) => event.preventDefault()}>
            <Picker
              key={out.length}
              label={t('table.leadsTo')}
              items={items}
              value={undefined}
              placeholder={t('table.findCard')}
              onChange={add}
            />
          </form>
        )}
        {back.length > 0 && (
          <>
            <h3>{t('table.comesFrom')}</h3>
            <ul aria-label={t('table.comesFrom')} className={styles.list}>
              {back.map((link) => (
                <LinkItem key={link.id} link={link} other={link.from} />
              ))}
            </ul>
          </>
        )}
      </div>
    </DialogFrame>
  )
}

/** The other cards of the board with words on them, in the order of the journey. */
function useCardItems(but: CardId): readonly PickItem<CardId>[] {
  const { t } = useTranslation()
  const { lanes } = useServices()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  return useMemo(() => {
    const steps = new Map(stepsInOrder(board).map((step, at) => [step.id, { at }]))
    return Object.values(board.cards)
      .filter((card) => card.id !== but && textIn(card.text, language) !== '')
      .toSorted((a, b) => (steps.get(a.step)?.at ?? 0) - (steps.get(b.step)?.at ?? 0))
      .map((card) => ({
        id: card.id,
        label: textIn(card.text, language),
        note: t('inspector.stepNumber', { number: (steps.get(card.step)?.at ?? 0) + 1 }),
        icon: <PaintIcon name={lanes.typeOf(board.lanes[card.lane]?.type ?? '').icon} size={15} />,
      }))
  }, [board, language, but, lanes, t])
}

function LinkItem({ link, other }: { readonly link: Link; readonly other: CardId }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const readOnly = useEditorState((state) => state.readOnly !== undefined)
  const words = useLinkWords()
  const name = textIn(board.cards[other]?.text, language) || t('canvas.emptyCard')
  return (
    <li className={styles.item}>
      <span dir="auto">{name}</span>
      <Choice
        compact
        label={t('table.kindOf', { name })}
        value={link.kind}
        disabled={readOnly}
        options={LINK_KINDS.map((kind) => ({ value: kind, label: words[kind] }))}
        onChange={(kind) => kind && editor.dispatch(updateLink, { id: link.id, change: { kind } })}
      />
      {!readOnly && (
        <IconButton
          label={t('table.removeLink', { name })}
          onClick={() => editor.dispatch(removeLinks, { ids: [link.id] })}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}

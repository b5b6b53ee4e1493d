import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId, LinkId } from '../../base/ids'
import { withTyped } from '../../base/typedText'
import { addLink, updateLink } from '../../commands'
import { LINK_KINDS, type LinkKind } from '../../model/records/link'
import type { LinkEnd } from '../canvasState'
import { KindSample } from '../KindSample'
import { moveLinkEnd, usualKind } from '../linkActions'
import { useEditor, useTools } from '../tools'
import { CardSearch, useCardName } from './CardSearch'
import styles from './questions.module.css'

/** A new link without drawing: to which card, what it says, and its label. */
export function LinkToForm({ from, onDone }: { readonly from: CardId; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { editor, canvas } = useTools()
  const board = useEditor((state) => state.board)
  const name = useCardName(from)
  const [to, setTo] = useState<CardId | undefined>(undefined)
  const [own, setKind] = useState<LinkKind | undefined>(undefined)
  const [label, setLabel] = useState('')
  const kind = own ?? (to ? usualKind(board, from, to) : 'flow')
  const refusal = to && editor.may(addLink, { from, to, kind })
  const link = () => {
    const id = editor.newId('link')
    const typed = label.trim()
    const words = typed === '' ? {} : { label: withTyped({}, editor.get().language, typed) }
    if (to && editor.dispatch(addLink, { from, to, kind, id, ...words }).ok) editor.select({ kind: 'link', id })
    onDone()
  }
  return (
    <CardSearch
      title={t('hands.linkFrom', { name })}
      label={t('hands.linkToCard')}
      without={[from]}
      chosen={to}
      onChoose={setTo}
      refused={
        refusal === undefined
          ? undefined
          : refusal === 'alreadyLinked'
            ? t('refusal.alreadyLinked')
            : t('canvas.readOnly')
      }
      done={t('hands.doLink')}
      onDone={link}
      aside={
        <button
          type="button"
          className={styles.aside}
          onClick={() => {
            onDone()
            canvas.setState({ linkFrom: from })
          }}
        >
          {t('hands.pointInstead')}
        </button>
      }
    >
      <KindChoice value={kind} onChange={setKind} />
      <label className={styles.field}>
        <span>{t('hands.labelOptional')}</span>
        <input
          className={styles.input}
          dir="auto"
          value={label}
          maxLength={200}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
    </CardSearch>
  )
}

function KindChoice({ value, onChange }: { readonly value: LinkKind; readonly onChange: (kind: LinkKind) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('canvas.linkKindTitle')}</legend>
      {LINK_KINDS.map((kind) => (
        <label key={kind} className={styles.kind} title={t(`canvas.linkKindHint.${kind}`)}>
          <input type="radio" name="kind" value={kind} checked={value === kind} onChange={() => onChange(kind)} />
          <KindSample kind={kind} />
          <span>{t(`canvas.linkKind.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Another card at one end of a link. */
export function LinkEndForm({
  id,
  end,
  onDone,
}: {
  readonly id: LinkId
  readonly end: LinkEnd
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const tools = useTools()
  const link = useEditor((state) => state.board.links[id])
  const name = useCardName(end === 'to' ? link?.from : link?.to)
  const [card, setCard] = useState<CardId | undefined>(undefined)
  if (!link) return null
  const refusal = card && tools.editor.may(updateLink, { id, change: end === 'to' ? { to: card } : { from: card } })
  return (
    <CardSearch
      title={end === 'to' ? t('hands.endOf', { name }) : t('hands.startOf', { name })}
      label={end === 'to' ? t('hands.newEnd') : t('hands.newStart')}
      without={[link.from, link.to]}
      chosen={card}
      onChoose={setCard}
      refused={
        refusal === undefined
          ? undefined
          : refusal === 'alreadyLinked'
            ? t('refusal.alreadyLinked')
            : t('canvas.readOnly')
      }
      done={t('hands.doChange')}
      onDone={() => {
        if (card) moveLinkEnd(tools, id, end, card)
        onDone()
      }}
    />
  )
}

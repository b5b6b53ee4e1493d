import { Link2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dirOf } from '../../base/direction'
import { textIn } from '../../base/text'
import { keyOf } from '../../canvas/place'
import { useCanvas, useEditor } from '../../canvas/tools'
import { isSelected } from '../../editor'
import type { LaneType } from '../../lanes'
import { FLAG_LOOKS } from '../../lanes/words'
import type { Card } from '../../model/records/card'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { Face, MOODS } from '../fields/Mood'
import { CardWriting } from './CardWriting'
import { type CardFacts, factsOf, leadsTo, toldOf } from './cardFacts'
import styles from './table.module.css'
import { useSpeech } from './useSpeech'
import { useTableDirection } from './useTableDirection'

/** A card in its cell: its words, and quietly what else is known of it. */
export function TableCard({ card, type }: { readonly card: Card; readonly type: LaneType }) {
  const { t } = useTranslation()
  const speech = useSpeech()
  const key = keyOf({ kind: 'card', id: card.id })
  const isActive = useCanvas((state) => state.activeKey === key)
  const isChosen = useEditor((state) => isSelected(state.selection, card.id))
  const editing = useEditor(({ editing: now }) => (now?.kind === 'card' && now.id === card.id ? now : undefined))
  const facts = factsOf(card, type, speech)
  const text = textIn(card.text, speech.language)
  const next = leadsTo(card, speech)
  const told = [
    ...toldOf(card, type, facts, speech),
    ...(next.length > 0
      ? [t('table.leadsToCards', { cards: next.map((to) => to || t('canvas.unnamed')).join(', ') })]
      : []),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs; this is one thing in a cell
    <div
      role="group"
      aria-roledescription={t('canvas.card')}
      aria-label={text || facts.data || t('canvas.emptyCard')}
      aria-description={told.join('. ')}
      aria-current={isChosen || undefined}
      data-place={key}
      tabIndex={isActive ? 0 : -1}
      className={styles.card}
      data-chosen={isChosen || undefined}
    >
      {editing ? <CardWriting editing={editing} /> : <CardText card={card} text={text} mood={facts.mood} />}
      <CardFoot card={card} facts={facts} links={next.length} />
    </div>
  )
}

function CardText({
  card,
  text,
  mood,
}: {
  readonly card: Card
  readonly text: string
  readonly mood: number | undefined
}) {
  const { t } = useTranslation()
  const direction = useTableDirection()
  const face = MOODS.find((each) => each === mood)
  if (text === '' && face === undefined) return <p className={styles.unnamed}>{t('canvas.emptyCard')}</p>
  const dir = card.dir ?? dirOf(text, direction)
  return (
    <div className={styles.cardText}>
      {face !== undefined && <Face mood={face} size={17} />}
      <p dir={dir} lang={dir === 'rtl' ? 'ar' : 'en'}>
        {text}
      </p>
    </div>
  )
}

/** Owner, data, marks: what people compare while they read down a column. */
function CardFoot({ card, facts, links }: { readonly card: Card; readonly facts: CardFacts; readonly links: number }) {
  const speech = useSpeech()
  const words = [facts.data, facts.owner].filter((each) => each !== '').join(' · ')
  if (words === '' && card.flags.length === 0 && card.tags.length === 0 && links === 0) return null
  return (
    <div className={styles.foot} aria-hidden>
      {words !== '' && (
        <span className={styles.footWords} style={facts.mood === undefined ? {} : { color: `var(--s${facts.mood}t)` }}>
          {words}
        </span>
      )}
      {card.flags.map((flag) => (
        <span
          key={flag}
          title={speech.say(FLAG_LOOKS[flag].label)}
          style={{ color: `var(--paint-${FLAG_LOOKS[flag].paint})` }}
        >
          <PaintIcon name={FLAG_LOOKS[flag].icon} size={13} />
        </span>
      ))}
      {card.tags.map((tag) => (
        <span key={tag} className={styles.tag} dir="auto">
          {tag}
        </span>
      ))}
      {links > 0 && (
        <span className={styles.linkCount}>
          <Link2 size={12} />
          {speech.number(links)}
        </span>
      )}
    </div>
  )
}

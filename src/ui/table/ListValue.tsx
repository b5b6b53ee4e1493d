import { useTranslation } from 'react-i18next'
import type { Direction } from '../../base/direction'
import { FLAG_LOOKS } from '../../lanes/words'
import type { Card } from '../../model/records/card'
import { PaintIcon } from '../editor/controls/PaintIcon'
import { useEditorState } from '../editor/EditorContext'
import { Face, MOODS } from '../fields/Mood'
import { useServices } from '../services'
import styles from './list.module.css'
import type { ListColumn } from './listColumns'
import { useSpeech } from './useSpeech'

interface ListValueProps {
  readonly card: Card
  readonly column: ListColumn
  readonly text: string
  readonly dir: Direction
}

/** The value of a field as it is read. */
export function ListValue({ card, column, text, dir }: ListValueProps) {
  const { t } = useTranslation()
  switch (column.kind) {
    case 'text':
      return text === '' ? (
        <span className={styles.empty}>{t('canvas.emptyCard')}</span>
      ) : (
        <span dir={dir} lang={dir === 'rtl' ? 'ar' : 'en'} className={styles.text}>
          {text}
        </span>
      )
    case 'lane':
      return <LaneName card={card} text={text} />
    case 'evidence':
      return text === '' ? null : (
        <span className={styles.evidence} data-level={card.evidence}>
          {text}
        </span>
      )
    case 'tags':
      return card.tags.map((tag) => (
        <span key={tag} className={styles.tag} dir="auto">
          {tag}
        </span>
      ))
    case 'flags':
      return <Flags card={card} />
    case 'data':
      return <DataValue card={card} column={column} text={text} dir={dir} />
    default:
      return (
        <span dir={dir} className={styles.words}>
          {text}
        </span>
      )
  }
}

function LaneName({ card, text }: { readonly card: Card; readonly text: string }) {
  const { lanes } = useServices()
  const lane = useEditorState((state) => state.board.lanes[card.lane])
  const type = lanes.typeOf(lane?.type ?? '')
  return (
    <span className={styles.lane} data-family={type.family}>
      <PaintIcon name={type.icon} size={14} />
      <span dir="auto">{text}</span>
    </span>
  )
}

function Flags({ card }: { readonly card: Card }) {
  const { say } = useSpeech()
  return card.flags.map((flag) => (
    <span key={flag} className={styles.flag} style={{ color: `var(--paint-${FLAG_LOOKS[flag].paint})` }}>
      <PaintIcon name={FLAG_LOOKS[flag].icon} size={13} />
      {say(FLAG_LOOKS[flag].label)}
    </span>
  ))
}

function DataValue({ card, column, text, dir }: ListValueProps) {
  const value = column.sortOf(card)
  const face = column.fieldOf?.(card)?.kind === 'mood' ? MOODS.find((mood) => mood === value) : undefined
  if (face !== undefined)
    return (
      <span className={styles.lane} style={{ color: `var(--s${face}t)` }}>
        <Face mood={face} size={16} />
        <bdi dir="ltr">{text}</bdi>
      </span>
    )
  return (
    <span dir={dir} className={styles.words}>
      {text}
    </span>
  )
}

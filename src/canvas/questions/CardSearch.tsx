import { Combobox } from '@base-ui/react/combobox'
import { Dialog } from '@base-ui/react/dialog'
import { Check, Search } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matchesSearch } from '../../base/fold'
import type { CardId } from '../../base/ids'
import { textIn } from '../../base/text'
import { useEditor, useTools } from '../tools'
import { type FoundCard, findableCards } from './findableCards'
import styles from './questions.module.css'

/** Cards shown at once; who looks for another one types on. */
const SHOWN = 60

interface CardSearchProps {
  readonly title: string
  /** What the found card will be, as a label. */
  readonly label: string
  /** Cards that cannot be the answer. */
  readonly without: readonly CardId[]
  readonly chosen: CardId | undefined
  readonly onChoose: (card: CardId) => void
  /** Why the choice cannot be taken. */
  readonly refused: string | undefined
  readonly done: string
  readonly onDone: () => void
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

/** Finds a card by its words, its lane or its step. Enter chooses, and once more takes what is chosen. */
export function CardSearch({
  title,
  label,
  without,
  chosen,
  onChoose,
  refused,
  done,
  onDone,
  aside,
  children,
}: CardSearchProps) {
  const { t } = useTranslation()
  const { lanes } = useTools()
  const board = useEditor((state) => state.board)
  const language = useEditor((state) => state.language)
  const [query, setQuery] = useState('')
  const all = useMemo(() => findableCards(board, lanes, language), [board, lanes, language])
  const found = useMemo(
    () => all.filter((card) => !without.includes(card.id) && matchesSearch(card.searched, query)),
    [all, without, query],
  )
  const items = found.slice(0, SHOWN)
  const may = chosen !== undefined && refused === undefined
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (may) onDone()
      }}
    >
      <Dialog.Title className={styles.title}>{title}</Dialog.Title>
      <Combobox.Root<FoundCard>
        inline
        open
        items={items}
        filter={null}
        value={all.find((card) => card.id === chosen) ?? null}
        inputValue={query}
        onInputValueChange={(text, { reason }) => {
          if (reason === 'input-change' || reason === 'input-clear') setQuery(text)
        }}
        onValueChange={(card) => card && onChoose(card.id)}
        itemToStringLabel={(card) => card.text}
        isItemEqualToValue={(a, b) => a.id === b.id}
        autoHighlight
      >
        <Combobox.InputGroup className={styles.search}>
          <Search size={16} aria-hidden="true" />
          <Combobox.Input
            className={styles.searchInput}
            aria-label={label}
            placeholder={t('hands.findCard')}
            dir="auto"
            spellCheck={false}
          />
        </Combobox.InputGroup>
        <Combobox.Status className={styles.found}>
          {found.length > SHOWN
            ? t('hands.manyFound', { count: found.length, shown: SHOWN })
            : t('hands.found', { count: found.length })}
        </Combobox.Status>
        <Combobox.List className={styles.cards} aria-label={label}>
          {(card: FoundCard) => (
            <Combobox.Item
              key={card.id}
              value={card}
              className={styles.cardItem}
              onClick={() => {
                if (card.id === chosen && may) onDone()
              }}
            >
              <span className={styles.cardText} dir="auto">
                {card.text || t('canvas.emptyCard')}
              </span>
              <small dir="auto">
                {t('hands.cardPlace', { lane: card.lane, n: card.number, step: card.step || t('canvas.unnamed') })}
              </small>
              <Combobox.ItemIndicator className={styles.tick}>
                <Check size={16} aria-hidden="true" />
              </Combobox.ItemIndicator>
            </Combobox.Item>
          )}
        </Combobox.List>
      </Combobox.Root>
      {children}
      <p role="status" className={styles.note}>
        {refused ?? ''}
      </p>
      <div className={styles.buttons}>
        {aside}
        <Dialog.Close className={styles.quiet}>{t('canvas.cancel')}</Dialog.Close>
        <button type="submit" className={styles.primary} disabled={!may}>
          {done}
        </button>
      </div>
    </form>
  )
}

/** The words of a card, short enough for a title. */
export function useCardName(id: CardId | undefined): string {
  const { t } = useTranslation()
  const text = useEditor((state) => (id ? textIn(state.board.cards[id]?.text, state.language) : ''))
  const short = text.replace(/\s+/gu, ' ').trim()
  return short === '' ? t('canvas.emptyCard') : short.length > 60 ? `${short.slice(0, 58).trimEnd()}…` : short
}

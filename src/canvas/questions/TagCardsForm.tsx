import { Dialog } from '@base-ui/react/dialog'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../base/ids'
import { tagCards } from '../bulk'
import { useEditor, useTools } from '../tools'
import styles from './questions.module.css'

/** A tag of one's own for the cards; several, parted by commas. */
export function TagCardsForm({ ids, onDone }: { readonly ids: readonly CardId[]; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { editor } = useTools()
  const cards = useEditor((state) => state.board.cards)
  const known = useMemo(() => [...new Set(Object.values(cards).flatMap((card) => card.tags))].sort(), [cards])
  const [typed, setTyped] = useState('')
  const list = useId()
  const tags = typed.split(/[,،]/).flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()]))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        tagCards(editor, ids, [...new Set(tags)], [])
        onDone()
      }}
    >
      <Dialog.Title className={styles.title}>{t('bulk.tagTitle', { count: ids.length })}</Dialog.Title>
      <div className={styles.field}>
        <span aria-hidden="true">{t('inspector.tags')}</span>
        <input
          className={styles.select}
          aria-label={t('inspector.tags')}
          dir="auto"
          list={list}
          autoComplete="off"
          value={typed}
          placeholder={t('bulk.tagPlaceholder')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={list}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </div>
      <div className={styles.buttons}>
        <Dialog.Close className={styles.quiet}>{t('canvas.cancel')}</Dialog.Close>
        <button type="submit" className={styles.primary} disabled={tags.length === 0}>
          {t('bulk.addTag')}
        </button>
      </div>
    </form>
  )
}

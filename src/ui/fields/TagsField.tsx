import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './fields.module.css'
import { Labelled } from './Labelled'
import { useReadOnly } from './locked'
import { useWrittenOnLeave } from './useWrittenOnLeave'

interface TagsFieldProps {
  readonly label: string
  readonly tags: readonly string[]
  /** Offered while typing. */
  readonly known: readonly string[]
  readonly placeholder?: string
  readonly write: (tags: readonly string[]) => void
}

/** Words of one's own. Enter or a comma adds one, Backspace in the empty input takes the last one away. */
export function TagsField({ label, tags, known, placeholder, write }: TagsFieldProps) {
  const { t } = useTranslation()
  const readOnly = useReadOnly()
  const [typed, setTyped] = useState('')
  const add = () => {
    const fresh = typed.split(/[,،]/).map((tag) => tag.trim())
    const added = fresh.filter((tag, index) => tag !== '' && !tags.includes(tag) && fresh.indexOf(tag) === index)
    setTyped('')
    if (added.length > 0) write([...tags, ...added])
  }
  useWrittenOnLeave(add)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',' || event.key === '،') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) write(tags.slice(0, -1))
  }
  return (
    <Labelled label={label}>
      {(id) => (
        <div className={styles.combo}>
          {tags.map((tag) => (
            <span key={tag} className={`${styles.chip} ${styles.tagChip}`} dir="auto">
              <span>{tag}</span>
              <button
                type="button"
                className={styles.remove}
                disabled={readOnly}
                aria-label={t('fields.removeTag', { tag })}
                onClick={() => write(tags.filter((each) => each !== tag))}
              >
                <X size={12} />
              </button>
            </span>
          ))}
          <input
            id={id}
            className={styles.comboInput}
            dir="auto"
            list={`${id}-known`}
            value={typed}
            placeholder={tags.length === 0 ? placeholder : ''}
            readOnly={readOnly}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={add}
            onKeyDown={onKeyDown}
          />
          <datalist id={`${id}-known`}>
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </div>
      )}
    </Labelled>
  )
}

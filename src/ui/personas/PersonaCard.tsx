import { Pencil, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Text, textIn } from '../../base/text'
import { EVIDENCE_WORDS } from '../../lanes/words'
import type { Persona } from '../../model/records/persona'
import { IconButton } from '../controls/Button'
import { useFormats } from '../i18n'
import { Face } from './Face'
import styles from './personas.module.css'

interface PersonaCardProps {
  readonly persona: Persona
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** Everything known about a persona, on a card of the library. */
export function PersonaCard({ persona, onEdit, onRemove }: PersonaCardProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const say = (text: Text | undefined) => textIn(text, language)
  const name = say(persona.name) || t('personas.unnamed')
  const lists: readonly (readonly [string, readonly Text[]])[] = [
    [t('editor.needs'), persona.needs],
    [t('editor.expectations'), persona.expectations],
    [t('editor.fears'), persona.fears],
  ]
  return (
    <article className={styles.card} aria-label={name}>
      <header className={styles.cardHead}>
        <Face persona={persona} language={language} size={52} />
        <div className={styles.who}>
          <h2 dir="auto">{name}</h2>
          <p dir="auto">{say(persona.role)}</p>
        </div>
        <span className={styles.actions}>
          <IconButton label={t('personas.edit', { name })} onClick={onEdit}>
            <Pencil size={15} aria-hidden />
          </IconButton>
          <IconButton label={t('personas.remove', { name })} onClick={onRemove}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </span>
      </header>
      {say(persona.quote) !== '' && (
        <blockquote className={styles.quote} dir="auto">
          {say(persona.quote)}
        </blockquote>
      )}
      <dl className={styles.facts}>
        {say(persona.goal) !== '' && (
          <div>
            <dt>{t('editor.goal')}</dt>
            <dd dir="auto">{say(persona.goal)}</dd>
          </div>
        )}
        {lists.map(([label, texts]) => {
          const said = texts.map(say).filter((words) => words !== '')
          return said.length === 0 ? null : (
            <div key={label}>
              <dt>{label}</dt>
              {said.map((words) => (
                <dd key={words} dir="auto">
                  {words}
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
      <p className={styles.evidence} data-level={persona.evidence}>
        {EVIDENCE_WORDS[persona.evidence][language]}
      </p>
    </article>
  )
}

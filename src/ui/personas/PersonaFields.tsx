import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, withText } from '../../base/text'
import { EVIDENCE_WORDS } from '../../lanes/words'
import { EVIDENCE_LEVELS } from '../../model/records/card'
import type { Persona } from '../../model/records/persona'
import { TextField } from '../controls/TextField'
import { Segmented } from '../editor/controls/Segmented'
import { useFormats } from '../i18n'
import type { ChosenPicture } from './chosenPicture'
import { PersonaPicture } from './PersonaPicture'
import styles from './personas.module.css'
import { linesOf, withLines } from './textLines'

interface PersonaFieldsProps {
  readonly persona: Persona
  readonly onChange: (persona: Persona) => void
  /** What is being written in. */
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly picture: ChosenPicture | undefined
  readonly onPicture: (picture: ChosenPicture | undefined) => void
}

export function PersonaFields({ persona, onChange, language, onLanguage, picture, onPicture }: PersonaFieldsProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  const other = language === 'en' ? 'ar' : 'en'
  const line = (name: 'name' | 'role', label: string) => (
    <TextField
      label={label}
      value={persona[name]?.[language] ?? ''}
      placeholder={persona[name]?.[other] ?? ''}
      onChange={(event) => onChange({ ...persona, [name]: withText(persona[name], language, event.target.value) })}
    />
  )
  const area = (name: 'goal' | 'quote', label: string) => (
    <Area
      label={label}
      value={persona[name]?.[language] ?? ''}
      placeholder={persona[name]?.[other] ?? ''}
      onChange={(value) => onChange({ ...persona, [name]: withText(persona[name], language, value) })}
    />
  )
  const list = (name: 'needs' | 'expectations' | 'fears', label: string) => (
    <Area
      label={label}
      hint={t('personas.onePerLine')}
      value={linesOf(persona[name], language)}
      placeholder={linesOf(persona[name], other)}
      onChange={(value) => onChange({ ...persona, [name]: withLines(persona[name], language, value) })}
    />
  )
  return (
    <div className={styles.fields}>
      <div className={styles.fieldsHead}>
        <PersonaPicture persona={persona} picture={picture} onPicture={onPicture} language={language} />
        <Segmented
          label={t('personas.language')}
          value={language}
          options={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'ar', label: 'العربية', lang: 'ar' },
          ]}
          onChange={onLanguage}
        />
      </div>
      <div className={styles.two}>
        {line('name', t('editor.name'))}
        {line('role', t('editor.role'))}
      </div>
      {area('goal', t('editor.goal'))}
      {area('quote', t('editor.quote'))}
      {list('needs', t('editor.needs'))}
      {list('expectations', t('editor.expectations'))}
      {list('fears', t('editor.fears'))}
      <div className={styles.field}>
        <span className={styles.label}>{t('editor.evidence')}</span>
        <Segmented
          label={t('editor.evidence')}
          value={persona.evidence}
          options={EVIDENCE_LEVELS.map((value) => ({ value, label: EVIDENCE_WORDS[value][formats.language] }))}
          onChange={(evidence) => onChange({ ...persona, evidence })}
        />
      </div>
    </div>
  )
}

interface AreaProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
}

function Area({ label, hint, value, placeholder, onChange }: AreaProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {hint && <small>{hint}</small>}
      </label>
      <textarea
        id={id}
        className={styles.area}
        dir="auto"
        rows={2}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

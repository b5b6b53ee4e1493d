import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, type Text, withText } from '../../base/text'
import { olderTexts } from '../../model/olderTexts'
import { useEditorState } from '../editor/EditorContext'
import { AreaInput } from './AreaInput'
import styles from './fields.module.css'
import { LabelledGroup } from './Labelled'

interface TextFieldProps {
  readonly label: string
  readonly value: Text | undefined
  /** `<records>.<id>.<field>`, for the draft of what is typed. */
  readonly place: string
  readonly hint?: string
  readonly quiet?: boolean
  readonly placeholder?: string
  readonly write: (value: Text, group: string) => void
}

/** Text in the language shown, and, unfolded, in the other one. */
export function TextField({ label, value, place, hint, quiet, placeholder, write }: TextFieldProps) {
  const { t } = useTranslation()
  const language = useEditorState((state) => state.language)
  const other: Language = language === 'en' ? 'ar' : 'en'
  const [unfolded, setUnfolded] = useState(false)
  const missing = Boolean(value?.[language]) && !value?.[other]
  const older = useEditorState((state) => olderTexts(state.history.undo).get(place))
  const isOlder = older !== undefined && Boolean(value?.[older])
  const mark = isOlder ? t(`editing.older.mark.${older}`) : undefined
  const names = { en: t('fields.inEnglish'), ar: t('fields.inArabic') }
  const area = (each: Language) => (
    <AreaInput
      key={each}
      label={`${label} · ${names[each]}`}
      value={value?.[each] ?? ''}
      place={`${place}.${each}`}
      language={each}
      quiet={quiet ?? false}
      placeholder={(each === language ? value?.[other] || placeholder : value?.[language]) ?? ''}
      write={(text, group) => write(withText(value, each, text), group)}
    />
  )
  return (
    <LabelledGroup
      label={label}
      {...(hint === undefined ? {} : { hint })}
      aside={
        <button
          type="button"
          className={missing || isOlder ? `${styles.disclose} ${styles.missing}` : styles.disclose}
          aria-expanded={unfolded}
          aria-label={`${label}: ${mark ?? names[other]}`}
          title={missing ? t('fields.notTranslated') : mark && t('editing.older.why')}
          onClick={() => setUnfolded(!unfolded)}
        >
          {mark ?? names[other]}
        </button>
      }
    >
      {() => (
        <>
          {area(language)}
          {unfolded && area(other)}
        </>
      )}
    </LabelledGroup>
  )
}

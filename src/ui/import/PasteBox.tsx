import { CircleCheck, CircleQuestionMark, TriangleAlert } from 'lucide-react'
import { useDeferredValue, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isBoardText, recogniseText } from '../../formats/texts'
import { useFormats } from '../i18n'
import { Faults } from '../texts/Faults'
import texts from '../texts/texts.module.css'
import styles from './importDialog.module.css'
import type { ImportProblem } from './importProblem'
import { problemWords } from './importWords'

interface PasteBoxProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly rows: number
  readonly onChange: (text: string) => void
}

/** A text of any format that is known here, with what it is taken for below it. */
export function PasteBox({ label, placeholder, value, rows, onChange }: PasteBoxProps) {
  const id = useId()
  return (
    <div className={texts.paste}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        // The words that stand in for a text are of the interface.
        dir={value === '' ? undefined : 'auto'}
        rows={rows}
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        aria-describedby={`${id}-took`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-took`} role="status" className={styles.took}>
        <Took text={value} />
      </p>
    </div>
  )
}

function Took({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const looked = useDeferredValue(text)
  const found = useMemo(() => (isBoardText(looked) ? 'board' : recogniseText(looked)), [looked])
  if (looked.trim() === '') return null
  if (found === undefined) {
    return (
      <>
        <CircleQuestionMark size={16} aria-hidden />
        {t('doors.tookNothing', { help: t('doors.tookHelp') })}
      </>
    )
  }
  return (
    <>
      <CircleCheck size={16} aria-hidden />
      {found === 'board' ? t('doors.tookBoard') : t('doors.took', { format: t(`texts.format.${found}`) })}
    </>
  )
}

/** Why the text gives no map. It stays where it is, to be put right. */
export function PasteRefusal({ problem }: { readonly problem: ImportProblem }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { what } = problemWords(problem, t, formats)
  const draft = problem.kind === 'text' ? problem.problem : undefined
  return (
    <div className={styles.refusal} role="alert">
      <TriangleAlert size={18} aria-hidden />
      <div>
        <p className={styles.what}>{what}</p>
        <p>{t('doors.refusedHelp')}</p>
        {draft?.kind === 'badShape' && <Faults faults={draft.faults} />}
      </div>
    </div>
  )
}

import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './fields.module.css'

interface LabelledProps {
  readonly label: string
  /** At the end of the label's line. */
  readonly aside?: ReactNode
  readonly hint?: string
  /** Why what was typed is not taken; stands in place of the hint. */
  readonly problem?: string
  /** Gets the id that ties the label to its input, and that of the problem while there is one. */
  readonly children: (id: string, problemId?: string) => ReactNode
}

/** A label above its input. */
export function Labelled({ label, aside, hint, problem, children }: LabelledProps) {
  const id = useId()
  const problemId = problem === undefined ? undefined : `${id}-problem`
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children(id, problemId)}
      {problem !== undefined && (
        <p id={problemId} role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
      {hint && problem === undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}

/** A label above something that names itself by `aria-labelledby`: a group of radios, a list of chips. */
export function LabelledGroup({ label, aside, hint, children }: Omit<LabelledProps, 'problem'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <span id={id}>{label}</span>
        {aside}
      </div>
      {children(id)}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}

export function Two({ children }: { readonly children: ReactNode }) {
  return <div className={styles.two}>{children}</div>
}

/** Beside the label of a group in which nothing is chosen because several cards differ. */
export function Mixed() {
  const { t } = useTranslation()
  return <span className={styles.mixed}>{t('fields.mixed')}</span>
}

import { type ComponentPropsWithRef, useId } from 'react'
import styles from './TextField.module.css'

export interface TextFieldProps extends ComponentPropsWithRef<'input'> {
  readonly label: string
}

/** One line of text with its label. */
export function TextField({ label, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input id={id} className={styles.input} type="text" dir="auto" autoComplete="off" {...rest} />
    </div>
  )
}

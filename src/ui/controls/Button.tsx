import type { ComponentPropsWithRef } from 'react'
import styles from './Button.module.css'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger'

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly look?: ButtonLook
}

/** A button with words; put an icon before them as a child. */
export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${styles.button} ${styles[look]} ${className}`} {...rest} />
}

export interface IconButtonProps extends ComponentPropsWithRef<'button'> {
  /** Its name for assistive technology, and its tooltip. */
  readonly label: string
}

/** A square button that shows only an icon. */
export function IconButton({ label, className = '', type = 'button', ...rest }: IconButtonProps) {
  return <button type={type} aria-label={label} title={label} className={`${styles.icon} ${className}`} {...rest} />
}

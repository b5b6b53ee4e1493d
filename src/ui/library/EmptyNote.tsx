import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './EmptyNote.module.css'

export interface EmptyNoteProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly words: string
  readonly children?: ReactNode
}

/** Says that a place is empty, why, and what can be done. */
export function EmptyNote({ icon: Icon, title, words, children }: EmptyNoteProps) {
  return (
    <div className={styles.note}>
      <span className={styles.icon}>
        <Icon size={22} strokeWidth={1.6} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  )
}

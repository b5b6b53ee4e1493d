import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './FailurePage.module.css'

export interface FailurePageProps {
  readonly title: string
  readonly children: ReactNode
}

/** A whole screen that says what happened and what can be done. */
export function FailurePage({ title, children }: FailurePageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.panel} role="alert">
        <span className={styles.icon}>
          <TriangleAlert size={24} strokeWidth={1.7} aria-hidden />
        </span>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}

export function FailureActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}

export function FailureDetails({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <details className={styles.details}>
      <summary>{label}</summary>
      <pre dir="ltr">{children}</pre>
    </details>
  )
}

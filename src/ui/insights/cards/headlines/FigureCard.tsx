import type { ReactNode } from 'react'
import { Figure } from '../../chart/Badges'
import styles from '../../insights.module.css'

interface FigureCardProps {
  readonly label: string
  readonly badge?: ReactNode
  readonly value?: string | undefined
  readonly beside?: ReactNode
  readonly lines: readonly ReactNode[]
  readonly action?: ReactNode
}

/** One figure with its badge, what it is taken of and what it means. */
export function FigureCard({ label, badge, value, beside, lines, action }: FigureCardProps) {
  return (
    <article className={styles.figure}>
      <header>
        <h2>{label}</h2>
        {badge}
      </header>
      <p className={styles.figureValue}>
        <b>
          <Figure>{value ?? '—'}</Figure>
        </b>
        {beside !== undefined && <span>{beside}</span>}
      </p>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity besides their place
        <p key={index} className={styles.figureLine}>
          {line}
        </p>
      ))}
      {action}
    </article>
  )
}

interface CountBadgeProps {
  readonly icon: ReactNode
  readonly words: string
  readonly look: string
}

/** How many of what is counted stand out. */
export function CountBadge({ icon, words, look }: CountBadgeProps) {
  return (
    <span className={styles.badge} data-verdict={look}>
      {icon}
      {words}
    </span>
  )
}

import styles from '../insights.module.css'

interface BenchmarkLineProps {
  readonly from: number
  readonly to: number
  /** Where its words end. */
  readonly end: number
  readonly y: number
  /** «Benchmark 82%» */
  readonly children: string
}

/** What others reach: dots, where the target is dashes, and in words, so that neither is taken for the other. */
export function BenchmarkLine({ from, to, end, y, children }: BenchmarkLineProps) {
  return (
    <g>
      <line
        x1={from}
        x2={to}
        y1={y}
        y2={y}
        stroke="var(--act-ink)"
        strokeWidth="2"
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
      <text className={styles.benchmarkName} x={end} y={y - 5}>
        {children}
      </text>
    </g>
  )
}

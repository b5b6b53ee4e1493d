import type { Interval } from '../../../measures/share'
import { useFormats } from '../../i18n/useFormats'
import styles from './csat.module.css'

interface IntervalBarProps {
  /** 0…1 along the bar. */
  readonly value: number
  readonly interval: Interval
  readonly target?: number
  readonly colour: string
  /** A small sample. */
  readonly hollow: boolean
  readonly small?: boolean
}

/** An estimate with its range, on a bar that runs from 0 to 100 % in both languages. What it shows stands in words beside it. */
export function IntervalBar({ value, interval, target, colour, hollow, small = false }: IntervalBarProps) {
  const height = small ? 16 : 26
  const middle = height / 2
  const thick = small ? 6 : 10
  const at = (share: number) => `${(share * 100).toFixed(2)}%`
  return (
    <svg className={styles.interval} width="100%" height={height} aria-hidden="true">
      <rect x="0" y={middle - thick / 2} width="100%" height={thick} rx={thick / 2} fill="var(--track)" />
      <rect
        x={at(interval.low)}
        y={middle - thick / 2}
        width={at(interval.high - interval.low)}
        height={thick}
        rx={thick / 2}
        fill={colour}
        fillOpacity=".32"
      />
      {target !== undefined && (
        <line x1={at(target)} x2={at(target)} y1="1" y2={height - 1} stroke="var(--ink-900)" strokeWidth="2" />
      )}
      <circle
        cx={at(value)}
        cy={middle}
        r={small ? 4.5 : 6.5}
        fill={hollow ? 'var(--surface)' : colour}
        stroke={hollow ? colour : 'var(--surface)'}
        strokeWidth="2"
      />
    </svg>
  )
}

/** The scale under a bar, with the target in its place. */
export function BarScale({ target }: { readonly target?: number }) {
  const { percent } = useFormats()
  const crowded = (at: number) => target !== undefined && Math.abs(target - at) < 0.12
  return (
    <div className={styles.scale} aria-hidden>
      {[0, 0.5, 1]
        .filter((at) => !crowded(at))
        .map((at) => (
          <bdi key={at} dir="ltr" style={place(at)}>
            {percent(at, 0)}
          </bdi>
        ))}
      {target !== undefined && (
        <bdi dir="ltr" className={styles.targetLabel} style={place(target)}>
          {percent(target, 0)}
        </bdi>
      )}
    </div>
  )
}

/** Labels at the ends stay inside. */
function place(at: number): { left: string; transform: string } {
  const shift = at < 0.06 ? 0 : at > 0.94 ? -100 : -50
  return { left: `${at * 100}%`, transform: `translateX(${shift}%)` }
}

import styles from '../insights.module.css'
import { labelPlaces } from './labelPlaces'

export interface ScatterPoint {
  readonly key: string
  readonly number: string
  /** 0…1 from the start of the axis and from its foot. Value axes run from left to right in both languages. */
  readonly x: number
  readonly y: number
  readonly look: string
}

interface ScatterProps {
  readonly title: string
  readonly summary: string
  readonly points: readonly ScatterPoint[]
  /** 0…1: where the quadrants meet. */
  readonly split: { readonly x: number; readonly y: number }
  /** Left top, right top, left bottom, right bottom. */
  readonly quadrants: readonly [Quadrant, Quadrant, Quadrant, Quadrant]
  readonly xLabel: string
  readonly yLabel: string
  readonly xEnds: readonly [string, string]
}

interface Quadrant {
  readonly name: string
  readonly look: string
}

const SIZE = 240
/** Room at the edges: for the points, and at the head and foot for the names of the quadrants. */
const PAD = { x: 16, y: 30 }
const INNER = { x: SIZE - 2 * PAD.x, y: SIZE - 2 * PAD.y }
const R = 10
/** Of the mark of a point whose number stands beside it. */
const DOT = 2.5
const LABELS = {
  radius: R,
  low: { x: R + 2, y: PAD.y - R },
  high: { x: SIZE - R - 2, y: SIZE - PAD.y + R },
}

/**
 * Numbered points on two axes with named quadrants. What the numbers stand for is a list beside it. Where points crowd each
 * other, each is a dot in its place, with a line to its number.
 */
export function Scatter({ title, summary, points, split, quadrants, xLabel, yLabel, xEnds }: ScatterProps) {
  const x = (value: number) => PAD.x + value * INNER.x
  const y = (value: number) => SIZE - PAD.y - value * INNER.y
  const at = { x: x(split.x), y: y(split.y) }
  const boxes = [
    { x: 0, y: 0, width: at.x, height: at.y },
    { x: at.x, y: 0, width: SIZE - at.x, height: at.y },
    { x: 0, y: at.y, width: at.x, height: SIZE - at.y },
    { x: at.x, y: at.y, width: SIZE - at.x, height: SIZE - at.y },
  ]
  const spots = points.map((point) => ({ x: x(point.x), y: y(point.y) }))
  const places = labelPlaces(spots, { ...LABELS, split: at })
  const marks = points.flatMap((point, index) => {
    const [spot, label] = [spots[index], places[index]]
    return spot && label ? [{ ...point, spot, label }] : []
  })
  return (
    <figure className={styles.scatter}>
      <p className={styles.axisName}>
        <span aria-hidden>↑ </span>
        {yLabel}
      </p>
      <div className={styles.plot} dir="ltr">
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={summary}>
          <title>{title}</title>
          {boxes.map((box, index) => (
            <rect
              key={quadrants[index]?.name}
              {...box}
              className={styles.quadrant}
              data-look={quadrants[index]?.look}
            />
          ))}
          <line x1={at.x} x2={at.x} y1="0" y2={SIZE} className={styles.split} />
          <line x1="0" x2={SIZE} y1={at.y} y2={at.y} className={styles.split} />
          <rect x="0.5" y="0.5" width={SIZE - 1} height={SIZE - 1} className={styles.plotEdge} />
          {marks.map(
            ({ key, look, spot, label }) =>
              label !== spot && (
                <g key={key} className={styles.leader} data-look={look}>
                  <line x1={spot.x} y1={spot.y} x2={label.x} y2={label.y} />
                  <circle cx={spot.x} cy={spot.y} r={DOT} />
                </g>
              ),
          )}
          {marks.map(({ key, number, look, label }) => (
            <g key={key} className={styles.bubble} data-look={look}>
              <circle cx={label.x} cy={label.y} r={R} />
              <text x={label.x} y={label.y + 3.8}>
                {number}
              </text>
            </g>
          ))}
        </svg>
        {quadrants.map(({ name, look }, index) => (
          <span
            key={name}
            aria-hidden
            className={styles.quadrantName}
            data-at={index}
            data-look={look}
            style={{ maxInlineSize: `${(100 * Math.max(boxes[index]?.width ?? 0, LEAST_NAME)) / SIZE}%` }}
          >
            <bdi>{name}</bdi>
          </span>
        ))}
      </div>
      <figcaption className={styles.axisEnds} dir="ltr">
        <bdi>{xEnds[0]}</bdi>
        <span>
          <bdi>{xLabel}</bdi> <span aria-hidden>→</span>
        </span>
        <bdi>{xEnds[1]}</bdi>
      </figcaption>
    </figure>
  )
}

/** A quadrant may be as narrow as the line is far out; its name then covers a bit of the line. */
const LEAST_NAME = 96

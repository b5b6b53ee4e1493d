import styles from '../insights.module.css'

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

/** Numbered points on two axes with named quadrants. What the numbers stand for is a list beside it. */
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
          {spread(points, split.x).map(({ key, number, look, cx, cy }) => (
            <g key={key} className={styles.bubble} data-look={look}>
              <circle cx={x(cx)} cy={y(cy)} r={R} />
              <text x={x(cx)} y={y(cy) + 3.8}>
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

/** Points in one place stand beside each other, so that each number can be read; none crosses into another quadrant. */
export function spread(points: readonly ScatterPoint[], split: number) {
  const taken: { x: number; y: number }[] = []
  const step = (2 * R + 1) / INNER.x
  return points.map((point) => {
    const isFree = (x: number) =>
      !taken.some((each) => Math.hypot(each.x - x, ((each.y - point.y) * INNER.y) / INNER.x) < step * 0.98)
    const isBeyond = (x: number) => x < -0.02 || x > 1.02 || x >= split !== point.x >= split
    const places = [...SHIFTS, ...SHIFTS.map((shift) => -shift)]
      .sort((a, b) => Math.abs(a) - Math.abs(b))
      .map((shift) => point.x + (shift * step) / 2)
    const cx = places.find((x) => isFree(x) && !isBeyond(x)) ?? point.x
    taken.push({ x: cx, y: point.y })
    return { ...point, cx, cy: point.y }
  })
}

const SHIFTS = [0, 1, 2, 3, 4, 5, 6]

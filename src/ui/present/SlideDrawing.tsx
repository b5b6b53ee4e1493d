import { memo } from 'react'
import { Marks } from '../../canvas/Marks'
import type { LaneRow, Part, Row, Scene } from '../../scene'
import type { SlidePage } from './fit'
import styles from './slide.module.css'

/** The lanes of a page, from above. */
export function lanesOn({ scene, top, bottom }: SlidePage): readonly LaneRow[] {
  return scene.rows.filter((row): row is LaneRow => row.kind === 'lane' && isOn(row, top, bottom))
}

function isOn(row: Row, top: number, bottom: number): boolean {
  return row.y < bottom - 0.5 && row.y + row.height > top + 0.5
}

/** A page of a slide, from the marks of the map. Told in words by the read-out beside it. */
export function SlideDrawing({ page, lanes }: { readonly page: SlidePage; readonly lanes: number }) {
  const { scene, top, bottom, scale, head } = page
  const { x, width } = scene.bounds
  const height = bottom - top
  const shown = new Set<string>(
    lanesOn(page)
      .slice(0, lanes)
      .map((lane) => lane.id),
  )
  const rows = scene.rows.filter((row) => isOn(row, top, bottom))
  return (
    <div className={styles.panel} style={{ inlineSize: Math.floor(width * scale) }}>
      <svg
        aria-hidden="true"
        className={styles.drawing}
        width={width * scale}
        height={(head + height) * scale}
        viewBox={`${x} 0 ${width} ${head + height}`}
      >
        <svg aria-hidden="true" x={x} y={head} width={width} height={height} viewBox={`${x} ${top} ${width} ${height}`}>
          {rows.map((row, index) => (
            <RowDrawing key={row.id} row={row} scene={scene} isWaiting={!isShown(rows, index, shown)} />
          ))}
          <Links scene={scene} shown={shown} />
        </svg>
        {head > 0 && (
          <g transform={`translate(0 ${head})`}>
            {scene.steps.map((part) => (
              <PartDrawing key={part.id} part={part} y={0} />
            ))}
            <rect x={x} y={-0.75} width={width} height={1} className={styles.edge} />
          </g>
        )}
        <rect
          x={scene.direction === 'rtl' ? scene.width - 0.5 : -0.5}
          y={0}
          width={1}
          height={head + height}
          className={styles.edge}
        />
      </svg>
    </div>
  )
}

/** A line comes with the lane below it. */
function isShown(rows: readonly Row[], index: number, shown: ReadonlySet<string>): boolean {
  const lane = rows.slice(index).find((row) => row.kind === 'lane')
  return lane === undefined || shown.has(lane.id)
}

const RowDrawing = memo(function RowDrawing({
  row,
  scene,
  isWaiting,
}: {
  readonly row: Row
  readonly scene: Scene
  readonly isWaiting: boolean
}) {
  const labelX = scene.direction === 'rtl' ? scene.width : -scene.labelWidth
  return (
    <g className={styles.row} data-waiting={isWaiting || undefined}>
      <PartDrawing part={row.ground} y={row.y} />
      {row.kind === 'lane' && row.overlay && <PartDrawing part={row.overlay} y={row.y} />}
      <g transform={`translate(${labelX} 0)`}>
        <PartDrawing part={row.header} y={row.y} />
      </g>
      {row.kind === 'lane' &&
        row.cells.flatMap(({ cards }) => cards.map((card) => <PartDrawing key={card.id} part={card} y={row.y} />))}
    </g>
  )
})

function Links({ scene, shown }: { readonly scene: Scene; readonly shown: ReadonlySet<string> }) {
  const laneOf = new Map(
    scene.rows.flatMap((row) =>
      row.kind === 'lane' ? row.cells.flatMap(({ cards }) => cards.map((card) => [card.id, row.id] as const)) : [],
    ),
  )
  return scene.links
    .filter(({ from, to }) => shown.has(laneOf.get(from) ?? '') && shown.has(laneOf.get(to) ?? ''))
    .map((link) => <PartDrawing key={link.id} part={link} y={0} />)
}

const PartDrawing = memo(function PartDrawing({ part, y }: { readonly part: Part; readonly y: number }) {
  return (
    <g transform={`translate(${part.box.x} ${part.box.y + y})`}>
      <Marks marks={part.marks} />
    </g>
  )
})

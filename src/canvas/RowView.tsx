import { type CSSProperties, memo, type ReactNode } from 'react'
import type { CardId } from '../base/ids'
import type { Row } from '../scene'
import { BlockView } from './BlockView'
import styles from './grid.module.css'
import { keyOf } from './place'
import { useCanvas } from './tools'
import { BLOCK } from './visible'

export interface RowViewProps {
  readonly row: Row
  /** Among all rows of the grid, from 1. */
  readonly rowIndex: number
  /** Mounted steps: [from, to). */
  readonly from: number
  readonly to: number
  /** The cards are painted: only where the keyboard is there are elements. */
  readonly painted: boolean
  /** The step where the keyboard is, when it is in this row: mounted wherever the map is. */
  readonly activeStep: number | undefined
  readonly activeCard: CardId | undefined
  /** Where the label column begins, and its width. */
  readonly labelX: number
  readonly labelWidth: number
  readonly width: number
}

export function GridRow({
  rowIndex,
  className,
  style,
  children,
}: {
  readonly rowIndex: number
  readonly className: string | undefined
  readonly style?: CSSProperties
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows lie where the scene says
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus
    <div role="row" aria-rowindex={rowIndex} className={className} style={style}>
      {children}
    </div>
  )
}

/** A lane or a line as a row of the grid. Its name is drawn in the frozen pane; here it is for assistive technology. */
export const RowView = memo(function RowView(props: RowViewProps) {
  const { row, rowIndex, labelX, labelWidth, width } = props
  return (
    <GridRow rowIndex={rowIndex} className={styles.row} style={{ top: row.y, height: row.height, width }}>
      <GridHeader
        role="rowheader"
        placeKey={keyOf(row.kind === 'lane' ? { kind: 'lane', id: row.id } : { kind: 'line', id: row.id })}
        label={row.label}
        box={{ x: labelX, y: 0, width: labelWidth, height: row.height }}
      />
      {row.kind === 'lane' ? <Blocks {...props} cells={row.cells} lane={row.label} /> : null}
    </GridRow>
  )
})

function Blocks({
  cells,
  lane,
  from,
  to,
  painted,
  activeStep = -1,
  activeCard,
}: RowViewProps & { readonly cells: Parameters<typeof BlockView>[0]['cells']; readonly lane: string }) {
  if (painted) {
    if (activeStep < 0) return null
    const active = { step: activeStep, card: activeCard }
    return <BlockView cells={cells} from={activeStep} to={activeStep + 1} lane={lane} active={active} />
  }
  const starts: number[] = []
  for (let start = from; start < to; start += BLOCK) starts.push(start)
  const here = Math.floor(activeStep / BLOCK) * BLOCK
  if (activeStep >= 0 && !starts.includes(here)) starts.push(here)
  return starts
    .sort((a, b) => a - b)
    .map((start) => (
      <BlockView
        key={start}
        cells={cells}
        from={start}
        to={Math.min(start + BLOCK, cells.length)}
        lane={lane}
        active={undefined}
      />
    ))
}

/** The head of a row or a column. It lies under the drawn one, so that what points at it finds the same place. */
export const GridHeader = memo(function GridHeader({
  role,
  placeKey,
  label,
  box,
  column,
  span,
}: {
  readonly role: 'rowheader' | 'columnheader'
  readonly placeKey: string
  readonly label: string
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly column?: number
  readonly span?: number
}) {
  const isActive = useCanvas((state) => state.activeKey === placeKey)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a column
    <div
      role={role}
      aria-colindex={column ?? 1}
      aria-colspan={span}
      data-place={placeKey}
      tabIndex={isActive ? 0 : -1}
      className={styles.header}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      {/* The words are drawn in the pane; here stands what the drawing says, once and not as a second text. */}
      <span role="img" aria-label={label} />
    </div>
  )
})

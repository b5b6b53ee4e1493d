import type { Layout } from '../../layout'
import type { Board } from '../../model/board'
import { visibleRows } from '../../model/reads'
import type { Scene } from '../../scene'

/** Names of lanes are set larger than the rest where a board is shown from far: they need the room. */
const LABELS = 200
/** The columns of the map, and how far they can go before a line of a card is too long to read. */
const NARROWEST = 186
const WIDEST = 440
const ROUNDS = 4
const ALIKE = 0.04

interface Size {
  readonly width: number
  readonly height: number
}

/** The whole board in the shape of the wall: its columns are as wide as leaves no part of the wall empty. */
export function wallLayout(layout: Layout, size: Size): Layout {
  let columnWidth = NARROWEST
  return (board, options) => {
    const steps = new Set(Object.values(board.steps).map(({ id }) => id))
    if (steps.size === 0) return layout(board, options)
    const rows = rowsOf(board)
    const laid = () => layout(board, { ...options, span: { steps, rows, columnWidth, labelWidth: LABELS } })
    let scene = laid()
    // Wider columns make the board lower, which changes what width fills the wall; a board that changed a little keeps its own.
    for (let round = 0; round < ROUNDS; round++) {
      const wanted = Math.min(Math.max(fillingColumn(scene, size, steps.size), NARROWEST), WIDEST)
      if (Math.abs(wanted / columnWidth - 1) < ALIKE) break
      columnWidth = wanted
      scene = laid()
    }
    return scene
  }
}

/** How wide a column is to be so that a board as high as this one fills the wall. */
function fillingColumn(scene: Scene, { width, height }: Size, steps: number): number {
  const zoom = height / (scene.height + scene.headerHeight)
  return Math.round((width / zoom - LABELS) / steps)
}

function rowsOf(board: Board): ReadonlySet<string> {
  return new Set(visibleRows(board).map(({ record }) => record.id))
}

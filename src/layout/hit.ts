import { type Box, contains, type Point } from '../base/box'
import type { CardId } from '../base/ids'
import type { CardPart, Cell, LaneRow, Row, Scene } from '../scene'

/** The row a height lies in. */
export function rowAt(scene: Scene, y: number): Row | undefined {
  return scene.rows.find((row) => y >= row.y && y < row.y + row.height)
}

export interface CellHit {
  readonly row: LaneRow
  readonly cell: Cell
  /** Where a card dropped here would stand among the cards of the cell, counting all that are there. */
  readonly index: number
}

/** The cell under a point of the board, and the place in it that a drop would take. */
export function cellAt(scene: Scene, point: Point): CellHit | undefined {
  const row = rowAt(scene, point.y)
  if (row?.kind !== 'lane') return undefined
  const local = { x: point.x, y: point.y - row.y }
  const cell = row.cells.find((each) => contains(each.box, local))
  if (!cell) return undefined
  const index = cell.cards.filter((card) => local.y > card.box.y + card.box.height / 2).length
  return { row, cell, index }
}

export function cardAt(scene: Scene, point: Point): CardPart | undefined {
  const hit = cellAt(scene, point)
  return hit?.cell.cards.findLast((card) => contains({ ...card.box, y: card.box.y + hit.row.y }, point))
}

/** Where a card lies on the board; undefined while its lane is hidden. */
export function cardBox(scene: Scene, id: CardId): Box | undefined {
  for (const row of scene.rows) {
    if (row.kind !== 'lane') continue
    for (const cell of row.cells) {
      const card = cell.cards.find((each) => each.id === id)
      if (card) return { ...card.box, y: card.box.y + row.y }
    }
  }
  return undefined
}

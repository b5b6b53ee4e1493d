import type { Box } from '../base/box'
import type { CardId } from '../base/ids'
import type { CardPart, Cell, LaneRow, Row, Scene } from '../scene'
import type { Place } from './place'

/** As the eye sees it: left is left in both directions of writing. */
export type Arrow = 'left' | 'right' | 'up' | 'down'

interface Spot {
  readonly row: LaneRow
  readonly cell: Cell
  readonly card?: CardPart
}

/** Where an arrow key leads; undefined at the edge of the board. */
export function moveFrom(scene: Scene, place: Place, arrow: Arrow): Place | undefined {
  switch (place.kind) {
    case 'card':
    case 'cell': {
      const spot = findSpot(scene, place)
      return spot ? fromSpot(scene, spot, arrow) : undefined
    }
    case 'step':
      return fromStep(scene, place, arrow)
    case 'stage':
      return fromStage(scene, place, arrow)
    case 'lane':
    case 'line':
      return fromLabel(scene, place, arrow)
  }
}

/** The first and the last step of the row, or the corners of the board. */
export function jumpFrom(scene: Scene, place: Place, to: 'first' | 'last', corner: boolean): Place | undefined {
  const at = <T>(all: readonly T[]) => (to === 'first' ? all[0] : all[all.length - 1])
  if (place.kind === 'step') {
    const step = at(scene.steps)
    return step && { kind: 'step', id: step.id }
  }
  if (place.kind === 'stage') {
    const stage = at(scene.stages)
    return stage && { kind: 'stage', id: stage.id }
  }
  const lanes = scene.rows.filter((row) => row.kind === 'lane')
  const own = rowOf(scene, place)
  const row = corner ? at(lanes) : own
  const cell = row && at(row.cells)
  return cell && enter(cell, to === 'first' ? 'down' : 'up', undefined)
}

/** Where the keyboard starts: the first cell of the board. */
export function firstPlace(scene: Scene): Place | undefined {
  const lane = scene.rows.find((row) => row.kind === 'lane')
  const cell = lane?.cells[0]
  if (cell) return enter(cell, 'down', undefined)
  const step = scene.steps[0]
  if (step) return { kind: 'step', id: step.id }
  const stage = scene.stages[0]
  return stage && { kind: 'stage', id: stage.id }
}

/** True while the place is drawn. */
export function isOnScene(scene: Scene, place: Place): boolean {
  switch (place.kind) {
    case 'card':
    case 'cell':
      return findSpot(scene, place) !== undefined
    case 'step':
      return scene.steps.some((step) => step.id === place.id)
    case 'stage':
      return scene.stages.some((stage) => stage.id === place.id)
    case 'lane':
    case 'line':
      return scene.rows.some((row) => row.id === place.id)
  }
}

/** Where a place lies, in board pixels; labels and headers lie outside the content. */
export function boxOf(scene: Scene, place: Place): Box | undefined {
  switch (place.kind) {
    case 'card':
    case 'cell': {
      const spot = findSpot(scene, place)
      if (!spot) return undefined
      const { box } = spot.card ?? spot.cell
      return { ...box, y: box.y + spot.row.y }
    }
    case 'step':
      return scene.steps.find((step) => step.id === place.id)?.box
    case 'stage':
      return scene.stages.find((stage) => stage.id === place.id)?.box
    case 'lane':
    case 'line': {
      const row = scene.rows.find((each) => each.id === place.id)
      return (
        row && {
          x: scene.direction === 'rtl' ? scene.width : -scene.labelWidth,
          y: row.y,
          width: scene.labelWidth,
          height: row.height,
        }
      )
    }
  }
}

export function findSpot(scene: Scene, place: Place): Spot | undefined {
  if (place.kind === 'cell') {
    const row = scene.rows.find((each) => each.id === place.lane)
    const cell = row?.kind === 'lane' ? row.cells.find((each) => each.step === place.step) : undefined
    return row?.kind === 'lane' && cell ? { row, cell } : undefined
  }
  if (place.kind !== 'card') return undefined
  return findCard(scene, place.id)
}

export function findCard(scene: Scene, id: CardId): (Spot & { readonly card: CardPart }) | undefined {
  for (const row of scene.rows) {
    const spot = row.kind === 'lane' ? cardsOf(row).get(id) : undefined
    if (spot) return spot
  }
  return undefined
}

type CardSpots = ReadonlyMap<CardId, Spot & { readonly card: CardPart }>

const known = new WeakMap<LaneRow, CardSpots>()

/** Where the cards of a row are. Rows are the same object until they change, so this is made once for each. */
function cardsOf(row: LaneRow): CardSpots {
  const before = known.get(row)
  if (before) return before
  const spots = new Map(row.cells.flatMap((cell) => cell.cards.map((card) => [card.id, { row, cell, card }] as const)))
  known.set(row, spots)
  return spots
}

function rowOf(scene: Scene, place: Place): LaneRow | undefined {
  if (place.kind === 'lane') {
    const row = scene.rows.find((each) => each.id === place.id)
    return row?.kind === 'lane' ? row : undefined
  }
  return findSpot(scene, place)?.row
}

function fromSpot(scene: Scene, spot: Spot, arrow: Arrow): Place | undefined {
  const inside = withinCell(spot, arrow)
  if (inside) return { kind: 'card', id: inside.id }
  if (arrow === 'left' || arrow === 'right') {
    const next = sideways(spot.row.cells, spot.cell, arrow, scene)
    if (next) return enter(next, arrow, spot.card?.box)
    return arrow === labelSide(scene) ? { kind: 'lane', id: spot.row.id } : undefined
  }
  const lanes = scene.rows.filter((row) => row.kind === 'lane')
  const row = lanes[lanes.indexOf(spot.row) + (arrow === 'up' ? -1 : 1)]
  if (row) {
    const cell = row.cells.find((each) => each.step === spot.cell.step)
    return cell && enter(cell, arrow, spot.card?.box)
  }
  return arrow === 'up' ? { kind: 'step', id: spot.cell.step } : undefined
}

/** Another card of the same cell that lies that way. */
function withinCell({ cell, card }: Spot, arrow: Arrow): CardPart | undefined {
  if (!card) return arrow === 'down' ? cell.cards[0] : undefined
  const others = cell.cards.filter((other) => other !== card && liesThatWay(card.box, other.box, arrow))
  return nearest(others, card.box)
}

function liesThatWay(from: Box, to: Box, arrow: Arrow): boolean {
  switch (arrow) {
    case 'up':
      return to.y + to.height <= from.y + 1
    case 'down':
      return to.y >= from.y + from.height - 1
    case 'left':
      return to.x + to.width <= from.x + 1 && overlapsAcross(from, to)
    case 'right':
      return to.x >= from.x + from.width - 1 && overlapsAcross(from, to)
  }
}

function overlapsAcross(a: Box, b: Box): boolean {
  return a.y < b.y + b.height && b.y < a.y + a.height
}

/** Into a cell: its card nearest to where the eye comes from, or the empty cell itself. */
export function enter(cell: Cell, arrow: Arrow, from: Box | undefined): Place {
  const { cards } = cell
  const edge = arrow === 'up' ? cards[cards.length - 1] : cards[0]
  const card = from && (arrow === 'left' || arrow === 'right') ? nearest(cards, from) : edge
  return card ? { kind: 'card', id: card.id } : { kind: 'cell', lane: cell.lane, step: cell.step }
}

function nearest(cards: readonly CardPart[], from: Box): CardPart | undefined {
  const distance = ({ box }: CardPart) =>
    Math.hypot(box.x + box.width / 2 - from.x - from.width / 2, box.y + box.height / 2 - from.y - from.height / 2)
  return cards.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** The neighbour on that side: the next step lies left in a board written from the right. */
function sideways<T>(all: readonly T[], from: T, arrow: 'left' | 'right', scene: Scene): T | undefined {
  const forward = (arrow === 'right') === (scene.direction === 'ltr')
  return all[all.indexOf(from) + (forward ? 1 : -1)]
}

function labelSide(scene: Scene): Arrow {
  return scene.direction === 'rtl' ? 'right' : 'left'
}

function fromStep(scene: Scene, place: Place & { kind: 'step' }, arrow: Arrow): Place | undefined {
  const step = scene.steps.find((each) => each.id === place.id)
  if (!step) return undefined
  if (arrow === 'up') return { kind: 'stage', id: step.stage }
  if (arrow === 'down') {
    const lane = scene.rows.find((row) => row.kind === 'lane')
    const cell = lane?.cells.find((each) => each.step === step.id)
    return cell && enter(cell, 'down', undefined)
  }
  const next = sideways(scene.steps, step, arrow, scene)
  return next && { kind: 'step', id: next.id }
}

function fromStage(scene: Scene, place: Place & { kind: 'stage' }, arrow: Arrow): Place | undefined {
  const stage = scene.stages.find((each) => each.id === place.id)
  if (!stage || arrow === 'up') return undefined
  if (arrow === 'down') {
    const step = scene.steps.find((each) => each.stage === stage.id)
    return step && { kind: 'step', id: step.id }
  }
  const next = sideways(scene.stages, stage, arrow, scene)
  return next && { kind: 'stage', id: next.id }
}

function fromLabel(scene: Scene, place: Place & { kind: 'lane' | 'line' }, arrow: Arrow): Place | undefined {
  const index = scene.rows.findIndex((row) => row.id === place.id)
  const row = scene.rows[index]
  if (!row) return undefined
  if (arrow === 'up' || arrow === 'down') {
    const next = scene.rows[index + (arrow === 'up' ? -1 : 1)]
    return next && labelPlace(next)
  }
  if (arrow === labelSide(scene) || row.kind === 'line') return undefined
  const cell = row.cells[0]
  return cell && enter(cell, arrow, undefined)
}

export function labelPlace(row: Row): Place {
  return row.kind === 'lane' ? { kind: 'lane', id: row.id } : { kind: 'line', id: row.id }
}

import type { Box } from '../../base/box'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { lightPalette, type Scene } from '../../scene'
import { escapeMarkdown } from '../markdown/escape'
import { type PlacedBoard, type PlacedCard, placeBoard } from '../shapes/placeBoard'
import type { ShapeRole } from '../shapes/shape'
import { printCardText } from './cardText'

/** Notes on a canvas are set larger than on a map. */
const SCALE = 1.6
const GAP = 24

/**
 * The board as JSON Canvas 1.0: stages and lanes are groups, steps and cards are notes, links are edges. What each is to us
 * stands in a key of our own, which others leave alone; the place of a card is where it lies.
 */
export function printCanvas(board: Board, scene: Scene, lanes: LaneRegistry): string {
  const placed = placeBoard(board, scene, lanes)
  const { direction, language, title, summary, version } = placed
  const nodes = [...titleNode(placed), ...groupNodes(placed), ...stepNodes(placed), ...cardNodes(placed, board, lanes)]
  const file = {
    nodes,
    edges: edgesOf(placed),
    rihla: {
      ...{ format: 'canvas-1', title, direction, language },
      ...(summary === '' ? {} : { summary }),
      ...(version === '' ? {} : { version }),
    },
  }
  return `${JSON.stringify(file, null, '\t')}\n`
}

function place({ x, y, width, height }: Box) {
  return {
    ...{ x: Math.round(x * SCALE), y: Math.round(y * SCALE) },
    ...{ width: Math.max(1, Math.round(width * SCALE)), height: Math.max(1, Math.round(height * SCALE)) },
  }
}

function node(id: string, box: Box, role: ShapeRole, content: object) {
  return { id, ...content, ...place(box), rihla: role }
}

function titleNode({ title, summary, bounds }: PlacedBoard) {
  if (title === '') return []
  const height = summary === '' ? 40 : 80
  const box = { x: bounds.x, y: bounds.y - height - 2 * GAP, width: Math.min(bounds.width, 560), height }
  const text = [`# ${escapeMarkdown(title)}`, ...(summary === '' ? [] : [escapeMarkdown(summary)])].join('\n\n')
  return [node('title', box, { kind: 'title' }, { type: 'text', text })]
}

function groupNodes({ stages, lanes, lines, bounds }: PlacedBoard) {
  const bottom = bounds.y + bounds.height
  return [
    ...stages.map(({ id, name, box }) =>
      node(id, { ...box, height: bottom - box.y }, { kind: 'stage' }, { type: 'group', label: name }),
    ),
    ...lanes.map(({ id, name, type, family, box }) =>
      node(id, box, { kind: 'lane', type }, { type: 'group', label: name, color: lightPalette[`${family}Bd`] }),
    ),
    ...lines.map(({ id, name, kind, box }) =>
      node(id, box, { kind: 'line', line: kind }, { type: 'group', label: name, color: lightPalette.ink400 }),
    ),
  ]
}

function stepNodes({ steps }: PlacedBoard) {
  return steps.map(({ id, name, box }) =>
    node(id, box, { kind: 'step' }, { type: 'text', text: name === '' ? '' : `**${escapeMarkdown(name)}**` }),
  )
}

function cardNodes({ cards, language }: PlacedBoard, board: Board, lanes: LaneRegistry) {
  return cards.map((card) =>
    node(
      card.card.id,
      card.box,
      { kind: 'card' },
      {
        ...{ type: 'text', text: printCardText(card, board, language, lanes) },
        color: lightPalette[`${card.lane.family}Bd`],
      },
    ),
  )
}

function edgesOf({ links }: PlacedBoard) {
  return links.map(({ link, from, to, label }) => ({
    ...{ id: link.id, fromNode: from.card.id, toNode: to.card.id, ...sides(from, to) },
    ...(label === '' ? {} : { label }),
    rihla: { kind: link.kind },
  }))
}

/** An arrow leaves a card on the side where the other one lies. */
function sides({ box: a }: PlacedCard, { box: b }: PlacedCard) {
  if (a.x + a.width <= b.x) return { fromSide: 'right', toSide: 'left' }
  if (b.x + b.width <= a.x) return { fromSide: 'left', toSide: 'right' }
  return a.y < b.y ? { fromSide: 'bottom', toSide: 'top' } : { fromSide: 'top', toSide: 'bottom' }
}

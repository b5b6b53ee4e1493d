import type { Box } from '../base/box'
import type { Mark } from './mark'
import type { CardPart, Part, Row, Scene } from './scene'

/** A part where it lies on the whole board, ready to be drawn after the one before it. */
export interface DrawnPart extends Part {
  /** What the part stands for, so that a drawing can be searched, read aloud and counted. */
  readonly of?: {
    readonly kind: 'card' | 'link' | 'stage' | 'step' | 'lane' | 'line'
    readonly id: string
    readonly label: string
  }
}

/**
 * Everything of a scene in the order it is painted, with absolute places: one list for SVG, PNG and every other drawing
 * that shows the board as a whole. `extra` (a title, a legend) comes last.
 */
export function drawnParts(scene: Scene, extra: readonly Part[] = []): DrawnPart[] {
  const labelX = scene.direction === 'rtl' ? scene.width : -scene.labelWidth
  return [
    {
      box: scene.bounds,
      marks: [{ kind: 'rect', x: 0, y: 0, width: scene.bounds.width, height: scene.bounds.height, fill: 'surface' }],
    },
    ...scene.rows.map((row) => moved(row.ground, 0, row.y)),
    ...scene.rows.flatMap((row) => (row.kind === 'lane' && row.overlay ? [moved(row.overlay, 0, row.y)] : [])),
    frameLines(scene, labelX),
    moved(scene.corner, labelX, 0),
    ...scene.rows.map((row) => ({
      ...moved(row.header, labelX, row.y),
      of: { kind: row.kind, id: row.id, label: row.label },
    })),
    ...scene.stages.map((part) => ({
      box: part.box,
      marks: part.marks,
      of: { kind: 'stage' as const, id: part.id, label: part.label },
    })),
    ...scene.steps.map((part) => ({
      box: part.box,
      marks: part.marks,
      of: { kind: 'step' as const, id: part.id, label: part.label },
    })),
    ...scene.rows
      .flatMap(cardsOfRow)
      .map(({ card, y }) => ({ ...moved(card, 0, y), of: { kind: 'card' as const, id: card.id, label: card.label } })),
    ...scene.links.map(({ box, marks, id, label }) => ({ box, marks, of: { kind: 'link' as const, id, label } })),
    ...extra,
  ]
}

/** Cards of a scene, without their places. */
export function cardsOfScene(scene: Scene): CardPart[] {
  return scene.rows.flatMap(cardsOfRow).map(({ card }) => card)
}

function cardsOfRow(row: Row): { readonly card: CardPart; readonly y: number }[] {
  return row.kind === 'lane' ? row.cells.flatMap((cell) => cell.cards.map((card) => ({ card, y: row.y }))) : []
}

function moved({ box, marks }: Part, dx: number, dy: number): Part {
  return { box: { ...box, x: box.x + dx, y: box.y + dy }, marks }
}

/** What the screen shows as the edges of its frozen panes: below the steps, beside the lane labels, between these. */
function frameLines(scene: Scene, labelX: number): Part {
  const { bounds } = scene
  const edge = scene.direction === 'rtl' ? scene.width : 0
  const local = (box: Box, fill: 'line100' | 'line300'): Mark => ({
    kind: 'rect',
    ...box,
    x: box.x - bounds.x,
    y: box.y - bounds.y,
    fill,
  })
  return {
    box: bounds,
    marks: [
      ...scene.rows
        .filter((row) => row.kind === 'lane')
        .map((row) => local({ x: labelX, y: row.y + row.height - 1, width: scene.labelWidth, height: 1 }, 'line100')),
      local({ x: bounds.x, y: -1.5, width: bounds.width, height: 1.5 }, 'line300'),
      local({ x: edge - 0.75, y: bounds.y, width: 1.5, height: bounds.height }, 'line300'),
    ],
  }
}

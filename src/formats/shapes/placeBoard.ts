import type { Box } from '../../base/box'
import type { Direction } from '../../base/direction'
import { type Language, textIn } from '../../base/text'
import { dataOf, type LaneFamily, type LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { Card } from '../../model/records/card'
import type { LineKind } from '../../model/records/line'
import type { Link } from '../../model/records/link'
import type { LaneRow, Scene } from '../../scene'
import { moodField } from '../draft'

/** Everything of a board that a drawing of shapes can hold, where the scene has it. Boxes are in board pixels. */
export interface PlacedBoard {
  readonly direction: Direction
  readonly language: Language
  readonly title: string
  readonly summary: string
  /** '' for a board that says none. */
  readonly version: string
  readonly bounds: Box
  readonly stages: readonly PlacedHead[]
  readonly steps: readonly PlacedHead[]
  readonly lanes: readonly PlacedLane[]
  readonly lines: readonly PlacedLine[]
  readonly cards: readonly PlacedCard[]
  readonly links: readonly {
    readonly link: Link
    readonly label: string
    readonly from: PlacedCard
    readonly to: PlacedCard
  }[]
}

export interface PlacedHead {
  readonly id: string
  readonly name: string
  readonly box: Box
}

export interface PlacedLane extends PlacedHead {
  readonly type: string
  readonly family: LaneFamily
  /** Of the column with the names, in board pixels. */
  readonly labelWidth: number
}

export interface PlacedLine extends PlacedHead {
  readonly kind: LineKind
}

export interface PlacedCard {
  readonly card: Card
  readonly lane: PlacedLane
  readonly box: Box
  /** The text; a feeling begins with its number. */
  readonly words: string
}

/** The board with nothing hidden, in both readings at once, and without lanes that only show what is measured. */
export function wholeBoard(board: Board, { typeOf }: Pick<LaneRegistry, 'typeOf'>): Board {
  const shown = <T extends { readonly hidden?: boolean }>({ hidden: _, ...record }: T) => ({
    ...record,
    readings: [board.kind],
  })
  const lanes = Object.values(board.lanes).filter(({ type }) => typeOf(type).holdsCards)
  return {
    ...board,
    lanes: Object.fromEntries(lanes.map((lane) => [lane.id, shown(lane)])),
    lines: Object.fromEntries(Object.values(board.lines).map((line) => [line.id, shown(line)])),
  }
}

/** The shapes of a board from its scene; the scene is one of `wholeBoard`. */
export function placeBoard(board: Board, scene: Scene, registry: LaneRegistry): PlacedBoard {
  const { language, direction, bounds, labelWidth } = scene
  const laneOf = (row: LaneRow): PlacedLane => {
    const lane = board.lanes[row.id]
    const type = registry.typeOf(lane?.type ?? '')
    return {
      ...{ id: row.id, type: lane?.type ?? '', family: type.family, labelWidth },
      name: textIn(lane?.name, language) || textIn(type.label, language),
      box: { x: bounds.x, y: row.y, width: bounds.width, height: row.height },
    }
  }
  const lanes = scene.rows.flatMap((row) => (row.kind === 'lane' ? [{ row, lane: laneOf(row) }] : []))
  const cards = lanes.flatMap(({ row, lane }) =>
    row.cells.flatMap((cell) =>
      cell.cards.flatMap(({ id, box }): PlacedCard[] => {
        const card = board.cards[id]
        const place = { ...box, y: box.y + row.y }
        return card ? [{ card, lane, box: place, words: wordsOf(card, lane.type, language, registry) }] : []
      }),
    ),
  )
  const byId = new Map(cards.map((each) => [each.card.id, each]))
  return {
    ...{ direction, language, bounds, cards, lanes: lanes.map(({ lane }) => lane) },
    title: textIn(board.title, language),
    summary: textIn(board.summary, language),
    version: board.version?.trim() ?? '',
    stages: scene.stages.map(({ id, box }) => ({ id, box, name: textIn(board.stages[id]?.name, language) })),
    steps: scene.steps.map(({ id, box }) => ({ id, box, name: textIn(board.steps[id]?.name, language) })),
    lines: scene.rows.flatMap((row) => {
      const line = row.kind === 'line' ? board.lines[row.id] : undefined
      const box = { x: bounds.x, y: row.y, width: bounds.width, height: row.height }
      return line ? [{ id: line.id, kind: line.kind, name: textIn(line.name, language) || row.label, box }] : []
    }),
    links: Object.values(board.links).flatMap((link) => {
      const from = byId.get(link.from)
      const to = byId.get(link.to)
      return from && to ? [{ link, from, to, label: textIn(link.label, language) }] : []
    }),
  }
}

function wordsOf(card: Card, laneType: string, language: Language, registry: LaneRegistry): string {
  const type = registry.typeOf(laneType)
  const field = moodField(type)
  const text = textIn(card.text, language)
  if (field === undefined) return text
  const mood = Number(dataOf(type, card)[field] ?? 0)
  return `${mood > 0 ? '+' : mood < 0 ? '−' : ''}${Math.abs(mood)} ${text}`.trim()
}

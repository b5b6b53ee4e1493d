import type { Box } from '../base/box'
import { groupBy } from '../base/groupBy'
import type { CardId } from '../base/ids'
import type { JsonObject } from '../base/json'
import { textIn } from '../base/text'
import type { CardView, DrawContext, LaneType, RowDrawing } from '../lanes'
import type { Card } from '../model/records/card'
import type { Lane } from '../model/records/lane'
import type { Cell, LaneRow, Mark } from '../scene'
import { mirrorMarks } from '../scene'
import type { CardDrawings } from './cardDrawings'
import { type Columns, columnLines, type StepTrack } from './columns'
import { type Mirror, placeBox, placePart } from './place'
import { labelGround, laneHeader, type RowHeader } from './rowHeader'
import { CARD_GAP, CELL_INSET, LABEL_WIDTH, ROW_MIN_HEIGHT, ROW_PADDING } from './sizes'

export interface LaneRowInput {
  readonly lane: Lane
  readonly type: LaneType
  readonly cards: readonly Card[]
  readonly columns: Columns
  readonly context: DrawContext
  /** The lane lies behind the line of visibility. */
  readonly behind: boolean
  /** The quiet line of the label. */
  readonly quiet: string
  readonly drawings: CardDrawings
}

/** A lane's row before it knows how far down it lies. */
export interface LaneRowLayout extends Omit<LaneRow, 'y'> {
  /** Where the cards lie before mirroring, relative to the row: what links are routed around. */
  readonly logical: { readonly boxes: ReadonlyMap<CardId, Box>; readonly columns: readonly (readonly Box[])[] }
}

interface CellCards {
  readonly track: StepTrack
  readonly views: readonly CardView<JsonObject>[]
}

interface Drawn {
  readonly card: Card
  readonly box: Box
  readonly marks: readonly Mark[]
}

/** Lays out one lane: every row is as tall as its tallest cell, and a card alone in its cell fills it. */
export function layoutLaneRow(input: LaneRowInput): LaneRowLayout {
  const { lane, type, columns, context, drawings } = input
  const mirror: Mirror = { rtl: context.direction === 'rtl', width: columns.width }
  const byStep = groupBy(input.cards, (card) => card.step)
  // The cards of a lane come in order, so those of each step do.
  const cells: readonly CellCards[] = columns.steps.map((track) => ({
    track,
    views: (byStep.get(track.step.id) ?? []).map(drawings.view),
  }))
  const whole = type.drawRow?.(
    {
      lane,
      width: columns.width,
      columns: cells.map(({ track, views }) => ({ step: track.step.id, x: track.x, width: track.width, cards: views })),
    },
    context,
  )
  const header = laneHeader(lane, type, input.quiet, (whole?.axis ?? []).length > 0, columns.labelWidth, context)
  const drawing = whole ? drawnByLane(whole, input.cards, header) : drawnByCard(input, cells, header)
  const placed = new Map(drawing.cards.map((drawn) => [drawn.card.id, drawn]))
  return {
    kind: 'lane',
    id: lane.id,
    label: textIn(lane.name, context.language) || context.say(type.label),
    height: drawing.height,
    header: placePart(
      { x: 0, y: 0, width: columns.labelWidth, height: drawing.height },
      [
        ...(input.behind ? [labelGround(columns.labelWidth, drawing.height)] : []),
        ...header.marks,
        ...atEnd(whole?.axis ?? [], columns.labelWidth),
      ],
      { rtl: mirror.rtl, width: columns.labelWidth },
    ),
    ground: placePart(
      rowBox(columns, drawing.height),
      [...ground(input, drawing.height), ...(whole?.ground ?? [])],
      mirror,
    ),
    ...(whole?.overlay ? { overlay: placePart(rowBox(columns, drawing.height), whole.overlay, mirror) } : {}),
    cells: cells.map((cell) => cellOf(input, cell, placed, drawing.height, mirror)),
    logical: {
      boxes: new Map(drawing.cards.map((drawn) => [drawn.card.id, drawn.box])),
      columns: cells.map(({ views }) => views.flatMap(({ card }) => placed.get(card.id)?.box ?? [])),
    },
  }
}

/** An axis is drawn for the usual width, and stands at the end of any. */
function atEnd(axis: readonly Mark[], width: number): readonly Mark[] {
  return width === LABEL_WIDTH ? axis : mirrorMarks(mirrorMarks(axis, LABEL_WIDTH), width)
}

function rowBox(columns: Columns, height: number): Box {
  return { x: 0, y: 0, width: columns.width, height }
}

function drawnByLane(whole: RowDrawing, cards: readonly Card[], header: RowHeader): { height: number; cards: Drawn[] } {
  const byId = new Map(cards.map((card) => [card.id, card]))
  return {
    height: Math.ceil(Math.max(whole.height, header.height)),
    cards: whole.cards.flatMap(({ id, box, marks }) => {
      const card = byId.get(id)
      return card ? [{ card, box, marks }] : []
    }),
  }
}

function drawnByCard(
  { drawings }: LaneRowInput,
  cells: readonly CellCards[],
  header: RowHeader,
): { height: number; cards: Drawn[] } {
  const stacks = cells.map(({ track, views }) => {
    const width = track.width - 2 * CELL_INSET
    const cards = views.map((view) => ({ view, height: drawings.height(view, width) }))
    const height = cards.reduce((sum, card) => sum + card.height, 0) + Math.max(cards.length - 1, 0) * CARD_GAP
    return { track, width, cards, height }
  })
  const inner = Math.max(
    ROW_MIN_HEIGHT - 2 * ROW_PADDING,
    header.height - 2 * ROW_PADDING,
    ...stacks.map((stack) => stack.height),
  )
  const drawn = stacks.flatMap((stack) => {
    let y = ROW_PADDING
    return stack.cards.map(({ view, height: own }) => {
      const height = stack.cards.length === 1 ? inner : own
      const box = { x: stack.track.x + CELL_INSET, y, width: stack.width, height }
      y += height + CARD_GAP
      return { card: view.card, box, marks: drawings.marks(view, { width: stack.width, height }) }
    })
  })
  return { height: Math.ceil(inner + 2 * ROW_PADDING), cards: drawn }
}

function cellOf(
  { lane, drawings }: LaneRowInput,
  { track, views }: CellCards,
  placed: ReadonlyMap<CardId, Drawn>,
  height: number,
  mirror: Mirror,
): Cell {
  return {
    lane: lane.id,
    step: track.step.id,
    box: placeBox({ x: track.x, y: 0, width: track.width, height }, mirror),
    cards: views.flatMap((view) => {
      const drawn = placed.get(view.card.id)
      return drawn ? [drawings.part(view, drawn.box, drawn.marks, mirror)] : []
    }),
  }
}

/** Ground of a row: its colour, the line below it, and the lines between steps and stages. */
function ground({ columns, behind }: LaneRowInput, height: number): Mark[] {
  return [
    { kind: 'rect', x: 0, y: 0, width: columns.width, height, fill: behind ? 'zoneHidden' : 'surface' },
    ...columnLines(columns, height),
    { kind: 'rect', x: 0, y: height - 1, width: columns.width, height: 1, fill: 'line100' },
  ]
}

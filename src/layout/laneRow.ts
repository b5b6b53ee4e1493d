import type { Box } from '../base/box'
import { dirOf } from '../base/direction'
import { groupBy } from '../base/groupBy'
import type { CardId, StepId } from '../base/ids'
import type { JsonObject } from '../base/json'
import { byOrder } from '../base/orderKey'
import { textIn } from '../base/text'
import { type CardView, type DrawContext, dataOf, type LaneType, type RowDrawing } from '../lanes'
import type { Card } from '../model/records/card'
import type { Lane } from '../model/records/lane'
import type { CardPart, Cell, LaneRow, Mark } from '../scene'
import type { Columns, StepTrack } from './columns'
import { type Mirror, placeBox, placePart } from './place'
import { laneHeader, type RowHeader } from './rowHeader'
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
}

/** A lane's row before it knows how far down it lies. */
export interface LaneRowLayout extends Omit<LaneRow, 'y'> {
  /** Where the cards lie before mirroring, relative to the row: what links are routed around. */
  readonly logical: { readonly boxes: ReadonlyMap<CardId, Box>; readonly columns: readonly (readonly Box[])[] }
}

interface Drawn {
  readonly card: Card
  readonly box: Box
  readonly marks: readonly Mark[]
}

/** Lays out one lane: every row is as tall as its tallest cell, and a card alone in its cell fills it. */
export function layoutLaneRow(input: LaneRowInput): LaneRowLayout {
  const { lane, type, columns, context } = input
  const mirror: Mirror = { rtl: context.direction === 'rtl', width: columns.width }
  const header = laneHeader(lane, type, input.quiet, context)
  const byStep = groupBy(input.cards, (card) => card.step)
  const views = (step: StepId): CardView<JsonObject>[] =>
    (byStep.get(step) ?? []).toSorted(byOrder).map((card) => ({ card, data: dataOf(type, card) }))
  const whole = type.drawRow?.(
    {
      lane,
      width: columns.width,
      columns: columns.steps.map((track) => ({
        step: track.step.id,
        x: track.x,
        width: track.width,
        cards: views(track.step.id),
      })),
    },
    context,
  )
  const drawing = whole ? drawnByLane(whole, input.cards, header) : drawnByCard(input, views, header)
  const placed = new Map(drawing.cards.map((drawn) => [drawn.card.id, drawn]))
  return {
    kind: 'lane',
    id: lane.id,
    label: textIn(lane.name, context.language) || context.say(type.label),
    height: drawing.height,
    header: placePart(
      { x: 0, y: 0, width: LABEL_WIDTH, height: drawing.height },
      [...header.marks, ...(whole?.axis ?? [])],
      { rtl: mirror.rtl, width: LABEL_WIDTH },
    ),
    ground: placePart(
      rowBox(columns, drawing.height),
      [...ground(input, drawing.height), ...(whole?.ground ?? [])],
      mirror,
    ),
    ...(whole?.overlay ? { overlay: placePart(rowBox(columns, drawing.height), whole.overlay, mirror) } : {}),
    cells: columns.steps.map((track) => cellOf(input, track, views(track.step.id), placed, drawing.height, mirror)),
    logical: {
      boxes: new Map(drawing.cards.map((drawn) => [drawn.card.id, drawn.box])),
      columns: columns.steps.map((track) => views(track.step.id).flatMap(({ card }) => placed.get(card.id)?.box ?? [])),
    },
  }
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
  { type, columns, context }: LaneRowInput,
  views: (step: StepId) => CardView<JsonObject>[],
  header: RowHeader,
): { height: number; cards: Drawn[] } {
  const stacks = columns.steps.map((track) => {
    const width = track.width - 2 * CELL_INSET
    const cards = views(track.step.id).map((view) => ({ view, height: type.cardHeight(view, width, context) }))
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
      return { card: view.card, box, marks: type.drawCard(view, { width: stack.width, height }, context) }
    })
  })
  return { height: Math.ceil(inner + 2 * ROW_PADDING), cards: drawn }
}

function cellOf(
  { lane, type, context }: LaneRowInput,
  track: StepTrack,
  views: readonly CardView<JsonObject>[],
  placed: ReadonlyMap<CardId, Drawn>,
  height: number,
  mirror: Mirror,
): Cell {
  const cards = views.flatMap((view): CardPart[] => {
    const drawn = placed.get(view.card.id)
    if (!drawn) return []
    const text = textIn(view.card.text, context.language)
    return [
      {
        ...placePart(drawn.box, drawn.marks, mirror),
        id: view.card.id,
        lane: lane.id,
        step: track.step.id,
        label: text || type.textOf(view, context),
        dir: view.card.dir ?? dirOf(text, context.direction),
      },
    ]
  })
  return {
    lane: lane.id,
    step: track.step.id,
    box: placeBox({ x: track.x, y: 0, width: track.width, height }, mirror),
    cards,
  }
}

/** Ground of a row: its colour, the line below it, and the lines between steps and stages. */
function ground({ columns, behind }: LaneRowInput, height: number): Mark[] {
  const between: Mark[] = columns.steps
    .filter((track) => track.x > 0)
    .map((track) => ({
      kind: 'rect',
      x: track.x - 0.5,
      y: 0,
      width: 1,
      height,
      fill: track.opensStage ? 'line300' : 'line100',
    }))
  return [
    { kind: 'rect', x: 0, y: 0, width: columns.width, height, fill: behind ? 'zoneHidden' : 'surface' },
    ...between,
    { kind: 'rect', x: 0, y: height - 1, width: columns.width, height: 1, fill: 'line100' },
  ]
}

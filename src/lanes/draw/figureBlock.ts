import type { FigureNow } from '../../measures/boardFigures'
import type { Figure } from '../../measures/figure'
import type { Measure } from '../../model/records/measure'
import type { Font, Mark } from '../../scene'
import type { DrawContext } from '../drawContext'
import { alongBar, between, trackMark } from './bars'
import { type Chip, chipsHeight, dotMark, drawChips } from './chips'
import { figureFacts, isTiny, paintOf, sayBase, sayBenchmark, sayUnit, sayValue } from './figureWords'
import { labelMark } from './text'

const PADDING = 10
const BIG: Font = { size: 16, weight: 700 }
const SMALL: Font = { size: 11, weight: 500 }
const HEAD = 24
const BAR = { y: PADDING + HEAD + 2, height: 8 }
const FOOT_Y = BAR.y + BAR.height + 6
const TITLE = 16

export interface FigureBlock {
  readonly now: FigureNow
  readonly measure: Measure
  /** The latest period of the whole row. */
  readonly latest: string
  /** What the block is about, where that is more than its column: a stage, the journey. */
  readonly title?: string
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
}

function inner({ x, width }: { readonly x: number; readonly width: number }) {
  return { x: x + PADDING, width: Math.max(width - 2 * PADDING, 1) }
}

export function blockHeight(block: FigureBlock, width: number, context: DrawContext): number {
  const facts = chipsHeight(factsOf(block, context), inner({ x: 0, width }).width, context)
  return (block.title ? TITLE : 0) + FOOT_Y + facts + (facts > 0 ? PADDING - 4 : 0)
}

/** A number with its base, the likely range on the scale of its measure, the target, and what has to be said. */
export function drawBlock(block: FigureBlock, room: Room, context: DrawContext): Mark[] {
  const { x, width } = inner(room)
  const title = block.title
    ? [labelMark(block.title, { x, y: room.y + 6, width, font: SMALL, paint: 'ink700' }, context)]
    : []
  const y = room.y + (block.title ? TITLE : 0)
  return [
    ...title,
    ...headMarks(block, { x, y, width }, context),
    ...barMarks(block, { x, y, width: Math.min(width, 360) }, context),
    ...drawChips(factsOf(block, context), { x, y: y + FOOT_Y, width }, context),
  ]
}

/** Where nobody was asked. */
export function drawDash(room: Room, context: DrawContext): Mark[] {
  return [labelMark('—', { ...inner(room), y: room.y + PADDING, font: SMALL, paint: 'ink400' }, context)]
}

function factsOf({ now, latest, measure }: FigureBlock, context: DrawContext): Chip[] {
  const benchmark = sayBenchmark(now.figure, measure, context)
  const facts = figureFacts(now, latest, context)
  return benchmark === '' ? facts : [...facts, { icon: 'flag', text: benchmark, paint: 'actInk' }]
}

function headMarks({ now: { figure }, measure }: FigureBlock, { x, y, width }: Room, context: DrawContext): Mark[] {
  const tiny = isTiny(figure)
  const base = [sayUnit(measure, context), sayBase(figure, context)].filter((words) => words !== '').join(' · ')
  const big = tiny ? sayBase(figure, context) : sayValue(figure, context)
  const paint = tiny || figure.stated ? 'ink700' : paintOf(figure)
  const first = labelMark(big, { x, y: y + PADDING, width, font: BIG, paint }, context)
  if (tiny || base === '') return [first]
  const used = Math.ceil(context.metrics.width(big, BIG)) + 6
  const second = labelMark(
    base,
    { x: x + used, width: Math.max(width - used, 1), y: 0, font: SMALL, paint: 'ink500' },
    context,
  )
  return [first, { ...second, y: first.y + (first.lineHeight - second.lineHeight) / 2 + 1 }]
}

/** Lowest and highest value of a measure's bar; a rate has no end and no bar. */
function rangeOf({ unit }: Figure, { scale }: Measure): readonly [number, number] | null {
  if (unit === 'perThousand') return null
  if (unit === 'percent') return [0, 100]
  return unit === 'points' ? [-100, 100] : scale
}

function barMarks({ now: { figure }, measure }: FigureBlock, { x, y, width }: Room, context: DrawContext): Mark[] {
  const range = rangeOf(figure, measure)
  if (!range || figure.value === null) return []
  const [low, high] = range
  const onBar = alongBar(x, width, context)
  const along = (value: number) => onBar((Math.min(Math.max(value, low), high) - low) / (high - low))
  const box = { x, y: y + BAR.y, width, height: BAR.height }
  const paint = figure.stated ? 'ink500' : paintOf(figure)
  const marks: Mark[] = [trackMark(box)]
  if (figure.unit === 'points') marks.push(tick(along(0), box, 'line300', 1))
  if (figure.interval) {
    marks.push({
      kind: 'rect',
      ...between(along(figure.interval.low), along(figure.interval.high)),
      y: box.y,
      height: box.height,
      radius: 4,
      fill: paint,
      opacity: 0.35,
    })
  }
  if (measure.target !== undefined) marks.push(tick(along(measure.target), box, 'ink900', 2))
  if (measure.benchmark) marks.push(benchmarkMark(along(measure.benchmark.value), box))
  if (isTiny(figure)) return marks
  // The dot stays on the track at both of its ends.
  const center = { x: Math.min(Math.max(along(figure.value), x + 4), x + width - 4), y: box.y + box.height / 2 }
  marks.push(dotMark(center, figure.sample === 'plain' && !figure.stated ? 'filled' : 'hollow', paint))
  return marks
}

/** A small triangle that points down on the track: no line, so that nobody takes it for the target. */
function benchmarkMark(x: number, { y }: { readonly y: number }): Mark {
  return {
    kind: 'path',
    segments: [
      { kind: 'move', to: { x: x - 4.5, y: y - 5 } },
      { kind: 'line', to: { x: x + 4.5, y: y - 5 } },
      { kind: 'line', to: { x, y: y + 2 } },
      { kind: 'close' },
    ],
    fill: 'actInk',
  }
}

function tick(
  x: number,
  box: { readonly y: number; readonly height: number },
  paint: 'ink900' | 'line300',
  width: number,
): Mark {
  return {
    kind: 'path',
    segments: [
      { kind: 'move', to: { x, y: box.y - 3 } },
      { kind: 'line', to: { x, y: box.y + box.height + 3 } },
    ],
    stroke: { paint, width },
  }
}

import type { CardId, StepId } from '../../base/ids'
import {
  answersByCard,
  type LatestSatisfaction,
  latestSatisfaction,
  satisfactionMeasure,
} from '../../measures/cardSatisfaction'
import { sampleSize } from '../../measures/sample'
import type { Board } from '../../model/board'
import type { Measure } from '../../model/records/measure'
import type { Font, Mark, Paint } from '../../scene'
import { defineLane } from '../defineLane'
import { trackMark } from '../draw/bars'
import { type Chip, chipsHeight, dotMark, drawChips } from '../draw/chips'
import { sayCount, sayShare } from '../draw/percent'
import { labelMark } from '../draw/text'
import type { DrawContext } from '../drawContext'
import type { RowColumn } from '../laneType'
import { SMALL_SAMPLE, VERDICT_LOOKS } from '../words'

const PADDING = 10
const BIG: Font = { size: 16, weight: 700 }
const SMALL: Font = { size: 11, weight: 500 }
const HEAD = 24
const BAR = { y: PADDING + HEAD + 2, height: 8 }
const FOOT_Y = BAR.y + BAR.height + 6
const LEAST_HEIGHT = 56

export const csat = defineLane({
  id: 'csat',
  label: { en: 'CSAT', ar: 'مؤشر رضا العملاء' },
  hint: { en: 'Satisfied customers at each step, latest period', ar: 'العملاء الراضون في كل خطوة، آخر فترة' },
  cardName: { en: 'CSAT', ar: 'مؤشر رضا العملاء' },
  icon: 'gauge',
  family: 'neu',
  holdsCards: false,
  drawRow: (row, context) => {
    const columns = columnsOf(row.columns, context)
    const heights = columns.map(({ column, satisfaction }) => columnHeight(satisfaction, column, context))
    return {
      height: Math.ceil(Math.max(LEAST_HEIGHT, ...heights)),
      cards: [],
      ground: columns.flatMap(({ column, satisfaction }) => drawColumn(satisfaction, column, context)),
    }
  },
  stepText: (step, context) => {
    const measure = satisfactionMeasure(context.board)
    const satisfaction = measure && stepSatisfaction(context.board, askedByStep(context.board).get(step), measure)
    return satisfaction ? sayFigures(satisfaction, context) : ''
  },
  reads: (board) => [board.answers, board.measures, board.cards],
})

/** «58% · 49 of 84 · Target not met»; below five answers the count alone. */
function sayFigures(satisfaction: LatestSatisfaction, context: Pick<DrawContext, 'say' | 'number' | 'board'>): string {
  const { n, share } = satisfaction
  const percent = isTiny(satisfaction) ? [] : [sayShare(share ?? 0, n, context)]
  const facts = factsOf(satisfaction, context).map(({ text }) => text ?? '')
  return [...percent, sayCount(satisfaction, context), ...facts].filter((words) => words !== '').join(' · ')
}

type Column = Pick<RowColumn<never>, 'step' | 'x' | 'width'>

function columnsOf(
  columns: readonly Column[],
  context: DrawContext,
): { column: Column; satisfaction: LatestSatisfaction | null }[] {
  const measure = satisfactionMeasure(context.board)
  const asked = askedByStep(context.board)
  return columns.map((column) => ({
    column,
    satisfaction: measure && stepSatisfaction(context.board, asked.get(column.step), measure),
  }))
}

/** The cards of each step that anybody was asked about. */
function askedByStep(board: Board): ReadonlyMap<StepId, readonly CardId[]> {
  const asked = new Map<StepId, CardId[]>()
  for (const id of answersByCard(board).keys()) {
    const step = board.cards[id]?.step
    if (step !== undefined) asked.set(step, [...(asked.get(step) ?? []), id])
  }
  return asked
}

function stepSatisfaction(
  board: Board,
  cards: readonly CardId[] | undefined,
  measure: Measure,
): LatestSatisfaction | null {
  const satisfaction = cards ? latestSatisfaction(board, cards, measure) : null
  return satisfaction && satisfaction.n > 0 ? satisfaction : null
}

function inner(column: Column): { x: number; width: number } {
  return { x: column.x + PADDING, width: Math.max(column.width - 2 * PADDING, 1) }
}

function columnHeight(satisfaction: LatestSatisfaction | null, column: Column, context: DrawContext): number {
  if (!satisfaction) return 0
  const facts = chipsHeight(factsOf(satisfaction, context), inner(column).width, context)
  return FOOT_Y + facts + (facts > 0 ? PADDING - 4 : 0)
}

function drawColumn(satisfaction: LatestSatisfaction | null, column: Column, context: DrawContext): Mark[] {
  const { x, width } = inner(column)
  if (!satisfaction) return [labelMark('—', { x, y: PADDING, width, font: SMALL, paint: 'ink400' }, context)]
  const foot = drawChips(factsOf(satisfaction, context), { x, y: FOOT_Y, width }, context)
  const head = headMarks(satisfaction, { x, width }, context)
  return [...head, ...barMarks(satisfaction, { x, width }), ...foot]
}

function paintOf({ verdict }: LatestSatisfaction): Paint {
  return verdict ? VERDICT_LOOKS[verdict.kind].paint : 'ink900'
}

/** «58%  49 of 84»; below five answers the count alone. */
function headMarks(
  satisfaction: LatestSatisfaction,
  at: { readonly x: number; readonly width: number },
  context: DrawContext,
): Mark[] {
  const count = sayCount(satisfaction, context)
  const big = isTiny(satisfaction) ? count : sayShare(satisfaction.share ?? 0, satisfaction.n, context)
  const paint = isTiny(satisfaction) ? 'ink700' : paintOf(satisfaction)
  const first = labelMark(big, { ...at, y: PADDING, font: BIG, paint }, context)
  if (isTiny(satisfaction)) return [first]
  const used = Math.ceil(context.metrics.width(big, BIG)) + 6
  const second = labelMark(
    count,
    { x: at.x + used, width: Math.max(at.width - used, 1), y: 0, font: SMALL, paint: 'ink500' },
    context,
  )
  return [first, { ...second, y: PADDING + (first.lineHeight - second.lineHeight) / 2 + 1 }]
}

function isTiny({ n }: LatestSatisfaction): boolean {
  return sampleSize(n) === 'tiny'
}

/** The range the true share likely lies in, the share itself, and the target, on 0…100 %. */
function barMarks(satisfaction: LatestSatisfaction, at: { readonly x: number; readonly width: number }): Mark[] {
  const { interval, share, measure } = satisfaction
  const box = { x: at.x, y: BAR.y, width: at.width, height: BAR.height }
  const marks: Mark[] = [trackMark(box)]
  if (!interval || share === null) return marks
  const paint = paintOf(satisfaction)
  const along = (value: number) => at.x + value * at.width
  const width = Math.max(along(interval.high) - along(interval.low), 2)
  marks.push({
    kind: 'rect',
    x: along(interval.low),
    y: box.y,
    width,
    height: box.height,
    radius: 4,
    fill: paint,
    opacity: 0.35,
  })
  if (measure.target !== undefined) marks.push(targetMark(along(measure.target / 100)))
  if (!isTiny(satisfaction)) {
    // The dot stays on the track at 0 % and at 100 %.
    const center = { x: Math.min(Math.max(along(share), at.x + 4), at.x + at.width - 4), y: box.y + box.height / 2 }
    marks.push(dotMark(center, sampleSize(satisfaction.n) === 'plain' ? 'filled' : 'hollow', paint))
  }
  return marks
}

function targetMark(x: number): Mark {
  const top = BAR.y - 3
  return {
    kind: 'path',
    segments: [
      { kind: 'move', to: { x, y: top } },
      { kind: 'line', to: { x, y: top + BAR.height + 6 } },
    ],
    stroke: { paint: 'ink900', width: 2 },
  }
}

/** What the target says, and what limits the number: a small sample, an older period. */
function factsOf(
  { verdict, n, period }: LatestSatisfaction,
  context: Pick<DrawContext, 'say' | 'number' | 'board'>,
): Chip[] {
  const look = verdict ? VERDICT_LOOKS[verdict.kind] : null
  const small = sampleSize(n) === 'tiny' || sampleSize(n) === 'small'
  return [
    ...(look ? [{ icon: look.icon, text: context.say(look.label), paint: look.paint }] : []),
    ...(small ? [{ dot: 'hollow', text: context.say(SMALL_SAMPLE), paint: 'ink500' } as const] : []),
    ...(period && period !== latestPeriod(context.board)
      ? [{ icon: 'clock', text: period, paint: 'ink500' } as const]
      : []),
  ]
}

/** Steps are compared side by side: one that was last asked about earlier than the others says so. */
function latestPeriod(board: Board): string {
  let latest = ''
  for (const answers of answersByCard(board).values()) {
    for (const { period } of answers) if (period > latest) latest = period
  }
  return latest
}

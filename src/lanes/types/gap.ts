import { textIn } from '../../base/text'
import { gapsByPlace, type MeasuredGap } from '../../measures/boardGaps'
import { roundHalfAway, sampleSize } from '../../measures/sample'
import type { Font, Mark } from '../../scene'
import { defineLane } from '../defineLane'
import { alongBar, between, trackMark } from '../draw/bars'
import { type Chip, chipsHeight, dotMark, drawChips } from '../draw/chips'
import { labelMark } from '../draw/text'
import type { DrawContext } from '../drawContext'
import type { RowDrawing, RowInput } from '../laneType'

const PADDING = 10
const BIG: Font = { size: 16, weight: 700 }
const SMALL: Font = { size: 11, weight: 500 }
const BAR_Y = 40
const BAR_HEIGHT = 8
const FOOT_Y = BAR_Y + BAR_HEIGHT + 7
const LEAST_HEIGHT = 56

export const gap = defineLane({
  id: 'gap',
  label: { en: 'Perception gap', ar: 'فجوة الإدراك' },
  hint: { en: 'What we believe of ourselves, and what customers say', ar: 'ما نظنه عن أنفسنا، وما يقوله العملاء' },
  cardName: { en: 'Perception gap', ar: 'فجوة الإدراك' },
  icon: 'split',
  family: 'neu',
  holdsCards: false,
  drawRow,
  stepText: (step, context) => {
    const found = gapsByPlace(context.board).steps.get(step)
    return found
      ? [sayGap(found, context), ...chipsOf(found, context).map(({ text }) => text)].filter(Boolean).join(' · ')
      : ''
  },
  reads: (board) => [board.answers, board.selfScores, board.measures, board.cards, board.stages, board.steps],
})

function drawRow(row: RowInput<Record<never, never>>, context: DrawContext): RowDrawing {
  const { steps, stages, journey } = gapsByPlace(context.board)
  const marks: Mark[] = []
  let height = 0
  for (const { step, x, width } of row.columns) {
    const found = steps.get(step)
    marks.push(...(found ? drawGap(found, { x, y: 0, width }, context) : dash({ x, width }, context)))
    if (found) height = Math.max(height, gapHeight(found, width, context))
  }
  let y = Math.max(Math.ceil(height), LEAST_HEIGHT)
  const wider = [
    ...[...stages].map(([id, found]) => ({ found, title: textIn(context.board.stages[id]?.name, context.language) })),
    ...(journey ? [{ found: journey, title: context.say({ en: 'Whole journey', ar: 'الرحلة كلها' }) }] : []),
  ]
  for (const { found, title } of wider) {
    const width = Math.min(row.width, 420)
    marks.push(labelMark(title, { x: PADDING, y: y + 4, width, font: SMALL, paint: 'ink700' }, context))
    marks.push(...drawGap(found, { x: 0, y: y + 12, width }, context))
    y += Math.ceil(gapHeight(found, width, context)) + 12
  }
  return { height: y, cards: [], ground: marks }
}

function dash({ x, width }: { readonly x: number; readonly width: number }, context: DrawContext): Mark[] {
  return [labelMark('—', { x: x + PADDING, y: PADDING, width: width - 20, font: SMALL, paint: 'ink400' }, context)]
}

/** «+27 points»: how far the company is above its customers. */
function sayGap({ gap: found }: MeasuredGap, context: Pick<DrawContext, 'say' | 'number'>): string {
  if (found === null) return '—'
  const points = context.number(roundHalfAway(found.gap, 0), { signDisplay: 'exceptZero' }).replace('-', '−')
  return context.say({ en: '{points} points', ar: '{points} نقطة' }, { points: `\u2066${points}\u2069` })
}

function chipsOf({ self, customer, customers, gap: found }: MeasuredGap, context: Pick<DrawContext, 'say' | 'number'>) {
  const percent = (value: number) =>
    context.number(roundHalfAway(value, 0) / 100, { style: 'percent', maximumFractionDigits: 0 })
  const asked = customers
    ? context.say(
        { en: 'Customers {p}, n = {n}', ar: 'العملاء {p}، ن = {n}' },
        {
          p: customer === null ? '—' : percent(customer),
          n: context.number(customers.n),
        },
      )
    : context.say(
        { en: 'Customers {p}, n unknown', ar: 'العملاء {p}، العدد غير معروف' },
        {
          p: customer === null ? '—' : percent(customer),
        },
      )
  const chips: Chip[] = [
    { text: context.say({ en: 'We say {p}', ar: 'نقول {p}' }, { p: percent(self) }), paint: 'bacInk' },
    { text: asked, paint: 'ink700' },
  ]
  if (found?.interval)
    chips.push({
      text: context.say(found.real ? { en: 'real gap', ar: 'فجوة حقيقية' } : { en: 'within noise', ar: 'ضمن التذبذب' }),
      paint: found.real ? 'bad' : 'ink500',
    })
  return chips
}

function gapHeight(found: MeasuredGap, width: number, context: DrawContext): number {
  return FOOT_Y + chipsHeight(chipsOf(found, context), width - 2 * PADDING, context) + PADDING - 4
}

/** The customers' range and share, a square for what the company says, and the way between. */
function drawGap(
  found: MeasuredGap,
  room: { readonly x: number; readonly y: number; readonly width: number },
  context: DrawContext,
): Mark[] {
  const x = room.x + PADDING
  const width = Math.max(room.width - 2 * PADDING, 1)
  const { customer, customers, self, gap: difference } = found
  const middle = room.y + BAR_Y + BAR_HEIGHT / 2
  const onBar = alongBar(x + 4.5, width - 9, context)
  const along = (percent: number) => onBar(Math.min(Math.max(percent / 100, 0), 1))
  const paint = difference?.real ? 'bad' : 'ink700'
  const marks: Mark[] = [
    labelMark(sayGap(found, context), { x, y: room.y + PADDING, width, font: BIG, paint }, context),
    trackMark({ x, y: room.y + BAR_Y, width, height: BAR_HEIGHT }),
  ]
  if (difference?.interval) {
    const range = between(along(self - difference.interval.high), along(self - difference.interval.low))
    const box = { ...range, y: room.y + BAR_Y, height: BAR_HEIGHT }
    marks.push({ kind: 'rect', ...box, radius: 4, fill: paint, opacity: 0.3 })
  }
  if (customer !== null) {
    marks.push({
      kind: 'path',
      segments: [
        { kind: 'move', to: { x: along(customer), y: middle } },
        { kind: 'line', to: { x: along(self), y: middle } },
      ],
      stroke: { paint: 'bacInk', width: 1.5, dash: [3, 3] },
    })
    const plain = customers !== null && sampleSize(customers.n) === 'plain'
    marks.push(dotMark({ x: along(customer), y: middle }, plain ? 'filled' : 'hollow', paint))
  }
  marks.push({
    kind: 'rect',
    x: along(self) - 4,
    y: middle - 4,
    width: 8,
    height: 8,
    fill: 'surface',
    stroke: { paint: 'bacInk', width: 2 },
  })
  return [...marks, ...drawChips(chipsOf(found, context), { x, y: room.y + FOOT_Y, width }, context)]
}

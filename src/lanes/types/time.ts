import type { JsonObject } from '../../base/json'
import type { BothLanguages } from '../../base/text'
import type { Step } from '../../model/records/step'
import type { Font, Mark } from '../../scene'
import { defineLane } from '../defineLane'
import { barWidth, touchBar, trackMark, waitBar } from '../draw/bars'
import { cardHeight, drawCard } from '../draw/card'
import { sayDuration } from '../draw/duration'
import type { CardLook } from '../draw/look'
import { labelMark, textMark } from '../draw/text'
import type { DrawContext } from '../drawContext'
import type { RowColumn, RowDrawing, RowInput } from '../laneType'
import { TOUCH_WORDS, WAIT_WORDS } from '../words'

const PADDING = 10
const LINE = 17
const BAR = 6
const LEAST_HEIGHT = 56
const WORDS: Font = { size: 11, weight: 500 }
const NUMBER: Font = { size: 12, weight: 600 }
const CARD_INSET = 6
const CARD_GAP = 6
const NOTE: CardLook = { family: 'neu', claims: false, measured: false }

/** Touch and wait of each step, on one scale for the whole journey. Its cards are remarks under the bars. */
export const time = defineLane({
  id: 'time',
  label: { en: 'Time', ar: 'الزمن' },
  hint: { en: 'Touch and waiting time of each step', ar: 'زمن الخدمة وزمن الانتظار في كل خطوة' },
  cardName: { en: 'Remark on time', ar: 'ملاحظة عن الزمن' },
  icon: 'clock',
  family: 'neu',
  readings: ['blueprint'],
  drawRow,
  stepText: (id, context) => {
    const step = context.board.steps[id]
    const say = (words: BothLanguages, minutes: number | undefined) =>
      minutes === undefined ? [] : [`${context.say(words)} ${sayDuration(minutes, context)}`]
    const times = [...say(TOUCH_WORDS, step?.touch), ...say(WAIT_WORDS, step?.wait)]
    return [...times, ...(step?.optional && times.length > 0 ? [context.say(OFF_PATH)] : [])].join(' · ')
  },
  reads: (board) => [board.steps, board.actors, board.media],
})

function drawRow(row: RowInput<JsonObject>, context: DrawContext): RowDrawing {
  // Of the whole journey, also where only a part of it is laid out.
  const steps = Object.values(context.board.steps)
  const longest = Math.max(0, ...steps.flatMap((step) => [step.touch ?? 0, step.wait ?? 0]))
  const drawn = row.columns.map((column) => {
    const times = drawTimes(context.board.steps[column.step], column, longest, context)
    return { times, ...stackCards(column, times.height, context) }
  })
  return {
    height: Math.ceil(Math.max(LEAST_HEIGHT, ...drawn.map(({ height }) => height))),
    cards: drawn.flatMap(({ cards }) => cards),
    ground: drawn.flatMap(({ times }) => times.marks),
  }
}

interface Drawn {
  readonly marks: readonly Mark[]
  readonly height: number
}

function drawTimes(
  step: Step | undefined,
  column: Pick<RowColumn<JsonObject>, 'x' | 'width'>,
  longest: number,
  context: DrawContext,
): Drawn {
  const at = { x: column.x + PADDING, width: Math.max(column.width - 2 * PADDING, 1) }
  if (step?.touch === undefined && step?.wait === undefined) {
    return {
      marks: [labelMark('—', { ...at, y: PADDING, font: WORDS, paint: 'ink400' }, context)],
      height: PADDING + LINE + PADDING,
    }
  }
  const marks: Mark[] = []
  let y = PADDING - 2
  for (const kind of ['touch', 'wait'] as const) {
    const minutes = step[kind]
    if (minutes === undefined) continue
    marks.push(...timeMarks(kind, minutes, { ...at, y }, longest, context))
    y += LINE + BAR + 5
  }
  if (step.optional) {
    const words = textMark(context.say(OFF_PATH), { ...at, y, font: WORDS, paint: 'ink500' }, context)
    marks.push(words)
    y += words.lines.length * words.lineHeight
  }
  return { marks, height: y + PADDING - 5 }
}

const OFF_PATH: BothLanguages = { en: 'Optional, not in the total', ar: 'اختيارية، خارج المجموع' }

/** The word at the start, the number at the end, the bar under both. */
function timeMarks(
  kind: 'touch' | 'wait',
  minutes: number,
  at: { readonly x: number; readonly y: number; readonly width: number },
  longest: number,
  context: DrawContext,
): Mark[] {
  const number = sayDuration(minutes, context)
  const numberWidth = Math.min(Math.ceil(context.metrics.width(number, NUMBER)) + 1, at.width)
  const words = context.say(kind === 'touch' ? TOUCH_WORDS : WAIT_WORDS)
  const wordsWidth = Math.max(at.width - numberWidth - 6, 1)
  const bar = { x: at.x, y: at.y + LINE, width: barWidth(minutes, longest, at.width), height: BAR }
  return [
    labelMark(words, { x: at.x, y: at.y, width: wordsWidth, font: WORDS, paint: 'ink500' }, context),
    labelMark(
      number,
      { x: at.x + at.width - numberWidth, y: at.y - 1, width: numberWidth, font: NUMBER, paint: 'ink900', side: 'end' },
      context,
    ),
    ...(minutes > 0 ? [trackMark({ ...bar, width: at.width })] : []),
    ...(kind === 'touch' ? touchBar(bar) : waitBar(bar)),
  ]
}

function stackCards(
  column: RowColumn<JsonObject>,
  from: number,
  context: DrawContext,
): Pick<RowDrawing, 'cards' | 'height'> {
  const width = Math.max(column.width - 2 * CARD_INSET, 1)
  let y = from
  const cards = column.cards.map(({ card }) => {
    const height = cardHeight(card, NOTE, [], width, context)
    const box = { x: column.x + CARD_INSET, y, width, height }
    y += height + CARD_GAP
    return { id: card.id, box, marks: drawCard(card, NOTE, [], box, context) }
  })
  return { cards, height: y }
}

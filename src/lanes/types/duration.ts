import type { StageId } from '../../base/ids'
import type { JsonObject } from '../../base/json'
import { type JourneyTime, journeyTime } from '../../measures/time'
import { stagesInOrder, stepsOfStage } from '../../model/reads'
import { type Font, type Mark, textHeight } from '../../scene'
import { defineLane } from '../defineLane'
import { touchBar, waitBar } from '../draw/bars'
import { sayDuration } from '../draw/duration'
import { labelMark, textMark } from '../draw/text'
import type { DrawContext } from '../drawContext'
import type { RowColumn, RowDrawing, RowInput } from '../laneType'
import { TOUCH_WORDS, WAIT_WORDS } from '../words'

const INSET = 6
const PADDING = { x: 9, y: 7 }
const TOTAL: Font = { size: 13, weight: 700 }
const PARTS: Font = { size: 11, weight: 500 }
const BAR = 6
const LEAST_HEIGHT = 56

/** How long each stage takes: a band over its steps. */
export const duration = defineLane({
  id: 'duration',
  label: { en: 'Stage durations', ar: 'مدد المراحل' },
  hint: { en: 'How long each stage takes, and how much of it is waiting', ar: 'كم تستغرق كل مرحلة، وكم منها انتظار' },
  cardName: { en: 'Stage duration', ar: 'مدة المرحلة' },
  icon: 'hourglass',
  family: 'neu',
  readings: ['journey'],
  holdsCards: false,
  drawRow,
  stepText: (id, context) => {
    const stage = context.board.steps[id]?.stage
    // The band lies over all steps of its stage; it is told once, at the first.
    if (stage === undefined || stepsOfStage(context.board, stage)[0]?.id !== id) return ''
    const time = timeOfStage(stage, context)
    return time.lead === 0 ? '' : `${sayDuration(time.lead, context)} · ${sayParts(time, context)}`
  },
  reads: (board) => [board.steps, board.stages],
})

interface Band {
  readonly x: number
  readonly width: number
  readonly time: JourneyTime
}

function drawRow(row: RowInput<JsonObject>, context: DrawContext): RowDrawing {
  const drawn = bandsOf(row.columns, context).map((band) => bandMarks(band, context))
  const height = Math.ceil(Math.max(LEAST_HEIGHT, ...drawn.map((band) => band.height + 2 * INSET)))
  return { height, cards: [], ground: drawn.flatMap((band) => [band.ground(height - 2 * INSET), ...band.marks]) }
}

function bandsOf(columns: readonly RowColumn<JsonObject>[], context: DrawContext): Band[] {
  return stagesInOrder(context.board).flatMap(({ id }) => {
    const own = columns.filter((column) => context.board.steps[column.step]?.stage === id)
    const first = own[0]
    const last = own.at(-1)
    if (!first || !last) return []
    return [{ x: first.x, width: last.x + last.width - first.x, time: timeOfStage(id, context) }]
  })
}

function timeOfStage(stage: StageId, { board }: Pick<DrawContext, 'board'>): JourneyTime {
  return journeyTime(stepsOfStage(board, stage))
}

function bandMarks({ x, width, time }: Band, context: DrawContext) {
  const box = { x: x + INSET, width: Math.max(width - 2 * INSET, 1) }
  const at = { x: box.x + PADDING.x, width: Math.max(box.width - 2 * PADDING.x, 1) }
  const ground = (height: number): Mark => ({
    kind: 'rect',
    x: box.x + 0.5,
    y: INSET + 0.5,
    width: box.width - 1,
    height: height - 1,
    radius: 6,
    fill: 'accent50',
    stroke: { paint: 'accent100', width: 1 },
  })
  const top = INSET + PADDING.y
  if (time.lead === 0) {
    const dash = labelMark('—', { ...at, y: top, font: PARTS, paint: 'ink400' }, context)
    return { ground, marks: [dash], height: 2 * PADDING.y + textHeight(dash) }
  }
  const total = labelMark(sayDuration(time.lead, context), { ...at, y: top, font: TOTAL, paint: 'accent800' }, context)
  const bar = { ...at, y: top + textHeight(total) + 2, height: BAR }
  const parts = textMark(sayParts(time, context), { ...at, y: bar.y + BAR + 4, font: PARTS, paint: 'ink700' }, context)
  const touch = { ...bar, width: (time.touch / time.lead) * bar.width }
  const wait = { ...bar, x: bar.x + touch.width, width: bar.width - touch.width }
  return {
    ground,
    marks: [total, ...touchBar(touch), ...waitBar(wait), parts],
    height: parts.y + textHeight(parts) + PADDING.y - INSET,
  }
}

function sayParts({ touch, wait }: JourneyTime, context: Pick<DrawContext, 'say' | 'number' | 'language'>): string {
  const parts = [
    ...(touch > 0 ? [`${context.say(TOUCH_WORDS)} ${sayDuration(touch, context)}`] : []),
    ...(wait > 0 ? [`${context.say(WAIT_WORDS)} ${sayDuration(wait, context)}`] : []),
  ]
  return parts.join(' · ')
}

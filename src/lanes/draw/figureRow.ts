import type { JsonObject } from '../../base/json'
import { type BothLanguages, textIn } from '../../base/text'
import { type BoardFigures, boardFigures, type FigureNow, measureOfFamily } from '../../measures/boardFigures'
import type { Board } from '../../model/board'
import type { MeasureFamily } from '../../model/records/measure'
import type { Font, Mark } from '../../scene'
import type { DrawContext } from '../drawContext'
import type { LaneType, RowColumn, RowDrawing, RowInput } from '../laneType'
import { blockHeight, drawBlock, drawDash, type FigureBlock } from './figureBlock'
import { sayFigure } from './figureWords'
import { labelMark } from './text'

const LEAST_HEIGHT = 56
const JOURNEY: BothLanguages = { en: 'Whole journey', ar: 'الرحلة كلها' }
const NONE: BothLanguages = { en: 'Nobody has been asked yet', ar: 'لم يُسأل أحد بعد' }

/** What a lane draws that shows one family of measures: steps, under them stages, under them the whole journey. */
export function figureLane(
  family: MeasureFamily,
): Required<Pick<LaneType, 'drawRow' | 'stepText' | 'reads'>> & { readonly holdsCards: false } {
  return {
    holdsCards: false,
    drawRow: (row, context) => figureRow(row, figuresOf(context.board, family), context),
    stepText: (step, context) => {
      const figures = figuresOf(context.board, family)
      const now = figures?.steps.get(step)
      return figures && now ? sayFigure(now, figures.latest, context) : ''
    },
    reads: (board) => [board.answers, board.measures, board.cards, board.stages, board.steps],
  }
}

interface Known extends Pick<Board, 'measures' | 'cards'> {
  readonly figures: BoardFigures | null
}

const known = new WeakMap<Board['answers'], Map<MeasureFamily, Known>>()

/** A table asks for every step on its own: what was found is kept until answers, questions or cards change. */
function figuresOf(board: Board, family: MeasureFamily): BoardFigures | null {
  const { answers, measures, cards } = board
  const families = known.get(answers) ?? new Map<MeasureFamily, Known>()
  const last = families.get(family)
  if (last?.measures === measures && last.cards === cards) return last.figures
  const measure = measureOfFamily(board, family)
  const figures = measure && boardFigures(board, measure)
  known.set(answers, families.set(family, { measures, cards, figures }))
  return figures
}

type Column = Pick<RowColumn<JsonObject>, 'step' | 'x' | 'width'>
type Span = { readonly x: number; readonly width: number; readonly block: FigureBlock | null }

/** One row of blocks for each of the three that anybody was asked about. */
function figureRow(row: RowInput<JsonObject>, figures: BoardFigures | null, context: DrawContext): RowDrawing {
  const tiers = figures ? tiersOf(row, figures, context) : []
  const marks: Mark[] = []
  let y = 0
  for (const tier of tiers) {
    const heights = tier.map(({ block, width }) => (block ? blockHeight(block, width, context) : 0))
    for (const span of tier) {
      const room = { x: span.x, y, width: span.width }
      marks.push(...(span.block ? drawBlock(span.block, room, context) : drawDash(room, context)))
    }
    y += Math.ceil(Math.max(LEAST_HEIGHT, ...heights))
  }
  if (tiers.length === 0) {
    const [first] = row.columns
    const width = (first?.width ?? 200) * 2
    const words: Font = { size: 11, weight: 500 }
    marks.push(labelMark(context.say(NONE), { x: 10, y: 10, width, font: words, paint: 'ink500' }, context))
  }
  return { height: Math.max(y, LEAST_HEIGHT), cards: [], ground: marks }
}

function tiersOf(row: RowInput<JsonObject>, figures: BoardFigures, context: DrawContext): Span[][] {
  const { measure, latest } = figures
  const block = (now: FigureNow | undefined | null, title?: string): FigureBlock | null =>
    now ? { now, measure, latest, ...(title ? { title } : {}) } : null
  const steps = row.columns.map((column): Span => ({ ...place(column), block: block(figures.steps.get(column.step)) }))
  const stages = stageSpans(row.columns, context.board).map(
    ({ stage, ...span }): Span => ({
      ...span,
      block: block(figures.stages.get(stage.id), textIn(stage.name, context.language)),
    }),
  )
  const journey: Span = { x: 0, width: row.width, block: block(figures.journey, context.say(JOURNEY)) }
  return [steps, stages.filter((span) => span.block), [journey]].filter((tier) => tier.some((span) => span.block))
}

function place({ x, width }: Column) {
  return { x, width }
}

/** The columns of each stage together. */
function stageSpans(columns: readonly Column[], board: Board) {
  const spans = new Map<string, { stage: Board['stages'][keyof Board['stages']]; x: number; width: number }>()
  for (const { step, x, width } of columns) {
    const id = board.steps[step]?.stage
    const stage = id && board.stages[id]
    if (!stage) continue
    const span = spans.get(stage.id)
    if (span) span.width = x + width - span.x
    else spans.set(stage.id, { stage, x, width })
  }
  return [...spans.values()]
}

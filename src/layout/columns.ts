import { groupBy } from '../base/groupBy'
import type { StageId, StepId } from '../base/ids'
import { sortedByOrder } from '../base/orderKey'
import type { Board } from '../model/board'
import { stagesInOrder } from '../model/reads'
import type { Stage } from '../model/records/stage'
import type { Step } from '../model/records/step'
import type { Mark } from '../scene'
import { COLUMN_WIDTH, LABEL_WIDTH } from './sizes'

/** Where the journey lies along: logical coordinates, the first step starts at 0. */
export interface Columns {
  readonly stages: readonly StageTrack[]
  readonly steps: readonly StepTrack[]
  readonly byStep: ReadonlyMap<StepId, StepTrack>
  readonly width: number
  /** Of the column of lane names. */
  readonly labelWidth: number
}

export interface StageTrack {
  readonly stage: Stage
  readonly x: number
  readonly width: number
  readonly steps: readonly Step[]
}

export interface StepTrack {
  readonly step: Step
  readonly stage: StageId
  readonly index: number
  /** Along the whole journey, counted from 1. */
  readonly number: number
  readonly x: number
  readonly width: number
  /** The first step of its stage: the line before it is stronger. */
  readonly opensStage: boolean
}

/** A part of the journey laid out by itself, as large as its place allows. */
export interface Span {
  readonly steps: ReadonlySet<StepId>
  readonly columnWidth: number
  readonly labelWidth: number
  /** Ids of the lanes and lines that are laid out. */
  readonly rows: ReadonlySet<string>
}

/**
 * Steps grouped by stage. A stage without steps keeps one empty column, so that it can be seen and filled; in a span, only
 * stages with steps of it are there.
 */
export function columnsOf(board: Pick<Board, 'stages' | 'steps'> & Board, span?: Span): Columns {
  const columnWidth = span?.columnWidth ?? COLUMN_WIDTH
  const stepsByStage = groupBy(Object.values(board.steps), (step) => step.stage)
  const stages: StageTrack[] = []
  const steps: StepTrack[] = []
  let x = 0
  let number = 0
  for (const stage of stagesInOrder(board)) {
    const all = sortedByOrder(stepsByStage.get(stage.id) ?? []).map((step) => ({ step, number: ++number }))
    const own = span ? all.filter(({ step }) => span.steps.has(step.id)) : all
    if (span && own.length === 0) continue
    const width = Math.max(own.length, 1) * columnWidth
    stages.push({ stage, x, width, steps: own.map(({ step }) => step) })
    for (const [at, { step, number: place }] of own.entries()) {
      steps.push({
        step,
        stage: stage.id,
        index: steps.length,
        number: place,
        x: x + at * columnWidth,
        width: columnWidth,
        opensStage: at === 0,
      })
    }
    x += width
  }
  return {
    stages,
    steps,
    byStep: new Map(steps.map((track) => [track.step.id, track])),
    width: Math.max(x, columnWidth),
    labelWidth: span?.labelWidth ?? LABEL_WIDTH,
  }
}

/** The lines between steps, stronger between stages, behind the cards of a row. */
export function columnLines(columns: Columns, height: number): Mark[] {
  return columns.steps
    .filter((track) => track.x > 0)
    .map(({ x, opensStage }) => ({
      kind: 'rect',
      x: x - 0.5,
      y: 0,
      width: 1,
      height,
      fill: opensStage ? 'line300' : 'line100',
    }))
}

import { groupBy } from '../base/groupBy'
import type { StageId, StepId } from '../base/ids'
import { sortedByOrder } from '../base/orderKey'
import type { Board } from '../model/board'
import { stagesInOrder } from '../model/reads'
import type { Stage } from '../model/records/stage'
import type { Step } from '../model/records/step'
import type { Mark } from '../scene'
import { COLUMN_WIDTH } from './sizes'

/** Where the journey lies along: logical coordinates, the first step starts at 0. */
export interface Columns {
  readonly stages: readonly StageTrack[]
  readonly steps: readonly StepTrack[]
  readonly byStep: ReadonlyMap<StepId, StepTrack>
  readonly width: number
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
  readonly x: number
  readonly width: number
  /** The first step of its stage: the line before it is stronger. */
  readonly opensStage: boolean
}

/** Steps grouped by stage. A stage without steps keeps one empty column, so that it can be seen and filled. */
export function columnsOf(board: Pick<Board, 'stages' | 'steps'> & Board): Columns {
  const stepsByStage = groupBy(Object.values(board.steps), (step) => step.stage)
  const stages: StageTrack[] = []
  const steps: StepTrack[] = []
  let x = 0
  for (const stage of stagesInOrder(board)) {
    const own = sortedByOrder(stepsByStage.get(stage.id) ?? [])
    const width = Math.max(own.length, 1) * COLUMN_WIDTH
    stages.push({ stage, x, width, steps: own })
    for (const [at, step] of own.entries()) {
      steps.push({
        step,
        stage: stage.id,
        index: steps.length,
        x: x + at * COLUMN_WIDTH,
        width: COLUMN_WIDTH,
        opensStage: at === 0,
      })
    }
    x += width
  }
  return {
    stages,
    steps,
    byStep: new Map(steps.map((track) => [track.step.id, track])),
    width: Math.max(x, COLUMN_WIDTH),
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

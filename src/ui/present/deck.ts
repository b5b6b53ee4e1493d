import type { LaneId, StageId, StepId } from '../../base/ids'
import type { Board } from '../../model/board'
import type { KeepsCard } from '../../model/keptCards'
import { stagesInOrder, stepsOfStage, visibleRows } from '../../model/reads'
import type { Lane } from '../../model/records/lane'

/** How much is shown at a time. */
export type Pace = 'stage' | 'step'

/** One thing to show: a stage with its steps, or one step. */
export interface Slide {
  readonly id: StageId | StepId
  readonly stage: StageId
  readonly steps: readonly StepId[]
  /** Among the stages, from 0. */
  readonly stageIndex: number
}

/** The journey in the order in which it is shown. Step by step, a stage without steps is passed over. */
export function slidesOf(board: Board, pace: Pace): readonly Slide[] {
  return stagesInOrder(board).flatMap((stage, stageIndex): Slide[] => {
    const steps = stepsOfStage(board, stage.id).map((step) => step.id)
    const whole = { id: stage.id, stage: stage.id, steps, stageIndex }
    return pace === 'stage' ? [whole] : steps.map((step) => ({ ...whole, id: step, steps: [step] }))
  })
}

/** The slide that shows this stage, step or card. */
export function slideWith(slides: readonly Slide[], board: Board, id: string): Slide | undefined {
  const step = Object.values(board.cards).find((card) => card.id === id)?.step ?? id
  const stage = Object.values(board.steps).find((each) => each.id === step)?.stage ?? id
  return (
    slides.find((slide) => slide.steps.some((each) => each === step)) ?? slides.find((slide) => slide.stage === stage)
  )
}

/** Lets a card through only while it is on the slide. */
export function keepsOn(slide: Slide, keeps: KeepsCard | undefined): KeepsCard {
  const steps = new Set<StepId>(slide.steps)
  return (card) => steps.has(card.step) && (keeps?.(card) ?? true)
}

/**
 * The lanes that have something to show, each with the lines above it. An empty lane would take the room that lets the
 * others be read from the back of a hall. `apart` is drawn elsewhere.
 */
export function rowsWith(board: Board, hasSomething: (lane: Lane) => boolean, apart?: LaneId): ReadonlySet<string> {
  const shown = new Set<string>()
  let lines: string[] = []
  for (const { kind, record } of visibleRows(board)) {
    if (kind === 'line') lines.push(record.id)
    else if (record.id !== apart && hasSomething(record)) {
      for (const id of [...lines, record.id]) shown.add(id)
      lines = []
    }
  }
  return shown
}

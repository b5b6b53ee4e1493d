import { boardGaps, type MeasuredGap } from '../../../measures/boardGaps'
import type { PerceptionGap } from '../../../measures/perceptionGap'
import type { Board } from '../../../model/board'
import type { Measure } from '../../../model/records/measure'
import type { Stage } from '../../../model/records/stage'
import type { BoardFacts, PlacedCard, PlacedStep } from './boardFacts'

/** What a self-score is about: a touchpoint, a stage, or (neither) the journey. */
export interface GapPlace {
  readonly card?: { readonly placed: PlacedCard; readonly place: PlacedStep }
  readonly stage?: Stage
}

export interface Gap extends Omit<MeasuredGap, 'gap' | 'customer'> {
  readonly key: string
  readonly where: GapPlace
  readonly gap: PerceptionGap
  /** Percent. */
  readonly customer: number
}

/** The widest gap first, of one question. What customers were never asked about has no gap. */
export function gapsOf(facts: BoardFacts, board: Board, measure: Measure): readonly Gap[] {
  return boardGaps(board).flatMap((found) => {
    const { gap, customer, about } = found
    if (found.measure.id !== measure.id || gap === null || customer === null) return []
    const key = about.card ?? about.stage ?? 'journey'
    return [{ ...found, key, gap, customer, where: whereOf(facts, about) }]
  })
}

function whereOf(facts: BoardFacts, { card, stage }: MeasuredGap['about']): GapPlace {
  if (card !== undefined) {
    for (const place of facts.steps) {
      const placed = place.cards.find((each) => each.card.id === card)
      if (placed) return { card: { placed, place } }
    }
  }
  const found = stage === undefined ? undefined : facts.stages.find(({ id }) => id === stage)
  return found ? { stage: found } : {}
}

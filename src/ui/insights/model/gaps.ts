import { addCounts } from '../../../measures/counts'
import { csat } from '../../../measures/csat'
import { type PerceptionGap, perceptionGap } from '../../../measures/perceptionGap'
import type { Board } from '../../../model/board'
import type { Measure } from '../../../model/records/measure'
import type { SelfScore } from '../../../model/records/selfScore'
import type { StepScore, TouchpointScore } from './stepScores'

/** One touchpoint as its company sees it and as its customers do. */
export interface Gap extends PerceptionGap {
  readonly place: StepScore['place']
  readonly touchpoint: TouchpointScore
  /** Percent. */
  readonly self: number
  readonly who: string | undefined
}

/** The widest gap first. Only touchpoints with both a self-score and answers to the same question. */
export function gapsOf(board: Board, scores: readonly StepScore[], measure: Measure): readonly Gap[] {
  const own = Object.values(board.selfScores).filter((each) => each.measure === measure.id)
  return scores
    .flatMap(({ place, touchpoints }) =>
      touchpoints.flatMap((touchpoint): Gap[] => {
        const said = latestOf(own.filter(({ card }) => card === touchpoint.placed.card.id))
        const self = selfPercent(said, measure)
        const gap = self === undefined ? null : perceptionGap(self, touchpoint.score)
        return self === undefined || !gap ? [] : [{ ...gap, place, touchpoint, self, who: said[0]?.who }]
      }),
    )
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.place.number - b.place.number)
}

function latestOf(all: readonly SelfScore[]): readonly SelfScore[] {
  const latest = all
    .map(({ period }) => period)
    .sort()
    .at(-1)
  return all.filter(({ period }) => period === latest)
}

/** By counts where there are any, else the mean of what was only stated. */
function selfPercent(said: readonly SelfScore[], measure: Measure): number | undefined {
  const { share } = csat(addCounts(said.map(({ counts }) => counts)), measure)
  if (share !== null) return 100 * share
  const stated = said.flatMap((each) => each.stated ?? [])
  return stated.length === 0 ? undefined : stated.reduce((sum, value) => sum + value, 0) / stated.length
}

import { quantile } from '../../../measures/durations'
import type { StepScore, TouchpointScore } from './stepScores'

/** Where the grid is divided: the median after Martilla & James 1977, or the grand mean most tools use. */
export type Centre = 'median' | 'mean'
export type ImportanceQuadrant = 'concentrate' | 'keepUp' | 'lowPriority' | 'overkill'
export const IMPORTANCE_QUADRANTS: readonly ImportanceQuadrant[] = ['concentrate', 'keepUp', 'overkill', 'lowPriority']

export interface ImportancePoint {
  readonly key: string
  readonly touchpoint: TouchpointScore
  readonly place: StepScore['place']
  /** In the list beside the chart, from 1. */
  readonly number: number
  readonly importance: number
  /** 0…1. */
  readonly performance: number
  readonly quadrant: ImportanceQuadrant
}

export interface ImportanceGrid {
  readonly points: readonly ImportancePoint[]
  readonly centre: { readonly importance: number; readonly performance: number }
}

/** Touchpoints by how much they matter (their weight) and how well they do (satisfaction); null below three of them. */
export function importanceGrid(scores: readonly StepScore[], centre: Centre): ImportanceGrid | null {
  const all = scores.flatMap(({ place, touchpoints }) =>
    touchpoints.flatMap((touchpoint) => {
      const { weight: importance, score } = touchpoint
      const { share: performance } = score
      if (importance === undefined || performance === null) return []
      return [{ key: touchpoint.placed.card.id, touchpoint, place, importance, performance }]
    }),
  )
  if (all.length < 3) return null
  const middle = {
    importance: middleOf(
      all.map(({ importance }) => importance),
      centre,
    ),
    performance: middleOf(
      all.map(({ performance }) => performance),
      centre,
    ),
  }
  const placed = all.map((each) => ({ ...each, quadrant: quadrantOf(each, middle) }))
  const sorted = IMPORTANCE_QUADRANTS.flatMap((quadrant) =>
    placed
      .filter((each) => each.quadrant === quadrant)
      .sort((a, b) => b.importance - a.importance || a.performance - b.performance),
  )
  return { points: sorted.map((each, index) => ({ ...each, number: index + 1 })), centre: middle }
}

function middleOf(values: readonly number[], centre: Centre): number {
  if (centre === 'median') return quantile(values, 0.5) ?? 0
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
}

/** What lies on a line counts as the better side: important enough, good enough. */
function quadrantOf(
  { importance, performance }: { readonly importance: number; readonly performance: number },
  middle: ImportanceGrid['centre'],
): ImportanceQuadrant {
  const isGood = performance >= middle.performance
  if (importance >= middle.importance) return isGood ? 'keepUp' : 'concentrate'
  return isGood ? 'overkill' : 'lowPriority'
}

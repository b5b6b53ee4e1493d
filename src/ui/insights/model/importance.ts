import { type Centre, importanceGrid as gridOf, type Quadrant } from '../../../measures/importance'
import type { StepScore, TouchpointScore } from './stepScores'

export type { Centre, Quadrant }
/** In the order of the list: what needs work first. */
export const IMPORTANCE_QUADRANTS: readonly Quadrant[] = ['concentrate', 'keep', 'overkill', 'low']

export interface ImportancePoint {
  readonly key: string
  readonly touchpoint: TouchpointScore
  readonly place: StepScore['place']
  /** In the list beside the chart, from 1. */
  readonly number: number
  readonly importance: number
  /** 0…1. */
  readonly performance: number
  readonly quadrant: Quadrant
}

export interface ImportancePoints {
  readonly points: readonly ImportancePoint[]
  readonly centre: { readonly importance: number; readonly performance: number }
}

/** Touchpoints by how much they matter (their weight, if nothing else) and how well they do (satisfaction); null below three. */
export function importancePoints(
  scores: readonly StepScore[],
  centre: Centre,
  importanceOf: (touchpoint: TouchpointScore) => number | undefined = ({ weight }) => weight,
): ImportancePoints | null {
  const all = scores.flatMap(({ place, touchpoints }) =>
    touchpoints.flatMap((touchpoint) => {
      const importance = importanceOf(touchpoint)
      const { share: performance } = touchpoint.score
      if (importance === undefined || performance === null) return []
      return [{ id: touchpoint.placed.card.id, touchpoint, place, importance, performance }]
    }),
  )
  const grid = all.length < 3 ? null : gridOf(all, centre)
  if (!grid) return null
  const sorted = IMPORTANCE_QUADRANTS.flatMap((quadrant) =>
    all
      .filter(({ id }) => grid.quadrants.get(id) === quadrant)
      .sort((a, b) => b.importance - a.importance || a.performance - b.performance)
      .map((each) => ({ ...each, quadrant })),
  )
  return {
    points: sorted.map(({ id, ...each }, index) => ({ ...each, key: id, number: index + 1 })),
    centre: grid.centre,
  }
}

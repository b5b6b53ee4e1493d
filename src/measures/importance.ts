import { mean, median } from 'simple-statistics'

export type Quadrant = 'concentrate' | 'keep' | 'low' | 'overkill'

/** Where the cross of the grid stands: Martilla & James advise the median, most tools take the grand mean. Print which. */
export type Centre = 'mean' | 'median'

export interface RatedAttribute {
  readonly id: string
  readonly importance: number
  readonly performance: number
}

export interface ImportanceGrid {
  readonly centre: { readonly importance: number; readonly performance: number }
  readonly quadrants: ReadonlyMap<string, Quadrant>
}

/**
 * Importance–performance grid (Martilla & James 1977, Journal of Marketing 41(1):77–79): concentrate here, keep up the
 * good work, low priority, possible overkill. On the cross counts as high. Null without attributes.
 */
export function importanceGrid(attributes: readonly RatedAttribute[], centre: Centre): ImportanceGrid | null {
  if (attributes.length === 0) return null
  const middle = centre === 'mean' ? mean : median
  return importanceGridAt(attributes, {
    importance: middle(attributes.map((each) => each.importance)),
    performance: middle(attributes.map((each) => each.performance)),
  })
}

/** The grid around a cross that stands where somebody put it: in the middle of the scale. */
export function importanceGridAt(
  attributes: readonly RatedAttribute[],
  { importance, performance }: ImportanceGrid['centre'],
): ImportanceGrid {
  const quadrants = attributes.map((each): readonly [string, Quadrant] => {
    const high = each.performance >= performance
    if (each.importance >= importance) return [each.id, high ? 'keep' : 'concentrate']
    return [each.id, high ? 'overkill' : 'low']
  })
  return { centre: { importance, performance }, quadrants: new Map(quadrants) }
}

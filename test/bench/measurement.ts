/** What a figure is allowed to be. Never a verdict on a build: machines differ, and so do their neighbours. */
export type Budget =
  /** Not more than so many times the floor. */
  | { readonly kind: 'timesFloor'; readonly limit: number }
  /** Not more than the floor and this. */
  | { readonly kind: 'aboveFloor'; readonly limit: number }
  /** At least so many times faster than the floor. */
  | { readonly kind: 'fasterThanFloor'; readonly limit: number }
  | { readonly kind: 'atMost'; readonly limit: number }

export type Unit = 'ms' | 'MB' | 'KB' | 'rows/s'

/** One thing measured several times, beside its floor. */
export interface Measurement {
  readonly what: string
  readonly unit: Unit
  readonly product: readonly number[]
  /** Of a plain page, in the same browser. */
  readonly floor?: readonly number[]
  readonly budget?: Budget
  /** What the floor is, where it is not the plain canvas; anything else worth knowing. */
  readonly note?: string
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    median: quantile(sorted, 0.5),
    least: sorted[0] ?? Number.NaN,
    most: sorted[sorted.length - 1] ?? Number.NaN,
  }
}

/** The value below which a share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? Number.NaN
  return low + (high - low) * (at - Math.floor(at))
}

/** The product's median as a multiple of its floor's. */
export function ratioOf({ product, floor }: Measurement): number | undefined {
  return floor === undefined ? undefined : spreadOf(product).median / spreadOf(floor).median
}

export function isWithin(measurement: Measurement): boolean | undefined {
  const { budget, product, floor } = measurement
  if (budget === undefined) return undefined
  const { median } = spreadOf(product)
  const ground = floor === undefined ? Number.NaN : spreadOf(floor).median
  switch (budget.kind) {
    case 'timesFloor':
      return median <= ground * budget.limit
    case 'aboveFloor':
      return median <= ground + budget.limit
    case 'fasterThanFloor':
      return ground >= median * budget.limit
    case 'atMost':
      return median <= budget.limit
  }
}

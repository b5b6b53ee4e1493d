/** One question of a visit: points got, null where it did not apply. */
export interface VisitItemScore {
  readonly got: number | null
  readonly of: number
  readonly critical?: boolean
}

export interface VisitSectionScore {
  readonly weight: number
  readonly items: readonly VisitItemScore[]
}

export interface VisitScore {
  /** 100·Σ got / Σ of over everything that applied; null when nothing did. */
  readonly points: number | null
  /** Percent of each section, null where nothing applied. */
  readonly sections: readonly (number | null)[]
  /** Section percentages by weight, rescaled over the sections that applied. Null without a weight. */
  readonly weighted: number | null
  /** Critical items that were not fully met, by place. */
  readonly failed: readonly { readonly section: number; readonly item: number }[]
  /** The weighted score, or the points without weights, cut to the cap when a critical item failed. */
  readonly score: number | null
}

/**
 * Score of a mystery visit in percent (points earned over possible, "not applicable" out of both: Kinesis 2016). A
 * failed critical item caps the visit at `cap` percent; the failure is named so that the cap can be explained.
 */
export function visitScore(sections: readonly VisitSectionScore[], cap = 0): VisitScore {
  const sums = sections.map(({ items }) => sumOf(items))
  const percents = sums.map(percentOf)
  const points = percentOf(sums.reduce((a, b) => ({ got: a.got + b.got, of: a.of + b.of }), { got: 0, of: 0 }))
  const weighted = weightedOf(sections, percents)
  const failed = sections.flatMap(({ items }, section) =>
    items.flatMap((each, item) => (each.critical && isFailed(each) ? [{ section, item }] : [])),
  )
  const plain = weighted ?? points
  return {
    points,
    sections: percents,
    weighted,
    failed,
    score: plain === null || failed.length === 0 ? plain : Math.min(plain, cap),
  }
}

export interface VisitsScore {
  readonly n: number
  /** Mean of the scores of the visits. */
  readonly mean: number
  readonly lowest: number
  readonly highest: number
  /** Below three visits branches are not compared. */
  readonly comparable: boolean
}

/** Several visits together; null when none has a score. */
export function visitsScore(scores: readonly (number | null)[]): VisitsScore | null {
  const known = scores.filter((score) => score !== null)
  if (known.length === 0) return null
  const mean = known.reduce((sum, score) => sum + score, 0) / known.length
  return {
    n: known.length,
    mean,
    lowest: Math.min(...known),
    highest: Math.max(...known),
    comparable: known.length >= 3,
  }
}

interface Sum {
  readonly got: number
  readonly of: number
}

function sumOf(items: readonly VisitItemScore[]): Sum {
  let got = 0
  let of = 0
  for (const item of items) {
    if (item.got === null) continue
    if (!(item.got >= 0 && item.got <= item.of)) throw new RangeError(`An item needs 0 ≤ got ≤ of, got ${item.got}`)
    got += item.got
    of += item.of
  }
  return { got, of }
}

function percentOf({ got, of }: Sum): number | null {
  return of > 0 ? (100 * got) / of : null
}

function weightedOf(sections: readonly VisitSectionScore[], percents: readonly (number | null)[]): number | null {
  let total = 0
  let sum = 0
  for (const [at, { weight }] of sections.entries()) {
    const percent = percents[at] ?? null
    if (!(weight >= 0)) throw new RangeError(`A weight is a number from 0, got ${weight}`)
    if (percent === null) continue
    total += weight
    sum += weight * percent
  }
  return total > 0 ? sum / total : null
}

function isFailed({ got, of }: VisitItemScore): boolean {
  return got !== null && got < of
}

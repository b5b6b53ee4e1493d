import * as v from 'valibot'
import { effort1, effort2 } from '../../../src/measures/ces'
import { compareGroups } from '../../../src/measures/compareShares'
import { csat } from '../../../src/measures/csat'
import { digitalTakeUp } from '../../../src/measures/economics'
import { mcnemar } from '../../../src/measures/exactTests'
import { meanDifference, meanOfCounts } from '../../../src/measures/mean'
import { visitsScore } from '../../../src/measures/mysteryVisit'
import { perThousand, rateInterval } from '../../../src/measures/rate'
import { shareEstimate } from '../../../src/measures/resolution'
import { returningShare } from '../../../src/measures/retention'
import { percentDecimals, roundHalfAway, sampleSize } from '../../../src/measures/sample'
import { firstTimeRight } from '../../../src/measures/time'
import { adapt, bounds, percent } from './adapt'
import type { Actual } from './publishedVectors'

const number = v.number()
const counts = v.record(v.string(), number)
const scale = v.optional(v.tuple([number, number]), [1, 5])

/** Measures that the file of vectors has no case for. */
export const neighbourAdapters: Readonly<Record<string, (input: unknown) => Actual>> = {
  mcnemar: adapt(v.object({ lost: number, won: number }), (changed) => ({ p: mcnemar(changed) })),
  returningShare: adapt(
    v.object({ returning: number, referred: number, both: v.optional(number, 0), customers: number }),
    (input) => shareIn(returningShare(input)),
  ),
  complaintRate: adapt(v.object({ complaints: number, exposure: number }), ({ complaints, exposure }) => {
    const rate = { events: complaints, exposure }
    return { per1000: perThousand(rate), ...bounds(rateInterval(rate)) }
  }),
  resolutionRate: adapt(v.object({ resolved: number, received: number }), ({ resolved, received }) =>
    shareIn(shareEstimate({ k: resolved, n: received })),
  ),
  digitalTakeUp: adapt(v.object({ digital: number, other: number }), ({ digital, other }) =>
    shareIn(digitalTakeUp(digital, other)),
  ),
  firstTimeRight: adapt(v.object({ defects: v.array(number) }), ({ defects }) => ({
    pct: percent(firstTimeRight(defects)),
  })),
  pomp: adapt(v.object({ counts, scale }), ({ counts: given, scale: on }) => {
    const { n, mean, deviation, pomp } = csat(given, { scale: on, satisfied: [] })
    return { n, mean, sd: deviation, pomp }
  }),
  visits: adapt(v.object({ scores: v.array(v.nullable(number)) }), ({ scores }) => {
    const found = visitsScore(scores)
    return {
      n: found?.n ?? 0,
      mean: found?.mean ?? null,
      lo: found?.lowest ?? null,
      hi: found?.highest ?? null,
      comparable: found?.comparable ?? false,
    }
  }),
  compareGroups: adapt(v.object({ groups: v.record(v.string(), v.tuple([number, number])) }), ({ groups }) => {
    const found = compareGroups(Object.entries(groups).map(([id, [k, n]]) => ({ id, k, n })))
    return {
      chi2: found?.overall?.statistic ?? null,
      p: found?.overall?.p ?? null,
      differs: found?.differs ?? false,
      best: found?.best ?? null,
      worst: found?.worst ?? null,
      spread: percent(found?.spread ?? null),
      pairs: found?.pairs.map(({ first, second, adjusted }) => [first, second, adjusted]) ?? [],
    }
  }),
  meanDifference: adapt(v.object({ a: counts, b: counts, scale }), ({ a, b, scale: on }) => {
    const [first, second] = [meanOfCounts(a, on), meanOfCounts(b, on)]
    const found = first && second && meanDifference(first, second, on)
    return { diff: found?.difference ?? null, ...bounds(found?.interval) }
  }),
  effort: adapt(v.object({ counts, version: v.picklist([1, 2]) }), ({ counts: given, version }) => {
    const found = version === 1 ? effort1(given) : effort2(given)
    return {
      n: found?.n ?? 0,
      mean: found?.mean ?? null,
      ...bounds(found?.interval),
      direction: version === 1 ? 'lower is better' : 'higher is better',
    }
  }),
  round: adapt(v.object({ value: number, decimals: number }), ({ value, decimals }) => ({
    value: roundHalfAway(value, decimals),
  })),
  sample: adapt(v.object({ n: number }), ({ n }) => ({ size: sampleSize(n), decimals: percentDecimals(n) })),
}

function shareIn(found: ReturnType<typeof shareEstimate>): Actual {
  return {
    k: found?.k ?? null,
    n: found?.n ?? null,
    pct: percent(found?.share ?? null),
    ...bounds(found?.interval),
  }
}

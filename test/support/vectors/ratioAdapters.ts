import * as v from 'valibot'
import { effort1, effort2 } from '../../../src/measures/ces'
import { countAnswers } from '../../../src/measures/counts'
import { breakEvenMinutes, completionRate, journeyCost, serviceProfit } from '../../../src/measures/economics'
import { visitScore } from '../../../src/measures/mysteryVisit'
import { perceptionGap } from '../../../src/measures/perceptionGap'
import { firstContactResolution } from '../../../src/measures/resolution'
import { annualChurn, churn, retention } from '../../../src/measures/retention'
import { adapt, bounds, percent, rounded } from './adapt'
import type { Actual } from './publishedVectors'

const number = v.number()
/** [got, of], and whether the item is critical. */
const item = v.union([
  v.pipe(
    v.tuple([v.union([number, v.literal('NA')]), number]),
    v.transform(([got, of]) => [got, of, false] as const),
  ),
  v.tuple([v.union([number, v.literal('NA')]), number, v.union([v.boolean(), v.string()])]),
])

/** Effort, resolution, retention, visits, gaps and money. */
export const ratioAdapters: Readonly<Record<string, (input: unknown) => Actual>> = {
  ces1: adapt(v.object({ values: v.array(number) }), ({ values }) => ({
    n: values.length,
    mean: effort1(countAnswers(values))?.mean ?? null,
    direction: 'lower is better',
  })),
  ces2: adapt(v.object({ counts: v.record(v.string(), number) }), ({ counts }) => {
    const found = effort2(counts)
    return {
      n: found?.n ?? 0,
      mean: found?.mean ?? null,
      pctAgree5to7: percent(found?.agree.share ?? null),
      index67minus123: found?.index ?? null,
    }
  }),
  fcr: adapt(
    v.object({ resolvedFirst: number, contacts: number, notResolvableAtL1: v.optional(number, 0) }),
    ({ resolvedFirst, contacts, notResolvableAtL1 }) => {
      const { gross, net } = firstContactResolution({ resolvedFirst, all: contacts, unresolvable: notResolvableAtL1 })
      return { gross: percent(gross?.share ?? null), net: percent(net?.share ?? null) }
    },
  ),
  retention: adapt(v.object({ start: number, end: number, new: number }), ({ start, end, new: added }) => {
    const kept = retention({ start, end, added })
    return {
      retention: percent(kept?.share ?? null),
      churn: percent((kept && churn({ lost: start - kept.k, start }))?.share ?? null),
      ...bounds(kept?.interval),
    }
  }),
  churn: adapt(v.object({ lost: number, start: number }), (counts) => {
    const found = churn(counts)
    const share = percent(found?.share ?? null)
    return { churn: share, printed: rounded(share, 0), ...bounds(found?.interval) }
  }),
  annualChurn: adapt(v.object({ monthly: number }), ({ monthly }) => ({ annual: percent(annualChurn(monthly)) })),
  mysteryScore: adapt(
    v.object({
      sections: v.array(v.object({ w: number, items: v.array(item) })),
      cap: v.optional(number),
    }),
    ({ sections, cap }) => {
      const score = visitScore(
        sections.map(({ w, items }) => ({
          weight: w,
          items: items.map(([got, of, critical]) => ({
            got: got === 'NA' ? null : got,
            of,
            critical: critical === true || critical === 'critical',
          })),
        })),
        cap,
      )
      return {
        points: score.points,
        section: score.sections,
        weighted: score.weighted,
        score: score.score,
        failed: score.failed.map((each) => [each.section, each.item]),
      }
    },
  ),
  perceptionGap: adapt(
    v.object({ selfPct: number, customerPct: v.optional(number), k: v.optional(number), n: v.optional(number) }),
    ({ selfPct, customerPct, k = 0, n = 0 }) => {
      const found = perceptionGap(selfPct, customerPct ?? { k, n })
      return { gap: found?.gap ?? null, ...bounds(found?.interval), real: found?.real ?? null }
    },
  ),
  shoeshine: adapt(
    v.object({ times: v.array(number), price: number, perMinute: number, wax: number, other: number }),
    ({ times, price, perMinute, wax, other }) => {
      const economics = { price, perMinute, fixed: wax + other }
      const at = times.map((minutes) => serviceProfit(economics, minutes))
      return {
        cost: at.map(({ cost }) => cost),
        profit: at.map(({ profit }) => profit),
        breakEvenMinutes: breakEvenMinutes(economics),
      }
    },
  ),
  completion: adapt(v.object({ started: number, completed: number }), ({ started, completed }) => ({
    pct: percent(completionRate(started, completed)?.share ?? null),
    ...bounds(completionRate(started, completed)?.interval),
  })),
  cost: adapt(
    v.object({ steps: v.array(v.object({ min: number, rate: number })), volume: number }),
    ({ steps, volume }) => {
      const perJourney = journeyCost(steps.map(({ min, rate }) => ({ minutes: min, ratePerHour: rate })))
      return { perJourney, perPeriod: perJourney * volume }
    },
  ),
}

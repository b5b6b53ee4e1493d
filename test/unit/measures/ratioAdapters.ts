import * as v from 'valibot'
import { effort1, effort2 } from '../../../src/measures/ces'
import { countAnswers } from '../../../src/measures/counts'
import { breakEvenMinutes, completionRate, journeyCost, serviceProfit } from '../../../src/measures/economics'
import { visitScore } from '../../../src/measures/mysteryVisit'
import { perceptionGap } from '../../../src/measures/perceptionGap'
import { firstContactResolution } from '../../../src/measures/resolution'
import { annualChurn, churn, retention } from '../../../src/measures/retention'
import { adapt, percent, present, rounded } from './adapt'
import type { Actual } from './publishedVectors'

const number = v.number()

/** Effort, resolution, retention, visits, gaps and money. */
export const ratioAdapters: Readonly<Record<string, (input: unknown) => Actual>> = {
  ces1: adapt(v.object({ values: v.array(number) }), ({ values }) => ({
    mean: present(effort1(countAnswers(values))).mean,
    direction: 'lower is better',
  })),
  ces2: adapt(v.object({ counts: v.record(v.string(), number) }), ({ counts }) => {
    const { n, mean, agree, index } = present(effort2(counts))
    return { n, mean, pctAgree5to7: percent(agree.share), index67minus123: index }
  }),
  fcr: adapt(
    v.object({ resolvedFirst: number, contacts: number, notResolvableAtL1: number }),
    ({ resolvedFirst, contacts, notResolvableAtL1 }) => {
      const { gross, net } = firstContactResolution({ resolvedFirst, all: contacts, unresolvable: notResolvableAtL1 })
      return { gross: percent(present(gross).share), net: percent(present(net).share) }
    },
  ),
  retention: adapt(v.object({ start: number, end: number, new: number }), ({ start, end, new: added }) => {
    const kept = present(retention({ start, end, added }))
    return {
      retention: percent(kept.share),
      churn: percent(present(churn({ lost: start - kept.k, start })).share),
    }
  }),
  churn: adapt(v.object({ lost: number, start: number }), (counts) => {
    const { share } = present(churn(counts))
    return { churn: percent(share), printed: rounded(percent(share), 0) }
  }),
  annualChurn: adapt(v.object({ monthly: number }), ({ monthly }) => ({ annual: percent(annualChurn(monthly)) })),
  mysteryScore: adapt(
    v.object({
      sections: v.array(v.object({ w: number, items: v.array(v.tuple([v.union([number, v.literal('NA')]), number])) })),
    }),
    ({ sections }) => {
      const score = visitScore(
        sections.map(({ w, items }) => ({
          weight: w,
          items: items.map(([got, of]) => ({ got: got === 'NA' ? null : got, of })),
        })),
      )
      return { points: score.points, section: score.sections, weighted: score.weighted }
    },
  ),
  perceptionGap: adapt(
    v.object({ selfPct: number, customerPct: v.optional(number), k: v.optional(number), n: v.optional(number) }),
    ({ selfPct, customerPct, k = 0, n = 0 }) => {
      const { gap, interval } = present(perceptionGap(selfPct, customerPct ?? { k, n }))
      return { gap, lo: interval?.low, hi: interval?.high }
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
    pct: percent(present(completionRate(started, completed)).share),
  })),
  cost: adapt(
    v.object({ steps: v.array(v.object({ min: number, rate: number })), volume: number }),
    ({ steps, volume }) => {
      const perJourney = journeyCost(steps.map(({ min, rate }) => ({ minutes: min, ratePerHour: rate })))
      return { perJourney, perPeriod: perJourney * volume }
    },
  ),
}

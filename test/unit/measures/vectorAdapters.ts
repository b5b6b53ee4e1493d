import * as v from 'valibot'
import { csat, percentOfMaximum } from '../../../src/measures/csat'
import { durationSummary, quantile, withinTarget } from '../../../src/measures/durations'
import { emotionCurve } from '../../../src/measures/emotion'
import { flowCounts } from '../../../src/measures/flow'
import { shareDifference, twoProportionTest } from '../../../src/measures/newcombe'
import { Z95 } from '../../../src/measures/normal'
import { netPromoter, netPromoterDifference, type RecommendationGroups } from '../../../src/measures/nps'
import { perThousand, rateChange } from '../../../src/measures/rate'
import { rollUp, satisfiedEverywhere } from '../../../src/measures/rollup'
import { answersToProve, judgeShare } from '../../../src/measures/target'
import { firstTimeRight, journeyTime, relativeChange, stepEfficiency } from '../../../src/measures/time'
import { wilson } from '../../../src/measures/wilson'
import { adapt, percent, present, rounded } from './adapt'
import { comparisonAdapters } from './comparisonAdapters'
import { journeyAdapters } from './journeyAdapters'
import type { Actual } from './publishedVectors'
import { ratioAdapters } from './ratioAdapters'

/** What each published function is here: its input as in the file → its results under the file's names. */
export const adapters: Readonly<Record<string, (input: unknown) => Actual>> = {
  ...comparisonAdapters,
  ...journeyAdapters,
  ...ratioAdapters,
  wilson95: adapt(v.object({ k: v.number(), n: v.number() }), (share) => {
    const interval = present(wilson(share))
    return { p: share.k / share.n, lo: interval.low, hi: interval.high, lo6: interval.low, hi6: interval.high }
  }),
  fcrInterval: adapt(v.object({ k: v.number(), n: v.number() }), (share) => {
    const interval = present(wilson(share))
    return { lo: interval.low, hi: interval.high }
  }),
  repeatShare: adapt(v.object({ repeat: v.number(), total: v.number() }), ({ repeat, total }) => {
    const interval = present(wilson({ k: repeat, n: total }))
    return { pct: (100 * repeat) / total, lo: interval.low, hi: interval.high }
  }),
  halfWidth: adapt(v.object({ p: v.number(), n: v.array(v.number()) }), ({ p, n }) => {
    const intervals = n.map((size) => present(wilson({ k: p * size, n: size })))
    return { half: intervals.map(({ low, high }) => (high - low) / 2) }
  }),
  newcombe95: adapt(twoShares(), ([first, second]) => {
    const { difference, interval } = present(shareDifference(first, second))
    return { diff: difference, lo: interval.low, hi: interval.high, lo6: interval.low, hi6: interval.high }
  }),
  twoProportionZ: adapt(twoShares(), ([first, second]) => {
    const { z, p } = present(twoProportionTest(first, second))
    return { z, p2: p, zPrinted: z, pPrinted: p }
  }),
  csat: adapt(
    v.object({
      counts: v.record(v.string(), v.number()),
      scale: v.tuple([v.number(), v.number()]),
      satisfied: v.optional(v.array(v.number())),
      rules: v.optional(v.record(v.string(), v.array(v.number()))),
    }),
    ({ counts, scale, satisfied = [], rules = {} }) => {
      const { k, n, share, mean, deviation, pomp } = csat(counts, { scale, satisfied })
      const boxes = Object.entries(rules).map(([rule, set]) => [rule, csat(counts, { scale, satisfied: set }).share])
      return {
        n,
        k,
        pct: percent(share),
        mean,
        sd: deviation,
        pomp,
        pctOfMax: mean === null ? null : percentOfMaximum(mean, scale),
        printed: rounded(percent(share), 0),
        printedIndex: rounded(pomp, 1),
        printedMean: rounded(mean, 2),
        ...Object.fromEntries(boxes.map(([rule, box]) => [rule, percent(Number(box))])),
      }
    },
  ),
  nps: adapt(
    v.object({ promoters: v.number(), passives: v.number(), detractors: v.number() }),
    (groups: RecommendationGroups) => {
      const { n, score, variance, standardError, adjusted, interval } = present(netPromoter(groups))
      return {
        n,
        nps: score,
        var: variance,
        se: standardError,
        waldLo: score - Z95 * standardError,
        waldHi: score + Z95 * standardError,
        adjCentre: adjusted.score,
        adjSe: adjusted.standardError,
        adjLo: interval.low,
        adjHi: interval.high,
        printed: rounded(score, 0),
        printedNps: rounded(score, 1),
      }
    },
  ),
  npsDiff: adapt(v.object({ a: groupsTuple(), b: groupsTuple() }), ({ a, b }) => {
    const { difference, standardError, z, p, interval } = present(netPromoterDifference(a, b))
    return {
      npsA: netPromoter(a)?.score,
      npsB: netPromoter(b)?.score,
      diff: difference,
      se: standardError,
      z,
      p,
      lo: interval.low,
      hi: interval.high,
    }
  }),
  nToProve: adapt(v.object({ target: v.number(), observed: v.array(v.number()) }), ({ target, observed }) =>
    Object.fromEntries(observed.map((share) => [String(share), answersToProve(share, target)])),
  ),
  verdict: adapt(
    v.object({ cases: v.array(v.tuple([v.number(), v.number()])), target: v.number() }),
    ({ cases, target }) => {
      const shares = cases.map(([k, n]) => ({ k, n }))
      const words = { met: 'met', notMet: 'missed', notProven: 'unproven' }
      return {
        verdict: shares.map((share) => words[judgeShare(share, { value: target, better: 'higher' }).kind]),
        lo: shares.map((share) => wilson(share)?.low),
        hi: shares.map((share) => wilson(share)?.high),
      }
    },
  ),
  rollup: adapt(
    v.object({
      touchpoints: v.array(v.object({ id: v.string(), k: v.number(), n: v.number(), w: v.number() })),
    }),
    ({ touchpoints }) => {
      const result = present(rollUp(touchpoints.map(({ id, k, n, w }) => ({ id, k, n, weight: w }))))
      const weighted = present(result.weighted)
      return {
        pooled: percent(result.pooled.share),
        naiveMean: percent(result.equal.share),
        importance: percent(weighted.share),
        impLo: percent(weighted.interval.low),
        impHi: percent(weighted.interval.high),
        weakest: result.weakest.id,
        weakestPct: percent(result.weakest.share),
      }
    },
  ),
  allGood: adapt(v.object({ p: v.array(v.number()) }), ({ p }) => ({ product: satisfiedEverywhere(p) })),
  peakEnd: adapt(v.object({ emotions: v.array(v.number()) }), ({ emotions }) => ({ ...emotionCurve(emotions) })),
  leadTime: adapt(
    v.object({
      steps: v.array(
        v.object({ name: v.string(), cycle: v.number(), wait: v.number(), va: v.boolean(), defect: v.number() }),
      ),
    }),
    ({ steps }) => {
      const timed = steps.map(({ name, cycle, wait, va }) => ({ id: name, touch: cycle, wait, valueAdded: va }))
      const time = journeyTime(timed)
      return {
        lead: time.lead,
        touch: time.touch,
        wait: time.wait,
        waitShare: percent(time.waitShare),
        pce: percent(time.efficiency),
        stepEfficiency: timed.map((step) => percent(stepEfficiency(step))),
        rolledFirstTimeRight: percent(firstTimeRight(steps.map((step) => step.defect))),
        longestWait: time.longestWait?.id,
      }
    },
  ),
  blueprintCounts: adapt(
    v.object({
      lanes: v.object({
        order: v.array(v.string()),
        interactionAfter: v.string(),
        visibilityAfter: v.string(),
        internalAfter: v.string(),
      }),
      cards: v.array(v.object({ id: v.string(), lane: v.string(), owner: v.string(), auto: v.optional(v.boolean()) })),
      actors: v.record(v.string(), v.picklist(['customer', 'employee', 'partner', 'system'])),
      links: v.array(v.tuple([v.string(), v.string()])),
    }),
    ({ lanes, cards, actors, links }) => {
      const counts = flowCounts({
        lanes: lanes.order.map((id) => ({ id, companySide: ['front', 'back', 'support'].includes(id) })),
        lines: {
          interaction: lanes.interactionAfter,
          visibility: lanes.visibilityAfter,
          internal: lanes.internalAfter,
        },
        cards: cards.map(({ id, lane, owner, auto = false }) => {
          const kind = actors[owner]
          return { id, lane, owner: kind === undefined ? null : { id: owner, kind }, automated: auto }
        }),
        links: links.map(([from, to]) => ({ from, to })),
      })
      return {
        handOffs: counts.handOffs,
        staffHandOffs: counts.staffHandOffs,
        interactionCrossings: counts.crossings.interaction,
        visibilityCrossings: counts.crossings.visibility,
        internalCrossings: counts.crossings.internal,
        automationShare: percent(counts.automationShare),
      }
    },
  ),
  quantile7: adapt(v.object({ values: v.array(v.number()), q: v.number() }), ({ values, q }) => ({
    value: quantile(values, q),
  })),
  timeStats: adapt(v.object({ values: v.array(v.number()) }), ({ values }) => {
    const { longest, ...summary } = present(durationSummary(values))
    return { ...summary, max: longest }
  }),
  withinTarget: adapt(v.object({ values: v.array(v.number()), target: v.number() }), ({ values, target }) => {
    const share = withinTarget(values, target)
    const interval = present(wilson(share))
    return { ...share, pct: (100 * share.k) / share.n, lo: interval.low, hi: interval.high }
  }),
  rateRatio: adapt(
    v.object({ baseEvents: v.number(), baseExposure: v.number(), nowEvents: v.number(), nowExposure: v.number() }),
    ({ baseEvents, baseExposure, nowEvents, nowExposure }) => {
      const base = { events: baseEvents, exposure: baseExposure }
      const now = { events: nowEvents, exposure: nowExposure }
      const { ratio, interval } = present(rateChange(base, now))
      return {
        ratePer1000Base: perThousand(base),
        ratePer1000Now: perThousand(now),
        changePct: percent(relativeChange(1, ratio)),
        rrLo: interval?.low,
        rrHi: interval?.high,
      }
    },
  ),
}

function twoShares() {
  return v.pipe(
    v.object({ k1: v.number(), n1: v.number(), k2: v.number(), n2: v.number() }),
    v.transform(
      ({ k1, n1, k2, n2 }) =>
        [
          { k: k1, n: n1 },
          { k: k2, n: n2 },
        ] as const,
    ),
  )
}

function groupsTuple() {
  return v.pipe(
    v.tuple([v.number(), v.number(), v.number()]),
    v.transform(([promoters, passives, detractors]) => ({ promoters, passives, detractors })),
  )
}

import * as v from 'valibot'
import { csat, defaultSatisfied, percentOfMaximum } from '../../../src/measures/csat'
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
import { adapt, bounds, percent, present, rounded, shareOf } from './adapt'
import { comparisonAdapters } from './comparisonAdapters'
import { journeyAdapters } from './journeyAdapters'
import { nearestRank } from './nearestRank'
import type { Actual } from './publishedVectors'
import { ratioAdapters } from './ratioAdapters'

/** What each published function is here: its input as in the file → its results under the file's names. */
export const adapters: Readonly<Record<string, (input: unknown) => Actual>> = {
  ...comparisonAdapters,
  ...journeyAdapters,
  ...ratioAdapters,
  wilson95: adapt(v.object({ k: v.number(), n: v.number() }), (share) => {
    const interval = wilson(share)
    return { p: shareOf(share), pct: percent(shareOf(share)), ...bounds(interval), ...bounds(interval, '6') }
  }),
  fcrInterval: adapt(v.object({ k: v.number(), n: v.number() }), (share) => {
    return { pct: percent(shareOf(share)), ...bounds(wilson(share)) }
  }),
  repeatShare: adapt(v.object({ repeat: v.number(), total: v.number() }), ({ repeat, total }) => {
    const share = { k: repeat, n: total }
    return { ...share, pct: percent(shareOf(share)), ...bounds(wilson(share)) }
  }),
  halfWidth: adapt(v.object({ p: v.number(), n: v.array(v.number()) }), ({ p, n }) => {
    const intervals = n.map((size) => wilson({ k: p * size, n: size }))
    return { half: intervals.map((interval) => interval && (interval.high - interval.low) / 2) }
  }),
  newcombe95: adapt(twoShares(), ([first, second]) => {
    const found = shareDifference(first, second)
    return {
      diff: found?.difference ?? null,
      ...bounds(found?.interval),
      ...bounds(found?.interval, '6'),
      verdict: found?.verdict ?? null,
    }
  }),
  twoProportionZ: adapt(twoShares(), ([first, second]) => {
    const { z, p } = twoProportionTest(first, second) ?? { z: null, p: null }
    return { z, p2: p, p, zPrinted: z, pPrinted: p }
  }),
  csat: adapt(
    v.object({
      counts: v.record(v.string(), v.number()),
      scale: v.tuple([v.number(), v.number()]),
      satisfied: v.optional(v.array(v.number())),
      rules: v.optional(v.record(v.string(), v.array(v.number()))),
    }),
    ({ counts, scale, satisfied = defaultSatisfied(scale) ?? [], rules = {} }) => {
      const { k, n, share, mean, deviation, pomp, interval, outOfScale } = csat(counts, { scale, satisfied })
      const boxes = Object.entries(rules).map(
        ([rule, set]) => [rule, percent(csat(counts, { scale, satisfied: set }).share)] as const,
      )
      return {
        n,
        k,
        outOfScale,
        pct: percent(share),
        lo: percent(interval?.low ?? null),
        hi: percent(interval?.high ?? null),
        mean,
        sd: deviation,
        pomp,
        pctOfMax: mean === null ? null : percentOfMaximum(mean, scale),
        printed: rounded(percent(share), 0),
        printedIndex: rounded(pomp, 1),
        printedMean: rounded(mean, 2),
        ...Object.fromEntries(boxes),
      }
    },
  ),
  nps: adapt(
    v.object({ promoters: v.number(), passives: v.number(), detractors: v.number() }),
    (groups: RecommendationGroups) => {
      const found = netPromoter(groups)
      if (found === null) return { n: 0, nps: null, adjLo: null, adjHi: null }
      const { n, score, variance, standardError, adjusted, interval } = found
      return {
        ...groups,
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
    const found = netPromoterDifference(a, b)
    return {
      npsA: netPromoter(a)?.score ?? null,
      npsB: netPromoter(b)?.score ?? null,
      diff: found?.difference ?? null,
      se: found?.standardError ?? null,
      z: found?.z ?? null,
      p: found?.p ?? null,
      ...bounds(found?.interval),
      verdict: found?.verdict ?? null,
    }
  }),
  nToProve: adapt(v.object({ target: v.number(), observed: v.array(v.number()) }), ({ target, observed }) =>
    Object.fromEntries(observed.map((share) => [String(share), answersToProve(share, target)])),
  ),
  verdict: adapt(
    v.object({
      cases: v.array(v.tuple([v.number(), v.number()])),
      target: v.number(),
      better: v.optional(v.picklist(['higher', 'lower']), 'higher'),
    }),
    ({ cases, target, better }) => {
      const shares = cases.map(([k, n]) => ({ k, n }))
      const words = { met: 'met', notMet: 'missed', notProven: 'unproven' }
      return {
        verdict: shares.map((share) => words[judgeShare(share, { value: target, better }).kind]),
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
      const { weighted } = result
      return {
        pooled: percent(result.pooled.share),
        pooledLo: percent(result.pooled.interval.low),
        pooledHi: percent(result.pooled.interval.high),
        naiveMean: percent(result.equal.share),
        importance: percent(weighted?.share ?? null),
        impLo: percent(weighted?.interval.low ?? null),
        impHi: percent(weighted?.interval.high ?? null),
        weakest: result.weakest.id,
        weakestPct: percent(result.weakest.share),
      }
    },
  ),
  allGood: adapt(v.object({ p: v.array(v.number()) }), ({ p }) => ({
    product: satisfiedEverywhere(p),
    pct: percent(satisfiedEverywhere(p)),
  })),
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
    const { longest, ...summary } = durationSummary(values) ?? {
      n: 0,
      mean: null,
      median: null,
      p90: null,
      longest: null,
    }
    return {
      ...summary,
      max: longest,
      p90nearestRank: nearestRank(values, 0.9),
      p25: quantile(values, 0.25),
      p75: quantile(values, 0.75),
    }
  }),
  withinTarget: adapt(v.object({ values: v.array(v.number()), target: v.number() }), ({ values, target }) => {
    const share = withinTarget(values, target)
    return { ...share, pct: percent(shareOf(share)), ...bounds(wilson(share)) }
  }),
  rateRatio: adapt(
    v.object({ baseEvents: v.number(), baseExposure: v.number(), nowEvents: v.number(), nowExposure: v.number() }),
    ({ baseEvents, baseExposure, nowEvents, nowExposure }) => {
      const base = { events: baseEvents, exposure: baseExposure }
      const now = { events: nowEvents, exposure: nowExposure }
      const found = rateChange(base, now)
      return {
        ratePer1000Base: perThousand(base),
        ratePer1000Now: perThousand(now),
        rr: found?.ratio ?? null,
        changePct: found && percent(relativeChange(1, found.ratio)),
        rrLo: found?.interval?.low ?? null,
        rrHi: found?.interval?.high ?? null,
        changeLo: found?.interval ? percent(found.interval.low - 1) : null,
        changeHi: found?.interval ? percent(found.interval.high - 1) : null,
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

import * as v from 'valibot'
import { chiSquare } from '../../../src/measures/chiSquare'
import { testShares } from '../../../src/measures/compareShares'
import { derivedImportance, pearson } from '../../../src/measures/correlation'
import { fisherExact } from '../../../src/measures/exactTests'
import { holm } from '../../../src/measures/holm'
import { importanceGrid } from '../../../src/measures/importance'
import { pChart } from '../../../src/measures/pChart'
import {
  byRisk,
  opportunityBand,
  opportunityOfShares,
  opportunityScore,
  painNumber,
  riskNumber,
} from '../../../src/measures/priority'
import { runChart } from '../../../src/measures/runChart'
import { simpsonCheck } from '../../../src/measures/simpson'
import { adapt, bounds, percent, present } from './adapt'
import type { Actual } from './publishedVectors'

const number = v.number()
const share = v.pipe(
  v.tuple([number, number]),
  v.transform(([k, n]) => ({ k, n })),
)
const BANDS = {
  major: 'above 15 major',
  solid: '12-15 solid',
  neutral: '10-12 neutral',
  low: 'below 10 served or unimportant',
}

/** Tests, charts over periods, and what matters most. */
export const comparisonAdapters: Readonly<Record<string, (input: unknown) => Actual>> = {
  holm: adapt(v.object({ p: v.array(number) }), ({ p }) => ({ adj: holm(p) })),
  chi2: adapt(v.object({ rows: v.array(v.array(number)) }), ({ rows }) => {
    const found = chiSquare(rows)
    return { chi2: found?.statistic ?? null, df: found?.df ?? null, p: found?.p ?? null }
  }),
  fisherSmall: adapt(v.object({ k1: number, n1: number, k2: number, n2: number }), ({ k1, n1, k2, n2 }) => {
    const [first, second] = [
      { k: k1, n: n1 },
      { k: k2, n: n2 },
    ]
    // Whenever the vector stands for a small table, the product must choose this test by itself.
    return { p: fisherExact(first, second), chosen: testShares(first, second)?.test }
  }),
  simpson: adapt(
    v.object({ A: v.record(v.string(), share), B: v.record(v.string(), share) }),
    ({ A: first, B: second }) => {
      const none = { k: 0, n: 0 }
      const check = present(
        simpsonCheck(Object.keys(first).map((id) => ({ id, first: first[id] ?? none, second: second[id] ?? none }))),
      )
      return {
        A: [...check.strata.map((each) => percent(each.first)), percent(check.crude.first)],
        B: [...check.strata.map((each) => percent(each.second)), percent(check.crude.second)],
        crudeDiff: percent(check.crude.difference),
        stdA: percent(check.standardised.first),
        stdB: percent(check.standardised.second),
        stdDiff: percent(check.standardised.difference),
        reversal: check.reversal,
      }
    },
  ),
  pearson: adapt(v.object({ x: v.array(number), y: v.array(number) }), ({ x, y }) => {
    const result = pearson(x, y)
    return { r: result?.r ?? null, n: result?.n ?? Math.min(x.length, y.length), ...bounds(result?.interval) }
  }),
  derivedImportance: adapt(
    v.object({ overall: v.array(number), touchpoints: v.record(v.string(), v.array(number)) }),
    ({ overall, touchpoints }) => {
      const all = derivedImportance(
        overall,
        Object.entries(touchpoints).map(([id, answers]) => ({ id, answers })),
      )
      return {
        ...Object.fromEntries(all.map(({ id, correlation }) => [id, correlation?.r ?? null])),
        n: overall.length,
        flag: all.every(({ weak }) => weak) ? 'n < 30: show as weak' : undefined,
      }
    },
  ),
  opportunity: adapt(v.object({ importance: number, satisfaction: number }), ({ importance, satisfaction }) => ({
    score: opportunityScore(importance, satisfaction),
    band: BANDS[opportunityBand(opportunityScore(importance, satisfaction))],
  })),
  opportunityFromTop2: adapt(v.object({ impTop2: share, satTop2: share }), ({ impTop2, satTop2 }) => {
    const { importance, satisfaction, score } = present(opportunityOfShares(impTop2, satTop2))
    return { I: importance, S: satisfaction, score, band: BANDS[opportunityBand(score)] }
  }),
  rpn3: adapt(v.object({ severity: number, frequency: number, reach: number }), ({ severity, frequency, reach }) => ({
    rpn: painNumber(severity, frequency, reach),
    max: painNumber(5, 5, 5),
  })),
  rpnFmea: adapt(
    v.object({ items: v.array(v.object({ id: v.string(), s: number, o: number, d: number })) }),
    ({ items }) => {
      const modes = items.map(({ id, s, o, d }) => ({ id, severity: s, occurrence: o, detection: d }))
      return { rpn: modes.map(riskNumber), order: [...modes].sort(byRisk).map(({ id }) => id) }
    },
  ),
  ipa: adapt(
    v.object({
      attributes: v.array(v.object({ name: v.string(), importance: number, performance: number })),
      crosshair: v.picklist(['mean', 'median']),
    }),
    ({ attributes, crosshair }) => {
      const { centre, quadrants } = present(
        importanceGrid(
          attributes.map(({ name, ...rest }) => ({ id: name, ...rest })),
          crosshair,
        ),
      )
      return {
        meanImportance: centre.importance,
        meanPerformance: centre.performance,
        medianImportance: centre.importance,
        medianPerformance: centre.performance,
        quadrant: Object.fromEntries(quadrants),
      }
    },
  ),
  runShift: adapt(v.object({ values: v.array(number) }), ({ values }) => {
    const { median, shifts, trends } = present(runChart(values))
    return { median, runs: shifts, trend: trends }
  }),
  pChart: adapt(v.object({ k: v.array(number), n: v.array(number) }), ({ k, n }) => {
    const chart = present(pChart(k.map((each, at) => ({ k: each, n: n[at] ?? 0 }))))
    return {
      centre: chart.centre,
      ucl: chart.points.map(({ high }) => high),
      lcl: chart.points.map(({ low }) => low),
      out: chart.points.flatMap(({ out }, at) => (out ? [at] : [])),
    }
  }),
}

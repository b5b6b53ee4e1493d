import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effort2 } from '../../src/measures/ces'
import { chiSquare, chiSquareTail } from '../../src/measures/chiSquare'
import { compareGroups, testShares } from '../../src/measures/compareShares'
import { correlationOf, type PairSums, pearson, withPair } from '../../src/measures/correlation'
import { countAnswers } from '../../src/measures/counts'
import { deviations } from '../../src/measures/deviations'
import { quantile } from '../../src/measures/durations'
import { fisherExact, mcnemar } from '../../src/measures/exactTests'
import { holm } from '../../src/measures/holm'
import { meanOfCounts } from '../../src/measures/mean'
import { visitScore } from '../../src/measures/mysteryVisit'
import { twoProportionTest } from '../../src/measures/newcombe'
import { pathTime } from '../../src/measures/parallelTime'
import { pChart } from '../../src/measures/pChart'
import { perceptionGap } from '../../src/measures/perceptionGap'
import { rateChange } from '../../src/measures/rate'
import { annualChurn } from '../../src/measures/retention'
import { headlineOf } from '../../src/measures/rollup'
import { runChart } from '../../src/measures/runChart'
import { simpsonCheck } from '../../src/measures/simpson'

const HAIR = 1e-9
const shares = fc.integer({ min: 1, max: 400 }).chain((n) => fc.integer({ min: 0, max: n }).map((k) => ({ k, n })))
const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 60 })

describe('Holm’s adjustment', () => {
  it('never makes a p smaller, keeps their order and stays at 1 or below', () => {
    fc.assert(
      fc.property(probabilities, (ps) => {
        const adjusted = holm(ps)
        ps.forEach((p, at) => {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p)
          expect(adjusted[at]).toBeLessThanOrEqual(1)
          ps.forEach((other, there) => {
            if (p < other) expect(adjusted[at]).toBeLessThanOrEqual(Number(adjusted[there]))
          })
        })
      }),
    )
  })

  it('of one test is the test', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        expect(holm([p])[0]).toBeCloseTo(p, 12)
      }),
    )
  })
})

describe('the tests of two shares', () => {
  it('give a p between 0 and 1 that does not depend on which side comes first', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const p = Number(fisherExact(a, b))
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(fisherExact(b, a)).toBeCloseTo(p, 8)
        expect(testShares(a, b)?.p).toBeCloseTo(Number(testShares(b, a)?.p), 8)
      }),
    )
  })

  it('agree for two groups: chi-square is z squared, with the same p', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const z = twoProportionTest(a, b)
        const found = chiSquare([a, b].map(({ k, n }) => [k, n - k]))
        expect(found === null).toBe(z === null)
        if (!z || !found) return
        expect(found.statistic).toBeCloseTo(z.z ** 2, 6)
        expect(found.p).toBeCloseTo(z.p, 6)
      }),
    )
  })

  it('say nothing of equal shares', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 5 }), ({ k, n }, times) => {
        expect(testShares({ k, n }, { k: k * times, n: n * times })?.p).toBeGreaterThan(0.05)
      }),
    )
  })

  it('of people asked twice ask only those who changed, whichever way round', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (lost, won) => {
        const p = mcnemar({ lost, won })
        expect(p).toBe(mcnemar({ lost: won, won: lost }))
        expect(p === null).toBe(lost + won === 0)
        if (p !== null) expect(p).toBeLessThanOrEqual(1)
        if (lost === won && p !== null) expect(p).toBe(1)
      }),
    )
  })
})

describe('a comparison of groups', () => {
  const groups = fc
    .array(shares, { minLength: 2, maxLength: 6 })
    .map((all) => all.map((share, at) => ({ id: `branch ${at}`, ...share })))

  const EQUAL_SHARES = [
    { id: 'branch 0', k: 8, n: 16 },
    { id: 'branch 1', k: 6, n: 12 },
    { id: 'branch 2', k: 0, n: 1 },
  ]

  it('names a best and a worst only when the groups differ as a whole', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const found = compareGroups(all)
        expect(found?.best === null).toBe(!found?.differs)
        expect(found?.pairs).toHaveLength((all.length * (all.length - 1)) / 2)
        for (const pair of found?.pairs ?? []) expect(pair.adjusted).toBeGreaterThanOrEqual(pair.p)
      }),
      // Two equal shares: a p of a hair above 1 was no probability.
      { examples: [[EQUAL_SHARES]] },
    )
  })

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const [one, other] = [compareGroups(all), compareGroups([...all].reverse())]
        expect(other?.differs).toBe(one?.differs)
        expect(other?.overall?.statistic ?? 0).toBeCloseTo(one?.overall?.statistic ?? 0, 6)
        expect(other?.spread).toBeCloseTo(Number(one?.spread), 9)
      }),
    )
  })
})

describe('the chi-square tail', () => {
  it('falls as the value grows and rises with the degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 80, noNaN: true }), fc.integer({ min: 1, max: 12 }), (value, df) => {
        const tail = chiSquareTail(value, df)
        expect(tail).toBeGreaterThan(chiSquareTail(value + 1, df) - HAIR)
        expect(tail).toBeLessThanOrEqual(chiSquareTail(value, df + 1) + 1e-6)
      }),
    )
  })

  // Printed in every table of the distribution.
  it.each([
    [3.841459, 1],
    [5.991465, 2],
    [7.814728, 3],
    [11.0705, 5],
    [18.30704, 10],
  ])('of %f with %i degrees of freedom is one in twenty', (value, df) => {
    expect(chiSquareTail(value, df)).toBeCloseTo(0.05, 6)
  })
})

describe('Pearson’s r', () => {
  it('stays between −1 and 1 in its interval, and does not care for scale or side', () => {
    fc.assert(
      fc.property(answers, answers, fc.integer({ min: 1, max: 9 }), (x, y, times) => {
        const found = pearson(x, y)
        if (!found) return
        expect(Math.abs(found.r)).toBeLessThanOrEqual(1)
        expect(pearson(y, x)?.r).toBeCloseTo(found.r, 9)
        expect(
          pearson(
            x.map((each) => times * each + 3),
            y,
          )?.r,
        ).toBeCloseTo(found.r, 9)
        if (!found.interval) return
        expect(found.interval.low).toBeLessThanOrEqual(found.r + HAIR)
        expect(found.interval.high).toBeGreaterThanOrEqual(found.r - HAIR)
      }),
    )
  })

  it('of sums is that of the pairs themselves', () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const n = Math.min(x.length, y.length)
        const sums = Array.from({ length: n }).reduce<PairSums | undefined>(
          (before, _, at) => withPair(before, x[at] ?? 0, y[at] ?? 0),
          undefined,
        )
        const [kept, found] = [sums ? correlationOf(sums) : null, pearson(x, y)]
        expect(kept === null).toBe(found === null)
        if (kept && found) expect(kept.r).toBeCloseTo(found.r, 9)
      }),
    )
  })

  it('of a side that never varies is nothing', () => {
    fc.assert(
      fc.property(answers, (x) => {
        const flat = x.map(() => 4)
        expect(pearson(x, flat)).toBeNull()
      }),
    )
  })
})

describe('means on a scale', () => {
  it('lie in their interval, which stays on the scale, in whatever order the answers came', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const found = meanOfCounts(countAnswers(all), [1, 7])
        expect(meanOfCounts(countAnswers([...all].reverse()), [1, 7])).toEqual(found)
        expect(found?.interval?.low).toBeLessThanOrEqual(Number(found?.mean))
        expect(found?.interval?.high).toBeGreaterThanOrEqual(Number(found?.mean))
        expect(found?.interval?.low).toBeGreaterThanOrEqual(1)
        expect(found?.interval?.high).toBeLessThanOrEqual(7)
        expect(Math.abs(Number(effort2(countAnswers(all))?.index))).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('of answers that are all alike still leave room for doubt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 2, max: 30 }), (answer, n) => {
        const { interval } = meanOfCounts({ [answer]: n }, [1, 7]) ?? {}
        expect(Number(interval?.high) - Number(interval?.low)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('charts over periods', () => {
  it('have limits around their centre, wider with fewer answers', () => {
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 15 }), (all) => {
        const chart = pChart(all)
        expect(chart?.enough).toBe(all.length >= 12)
        for (const point of chart?.points ?? []) {
          expect(point.low).toBeLessThanOrEqual(Number(chart?.centre) + HAIR)
          expect(point.high).toBeGreaterThanOrEqual(Number(chart?.centre) - HAIR)
        }
        all.forEach((share, at) => {
          all.forEach((other, there) => {
            if (share.n >= other.n) return
            expect(Number(chart?.points[at]?.high)).toBeGreaterThanOrEqual(Number(chart?.points[there]?.high) - HAIR)
          })
        })
      }),
    )
  })

  it('find mirrored shifts and trends in mirrored values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }), (values) => {
        const one = runChart(values)
        const mirror = runChart(values.map((value) => -value))
        const turned = { above: 'below', below: 'above', up: 'down', down: 'up' } as const
        expect(mirror?.shifts).toEqual(one?.shifts.map((run) => ({ ...run, side: turned[run.side] })))
        expect(mirror?.trends).toEqual(one?.trends.map((run) => ({ ...run, direction: turned[run.direction] })))
      }),
    )
  })

  it('see a trend of five rising points and none of four', () => {
    expect(runChart([1, 2, 2, 3, 4, 5])?.trends).toEqual([{ from: 0, length: 5, direction: 'up' }])
    expect(runChart([1, 2, 3, 4])?.trends).toEqual([])
  })
})

describe('the other comparisons', () => {
  it('standardise two sides of one mix to what they are', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 4 }), (share, times) => {
        const second = { k: share.k * times, n: share.n * times }
        const found = simpsonCheck([{ id: 'all', first: share, second }])
        expect(found?.standardised.difference).toBeCloseTo(0, 9)
        expect(found?.reversal).toBe(false)
      }),
    )
  })

  it('never see a reversal where every part says what the whole says', () => {
    const strata = fc.array(fc.record({ id: fc.string(), first: shares, second: shares }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(strata, (all) => {
        const found = simpsonCheck(all)
        const agrees = found?.strata.some((each) => each.enough && each.difference * found.crude.difference >= 0)
        if (agrees) expect(found?.reversal).toBe(false)
      }),
    )
  })

  it('hold a rate’s change in its interval, and its way back in the inverse', () => {
    const rates = fc.record({
      events: fc.integer({ min: 1, max: 999 }),
      exposure: fc.integer({ min: 1000, max: 99999 }),
    })
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        const [there, back] = [rateChange(a, b), rateChange(b, a)]
        expect(Number(there?.ratio) * Number(back?.ratio)).toBeCloseTo(1, 9)
        expect(there?.interval?.low).toBeLessThan(Number(there?.ratio))
        expect(Number(there?.interval?.high) * Number(back?.interval?.low)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('keep a visit’s score between 0 and 100, and equal sections give the section', () => {
    const items = fc.array(
      fc
        .integer({ min: 1, max: 9 })
        .chain((of) => fc.record({ got: fc.option(fc.nat({ max: of })), of: fc.constant(of) })),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(items, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }), (all, weights) => {
        const found = visitScore(weights.map((weight) => ({ weight, items: all })))
        if (found.weighted === null || found.points === null) return
        expect(found.weighted).toBeGreaterThanOrEqual(0)
        expect(found.weighted).toBeLessThanOrEqual(100 + HAIR)
        expect(found.weighted).toBeCloseTo(found.points, 9)
      }),
    )
  })

  it('hold a gap of perception in its interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), shares, (self, customers) => {
        const found = perceptionGap(self, customers)
        expect(found?.interval?.low).toBeLessThanOrEqual(Number(found?.gap) + HAIR)
        expect(found?.interval?.high).toBeGreaterThanOrEqual(Number(found?.gap) - HAIR)
      }),
    )
  })

  it('never lose more in a year than there is, nor less than in a month', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (monthly) => {
        const annual = Number(annualChurn(monthly))
        expect(annual).toBeLessThanOrEqual(1)
        expect(annual).toBeGreaterThanOrEqual(monthly - HAIR)
      }),
    )
  })

  it('take as long as the longest branch, and as much work as all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: 1, maxLength: 6 }), (times) => {
        const side = pathTime([{ parallel: times.map((time) => [time]) }])
        const row = pathTime(times)
        expect(side).toEqual({ lead: Math.max(...times), work: row.work })
        expect(row.lead).toBe(row.work)
      }),
    )
  })

  it('find nothing to say of a journey that went as planned, and everything of one that never was', () => {
    const plans = fc.uniqueArray(fc.integer().map(String), { maxLength: 8 })
    fc.assert(
      fc.property(plans, (plan) => {
        expect(
          deviations(
            plan,
            plan.map((touchpoint) => ({ touchpoint, failed: false })),
          ).total,
        ).toBe(0)
        expect(deviations(plan, []).missing).toEqual(plan)
      }),
    )
  })

  it('keep a quantile between the shortest and the longest time, growing with q', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(999), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, a, b) => {
          const [low, high] = [quantile(values, Math.min(a, b)), quantile(values, Math.max(a, b))]
          expect(low).toBeLessThanOrEqual(Number(high))
          expect(low).toBeGreaterThanOrEqual(Math.min(...values))
          expect(high).toBeLessThanOrEqual(Math.max(...values))
        },
      ),
    )
  })

  it('let the journey’s own question stand above every roll-up', () => {
    fc.assert(
      fc.property(shares, shares, (own, part) => {
        const parts = [{ id: 'a', weight: 1, ...part }]
        expect(headlineOf(own, parts)).toMatchObject({ kind: 'measured', share: own.k / own.n })
        expect(headlineOf(null, parts)?.share).toBeCloseTo(part.k / part.n, 12)
        expect(headlineOf(null, [{ id: 'a', weight: 0, ...part }])?.kind).toBe('pooled')
      }),
    )
  })
})

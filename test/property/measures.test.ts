import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAnswers } from '../../src/measures/counts'
import { csat } from '../../src/measures/csat'
import { emotionCurve } from '../../src/measures/emotion'
import { shareDifference } from '../../src/measures/newcombe'
import { netPromoter, netPromoterDifference, recommendationGroups } from '../../src/measures/nps'
import { rollUp } from '../../src/measures/rollup'
import { roundHalfAway } from '../../src/measures/sample'
import { answersToProve, judgeShare } from '../../src/measures/target'
import { journeyTime } from '../../src/measures/time'
import { wilson } from '../../src/measures/wilson'

const HAIR = 1e-9

const shares = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.integer({ min: 0, max: n }).map((k) => ({ k, n })))

const groups = fc.record({
  promoters: fc.nat(500),
  passives: fc.nat(500),
  detractors: fc.nat(500),
})

const parts = fc.array(
  fc.tuple(shares, fc.integer({ min: 1, max: 10 })).map(([share, weight]) => ({ ...share, weight })),
  { minLength: 1, maxLength: 12 },
)

/** A list together with the same list in another order. */
function twoOrders<Item>(items: fc.Arbitrary<readonly Item[]>) {
  return items.chain((list) =>
    fc
      .shuffledSubarray([...list.keys()], { minLength: list.length })
      .map((order) => ({ list, shuffled: order.flatMap((place) => list.slice(place, place + 1)) })),
  )
}

function width(interval: { readonly low: number; readonly high: number } | null | undefined): number {
  return interval ? interval.high - interval.low : Number.NaN
}

describe('the interval of a share', () => {
  it('contains the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(shares, (share) => {
        const interval = wilson(share)
        expect(interval?.low).toBeGreaterThanOrEqual(0)
        expect(interval?.low).toBeLessThanOrEqual(share.k / share.n)
        expect(interval?.high).toBeGreaterThanOrEqual(share.k / share.n)
        expect(interval?.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('widens as answers become fewer at the same share', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 2, max: 20 }), ({ k, n }, times) => {
        expect(width(wilson({ k, n }))).toBeGreaterThan(width(wilson({ k: k * times, n: n * times })))
      }),
    )
  })

  it('of the unsatisfied is the mirror of that of the satisfied', () => {
    fc.assert(
      fc.property(shares, ({ k, n }) => {
        expect(wilson({ k: n - k, n })?.low).toBeCloseTo(1 - Number(wilson({ k, n })?.high), 9)
      }),
    )
  })
})

describe('the difference of two shares', () => {
  it('lies in its interval, which stays between −1 and 1', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const result = shareDifference(a, b)
        expect(result?.interval.low).toBeGreaterThanOrEqual(-1)
        expect(result?.interval.low).toBeLessThanOrEqual(Number(result?.difference))
        expect(result?.interval.high).toBeGreaterThanOrEqual(Number(result?.difference))
        expect(result?.interval.high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('turns into its opposite when the two sides are swapped', () => {
    const opposite = { better: 'worse', worse: 'better', noise: 'noise' }
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const result = shareDifference(a, b)
        const swapped = shareDifference(b, a)
        expect(swapped?.interval.low).toBeCloseTo(-Number(result?.interval.high), 9)
        expect(swapped?.verdict).toBe(opposite[result?.verdict ?? 'noise'])
      }),
    )
  })

  it('of equal shares is noise', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 20 }), ({ k, n }, times) => {
        expect(shareDifference({ k, n }, { k: k * times, n: n * times })?.verdict).toBe('noise')
      }),
    )
  })
})

describe('a target', () => {
  const targets = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100)

  it('that is still open asks for more answers than there are', () => {
    fc.assert(
      fc.property(shares, targets, (share, value) => {
        const verdict = judgeShare(share, { value, better: 'higher' })
        if (verdict.kind !== 'notProven' || verdict.answersToProve === null) return
        expect(verdict.answersToProve).toBeGreaterThan(share.n)
      }),
    )
  })

  it('is settled at the number of answers it asked for, and not at one fewer', () => {
    fc.assert(
      fc.property(targets, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (value, observed) => {
        fc.pre(Math.abs(observed - value) > 0.01)
        const enough = Number(answersToProve(observed, value))
        const judge = (n: number) => judgeShare({ k: observed * n, n }, { value, better: 'higher' }).kind
        expect(judge(enough * (1 + HAIR))).toBe(observed > value ? 'met' : 'notMet')
        if (enough > 1) expect(judge((enough - 1) * (1 - HAIR))).toBe('notProven')
      }),
    )
  })

  it('for a high share is the mirror of one for a low share', () => {
    fc.assert(
      fc.property(shares, targets, ({ k, n }, value) => {
        const high = judgeShare({ k, n }, { value, better: 'higher' })
        const low = judgeShare({ k, n }, { value, better: 'lower' })
        const mirror = { met: 'notMet', notMet: 'met', notProven: 'notProven' }
        expect(low.kind).toBe(mirror[high.kind])
      }),
    )
  })
})

describe('the net promoter score', () => {
  it('lies within its interval from five answers on, and both stay between −100 and 100', () => {
    fc.assert(
      fc.property(groups, (of) => {
        fc.pre(of.promoters + of.passives + of.detractors >= 5)
        const result = netPromoter(of)
        expect(result?.interval.low).toBeGreaterThanOrEqual(-100)
        expect(result?.interval.low).toBeLessThanOrEqual(Number(result?.score))
        expect(result?.interval.high).toBeGreaterThanOrEqual(Number(result?.score))
        expect(result?.interval.high).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('has an interval that widens as answers become fewer at the same score', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 20 }), (of, times) => {
        // Below 20 answers the added three still move the middle to and from the ends of the scale.
        fc.pre(of.promoters + of.passives + of.detractors >= 20)
        const more = {
          promoters: of.promoters * times,
          passives: of.passives * times,
          detractors: of.detractors * times,
        }
        expect(width(netPromoter(of)?.interval)).toBeGreaterThan(width(netPromoter(more)?.interval))
      }),
    )
  })

  it('differs from itself by nothing that could be shown', () => {
    fc.assert(
      fc.property(groups, (of) => {
        fc.pre(of.promoters + of.passives + of.detractors > 0)
        expect(netPromoterDifference(of, of)).toMatchObject({ difference: 0, z: 0, verdict: 'noise' })
      }),
    )
  })
})

describe('a roll-up', () => {
  it('of equal parts is the part in every reading', () => {
    fc.assert(
      fc.property(
        shares,
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 12 }),
        (share, weights) => {
          const result = rollUp(weights.map((weight, place) => ({ id: `part ${place}`, ...share, weight })))
          const part = share.k / share.n
          expect(result?.pooled.share).toBeCloseTo(part, 12)
          expect(result?.weighted?.share).toBeCloseTo(part, 12)
          expect(result?.equal.share).toBeCloseTo(part, 12)
          expect(result?.weakest.share).toBeCloseTo(part, 12)
        },
      ),
    )
  })

  it('of one part has the interval of the part', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 10 }), (share, weight) => {
        const result = rollUp([{ id: 'only', ...share, weight }])
        const interval = wilson(share)
        for (const reading of [result?.pooled, result?.weighted, result?.equal]) {
          expect(reading?.interval.low).toBeCloseTo(Number(interval?.low), 12)
          expect(reading?.interval.high).toBeCloseTo(Number(interval?.high), 12)
        }
      }),
    )
  })

  it('lies in its interval and between its weakest and its strongest part', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const result = rollUp(list.map((part, place) => ({ id: `part ${place}`, ...part })))
        const strongest = Math.max(...list.map(({ k, n }) => k / n))
        for (const reading of [result?.pooled, result?.weighted, result?.equal]) {
          const share = Number(reading?.share)
          expect(share).toBeGreaterThanOrEqual(Number(result?.weakest.share) - HAIR)
          expect(share).toBeLessThanOrEqual(strongest + HAIR)
          expect(reading?.interval.low).toBeLessThanOrEqual(share + HAIR)
          expect(reading?.interval.high).toBeGreaterThanOrEqual(share - HAIR)
        }
      }),
    )
  })

  it('does not depend on the order of its parts or on the size of the weights', () => {
    fc.assert(
      fc.property(twoOrders(parts), fc.integer({ min: 2, max: 9 }), ({ list, shuffled }, times) => {
        const result = rollUp(list.map((part) => ({ id: 'part', ...part })))
        const other = rollUp(shuffled.map((part) => ({ id: 'part', ...part, weight: part.weight * times })))
        expect(other?.pooled).toEqual(result?.pooled)
        expect(other?.weakest.share).toBe(result?.weakest.share)
        expect(other?.weighted?.share).toBeCloseTo(Number(result?.weighted?.share), 12)
        expect(other?.weighted?.interval.low).toBeCloseTo(Number(result?.weighted?.interval.low), 12)
        expect(other?.equal.share).toBeCloseTo(Number(result?.equal.share), 12)
      }),
    )
  })
})

describe('answers', () => {
  it('give the same numbers in whatever order they came in', () => {
    fc.assert(
      fc.property(twoOrders(fc.array(fc.integer({ min: -1, max: 11 }))), ({ list, shuffled }) => {
        const question = { scale: [0, 10], satisfied: [9, 10] } as const
        expect(csat(countAnswers(shuffled), question)).toEqual(csat(countAnswers(list), question))
        expect(recommendationGroups(countAnswers(shuffled))).toEqual(recommendationGroups(countAnswers(list)))
      }),
    )
  })

  it('are all counted, on the scale or off it, and their mean and index stay on theirs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 9 })), (answers) => {
        const result = csat(countAnswers(answers), { scale: [1, 5], satisfied: [4, 5] })
        expect(result.n + result.outOfScale).toBe(answers.length)
        if (result.mean === null) return
        expect(result.mean).toBeGreaterThanOrEqual(1)
        expect(result.mean).toBeLessThanOrEqual(5)
        expect(result.pomp).toBeGreaterThanOrEqual(0)
        expect(result.pomp).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('the other readings', () => {
  it('of time do not depend on the order of the steps', () => {
    const steps = fc.array(
      fc.record({ id: fc.string(), touch: fc.nat(10000), wait: fc.nat(10000), valueAdded: fc.boolean() }),
    )
    fc.assert(
      fc.property(twoOrders(steps), ({ list, shuffled }) => {
        const { longestWait, untimed: _, ...totals } = journeyTime(list)
        expect(journeyTime(shuffled)).toMatchObject(totals)
        expect(journeyTime(shuffled).longestWait?.wait).toBe(longestWait?.wait)
        expect(totals.lead).toBe(totals.touch + totals.wait)
      }),
    )
  })

  it('of an emotional curve stay between its lowest and its highest value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1 }), (values) => {
        for (const reading of Object.values(emotionCurve(values) ?? {})) {
          expect(reading).toBeGreaterThanOrEqual(Math.min(...values))
          expect(reading).toBeLessThanOrEqual(Math.max(...values))
        }
      }),
    )
  })

  it('rounded for display are within half a step, and alike on both sides of zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.constantFrom(0, 1), (value, decimals) => {
        const rounded = roundHalfAway(value, decimals)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + HAIR)
        expect(roundHalfAway(-value, decimals) + rounded).toBe(0)
      }),
    )
  })
})

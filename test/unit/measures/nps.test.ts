import { describe, expect, it } from 'vitest'
import { netPromoter, netPromoterDifference, recommendationGroups } from '../../../src/measures/nps'

describe('the recommendation groups', () => {
  it('are 9–10, 7–8 and 0–6, without answers off the scale', () => {
    const one = Object.fromEntries(Array.from({ length: 11 }, (_, answer) => [answer, 1]))
    expect(recommendationGroups({ ...one, '11': 5, '-1': 5 })).toEqual({ promoters: 2, passives: 2, detractors: 7 })
  })
})

describe('the net promoter score', () => {
  it('does not exist when nobody answered', () => {
    expect(netPromoter({ promoters: 0, passives: 0, detractors: 0 })).toBeNull()
  })

  it('of passives only is 0 and still has an interval', () => {
    expect(netPromoter({ promoters: 0, passives: 8, detractors: 0 })).toMatchObject({ score: 0, variance: 0 })
    expect(netPromoter({ promoters: 0, passives: 8, detractors: 0 })?.interval.high).toBeGreaterThan(10)
  })

  it('has an interval that stays within −100 and 100', () => {
    expect(netPromoter({ promoters: 30, passives: 0, detractors: 0 })?.interval.high).toBeLessThanOrEqual(100)
    expect(netPromoter({ promoters: 0, passives: 0, detractors: 5 })?.interval.low).toBe(-100)
  })
})

describe('the difference of two scores', () => {
  it('is not proven by one promoter against one detractor', () => {
    const promoter = { promoters: 1, passives: 0, detractors: 0 }
    const detractor = { promoters: 0, passives: 0, detractors: 1 }
    expect(netPromoterDifference(promoter, detractor)).toMatchObject({ difference: 200, verdict: 'noise' })
  })

  it('says better, and worse the other way round, when the interval leaves 0 out', () => {
    const now = { promoters: 60, passives: 25, detractors: 15 }
    const before = { promoters: 45, passives: 30, detractors: 25 }
    expect(netPromoterDifference(now, before)?.verdict).toBe('better')
    expect(netPromoterDifference(before, now)?.verdict).toBe('worse')
  })

  it('does not exist when one side is empty', () => {
    const some = { promoters: 1, passives: 1, detractors: 1 }
    const none = { promoters: 0, passives: 0, detractors: 0 }
    expect(netPromoterDifference(some, none)).toBeNull()
    expect(netPromoterDifference(none, some)).toBeNull()
  })
})

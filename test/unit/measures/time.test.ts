import { describe, expect, it } from 'vitest'
import { durationSummary, quantile } from '../../../src/measures/durations'
import { perThousand, rateChange } from '../../../src/measures/rate'
import { journeyTime, relativeChange, stepEfficiency } from '../../../src/measures/time'

describe('the time of a journey', () => {
  it('leaves optional steps out of everything', () => {
    const time = journeyTime([
      { id: 'ask', touch: 10, wait: 5, valueAdded: true },
      { id: 'escalate', touch: 50, wait: 500, valueAdded: true, optional: true },
    ])
    expect(time).toMatchObject({ lead: 15, touch: 10, wait: 5, valueAdded: 10 })
    expect(time.longestWait).toEqual({ id: 'ask', wait: 5 })
  })

  it('names the steps without times, because the lead time is too short by them', () => {
    const time = journeyTime([{ id: 'timed', wait: 5 }, { id: 'untimed' }, { id: 'aside', optional: true }])
    expect(time).toMatchObject({ lead: 5, touch: 0, untimed: ['untimed'] })
  })

  it('has no shares when it takes no time', () => {
    expect(journeyTime([])).toMatchObject({ lead: 0, waitShare: null, efficiency: null, longestWait: null })
    expect(stepEfficiency({ id: 'untimed' })).toBeNull()
    expect(relativeChange(0, 10)).toBeNull()
  })

  it('points to no longest wait when nobody waits, and to the earlier of two alike', () => {
    expect(journeyTime([{ id: 'a', touch: 1, wait: 0 }]).longestWait).toBeNull()
    const tie = journeyTime([
      { id: 'a', wait: 3 },
      { id: 'b', wait: 3 },
    ])
    expect(tie.longestWait?.id).toBe('a')
  })
})

describe('a sample of times', () => {
  it('has no summary when it is empty', () => {
    expect(durationSummary([])).toBeNull()
    expect(quantile([], 0.5)).toBeNull()
  })

  it('is left in its order', () => {
    const values = [9, 1, 5]
    expect(durationSummary(values)).toMatchObject({ n: 3, median: 5, longest: 9 })
    expect(values).toEqual([9, 1, 5])
  })
})

describe('the change of a rate', () => {
  it('compares rates and not counts', () => {
    const change = rateChange({ events: 100, exposure: 1000 }, { events: 80, exposure: 500 })
    expect(change?.ratio).toBeCloseTo(1.6, 12)
  })

  it('does not exist without a baseline, and has no interval when nothing happens now', () => {
    expect(rateChange({ events: 0, exposure: 1000 }, { events: 8, exposure: 1000 })).toBeNull()
    expect(rateChange({ events: 8, exposure: 1000 }, { events: 0, exposure: 1000 })).toEqual({
      ratio: 0,
      interval: null,
    })
    expect(perThousand({ events: 3, exposure: 0 })).toBeNull()
  })
})

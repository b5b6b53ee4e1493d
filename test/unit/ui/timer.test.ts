import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isOver,
  leftOf,
  longer,
  MINUTE,
  ofMinutes,
  passed,
  paused,
  reset,
  secondsOf,
  started,
} from '../../../src/ui/workshop/timer'

describe('a countdown', () => {
  it('goes on by the clock, so that a reload or a closed laptop loses nothing', () => {
    const timer = started(ofMinutes(10), 1000)
    const again: typeof timer = JSON.parse(JSON.stringify(timer))
    expect(leftOf(again, 1000 + 4 * MINUTE)).toBe(6 * MINUTE)
    expect(isOver(again, 1000 + 11 * MINUTE)).toBe(true)
    expect(leftOf(again, 1000 + 11 * MINUTE)).toBe(0)
  })

  it('has as much left after a pause of any length as before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 1e9 }), (run, rest) => {
        const before = started(ofMinutes(10), 0)
        const held = paused(before, run)
        expect(leftOf(started(held, run + rest), run + rest)).toBe(leftOf(before, run))
      }),
    )
  })

  it('takes a minute more while it runs, rests or is over', () => {
    expect(leftOf(longer(started(ofMinutes(1), 0), 0), 0)).toBe(2 * MINUTE)
    expect(leftOf(longer(paused(started(ofMinutes(1), 0), 0), 0), 0)).toBe(2 * MINUTE)
    expect(leftOf(longer(started(ofMinutes(1), 0), 5 * MINUTE), 5 * MINUTE)).toBe(MINUTE)
    expect(longer(ofMinutes(3), 0)).toEqual(ofMinutes(4))
    expect(reset(started(ofMinutes(3), 0))).toEqual(ofMinutes(3))
  })

  it('is spoken of at its start, its last minute and its end, once each', () => {
    const timer = started(ofMinutes(2), 0)
    let before = { timer: ofMinutes(2), left: 2 * MINUTE } as Parameters<typeof passed>[0]
    const said: string[] = []
    for (let now = 0; now < 3 * MINUTE; now += 200) {
      const left = leftOf(timer, now)
      const moment = passed(before, timer, left)
      if (moment) said.push(`${moment} ${secondsOf(left)}`)
      before = { timer, left }
    }
    expect(said).toEqual(['start 120', 'oneMinute 60', 'end 0'])
  })
})

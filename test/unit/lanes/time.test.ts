import { describe, expect, it } from 'vitest'
import { flowOf, laneRegistry, sayDuration, timeOf } from '../../../src/lanes'
import { stepsInOrder } from '../../../src/model/reads'
import type { Step } from '../../../src/model/records/step'
import { boardFrom } from '../../support/boardFrom'
import { contextFor, drawnRow, textsOf, withCards } from './drawing'

const picture = boardFrom(`
           | Apply            || Decide
           | Find   | Submit  || Wait
  customer | a Asks | b Hands in |
  ~ interaction
  frontstage | | c Checks || d Calls
  ~ visibility
  backstage | | e Enters || f Decides
  time     | r Peak hours | |
  duration | | |
  b -> c
  c -> e
  f -> d
  a -> b sequence
`)

function withTimes(times: readonly Partial<Step>[]) {
  const steps = stepsInOrder(picture).map((step, index) => ({ ...step, ...times[index] }))
  return { ...picture, steps: Object.fromEntries(steps.map((step) => [step.id, step])) }
}

const timed = withTimes([{ touch: 30 }, { touch: 90, wait: 2880 }, { touch: 10, wait: 600, optional: true }])

describe('a duration in words', () => {
  const said = (minutes: number, language: 'en' | 'ar' = 'en') => sayDuration(minutes, contextFor(undefined, language))

  it('is in the unit a person would use', () => {
    expect([0, 0.5, 18, 90, 191, 1440, 37950].map((minutes) => said(minutes))).toEqual([
      '0 min',
      '30 sec',
      '18 min',
      '1.5 hr',
      '3.2 hr',
      '1 day',
      '26.4 days',
    ])
  })

  it('goes to the next unit before it would be rounded to a full one', () => {
    expect([0.999, 59.7, 1439].map((minutes) => said(minutes))).toEqual(['1 min', '1 hr', '1 day'])
  })

  it('follows the Arabic plural', () => {
    expect([1440, 2880, 5 * 1440, 18].map((minutes) => said(minutes, 'ar'))).toEqual([
      'يوم',
      'يومان',
      '5 أيام',
      '18 دقيقة',
    ])
  })
})

describe('the time row', () => {
  it('says touch and wait of each step, and what is outside the total', () => {
    const { ground = [], cards } = drawnRow('time', timed)
    const texts = textsOf(ground)
    expect(texts).toEqual(expect.arrayContaining(['30 min', '1.5 hr', '2 days', '10 hr']))
    expect(texts.join()).toContain('Optional')
    expect(cards).toHaveLength(1)
  })

  it('puts its remarks under the bars, inside the row', () => {
    const { height, cards } = drawnRow('time', timed)
    const box = cards[0]?.box
    expect(box?.y).toBeGreaterThan(30)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
  })

  it('has a dash where no time is known', () => {
    expect(textsOf(drawnRow('time', picture).ground ?? [])).toEqual(['—', '—', '—'])
  })
})

describe('the stage durations', () => {
  it('sum up the steps of each stage without the optional ones', () => {
    expect(textsOf(drawnRow('duration', timed).ground ?? [])).toEqual(['2.1 days', 'Touch 2 hr · Wait 2 days', '—'])
  })
})

describe('the numbers of a board', () => {
  it('count hand-offs over the lines in their order, and no sequence links', () => {
    const flow = flowOf(withCards(picture, { e: { automation: 'automated' } }), laneRegistry)
    expect(flow).toMatchObject({
      links: 3,
      crossings: { interaction: 1, visibility: 2, internal: null },
      companyCards: 4,
      automated: 1,
    })
  })

  it('add up the time along the main path', () => {
    expect(timeOf(timed)).toMatchObject({ lead: 30 + 90 + 2880, touch: 120, wait: 2880 })
  })
})

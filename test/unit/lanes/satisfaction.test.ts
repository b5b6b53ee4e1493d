import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../src/scene'
import { boardFrom, cardId } from '../../support/boardFrom'
import { cardOf, contextFor, drawn, drawnRow, iconsOf, textsOf, withAnswers } from './drawing'

const board = boardFrom(`
           | Apply
           | Submit | Wait | Sign
  touchpoint | a Branch desk; b Portal | c Text message |
  csat     | | |
`)

function footOf(k: number, n: number, target?: number) {
  const context = contextFor(withAnswers(board, [{ card: 'a', k, n }], target))
  return drawn('frontstage', cardOf({ id: cardId('a') }), context)
}

function dotOf(marks: readonly Mark[]): 'filled' | 'hollow' | 'none' {
  const dot = marks.find((mark) => mark.kind === 'ellipse')
  if (dot?.kind !== 'ellipse') return 'none'
  return dot.stroke ? 'hollow' : 'filled'
}

describe('satisfaction at the foot of a card', () => {
  it('has a filled dot from 30 answers and a hollow one below', () => {
    expect(dotOf(footOf(20, 30))).toBe('filled')
    expect(dotOf(footOf(20, 29))).toBe('hollow')
  })

  it('never shows a percentage without the count it is made of', () => {
    expect(textsOf(footOf(49, 84))).toEqual(expect.arrayContaining(['58%', '49 of 84']))
  })

  it('shows the count alone below five answers, and nothing without any', () => {
    const few = textsOf(footOf(3, 4))
    expect(few).toContain('3 of 4')
    expect(few.join()).not.toContain('%')
    expect(dotOf(footOf(0, 0))).toBe('none')
  })

  it('says by an icon, not only by its colour, what the target says', () => {
    expect(iconsOf(footOf(49, 84, 90))).toContain('circleX')
    expect(iconsOf(footOf(98, 100, 90))).toContain('circleCheck')
    expect(iconsOf(footOf(46, 50, 90))).toContain('circleDashed')
    expect(iconsOf(footOf(49, 84))).toEqual([])
  })

  it('is that of the latest period', () => {
    const answers = [
      { card: 'a', k: 30, n: 40, period: '2026-Q2' },
      { card: 'a', k: 20, n: 40, period: '2026-Q3' },
    ]
    const marks = drawn('touchpoint', cardOf({ id: cardId('a') }), contextFor(withAnswers(board, answers)))
    expect(textsOf(marks)).toContain('20 of 40')
  })

  it('goes away with its lens', () => {
    const context = contextFor(withAnswers(board, [{ card: 'a', k: 49, n: 84 }]))
    const without = { ...context, lenses: { ...context.lenses, csat: false } }
    expect(textsOf(drawn('touchpoint', cardOf({ id: cardId('a') }), without)).join()).not.toContain('58')
  })
})

describe('the satisfaction row', () => {
  const answers = [
    { card: 'a', k: 30, n: 40 },
    { card: 'b', k: 19, n: 44 },
    { card: 'c', k: 9, n: 10, period: '2026-Q2' },
  ]
  const texts = () => textsOf(drawnRow('csat', withAnswers(board, answers, 90)).ground ?? [])

  it('pools the cards of a step', () => {
    expect(texts()).toEqual(expect.arrayContaining(['58%', '49 of 84']))
  })

  it('says the verdict in words, a small sample, and a period that is not the latest', () => {
    expect(texts()).toEqual(expect.arrayContaining(['Target not met', 'Not proven yet', 'Small sample', '2026-Q2']))
  })

  it('has a dash where nobody was asked', () => {
    expect(texts().filter((text) => text === '—')).toHaveLength(1)
  })

  it('speaks Arabic on an Arabic map', () => {
    const arabic = textsOf(drawnRow('csat', withAnswers(board, answers, 90), 'ar').ground ?? [])
    expect(arabic).toEqual(expect.arrayContaining(['49 من 84', 'لم يتحقق المستهدف', 'لم يثبت بعد', 'عينة صغيرة']))
  })

  it('draws the likely range around the share, between 0 and 100 %', () => {
    const only = withAnswers(board, [{ card: 'a', k: 40, n: 40 }], 90)
    const ground = drawnRow('csat', only).ground ?? []
    const [track, range] = ground.filter((mark) => mark.kind === 'rect')
    if (!track || !range) throw new Error('A track and a range')
    expect(range.x).toBeGreaterThan(track.x)
    expect(range.x + range.width).toBeCloseTo(track.x + track.width)
  })
})

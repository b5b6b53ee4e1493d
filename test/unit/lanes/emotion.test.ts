import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { areasToLine, monotoneCurve } from '../../../src/lanes/draw/curve'
import type { Persona } from '../../../src/model/records/persona'
import type { PathSegment } from '../../../src/scene'
import { boardFrom } from '../../support/boardFrom'
import { drawnRow, extentOf, textsOf, withCards } from './drawing'

const board = withCards(
  boardFrom(`
           | Apply                || Decide
           | Find    | Submit     || Wait
  emotion  | a Hopeful | b        || c Upset; d
`),
  { a: { data: { value: 1 } }, b: { data: { value: 0 } }, c: { data: { value: -2 } }, d: { data: { value: 2 } } },
)

function persona(name: string): Persona {
  const id = brandId('persona', `persona_${name}`)
  return { id, order: name, name: { en: name }, needs: [], expectations: [], fears: [], evidence: 'partly' }
}

describe('the emotion row', () => {
  it('has its usual height when each word fits on a line', () => {
    const short = withCards(board, { c: { text: {} } })
    expect(drawnRow('emotion', short).height).toBe(164)
  })

  it('grows for a word that needs several lines, and cuts none', () => {
    const long = withCards(board, { d: { text: { en: 'Relieved that it is over at last, and proud of it' } } })
    const { height, cards } = drawnRow('emotion', long)
    expect(height).toBeGreaterThan(164)
    for (const { box, marks } of cards) {
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(height)
      for (const mark of marks) {
        const { left, right, top, bottom } = extentOf(mark)
        expect([left >= 0, right <= box.width, top >= 0, bottom <= box.height]).toEqual([true, true, true, true])
      }
    }
  })

  it('names the mood of a card without words', () => {
    expect(drawnRow('emotion', board).cards.map(({ marks }) => textsOf(marks).at(-1))).toEqual([
      'Hopeful',
      'Neutral',
      'Upset',
      'Delighted',
    ])
    const words = drawnRow('emotion', withCards(board, { a: { text: {} } }), 'ar').cards.map(({ marks }) =>
      textsOf(marks),
    )
    expect(words[0]).toEqual(['راضٍ'])
  })

  it('gives each card of one cell a place of its own', () => {
    const [c, d] = drawnRow('emotion', board).cards.slice(2)
    if (!c || !d) throw new Error('Two cards')
    expect(c.box.x + c.box.width).toBeLessThanOrEqual(d.box.x)
  })

  it('runs to the outer edges of the first and the last column', () => {
    const [curve] = drawnRow('emotion', board).overlay ?? []
    if (curve?.kind !== 'path') throw new Error('One curve')
    expect(extentOf(curve)).toMatchObject({ left: 0, right: 3 * 178 })
  })

  it('draws one curve a persona, told apart by dashes, with a legend and initials', () => {
    const [ali, mona] = [persona('Ali'), persona('Mona')]
    const two = withCards(
      { ...board, personas: { [ali.id]: ali, [mona.id]: mona } },
      { a: { persona: ali.id }, b: { persona: mona.id }, c: { persona: ali.id }, d: { persona: mona.id } },
    )
    const { overlay = [], axis = [], cards } = drawnRow('emotion', two)
    const dashes = overlay.map((mark) => (mark.kind === 'path' ? mark.stroke?.dash?.join() : 'no path'))
    expect(new Set(dashes).size).toBe(2)
    expect(textsOf(axis)).toEqual(expect.arrayContaining(['+2', '0', '−2', 'Ali', 'Mona']))
    expect(cards.map(({ marks }) => textsOf(marks)[0])).toEqual(['A', 'M', 'A', 'M'])
  })
})

describe('the curve', () => {
  const values = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 12 })
  const pointsOf = (ys: readonly number[]) => ys.map((y, index) => ({ x: index * 100, y: y * 23 }))

  it('never leaves the range between two neighbours', () => {
    fc.assert(
      fc.property(values, (ys) => {
        const points = pointsOf(ys)
        for (const [index, segment] of monotoneCurve(points).slice(1).entries()) {
          if (segment.kind !== 'curve') continue
          const ends = [points[index]?.y ?? 0, points[index + 1]?.y ?? 0]
          for (const { y } of [segment.c1, segment.c2]) {
            expect(y).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-6)
            expect(y).toBeLessThanOrEqual(Math.max(...ends) + 1e-6)
          }
        }
      }),
    )
  })

  it('bounds areas that stay on their own side of the line', () => {
    fc.assert(
      fc.property(values, (ys) => {
        const { above, below } = areasToLine(monotoneCurve(pointsOf(ys)), 0)
        const heights = (segments: readonly PathSegment[]) =>
          segments.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to.y]))
        expect(Math.max(0, ...heights(above))).toBeLessThan(0.01)
        expect(Math.min(0, ...heights(below))).toBeGreaterThan(-0.01)
      }),
    )
  })
})

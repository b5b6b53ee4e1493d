import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clipPart } from '../../../src/formats/pptx/clip'
import type { PathSegment } from '../../../src/scene'

const WINDOW = { x: 100, y: 0, width: 100, height: 100 }

/** The points of a line once it is cut to the window. */
function cut(segments: readonly PathSegment[]): { readonly x: number; readonly y: number }[] {
  const mark = { kind: 'path', segments, stroke: { paint: 'ink700', width: 1 } } as const
  const part = { box: { x: 0, y: 0, width: 400, height: 100 }, marks: [mark] }
  return clipPart(part, WINDOW).marks.flatMap((each) =>
    each.kind === 'path' ? each.segments.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to])) : [],
  )
}

it('a line that only begins at the edge of a slide is not on it', () => {
  const line = (from: number, to: number): readonly PathSegment[] => [
    { kind: 'move', to: { x: from, y: 50 } },
    { kind: 'line', to: { x: to, y: 50 } },
  ]
  expect(cut(line(200, 300))).toEqual([])
  expect(cut(line(100, 0))).toEqual([])
  expect(cut(line(0, 400))).toHaveLength(2)
})

it('nothing of a line is left beside the slide, and what goes through it is whole', () => {
  const at = fc.constantFrom(0, 50, 100, 130, 170, 200, 250, 400)
  fc.assert(
    fc.property(at, at, fc.boolean(), (from, to, isCurve) => {
      const end = { x: to, y: 80 }
      const third = (to - from) / 3
      const curve = { kind: 'curve', c1: { x: from + third, y: 10 }, c2: { x: to - third, y: 90 }, to: end } as const
      const found = cut([{ kind: 'move', to: { x: from, y: 20 } }, isCurve ? curve : { kind: 'line', to: end }])
      const [low, high] = [Math.max(100, Math.min(from, to)), Math.min(200, Math.max(from, to))]
      for (const { x } of found) expect(x >= 100 - 1e-6 && x <= 200 + 1e-6).toBe(true)
      if (high <= low) return
      expect(Math.min(...found.map(({ x }) => x))).toBeCloseTo(low, 3)
      expect(Math.max(...found.map(({ x }) => x))).toBeCloseTo(high, 3)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from '../../../../src/ui/insights/chart/Scatter'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('a point that gives way to another one stays in its quadrant and at its height', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(share, share), { maxLength: 30 }), share, (places, split) => {
      const points = places.map(([x, y], index) => ({ key: `${index}`, number: `${index}`, x, y, look: 'plain' }))
      for (const { x, y, cx, cy } of spread(points, split)) {
        expect(cx >= split).toBe(x >= split)
        expect(cy).toBe(y)
      }
    }),
  )
})

test('points in one place stand beside each other', () => {
  const [one, two] = spread(
    ['a', 'b'].map((key) => ({ key, number: key, x: 0.5, y: 0.5, look: 'plain' })),
    0.3,
  )
  expect(Math.abs((one?.cx ?? 0) - (two?.cx ?? 0))).toBeGreaterThan(0.05)
})

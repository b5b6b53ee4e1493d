import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelPlaces, type Spot } from '../../../../src/ui/insights/chart/labelPlaces'

const room = { radius: 10, low: { x: 12, y: 20 }, high: { x: 228, y: 220 }, split: { x: 100, y: 110 } }
const spot: fc.Arbitrary<Spot> = fc.record({
  x: fc.double({ min: 16, max: 224, noNaN: true }),
  y: fc.double({ min: 30, max: 210, noNaN: true }),
})

function nearest(spots: readonly Spot[]): number {
  return Math.min(
    ...spots.flatMap((one, at) => spots.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
  )
}

describe('the numbers of points on a grid', () => {
  it('stand on their points while those are apart', () => {
    const points = [
      { x: 40, y: 40 },
      { x: 80, y: 40 },
      { x: 200, y: 200 },
    ]
    expect(labelPlaces(points, room)).toEqual(points)
  })

  it('never cover each other, however the points crowd', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 20 }), (points) => {
        expect(nearest(labelPlaces(points, room))).toBeGreaterThanOrEqual(20)
      }),
    )
  })

  it('stand around one place that several points share, and do not cover it', () => {
    const shared = { x: 150, y: 150 }
    const labels = labelPlaces(Array(9).fill(shared), room)
    expect(nearest(labels)).toBeGreaterThanOrEqual(20)
    for (const label of labels) {
      expect(Math.hypot(label.x - shared.x, label.y - shared.y)).toBeGreaterThan(room.radius)
      expect([label.x >= room.split.x, label.y >= room.split.y]).toEqual([true, true])
    }
  })

  it('stay on the grid, and are in the same places each time', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 20 }), (points) => {
        const labels = labelPlaces(points, room)
        expect(labelPlaces(points, room)).toEqual(labels)
        for (const { x, y } of labels) {
          expect(x >= room.low.x && x <= room.high.x).toBe(true)
          expect(y >= room.low.y && y <= room.high.y).toBe(true)
        }
      }),
    )
  })

  it('give way where one point lies nearly on another, as eight and nine of fourteen', () => {
    const [eight, nine] = [
      { x: 120, y: 90 },
      { x: 122, y: 91 },
    ]
    const labels = labelPlaces([eight, nine], room)
    for (const point of [eight, nine])
      for (const label of labels) expect(Math.hypot(label.x - point.x, label.y - point.y)).toBeGreaterThan(room.radius)
  })
})

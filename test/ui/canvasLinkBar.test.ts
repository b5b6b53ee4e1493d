import { describe, expect, it } from 'vitest'
import { intersects } from '../../src/base/box'
import { brandId } from '../../src/base/ids'
import { freeArea, panToShow, startViewport } from '../../src/canvas/frame'
import { linkBarPlace } from '../../src/canvas/linkBarPlace'
import { middleOf } from '../../src/canvas/linkWalk'
import { createFromTemplate } from '../../src/formats/templates'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import { countedMetrics } from '../support/metrics'

const SIZE = { width: 1080, height: 740 }
const BAR = { width: 330, height: 36 }

async function loan(language: 'en' | 'ar') {
  const board = await createFromTemplate('housing-loan-oman', {
    id: brandId('board', 'board_loan'),
    createdAt: '2026-01-01T00:00:00.000Z',
    baseLanguage: language,
  })
  const lenses = { csat: true, pain: false, time: false, evidence: true, owner: false }
  return createLayout({ lanes: laneRegistry, metrics: countedMetrics })(board, { language, lenses })
}

describe.each(['en', 'ar'] as const)('the bar of a selected link on a board in %s', (language) => {
  it.each([0.6, 1, 1.5])('covers no card that the link joins and stays in the open at zoom %d', async (zoom) => {
    const scene = await loan(language)
    const cards = scene.rows.flatMap((row) =>
      row.kind === 'lane'
        ? row.cells.flatMap((cell) => cell.cards.map(({ id, box }) => ({ id, box: { ...box, y: box.y + row.y } })))
        : [],
    )
    expect(scene.links.length).toBeGreaterThan(25)
    for (const link of scene.links) {
      const start = startViewport(scene, SIZE, zoom)
      const viewport = panToShow(middleOf(link), scene, SIZE, start, { x: 120, y: 60 })
      const at = { ...linkBarPlace(link, scene, SIZE, viewport, BAR), ...BAR }
      const free = freeArea(scene, SIZE, zoom)
      expect(at.x).toBeGreaterThanOrEqual(free.x)
      expect(at.y).toBeGreaterThanOrEqual(free.y)
      expect(at.x + at.width).toBeLessThanOrEqual(free.x + free.width)
      expect(at.y + at.height).toBeLessThanOrEqual(free.y + free.height)
      for (const { id, box } of cards) {
        if (id !== link.from && id !== link.to) continue
        const shown = {
          x: box.x * zoom + viewport.x,
          y: box.y * zoom + viewport.y,
          width: box.width * zoom,
          height: box.height * zoom,
        }
        expect(intersects(at, shown), `${link.id} over ${id}`).toBe(false)
      }
    }
  })
})

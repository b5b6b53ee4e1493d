import { expect, test } from 'vitest'
import { laneRegistry } from '../../../src/lanes'
import { createLayout } from '../../../src/layout'
import { thumbnailMarks } from '../../../src/ui/thumbnail/thumbnailMarks'
import { boardFrom } from '../../support/boardFrom'
import { realMetrics } from '../../support/realMetrics'

test('a board of very many lanes still has blocks with a height in its thumbnail', () => {
  const lanes = Array.from({ length: 120 }, (_, at) => `note | c${at} Card`)
  const board = boardFrom(['| Stage', '| Step', ...lanes].join('\n'))
  const layout = createLayout({ lanes: laneRegistry, metrics: realMetrics() })
  const scene = layout(board, {
    language: 'en',
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
  const rects = thumbnailMarks(scene, { width: 72, height: 44 }).filter((mark) => mark.kind === 'rect')
  expect(rects.length).toBeGreaterThan(120)
  expect(rects.filter(({ width, height }) => width <= 0 || height <= 0)).toEqual([])
})

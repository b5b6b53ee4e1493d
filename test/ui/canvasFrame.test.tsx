import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fitViewport,
  freeArea,
  largeViewport,
  panesOf,
  panToShow,
  settle,
  startViewport,
  visibleBox,
} from '../../src/canvas/frame'
import { mountVisible, stepsInView } from '../../src/canvas/visible'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import type { Scene } from '../../src/scene'
import { boardFrom } from '../support/boardFrom'
import { countedMetrics } from '../support/metrics'

const SIZE = { width: 1000, height: 600 }

/** A board with as many steps as asked for, one card each. */
function sceneOf(steps: number, direction: 'ltr' | 'rtl'): Scene {
  const names = Array.from({ length: steps }, (_, at) => at + 1)
  const picture = [
    '| One',
    `| ${names.map((at) => `Step ${at}`).join(' | ')}`,
    ...['customer', 'frontstage', 'backstage', 'support'].map(
      (lane) => `${lane} | ${names.map((at) => `${lane}${at} Words`).join(' | ')}`,
    ),
  ].join('\n')
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  return layout(boardFrom(picture), {
    language: 'en',
    direction,
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
}

test('the journey begins beside the labels and below the header, on the side the board is written from', () => {
  const ltr = sceneOf(20, 'ltr')
  expect(startViewport(ltr, SIZE)).toEqual({ zoom: 1, x: ltr.labelWidth, y: ltr.headerHeight })
  const rtl = sceneOf(20, 'rtl')
  expect(startViewport(rtl, SIZE).x + rtl.width).toBe(SIZE.width - rtl.labelWidth)
})

test('a board smaller than the window stays at its beginning, however it is pushed', () => {
  const scene = sceneOf(2, 'rtl')
  const start = startViewport(scene, SIZE)
  expect(settle({ ...start, x: start.x - 400, y: start.y + 300 }, scene, SIZE)).toEqual(start)
})

test('nothing before the beginning of the board is ever shown', () => {
  const boards = [sceneOf(3, 'ltr'), sceneOf(30, 'ltr'), sceneOf(3, 'rtl'), sceneOf(30, 'rtl')]
  const place = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    zoom: fc.double({ min: 0.02, max: 3, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.constantFrom(...boards), place, (scene, wanted) => {
      const viewport = settle(wanted, scene, SIZE)
      const seen = visibleBox(scene, SIZE, viewport)
      expect(seen.y).toBeGreaterThanOrEqual(-0.001)
      if (scene.direction === 'ltr') expect(seen.x).toBeGreaterThanOrEqual(-0.001)
      else expect(seen.x + seen.width).toBeLessThanOrEqual(scene.width + 0.001)
    }),
  )
})

test('fitting shows the whole board, in both directions', () => {
  for (const scene of [sceneOf(12, 'ltr'), sceneOf(12, 'rtl')]) {
    const seen = visibleBox(scene, SIZE, fitViewport(scene, SIZE))
    expect(seen.x).toBeLessThanOrEqual(0.001)
    expect(seen.x + seen.width).toBeGreaterThanOrEqual(scene.width - 0.001)
    expect(seen.y + seen.height).toBeGreaterThanOrEqual(scene.height - 0.001)
  }
})

test('names in the panes never get smaller than 12 pixels', () => {
  const scene = sceneOf(3, 'ltr')
  for (const zoom of [2, 1.3, 1, 0.95, 0.93]) {
    const { compact } = panesOf(scene, zoom)
    expect(compact || 13 * zoom >= 12).toBe(true)
  }
  expect(panesOf(scene, 0.5).compact).toBe(true)
  expect(panesOf(scene, 0.1)).toEqual(panesOf(scene, 0.5))
})

test('a place that is revealed lies clear of the panes', () => {
  for (const scene of [sceneOf(20, 'ltr'), sceneOf(20, 'rtl')]) {
    for (const row of scene.rows) {
      if (row.kind !== 'lane') continue
      for (const cell of row.cells) {
        const box = { ...cell.box, y: cell.box.y + row.y }
        const viewport = settle(panToShow(box, scene, SIZE, startViewport(scene, SIZE), { x: 16, y: 8 }), scene, SIZE)
        const free = freeArea(scene, SIZE, viewport.zoom)
        const left = box.x * viewport.zoom + viewport.x
        const top = box.y * viewport.zoom + viewport.y
        expect(left).toBeGreaterThanOrEqual(free.x)
        expect(left + box.width).toBeLessThanOrEqual(free.x + free.width)
        expect(top).toBeGreaterThanOrEqual(free.y)
        expect(top + box.height).toBeLessThanOrEqual(free.y + free.height)
      }
    }
  }
})

test('only the blocks in view and a block around are mounted', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    const scene = sceneOf(100, direction)
    const view = visibleBox(scene, SIZE, startViewport(scene, SIZE))
    const mounted = mountVisible(scene, view)
    expect(mounted.stepFrom).toBe(0)
    expect(mounted.stepTo).toBe(8)
    expect(stepsInView(scene, view)).toEqual({ first: 1, last: 5 })
  }
})

test('what is shown on a wall ends where a lane ends, wherever it is looked at, and stays as large as can be read', () => {
  const lanes = ['customer', 'frontstage', 'backstage', 'support', 'policy', 'pain', 'opportunity', 'idea', 'need']
  const picture = [
    '| One',
    '| A | B',
    ...lanes.map((lane, at) => `${lane} | ${lane}1 ${'Words to read '.repeat(at % 4)}|`),
  ]
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  const scenes = (['ltr', 'rtl'] as const).map((direction) =>
    layout(boardFrom(picture.join('\n')), {
      language: 'en',
      direction,
      lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
    }),
  )
  const asked = fc.record({
    at: fc.nat({ max: lanes.length - 1 }),
    y: fc.nat({ max: 400 }),
    least: fc.double({ min: 1, max: 1.6, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.nat({ max: 1 }), asked, (which, { at, y, least }) => {
      const scene = scenes[which]
      const row = scene?.rows[at]
      if (!scene || !row) return
      const focus = { x: 20, y: row.y + 10, width: 100, height: 30 }
      const box = { x: 0, y: Math.max(row.y - y, 0), width: 400, height: 500 }
      const viewport = largeViewport({ box, focus, least }, scene, SIZE)
      const seen = visibleBox(scene, SIZE, viewport)
      expect(viewport.zoom).toBeGreaterThanOrEqual(least * 0.9 - 0.001)
      const end = seen.y + seen.height
      expect(seen.y).toBeLessThanOrEqual(focus.y + 0.5)
      expect(end).toBeGreaterThanOrEqual(focus.y + focus.height - 0.5)
      const edges = scene.rows.map((each) => Math.abs(each.y + each.height - end))
      expect(Math.min(...edges) < 1 || end > scene.height).toBe(true)
    }),
  )
})

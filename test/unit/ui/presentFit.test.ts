import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandId, type StepId } from '../../../src/base/ids'
import { laneRegistry } from '../../../src/lanes'
import { createLayout } from '../../../src/layout'
import type { Row } from '../../../src/scene'
import { slidesOf } from '../../../src/ui/present/deck'
import { fitSlide } from '../../../src/ui/present/fit'
import { arrange, inLines } from '../../../src/ui/present/lines'
import { parseMessage } from '../../../src/ui/present/messages'
import { cutPages } from '../../../src/ui/present/pages'
import { curveRow, stripOf } from '../../../src/ui/present/stripMarks'
import { boardFrom } from '../../support/boardFrom'
import { countedMetrics } from '../../support/metrics'

const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
const looks = {
  language: 'en',
  lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
} as const

function row(y: number, height: number, kind: 'lane' | 'line'): Row {
  const part = { box: { x: 0, y: 0, width: 100, height }, marks: [] }
  const base = { label: '', y, height, header: part, ground: part }
  if (kind === 'line') return { kind, id: brandId('line', `line_${y}`), ...base }
  const lane = brandId('lane', `lane_${y}`)
  const step = brandId('step', 'step_1')
  const cards = Array.from({ length: Math.floor((height - 10) / 40) }, (_, at) => ({
    id: brandId('card', `card_${y}_${at}`),
    lane,
    step,
    label: '',
    dir: 'ltr' as const,
    box: { x: 0, y: 9 + at * 40, width: 90, height: 34 },
    marks: [],
  }))
  return { kind, id: lane, ...base, cells: [{ lane, step, box: part.box, cards }] }
}

const rowLists = fc
  .array(fc.record({ height: fc.integer({ min: 30, max: 900 }), isLine: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((sizes) => {
    let y = 0
    return sizes.map(({ height, isLine }) => {
      const own = isLine ? row(y, 26, 'line') : row(y, height, 'lane')
      y += own.height
      return own
    })
  })

describe('pages', () => {
  test('hold every bit of every row once, none higher than there is room', () => {
    fc.assert(
      fc.property(rowLists, fc.integer({ min: 80, max: 1200 }), (rows, room) => {
        const pages = cutPages(rows, room)
        const last = rows.at(-1)
        expect(pages[0]?.top).toBe(0)
        expect(pages.at(-1)?.bottom).toBe((last?.y ?? 0) + (last?.height ?? 0))
        for (const [index, page] of pages.entries()) {
          expect(page.bottom - page.top).toBeLessThanOrEqual(room + 1)
          expect(page.bottom).toBeGreaterThan(page.top)
          if (index > 0) expect(page.top).toBe(pages[index - 1]?.bottom)
        }
      }),
    )
  })

  test('never part a card', () => {
    fc.assert(
      fc.property(rowLists, fc.integer({ min: 120, max: 1200 }), (rows, room) => {
        const cuts = cutPages(rows, room).map(({ bottom }) => bottom)
        const cards = rows.flatMap((each) =>
          each.kind === 'lane' ? each.cells.flatMap((cell) => cell.cards.map(({ box }) => each.y + box.y)) : [],
        )
        expect(cards.filter((top) => cuts.some((cut) => top + 1 < cut && cut < top + 33))).toEqual([])
      }),
    )
  })

  test('keep a line with the lane below it', () => {
    const rows = [row(0, 200, 'lane'), row(200, 26, 'line'), row(226, 200, 'lane')]
    expect(cutPages(rows, 240)).toEqual([
      { top: 0, bottom: 200 },
      { top: 200, bottom: 426 },
    ])
  })
})

/** One stage of so many steps with a card in each lane. */
function stageOf(steps: number) {
  const cells = (word: string) => Array.from({ length: steps }, (_, at) => `${word}${at} ${word} ${at}`).join(' | ')
  return boardFrom(`
    | Stage
    | ${cells('Step')}
    customer | ${cells('c')}
    frontstage | ${cells('f')}
    ~ visibility
    backstage | ${cells('b')}
  `)
}

function fitted(steps: number, room = { width: 1860, height: 700 }) {
  const board = stageOf(steps)
  const [slide] = slidesOf(board, 'stage')
  const rows = new Set<string>([...Object.keys(board.lanes), ...Object.keys(board.lines)])
  return fitSlide({
    steps: slide?.steps ?? [],
    room,
    lines: 1080,
    hasHead: true,
    layOut: (own, widths) => layout(board, { ...looks, span: { steps: new Set<StepId>(own), rows, ...widths } }),
  })
}

describe('a slide', () => {
  test('with room for it has card text of 24 pixels and more on a screen of 1080 lines', () => {
    const [page, ...others] = fitted(3)
    expect(others).toEqual([])
    expect(13 * (page?.scale ?? 0)).toBeGreaterThanOrEqual(24)
  })

  test('is never wider or higher than its room, and every step is on one of its pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 300, max: 900 }), (steps, height) => {
        const pages = fitted(steps, { width: 1400, height })
        for (const { scene, scale, top, bottom, head } of pages) {
          expect(scene.bounds.width * scale).toBeLessThanOrEqual(1400)
          expect((bottom - top + head) * scale).toBeLessThanOrEqual(height + 2)
        }
        const shown = new Set(pages.flatMap(({ scene }) => scene.steps.map(({ id }) => id)))
        expect(shown.size).toBe(steps)
      }),
      { numRuns: 40 },
    )
  })

  test('numbers its steps along the whole journey', () => {
    const board = boardFrom(`
      | One || Two
      | A | B || C | D
      customer | a A | b B || c C | d D
    `)
    const [, second] = slidesOf(board, 'stage')
    const span = {
      steps: new Set<StepId>(second?.steps ?? []),
      rows: new Set(Object.keys(board.lanes)),
      columnWidth: 300,
      labelWidth: 200,
    }
    const scene = layout(board, { ...looks, span })
    expect(scene.steps.map(({ number, label }) => [number, label])).toEqual([
      [3, 'C'],
      [4, 'D'],
    ])
    expect(scene.bounds.width).toBe(800)
    expect(scene.stages.map(({ label }) => label)).toEqual(['Two'])
  })
})

test('the overview keeps the stages in their order, and takes more lines only where that makes them larger', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 100, max: 2000 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      (widths, count) => {
        const lines = inLines(widths, count, 0)
        expect(lines.flat()).toEqual(widths.map((_, index) => index))
        expect(lines.length).toBeLessThanOrEqual(count)
      },
    ),
  )
  const room = { width: 1400, height: 700 }
  expect(arrange([400, 400], 600, room, 10, 40).lines).toHaveLength(1)
  expect(arrange([2000, 2000, 2000], 600, room, 10, 40).lines.length).toBeGreaterThan(1)
})

test('the band above holds a face for each card of the curve, within its height', () => {
  const board = boardFrom(`
    | One || Two
    | A | B || C
    customer | a A | b B || c C
    emotion | g Glad | h || i Sad
  `)
  const scene = layout(board, looks)
  const curve = curveRow(scene)
  if (!curve) throw new Error('no curve')
  const strip = stripOf(curve, scene, { width: 900, height: 120, margin: 40 })
  expect(strip.faces.map(({ step, x }) => [step, Math.round(x)])).toEqual([
    ['step_1', 150],
    ['step_2', 450],
    ['step_3', 750],
  ])
  expect(strip.faces.every(({ y }) => y >= 30 && y <= 90)).toBe(true)
  expect(strip.faces[0]?.word?.lines).toEqual(['Glad'])
  expect(curveRow(layout(stageOf(2), looks))).toBeUndefined()
})

describe('messages between windows', () => {
  test('are understood as they were sent', () => {
    const shown = {
      slide: 'stage_1',
      index: 0,
      count: 3,
      page: 0,
      pages: 1,
      isStep: false,
      blank: false,
      overview: false,
    }
    expect(parseMessage({ kind: 'shown', shown })).toEqual({ kind: 'shown', shown })
    expect(parseMessage({ kind: 'act', act: { kind: 'onward' } })).toEqual({ kind: 'act', act: { kind: 'onward' } })
    expect(parseMessage({ kind: 'bye' })).toEqual({ kind: 'bye' })
  })

  test('are passed over when they are of another version or of nobody', () => {
    const senseless = [
      undefined,
      'hello',
      { kind: 'hello' },
      { kind: 'shown', shown: { slide: 3 } },
      { kind: 'act', act: { kind: 'explode' } },
      { kind: 'look', look: { language: 'en', lenses: {}, filter: {} } },
      { kind: 'look', look: { language: 'en', lenses: looks.lenses, filter: { owners: [1] } } },
    ]
    expect(senseless.map(parseMessage)).toEqual(senseless.map(() => undefined))
  })
})

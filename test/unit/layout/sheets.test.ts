import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/base/box'
import type { Pane, Sheet, SheetOptions } from '../../../src/layout'
import { cardsOfScene, type Scene } from '../../../src/scene'
import { sheetsOf } from '../../support/pdfDrawing'
import { drawnTemplate } from '../formats/drawing'

/** Windows onto the content itself, without header and labels. */
function contentOf(scene: Scene, { panes }: Sheet): readonly Box[] {
  const isContent = ({ show, window, isPlan }: Pane) =>
    show === 'board' && !isPlan && window.y >= 0 && window.x >= -0.5 && window.x + window.width <= scene.width + 0.5
  return panes.filter(isContent).map(({ window }) => window)
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - 0.5 &&
    inner.y >= outer.y - 0.5 &&
    inner.x + inner.width <= outer.x + outer.width + 0.5 &&
    inner.y + inner.height <= outer.y + outer.height + 0.5
  )
}

function placedCards(scene: Scene): Box[] {
  return scene.rows.flatMap((row) =>
    row.kind === 'lane' ? row.cells.flatMap(({ cards }) => cards.map(({ box }) => ({ ...box, y: box.y + row.y }))) : [],
  )
}

const WAYS: readonly Partial<SheetOptions>[] = [
  { layout: 'tiles', paper: 'A4', text: 7 },
  { layout: 'tiles', paper: 'A4', text: 12 },
  { layout: 'tiles', paper: 'A3', text: 9 },
  { layout: 'tiles', paper: 'A4', text: 'fit' },
  { layout: 'slides' },
]

describe.each(WAYS)('the board on %o', (way) => {
  it.each(['en', 'ar'] as const)('shows each place once and tears no card (%s)', async (language) => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', language)
    const windows = sheetsOf(board, scene, way).sheets.flatMap((sheet) => contentOf(scene, sheet))
    const area = windows.reduce((sum, { width, height }) => sum + width * height, 0)
    expect(area).toBeCloseTo(scene.width * scene.height, 0)
    const cards = placedCards(scene)
    expect(cards).toHaveLength(cardsOfScene(scene).length)
    for (const card of cards) expect(windows.filter((window) => isWithin(card, window))).toHaveLength(1)
  })

  it('stays on its paper', async () => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', 'ar')
    for (const { width, height, panes } of sheetsOf(board, scene, way).sheets) {
      const paper = { x: 0, y: 0, width, height }
      for (const { at, window, scale } of panes) {
        expect(isWithin({ ...at, width: window.width * scale, height: window.height * scale }, paper)).toBe(true)
      }
    }
  })
})

describe('what is not on paper', () => {
  it.each([{ layout: 'poster' }, { layout: 'tiles' }, { layout: 'slides' }] as const)(
    'is said on it: cards in hidden rows, on %o',
    async (way) => {
      const { board, scene } = await drawnTemplate('corner-shoeshine', 'en')
      const wordsOf = (hidden: number) => {
        const { sheets, extra } = sheetsOf(board, scene, { ...way, hidden })
        const marks = [
          ...extra,
          ...sheets.flatMap(({ panes }) => panes.flatMap(({ show }) => (show === 'board' ? [] : show))),
        ]
        return marks.flatMap((part) => part.marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))).join(' ')
      }
      expect(wordsOf(4)).toContain('Rows that are hidden hold 4 more cards')
      expect(wordsOf(0)).not.toContain('hidden')
    },
  )
})

describe('pages to be laid side by side', () => {
  it('begin with a plan, and repeat stages, steps and lanes on each', async () => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', 'ar')
    const [plan, ...rest] = sheetsOf(board, scene, { layout: 'tiles' }).sheets
    const pages = rest.filter(({ label }) => !label.startsWith('الإجراءات والقرارات'))
    expect(plan?.panes.some(({ isPlan }) => isPlan)).toBe(true)
    expect(pages.length).toBeGreaterThan(1)
    for (const { panes } of pages) {
      const windows = panes.filter(({ show }) => show === 'board').map(({ window }) => window)
      expect(windows.some(({ x, y }) => y === -scene.headerHeight && x < scene.width)).toBe(true)
      expect(windows.some(({ x, y }) => x === scene.width && y >= 0)).toBe(true)
    }
    // The first page of a board that reads from the right is its right end.
    expect(pages[0]?.panes[0]?.window.x).toBeGreaterThan(pages.at(-1)?.panes[0]?.window.x ?? Infinity)
  })

  it('say again the name of a stage that goes on', async () => {
    const { board, scene } = await drawnTemplate('hotel-overnight-stay', 'ar')
    const pages = sheetsOf(board, scene, { layout: 'tiles', text: 9 }).sheets
    const muted = new Set(pages.flatMap(({ panes }) => panes.flatMap(({ mute = [] }) => mute)))
    const torn = scene.stages.filter(({ id }) => muted.has(id))
    expect(torn.length).toBeGreaterThan(0)
    for (const { id, label } of torn) {
      const showing = pages.filter(({ panes }) => panes.some(({ mute = [] }) => mute.includes(id)))
      expect(showing.length).toBeGreaterThan(1)
      for (const page of showing) {
        const said = page.panes
          .flatMap(({ show }) => (show === 'board' ? [] : show))
          .map((part) => JSON.stringify(part))
        expect(said.join('\n').replaceAll('","', ' ')).toContain(label)
      }
    }
  })

  it('have text as large as asked for, and say how small it is where everything has to fit', async () => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', 'en')
    expect(sheetsOf(board, scene, { layout: 'tiles', text: 9 }).smallestText).toBeCloseTo(9)
    expect(sheetsOf(board, scene, { layout: 'tiles', text: 'fit' }).smallestText).toBeLessThan(9)
    expect(sheetsOf(board, scene, { layout: 'poster', poster: 'A3' }).smallestText).toBeGreaterThan(7)
  })

  it('are one page with its title where all fits on one', async () => {
    const { board, scene } = await drawnTemplate('corner-shoeshine', 'en')
    const { sheets } = sheetsOf(board, scene, { layout: 'tiles', paper: 'A3', text: 7 })
    expect(sheets).toHaveLength(1)
    expect(sheets[0]?.panes.some(({ isPlan }) => isPlan)).toBe(false)
  })
})

describe('slides', () => {
  it('show the whole first, then a stage each, and what was decided last', async () => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', 'en')
    const { sheets } = sheetsOf(board, scene, { layout: 'slides' })
    expect(sheets.map(({ label }) => label)).toEqual([
      'Overview',
      ...scene.stages.map(({ label }) => label),
      'Actions and decisions',
    ])
    for (const { width, height } of sheets) expect(width / height).toBeCloseTo(16 / 9)
  })
})

describe('a poster', () => {
  it('is as long as asked for, and never longer than a reader opens', async () => {
    const { board, scene } = await drawnTemplate('housing-loan-oman', 'en')
    const [sheet] = sheetsOf(board, scene, { poster: 'A1' }).sheets
    expect(Math.max(sheet?.width ?? 0, sheet?.height ?? 0)).toBeCloseTo((841 * 72) / 25.4, 1)
    const wide = { ...scene, bounds: { ...scene.bounds, width: 60_000 } }
    const [long] = sheetsOf(board, wide, { poster: 'natural' }).sheets
    expect(long?.width).toBeLessThanOrEqual(14_400)
  })
})

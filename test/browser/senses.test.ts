import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type ActorId, type AnswersId, brandId } from '../../src/base/ids'
import { printBoardFile } from '../../src/formats/json'
import type { Board } from '../../src/model/board'
import type { Card } from '../../src/model/records/card'
import { boardFrom, cardId } from '../support/boardFrom'
import { newPage, openProduct, productUrl } from '../support/browser'
import { clippedWords } from '../support/clipped'
import { say } from '../support/say'
import { type At, atPage, SURFACES } from '../support/surfaces'

/**
 * What a checker of rules cannot see: whether meaning is left without colour, whether everything that is dragged can be done
 * without dragging, whether words are whole. That arrows go where the eye sees is tested in map.test.ts, and that no pane
 * covers the focus in hands.test.ts.
 */

// Cards of one family say the same words: only what is to be told apart differs.
const STATES = `
             | One
             | S1 | S2 | S3 | S4 | S5
  emotion    | mood1 | mood2 | mood3 | mood4 | mood5
  frontstage | met Same | notMet Same | notProven Same | owner1 Same | owner2 Same
  pain       | pain1 Same | pain2 Same | assumption Same | partly Same | researched Same
`

function statesBoard(): Board {
  const { cards, ...board } = boardFrom(STATES)
  const measure = brandId('measure', 'measure_csat')
  const counts = { met: { 5: 190, 1: 10 }, notMet: { 5: 60, 1: 140 }, notProven: { 5: 165, 1: 35 } }
  const change = (name: string, changed: Partial<Card>) => {
    const card = Object.values(cards).find(({ id }) => id === `card_${name}`)
    if (!card) throw new Error(`No card ${name}`)
    return [card.id, { ...card, ...changed }] as const
  }
  const owners = [brandId('actor', 'actor_1'), brandId('actor', 'actor_2')] as const
  const actors: Record<string, Board['actors'][ActorId]> = {}
  for (const [at, id] of owners.entries())
    actors[id] = { id, name: { en: ['Branch', 'Credit'][at] ?? '' }, kind: 'employee' }
  const answers: Record<string, Board['answers'][AnswersId]> = {}
  for (const [name, own] of Object.entries(counts)) {
    const id = brandId('answers', `answers_${name}`)
    answers[id] = { id, measure, card: cardId(name), period: '2026-Q3', dims: {}, counts: own }
  }
  const pained = (severity: number) => ({ evidence: 'researched' as const, data: { severity, frequency: 3, reach: 3 } })
  return {
    ...board,
    cards: {
      ...cards,
      ...Object.fromEntries([
        ...[-2, -1, 0, 1, 2].map((value, at) => change(`mood${at + 1}`, { data: { value } })),
        change('pain1', pained(1)),
        change('pain2', pained(5)),
        ...(['assumption', 'partly', 'researched'] as const).map((evidence) => change(evidence, { evidence })),
        ...owners.map((owner, at) => change(`owner${at + 1}`, { owner })),
      ]),
    },
    actors,
    measures: {
      [measure]: {
        id: measure,
        family: 'csat',
        name: { en: 'Satisfaction' },
        scale: [1, 5],
        satisfied: [4, 5],
        better: 'higher',
        target: 80,
      },
    },
    answers,
  }
}

const FAMILIES = {
  // Told by a sign even without reading: the mouth, the mark of the verdict.
  emotion: { cards: ['mood1', 'mood2', 'mood3', 'mood4', 'mood5'], without: 'words' },
  verdict: { cards: ['met', 'notMet', 'notProven'], without: 'words' },
  owner: { cards: ['owner1', 'owner2', 'met'], without: undefined },
  pain: { cards: ['pain1', 'pain2'], without: undefined },
  evidence: { cards: ['assumption', 'partly', 'researched'], without: undefined },
} as const

const cardNamed = (page: Page, name: string) => page.locator(`[data-map] [data-card$="card_${name}"]`)

/** What is drawn, without its colours and without where it stands. */
function shapeOf(card: Locator, without: 'words' | undefined): Promise<string> {
  return card.evaluate((element, left) => {
    const placed = /-?\d+(\.\d+)?/g
    const fromStart = (data: string) => {
      const all = data.match(placed)?.map(Number) ?? []
      let at = 0
      return data.replace(placed, (number) => (Number(number) - (all[at++ % 2] ?? 0)).toFixed(1))
    }
    const said = [...element.querySelectorAll('svg *')].flatMap((mark) => {
      const words = mark.children.length === 0 ? mark.textContent : ''
      if (mark.tagName === 'text' || mark.tagName === 'tspan') return left === 'words' ? [] : [words]
      const dash = mark.getAttribute('stroke-dasharray')
      return [mark.tagName, mark.tagName === 'path' ? fromStart(mark.getAttribute('d') ?? '') : '', dash ?? '']
    })
    return said.join(' ')
  }, without)
}

/** Shades of grey, as someone without colour vision sees it. */
async function greysOf(page: Page, box: { x: number; y: number; width: number; height: number }) {
  const image = await loadImage(Buffer.from(await page.screenshot({ clip: box })))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  let coloured = 0
  const greys: number[] = []
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 12) coloured++
    greys.push((red + green + blue) / 3)
  }
  return { greys, coloured }
}

/** Pixels that anybody tells apart. */
function apart(a: readonly number[], b: readonly number[]): number {
  return a.filter((grey, at) => Math.abs(grey - (b[at] ?? 0)) > 48).length
}

async function boxOf(locator: Locator, around = 0) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('nothing there')
  const { x, y, width, height } = box
  return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around }
}

async function importBoard(page: Page): Promise<void> {
  const file = { name: 'states.json', mimeType: 'application/json', buffer: Buffer.from(printBoardFile(statesBoard())) }
  await page.getByLabel('Import file').setInputFiles(file)
  await page
    .getByRole('link', { name: 'Picture' })
    .or(page.getByRole('grid', { name: 'Map' }))
    .first()
    .waitFor()
  if (!(await page.getByRole('grid', { name: 'Map' }).isVisible()))
    await page.getByRole('link', { name: 'Picture' }).first().click()
  await cardNamed(page, 'researched').waitFor()
}

test('without colours everything is told apart: feelings, verdicts, pain, evidence, owners, and what is selected, frozen and filtered', async () => {
  const page = await openProduct({ lang: 'en' })
  await importBoard(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' })
  await page.getByRole('button', { name: 'Owner', exact: true }).first().click()
  await page.locator('[data-card]').getByText('Branch').first().waitFor()

  for (const [family, { cards, without }] of Object.entries(FAMILIES)) {
    const looks = []
    for (const name of cards) {
      const { greys, coloured } = await greysOf(page, await boxOf(cardNamed(page, name)))
      expect(coloured, 'the page is seen without colours').toBe(0)
      looks.push({ name, shape: await shapeOf(cardNamed(page, name), without), greys })
    }
    for (const [at, a] of looks.entries())
      for (const b of looks.slice(at + 1)) {
        expect(a.shape, `${family}: ${a.name} and ${b.name} differ in colour only`).not.toBe(b.shape)
        expect(apart(a.greys, b.greys), `${family}: ${a.name} and ${b.name} look alike`).toBeGreaterThan(8)
      }
  }

  // Selected: a frame that was not there, and said.
  const own = cardNamed(page, 'owner1')
  const around = await boxOf(own, 5)
  const before = await greysOf(page, around)
  await own.click()
  await expect.poll(() => own.getAttribute('aria-current')).toBe('true')
  await expect.poll(async () => apart(before.greys, (await greysOf(page, around)).greys)).toBeGreaterThan(200)
  await page.keyboard.press('Escape')

  // Frozen: a lock with a name.
  await page.locator('[data-head^="step "]').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Freeze' }).click()
  const lock = page.locator('[data-head^="step "]').first().getByRole('img', { name: 'Frozen' })
  const locked = await greysOf(page, await boxOf(lock.locator('svg')))
  expect(Math.max(...locked.greys) - Math.min(...locked.greys)).toBeGreaterThan(120)

  // Filtered: words say so.
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Researched' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Filtered: \d+ of \d+ cards$/ }).waitFor()
})

const press = (key: string) => async (at: At, on: Locator) => {
  await on.click({ button: 'right', force: true })
  await at.page
    .getByRole('menuitem', { name: at.w(key) })
    .first()
    .waitFor()
}
const head = ({ page }: At, kind: string) => page.locator(`[data-head^="${kind} "]`).first()
const someCard = ({ page }: At) => page.locator('[data-map] [data-card]').filter({ hasText: '%' }).first()

/** What does the same as each drag. The drags are those that the code begins; one that is not here fails. */
const WAYS: Readonly<Record<string, (at: At) => Promise<void>>> = {
  dragCards: async (at) => {
    await press('hands.move')(at, someCard(at))
    await at.page.getByRole('menuitem', { name: at.w('hands.move'), exact: true }).press('Enter')
    await at.page.getByRole('menuitem', { name: at.w('canvas.moveTo') }).waitFor()
    await at.page.keyboard.press('Escape')
  },
  dragMarquee: (at) => press('editing.choosing.start')(at, someCard(at)),
  dragLink: (at) => press('canvas.linkTo')(at, someCard(at)),
  dragLinkEnd: async (at) => {
    await someCard(at).click({ force: true })
    await at.page.keyboard.press('Control+ArrowDown')
    await at.page.locator('g[data-link][data-selected]').first().waitFor({ state: 'attached' })
    await at.page.keyboard.press('Shift+F10')
    await at.page.getByRole('menuitem', { name: at.w('hands.changeEnd') }).waitFor()
  },
  dragStep: (at) => press('canvas.moveTo')(at, head(at, 'step')),
  dragStage: (at) => press('canvas.moveTo')(at, head(at, 'stage')),
  dragRow: async (at) => {
    await press('canvas.moveTo')(at, head(at, 'lane'))
    await at.page.keyboard.press('Escape')
    await press('canvas.moveTo')(at, head(at, 'line'))
  },
  'canvas/MapOverview.tsx': async (at) => {
    const overview = at.page.getByRole('button', { name: at.w('canvas.overview') })
    const before = await at.page.locator('.react-flow__viewport').getAttribute('style')
    await overview.focus()
    await at.page.keyboard.press('ArrowRight')
    await expect.poll(() => at.page.locator('.react-flow__viewport').getAttribute('style')).not.toBe(before)
    await at.page.keyboard.press('Enter')
    await at.page.getByRole('menuitem', { name: at.w('editing.overview.toStep') }).waitFor()
  },
  'ui/editor/drawers/RowItem.tsx': async (at) => {
    await at.press('editor.lanes')
    const lanes = at.page.getByRole('region', { name: at.w('editor.lanes'), exact: true })
    await at.press('editor.more', lanes)
    await at.page.getByRole('menuitem', { name: at.w('editor.moveDown') }).waitFor()
    await at.page.keyboard.press('Escape')
  },
  'ui/workshop/TrayLine.tsx': async (at) => {
    await at.press('workshop.title')
    await at.page.getByRole('tab', { name: new RegExp(`^${at.w('workshop.tabs.tray')}`) }).click()
    const field = at.page.getByRole('textbox', { name: at.w('workshop.tray.capture') })
    await field.fill('An idea')
    await field.press('Enter')
    const reveal = at.page.getByRole('button', { name: at.w('workshop.tray.reveal') })
    if (await reveal.isVisible()) await reveal.click()
    await at.page.getByRole('checkbox', { name: 'An idea' }).press(' ')
    await at.page.getByRole('button', { name: at.w('workshop.tray.placeIn') }).waitFor()
  },
}

/** Files and functions in which something begins to follow the pointer. */
function dragsInTheCode(): string[] {
  const src = new URL('../../src/', import.meta.url)
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, src), 'utf8')
      if (file.startsWith('canvas/drag/'))
        return [...text.matchAll(/export function (drag(?!In\b)\w+)/g)].map(([, name = '']) => name)
      const begins = /\b(useRowDrag|draggable)\(|\.dragIn\(\{|setPointerCapture\(|draggable=|onDragStart/.test(text)
      // What the others are made of is no drag yet.
      return begins && !/export function useRowDrag/.test(text) ? [file] : []
    })
  return [...new Set(found)].toSorted()
}

test('whatever can be dragged can be done by a menu or a key as well', async () => {
  expect(dragsInTheCode()).toEqual(Object.keys(WAYS).toSorted())
  const page = await openProduct({ lang: 'en' })
  page.setDefaultTimeout(10_000)
  const at = atPage(page, 'en')
  await at.press('library.newBoard')
  await page.getByRole('radio', { name: 'Housing loan at a bank in Oman' }).click()
  await at.press('library.new.create', page.getByRole('dialog'))
  await page.locator('[data-map] [data-card]').filter({ hasText: '%' }).first().waitFor()
  const failed: string[] = []
  for (const [drag, way] of Object.entries(WAYS)) {
    await way(at).catch((error: unknown) => failed.push(`${drag}: ${error}`))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  expect(failed).toEqual([])
})

// A browser that enlarges to 200 % gives the page half the room.
test.each([
  ['en', 1],
  ['ar', 1],
  ['en', 2],
  ['ar', 2],
] as const)('in %s, enlarged %d times, all words can be read to their end', async (lang, zoom) => {
  const page = await newPage({ lang, width: 1440 / zoom, height: 900 / zoom })
  await page.goto(productUrl)
  page.setDefaultTimeout(15_000)
  const at = atPage(page, lang)
  const found: string[] = []
  const look = async (name: string) => {
    found.push(...(await clippedWords(page)).map((each) => `${name}: ${each}`))
  }
  const show = async (name: string) => {
    const surface = SURFACES.find((each) => each.name.startsWith(name))
    if (!surface) throw new Error(`No surface ${name}`)
    const came = await surface.open(at)
    if (typeof came === 'object' && came && 'waitFor' in came && typeof came.waitFor === 'function')
      await came.waitFor()
    await look(name)
    await surface.close?.(at)
  }
  await at.page
    .getByRole('button', { name: say(lang, 'library.newBoard') })
    .first()
    .waitFor()
  await look('the library')
  await show('new board')
  await page.locator('[data-map] [data-card]').first().waitFor()
  await look('the map')
  await page.locator('[data-map] [data-card]').first().click()
  if (zoom === 2) await at.press('editor.showInspector')
  await page.getByRole('complementary', { name: say(lang, 'inspector.inspector') }).waitFor()
  await look('details of a card')
  if (zoom === 2) await page.keyboard.press('Escape')
  await show('export')
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape')
      return page.getByRole('dialog').count()
    })
    .toBe(0)
  await show('the table')
  await SURFACES.find(({ name }) => name === 'the library')?.open(at)
  await show('import: ')
  expect(found).toEqual([])
})

test('in Arabic the caret of an empty field stands at the right, and goes where the words are written', async () => {
  const page = await openProduct({ lang: 'ar' })
  const at = atPage(page, 'ar')
  await at.press('library.newBoard')
  await at.press('library.new.create', page.getByRole('dialog'))
  await page.locator('[data-map] [data-place]').first().waitFor()
  await SURFACES.find(({ name }) => name === 'name of a view')?.open(at)
  const field = page.getByRole('dialog').getByRole('textbox').first()
  await field.fill('')
  expect(await field.getAttribute('dir')).toBe('auto')
  const direction = () => field.evaluate((element) => getComputedStyle(element).direction)
  await expect.poll(direction).toBe('rtl')
  await field.fill('Branch')
  await expect.poll(direction).toBe('ltr')
  await field.fill('')
  await expect.poll(direction).toBe('rtl')
})

test('a head that assistive technology goes to and opens takes what is typed; no card does', async () => {
  const page = await openProduct({ lang: 'en' })
  await importBoard(page)
  const texts = () => page.locator('[data-map] [data-card]').evaluateAll((all) => all.map((each) => each.ariaLabel))
  const before = await texts()
  await cardNamed(page, 'met').click()
  const head = (name: string) => page.getByRole('columnheader', { name })
  // No pointer, no key: a focus from outside, and a press that has no place in the window.
  const open = (name: string) =>
    head(name).evaluate((element) => {
      if (element instanceof HTMLElement) element.focus()
      element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
    })
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, 150)
  await open('Step 3: S3')
  await page.getByRole('textbox', { name: 'Step name' }).waitFor()
  await page.keyboard.type('Renamed')
  await page.keyboard.press('Enter')
  await head('Step 3: Renamed').waitFor()
  expect(await texts()).toEqual(before)

  // Keys go to the head that has the focus, not to the card that is selected.
  await cardNamed(page, 'met').click()
  await head('Step 4: S4').evaluate((element) => element instanceof HTMLElement && element.focus())
  await page.keyboard.press('F2')
  await page.keyboard.type('Next')
  await page.keyboard.press('Enter')
  await head('Step 4: Next').waitFor()
  expect(await texts()).toEqual(before)

  // Nor do they take away what is selected.
  await cardNamed(page, 'met').click()
  await head('Step 4: Next').evaluate((element) => element instanceof HTMLElement && element.focus())
  await page.keyboard.press('Delete')
  await head('Step 4: Next').waitFor({ state: 'hidden' })
  await cardNamed(page, 'met').waitFor()
})

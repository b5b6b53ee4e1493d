import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import {
  chooseEmptyCell,
  exportedBoard,
  map,
  newBoard,
  retitle,
  saved,
  textsOf,
  title,
  writeCard,
} from '../support/boardPage'
import { productUrl } from '../support/browser'
import { DurableBrowser } from '../support/durableBrowser'

/** How often the browser is killed; a campaign sets more. */
const KILLS = Number(process.env.KILLS ?? 2)
/** A board is left for a new one after as many, so that the editor stays quick. */
const KILLS_A_BOARD = 10

/** What a person was shown as saved, kept outside the browser. */
interface Shown {
  /** Begun, so that it may be there whatever was shown. */
  readonly begun: Set<string>
  readonly saved: Set<string>
}

/**
 * Reports every time the editor says "Saved on this device", with what had been done by then. `done` is called after the
 * key of an edit was handled: from there on "Saved" is a promise about it.
 */
async function watchSaved(page: Page, shown: Shown): Promise<void> {
  await page.exposeFunction('saySaved', (words: readonly string[]) => {
    for (const each of words) shown.saved.add(each)
  })
  await page.addInitScript(() => {
    const done: string[] = []
    const report = () => {
      const isSaved = [...document.querySelectorAll('[role=status]')].some(
        (each) => each.textContent === 'Saved on this device',
      )
      if (isSaved && done.length > 0) Reflect.get(window, 'saySaved')(done.splice(0))
    }
    Reflect.set(window, 'done', (words: string) => {
      done.push(words)
      report()
    })
    new MutationObserver(report).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

function done(page: Page, words: string): Promise<void> {
  return page.evaluate((each) => Reflect.get(window, 'done')(each), words)
}

/** Types cards, now and then a title, until the browser is gone. */
async function workUntilKilled(page: Page, shown: Shown, round: number, seed: number): Promise<void> {
  await chooseEmptyCell(page, seed)
  for (let count = 1; ; count++) {
    const [card, words] = [`card ${round}-${count}`, `title ${round}-${count}`]
    await writeCard(page, card)
    await done(page, card)
    if (count % 7 !== seed % 7) continue
    await page.keyboard.press('Escape')
    shown.begun.add(words)
    await retitle(page, words)
    await done(page, words)
    await chooseEmptyCell(page, seed + count)
  }
}

/** Kills the browser at a random moment of the work and gives what had been shown by then. */
async function killAtWork(browser: DurableBrowser, page: Page, shown: Shown, round: number): Promise<void> {
  const seed = Math.floor(Math.random() * 1000)
  const work = workUntilKilled(page, shown, round, seed).catch((error: unknown) => String(error))
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 2500))
  await browser.kill()
  expect(await work).toMatch(/closed|crash/i)
}

/** A new board, open; its address. */
async function startBoard(page: Page): Promise<string> {
  await page.goto(productUrl)
  await newBoard(page, 'Blank service blueprint')
  await saved(page)
  return page.url()
}

async function openBoard(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await map(page).waitFor()
  await saved(page)
}

function titleAfter(shown: Shown): string[] {
  const titles = [...shown.begun]
  const last = titles.findLastIndex((words) => shown.saved.has(words))
  // A title that was written and not yet shown as saved may be there too.
  return titles.slice(Math.max(0, last))
}

async function checkBoard(page: Page, shown: Shown): Promise<void> {
  const canUndo = await page.getByRole('button', { name: 'Undo', exact: true }).isEnabled()
  expect(canUndo || shown.saved.size === 0).toBe(true)
  const texts = textsOf(await exportedBoard(page))
  const cards = [...shown.saved].filter((words) => words.startsWith('card'))
  expect(cards.filter((words) => !texts.includes(words))).toEqual([])
  const twice = texts.filter((words, at) => words.startsWith('card') && texts.indexOf(words) !== at)
  expect(twice).toEqual([])
  const titles = titleAfter(shown)
  if (titles.some((words) => shown.saved.has(words))) expect(titles).toContain(await title(page).inputValue())
}

describe.each([
  ['LevelDB', []],
  ['SQLite', ['--enable-features=IdbSqliteBackingStore']],
])('with IndexedDB on %s', (engine, flags) => {
  let browser: DurableBrowser
  afterEach(() => browser.dispose())

  test(
    `nothing shown as saved is lost when the browser is killed at work (${KILLS} kills)`,
    async () => {
      browser = new DurableBrowser(flags)
      const shown: Shown = { begun: new Set(), saved: new Set() }
      let address = ''
      let total = 0
      for (let round = 0; round <= KILLS; round++) {
        const page = await browser.start()
        await watchSaved(page, shown)
        if (round > 0) {
          await openBoard(page, address)
          await checkBoard(page, shown)
        }
        if (round % KILLS_A_BOARD === 0 || round === KILLS) {
          total += shown.saved.size
          shown.begun.clear()
          shown.saved.clear()
          address = await startBoard(page)
        }
        if (round < KILLS) await killAtWork(browser, page, shown, round)
      }
      // biome-ignore lint/suspicious/noConsole: a campaign wants its numbers
      console.info(`${engine}: ${KILLS} kills, ${total} edits shown as saved`)
      // A run without a saved edit has proved nothing.
      expect(total).toBeGreaterThan(0)
    },
    120_000 + KILLS * 30_000,
  )
})

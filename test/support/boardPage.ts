import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import type { Board } from '../../src/model/board'
import { parseBoard } from '../../src/model/parse/parseBoard'

/** The board editor as a person uses it, in English. */
export const title = (page: Page) => page.getByRole('textbox', { name: 'Board title' })
export const map = (page: Page) => page.getByRole('grid', { name: 'Map' })
export const status = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words, { exact: true })
export const saved = (page: Page) => status(page, 'Saved on this device').waitFor()

/** Makes a board from a template and opens it. */
export async function newBoard(page: Page, template: string): Promise<void> {
  await page.getByRole('button', { name: 'New board' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New board' })
  await dialog.getByRole('radio', { name: template, exact: true }).click()
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await map(page).waitFor()
}

export async function retitle(page: Page, words: string): Promise<void> {
  await title(page).fill(words)
  await title(page).press('Enter')
}

/** Lanes that draw one thing a cell instead of a stack of cards; Enter on a card does not go on to a next one there. */
const DRAWN = /^(feelings|emotion|csat|duration|time)/i

/** Puts the keyboard on a cell without cards, of those in view; which one, the choice decides. */
export async function chooseEmptyCell(page: Page, choice: number): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const names = await emptyCellsInView(page)
    const name = names[choice % names.length]
    // Another window may be writing in that very cell.
    const cell = map(page).getByRole('gridcell', { name: name ?? 'none', exact: true })
    const chosen =
      name !== undefined &&
      (await cell.click({ timeout: 2000 }).then(
        () => true,
        () => false,
      ))
    if (chosen) return
    await page.waitForTimeout(100)
  }
  throw new Error('No cell without cards can be chosen.')
}

async function emptyCellsInView(page: Page): Promise<string[]> {
  const cells = map(page).getByRole('gridcell', { name: /, 0 cards$/ })
  const names = await cells.evaluateAll((all) => {
    const isInView = (cell: Element) => {
      const { x, y, width, height } = cell.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('[role=gridcell]') === cell
    }
    return all.filter(isInView).map((cell) => cell.getAttribute('aria-label') ?? '')
  })
  return names.filter((name) => !DRAWN.test(name))
}

/** Puts the keyboard back on the map, behind the card it was on. */
export async function writeOn(page: Page): Promise<void> {
  await map(page).locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Card text' }).waitFor()
}

/** Writes a card in the chosen cell, or behind the card that was written last; the keyboard is then on the next one. */
export async function writeCard(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** The board as the person gets it out: the JSON file of the export dialog. */
export async function exportedBoard(page: Page): Promise<Board> {
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'JSON' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export JSON', exact: true }).click(),
  ])
  const board = await downloadedBoard(download)
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return board
}

/** The board in a file that the product handed over. */
export async function downloadedBoard(download: Download): Promise<Board> {
  const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  const parsed = parseBoard(Reflect.get(Object(file), 'board'))
  if (!parsed.ok) throw new Error(`The exported file holds no board: ${parsed.error.kind}`)
  return parsed.value.board
}

export function textsOf(board: Board): string[] {
  return Object.values(board.cards).map((card) => card.text.en ?? '')
}

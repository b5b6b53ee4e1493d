import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Board } from '../../src/model/board'
import { cardsInCell, lanesInOrder, stagesInOrder, stepsOfStage } from '../../src/model/reads'
import { axeClean } from '../support/axe'
import { exportedBoard, newBoard, saved } from '../support/boardPage'
import { openProduct } from '../support/browser'

const table = (page: Page) => page.getByRole('grid', { name: 'Table' })
const mapGrid = (page: Page) => page.getByRole('grid', { name: 'Map' })
const list = (page: Page) => page.getByRole('grid', { name: 'List of cards' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function openTable(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Table' }).click()
  await table(page).waitFor()
}

/** Writes in the field that has the keyboard and leaves the keyboard on what was written. */
async function write(page: Page, name: 'Card text' | 'Step name' | 'Stage name' | 'Lane name', words: string) {
  const field = page.getByRole('textbox', { name, exact: true })
  await field.fill(words)
  await field.press('Control+Enter')
  await field.waitFor({ state: 'detached' })
}

/** What a reader sees of a board, whatever its records are called. */
function picture(board: Board) {
  const textOf = (id: string) => Object.values(board.cards).find((card) => card.id === id)?.text.en
  return {
    lanes: lanesInOrder(board).map((lane) => `${lane.type} ${lane.name.en}`),
    stages: stagesInOrder(board).map((stage) => ({
      name: stage.name.en,
      steps: stepsOfStage(board, stage.id).map((step) => ({
        name: step.name.en,
        cards: lanesInOrder(board).flatMap((lane) =>
          cardsInCell(board, lane.id, step.id).map((card) => {
            const owner = card.owner && board.actors[card.owner]?.name.en
            return [lane.name.en, card.text.en, owner, card.evidence, ...card.tags].join(' | ')
          }),
        ),
      })),
    })),
    links: Object.values(board.links)
      .map((link) => `${textOf(link.from)} ${link.kind} ${textOf(link.to)}`)
      .sort(),
  }
}

/** Makes the same small board of the blank one, in the table by roles and names. */
async function buildInTable(page: Page): Promise<void> {
  const cell = (name: string) => table(page).getByRole('gridcell', { name, exact: true })
  const card = (words: string) => table(page).getByRole('group', { name: words, exact: true })
  // Words on a first step, card after card, and on to the next steps.
  await cell('Customer actions, step 1, 0 cards').press('Enter')
  for (const words of ['Looks around', 'Compares']) {
    await page.getByRole('textbox', { name: 'Card text' }).fill(words)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('textbox', { name: 'Card text' }).fill('Asks')
  await page.keyboard.press('Tab')
  await write(page, 'Card text', 'Decides')
  await button(page, 'Add card').click()
  await write(page, 'Card text', 'Signs')
  // Down within the cell and back, over to another step, a copy that is taken away again.
  await card('Looks around').press('Alt+ArrowDown')
  await card('Signs').press('Alt+ArrowDown')
  await card('Decides').press('Control+d')
  await page.keyboard.press('Delete')
  // Steps and stages.
  await table(page)
    .getByRole('rowheader', { name: /^Step 1:/ })
    .press('F2')
  await write(page, 'Step name', 'Search')
  await button(page, 'Add step').click()
  await write(page, 'Step name', 'Shortlist')
  await page.keyboard.press('Alt+ArrowUp')
  await button(page, 'Add stage').click()
  await write(page, 'Stage name', 'Farewell')
  // A lane, with another name and at another place.
  await button(page, 'Add lane').click()
  await page
    .getByRole('menuitem', { name: /^Back-stage/ })
    .first()
    .click()
  await page.getByRole('columnheader', { name: /^Back-stage/ }).press('F2')
  await write(page, 'Lane name', 'Head office')
  await page.keyboard.press('Alt+ArrowLeft')
  await cell('Head office, step 2, 0 cards').press('c')
  await write(page, 'Card text', 'checks stock')
  // Where a card leads.
  await card('Compares').click()
  await button(page, 'Leads to…').click()
  await page.getByRole('combobox', { name: 'Leads to' }).fill('stock')
  await page.getByRole('option', { name: /checks stock/ }).click()
  await page.getByRole('list', { name: 'Leads to' }).getByText('checks stock').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Owner, evidence and tags, in the cells of the list. */
async function fillInList(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'List' }).click()
  const row = list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Compares', exact: true }) })
  const at = (column: string) => list(page).getByRole('columnheader', { name: column }).getAttribute('aria-colindex')
  const open = async (column: string) => {
    await row.locator(`[aria-colindex="${await at(column)}"]`).focus()
    await page.keyboard.press('Enter')
  }
  await open('Owner')
  await row.getByRole('combobox', { name: 'Owner' }).fill('Branch')
  await page.getByRole('option', { name: 'Add “Branch”' }).click()
  await row.getByText('Branch', { exact: true }).waitFor()
  await open('Evidence')
  await page.getByRole('option', { name: 'Researched' }).click()
  await open('Tags')
  await page.keyboard.type('urgent')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await row.getByText('urgent', { exact: true }).waitFor()
}

/** The same board by the same gestures on the map, where steps go along and lanes lie below each other. */
async function buildOnMap(page: Page): Promise<void> {
  const cell = (name: string) => mapGrid(page).getByRole('gridcell', { name, exact: true })
  const card = (words: string) => mapGrid(page).getByRole('group', { name: words, exact: true })
  const add = async (what: string) => {
    await button(page, 'Add').click()
    await page.getByRole('menuitem', { name: what, exact: true }).click()
  }
  await cell('Customer actions, step 1, 0 cards').press('Enter')
  await write(page, 'Card text', 'Compares')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('F2')
  await write(page, 'Card text', 'Looks around')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('F2')
  await write(page, 'Card text', 'Asks')
  await cell('Customer actions, step 2, 0 cards').press('Enter')
  await write(page, 'Card text', 'Decides')
  await cell('Customer actions, step 3, 0 cards').press('Enter')
  await write(page, 'Card text', 'Signs')
  await mapGrid(page)
    .getByRole('columnheader', { name: /Step 1/ })
    .press('F2')
  await write(page, 'Step name', 'Search')
  await add('Step')
  await write(page, 'Step name', 'Shortlist')
  await page.keyboard.press('Alt+ArrowLeft')
  await add('Stage')
  await write(page, 'Stage name', 'Farewell')
  await button(page, 'Add lane').first().click()
  await page
    .getByRole('menuitem', { name: /^Back-stage/ })
    .first()
    .click()
  await mapGrid(page)
    .getByRole('rowheader', { name: /^Back-stage/ })
    .press('F2')
  await write(page, 'Lane name', 'Head office')
  await page.keyboard.press('Alt+ArrowUp')
  await cell('Head office, step 2, 0 cards').press('Enter')
  await write(page, 'Card text', 'checks stock')
  await card('Compares').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Link to…' }).click()
  await page.getByRole('button', { name: 'Choose on the board' }).click()
  await card('checks stock').press('Enter')
  await card('Compares').click()
}

/** Owner, evidence and tags, in the inspector. */
async function fillInInspector(page: Page): Promise<void> {
  const inspector = page.getByRole('complementary')
  await inspector.getByRole('combobox', { name: 'Owner' }).fill('Branch')
  await page.getByRole('option', { name: 'Add “Branch”' }).click()
  await inspector
    .getByRole('textbox', { name: 'Tags' })
    .or(inspector.getByRole('combobox', { name: 'Tags' }))
    .fill('urgent')
  await page.keyboard.press('Enter')
  await inspector.getByRole('tab', { name: 'Evidence' }).click()
  await inspector.getByRole('radio', { name: /Researched/ }).click()
}

test('a board built in the table by roles and names alone is the one built on the map', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Blank journey map')
  await openTable(page)
  await buildInTable(page)
  await fillInList(page)
  await saved(page)
  const built = picture(await exportedBoard(page))
  const other = await openProduct({ lang: 'en' })
  await newBoard(other, 'Blank journey map')
  await buildOnMap(other)
  await fillInInspector(other)
  await saved(other)
  expect(built).toEqual(picture(await exportedBoard(other)))
  expect(built.links).toEqual(['Compares flow checks stock'])
  expect(built.stages[0]?.steps.map((step) => step.name)).toEqual(['Shortlist', 'Search'])
})

test('the table says what it is: counts, places and what was done, and nothing for axe to find', async () => {
  const page = await openProduct({ lang: 'ar', dark: true })
  await page.getByRole('button', { name: 'لوحة جديدة' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'قرض سكني في بنك عُماني' }).click()
  await dialog.getByRole('button', { name: 'إنشاء', exact: true }).click()
  await page.getByRole('tab', { name: 'الجدول' }).click()
  const grid = page.getByRole('grid', { name: 'الجدول' })
  // A head, six stages and nine steps; the steps, nine lanes and three lines.
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('16')
  expect(await grid.getAttribute('aria-colcount')).toBe('13')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await grid.getByRole('group', { name: 'ينتظر القرار' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(focused).toBe('رسالة نصية بالقرار')
  await page.keyboard.press('Alt+ArrowDown')
  await page
    .getByRole('status')
    .getByText(/الخطوة 6/)
    .waitFor()
  await axeClean(page)
  // 400 % zoom of a small laptop: the list, the page no wider than the window.
  await page.setViewportSize({ width: 320, height: 256 })
  await page.getByRole('grid', { name: 'قائمة البطاقات' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await axeClean(page)
})

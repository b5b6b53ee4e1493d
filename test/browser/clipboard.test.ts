import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Board } from '../../src/model/board'
import { cardsInCell, lanesInOrder, stepsInOrder } from '../../src/model/reads'
import { axeClean } from '../support/axe'
import { exportedBoard, map, newBoard } from '../support/boardPage'
import { openProduct, productUrl } from '../support/browser'

const cell = (page: Page, name: string) => map(page).getByRole('gridcell', { name, exact: true })
const card = (page: Page, words: string) => map(page).getByRole('group', { name: words, exact: true })
const chosen = (page: Page) => page.getByRole('complementary').getByText(/^\d+ cards$/)
const toast = (page: Page, words: string | RegExp) => page.getByText(words, { exact: true })

async function openBlank(): Promise<Page> {
  const page = await openProduct({ lang: 'en' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(productUrl).origin })
  await newBoard(page, 'Blank journey map')
  return page
}

/** Something copied in another program. */
async function copyElsewhere(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
}

/** Into the first cell for cards, where the keyboard is on a blank board. */
async function pasteFirst(page: Page, text: string): Promise<void> {
  await copyElsewhere(page, text)
  await page.locator('[data-place^="cell "]:focus').waitFor()
  await page.keyboard.press('Control+v')
}

/** What the button of the history says it takes back. */
async function undoSays(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).first().hover()
  await page.getByText(`Undo: ${words}`).first().waitFor()
  await page.mouse.move(700, 890)
  await page.getByText(`Undo: ${words}`).first().waitFor({ state: 'detached' })
}

/** As an Arabic keyboard sends it: the letter on the key is another one. */
async function pressArabic(page: Page, key: string, code: string, keyCode: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const event = { key, code, windowsVirtualKeyCode: keyCode, modifiers: 2 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}

/** The texts of a lane, step by step. */
function laneOf(board: Board, name: string): string[] {
  const lane = lanesInOrder(board).find((each) => each.name.en === name)
  return stepsInOrder(board).map((step) =>
    lane
      ? cardsInCell(board, lane.id, step.id)
          .map(({ text }) => text.en ?? text.ar)
          .join(' + ')
      : '',
  )
}

test('copied cards go to another board with their layout, their link and what they hold', async () => {
  const page = await openBlank()
  await pasteFirst(page, 'Looks\tAsks\n\tDesk')
  await chosen(page).getByText('3 cards').waitFor()
  await page.getByRole('complementary').getByRole('button', { name: 'Decision' }).click()
  await page.getByRole('complementary').getByLabel('Tags').fill('phone')
  await page.keyboard.press('Enter')
  await card(page, 'Looks').click()
  await page.getByRole('toolbar', { name: 'Card actions' }).getByRole('button', { name: 'Link to…' }).click()
  await page.getByRole('button', { name: 'Choose on the board' }).click()
  await card(page, 'Asks').click()
  await page.getByText('3 cards · 1 link').waitFor()
  for (const words of ['Looks', 'Asks', 'Desk'])
    await card(page, words).click(words === 'Looks' ? {} : { modifiers: ['Control'] })
  await pressArabic(page, 'ؤ', 'KeyC', 67)
  await toast(page, '3 cards copied').waitFor()

  await page.getByRole('link').first().click()
  await newBoard(page, 'Blank service blueprint')
  await page.locator('[data-place^="cell "]').nth(3).click()
  await page.keyboard.press('End')
  await pressArabic(page, 'ر', 'KeyV', 86)
  await toast(page, '3 cards pasted').waitFor()
  await page.getByText('A step was added at the end.').waitFor()
  await page.getByText('3 cards · 1 link').waitFor()
  const board = await exportedBoard(page)
  const [first = [], second = []] = lanesInOrder(board)
    .map((lane) => laneOf(board, lane.name.en ?? ''))
    .filter((texts) => texts.some((text) => text !== ''))
  expect([first.slice(-2), second.slice(-2)]).toEqual([
    ['Looks', 'Asks'],
    ['', 'Desk'],
  ])
  expect(Object.values(board.cards).map(({ flags, tags }) => [...flags, ...tags])).toEqual(
    Array(3).fill(['decision', 'phone']),
  )
})

test('forty lines are forty cards in one step of the history, and text that is being written takes its paste itself', async () => {
  const page = await openBlank()
  const lines = Array.from({ length: 40 }, (_, at) => `Note ${at + 1}`).join('\n')
  await pasteFirst(page, lines)
  await toast(page, '40 cards pasted').waitFor()
  await page.getByText('40 cards · 0 links').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await page.getByText('0 cards · 0 links').waitFor()
  await toast(page, 'Undone: paste 40 cards').waitFor()
  await toast(page, '40 cards pasted').waitFor({ state: 'detached' })

  await cell(page, 'Customer actions, step 2, 0 cards').click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Control+Enter')
  await page.getByText('1 card · 0 links').waitFor()
  expect(laneOf(await exportedBoard(page), 'Customer actions')[1]).toBe(lines)
})

test('a block of a spreadsheet fills on and down as an Arabic board is read, and says which cards had no lane', async () => {
  const page = await openProduct({ lang: 'ar' })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(productUrl).origin })
  await page.getByRole('button', { name: 'لوحة جديدة' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'خريطة رحلة فارغة', exact: true }).click()
  await dialog.getByRole('button', { name: 'إنشاء', exact: true }).click()
  const rows = Array.from({ length: 9 }, (_, at) => `صف ${at + 1}`)
  await pasteFirst(page, `أول\t"سطر\nوسطر ""ثانٍ"""\t"فيه\tفاصل"\r\n${rows.map((row) => `\t${row}\t`).join('\r\n')}\r\n`)
  await page.getByText('لُصقت 12 بطاقة', { exact: true }).waitFor()
  await page.getByText(/^لم تكفِ المسارات: وُضعت/).waitFor()
  const box = async (words: string | RegExp) => {
    const found = await page.locator('[data-place^="card "]').filter({ hasText: words }).first().boundingBox()
    return found ?? { x: Number.NaN, y: Number.NaN }
  }
  const [first, second, third, below] = [await box('أول'), await box(/ثانٍ/), await box(/فاصل/), await box('صف 1')]
  expect(second.x).toBeLessThan(first.x)
  expect(third.x).toBeLessThan(second.x)
  expect([below.x, below.y > second.y]).toEqual([second.x, true])
})

test('cut cards leave the board in one step, come back by a paste elsewhere, and with one undo each', async () => {
  const page = await openBlank()
  await pasteFirst(page, 'One\tTwo')
  await chosen(page).getByText('2 cards').waitFor()
  await page.keyboard.press('Control+x')
  await toast(page, '2 cards cut').waitFor()
  await page.getByText('0 cards · 0 links').waitFor()
  await map(page).locator(':focus').waitFor()
  await cell(page, 'Customer actions, step 3, 0 cards').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Paste' }).click()
  await toast(page, '2 cards pasted').waitFor()
  expect(laneOf(await exportedBoard(page), 'Customer actions')).toEqual(['', '', 'One', 'Two', ''])
  await map(page).locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('Control+z')
  await toast(page, 'Undone: paste 2 cards').waitFor()
  await page.keyboard.press('Control+z')
  await toast(page, 'Undone: cut 2 cards').waitFor()
  await page.getByText('2 cards · 0 links').waitFor()
  expect(laneOf(await exportedBoard(page), 'Customer actions')).toEqual(['One', 'Two', '', '', ''])
})

test('what is copied in the table lies in the clipboard as it was seen there', async () => {
  const page = await openBlank()
  await page.getByRole('tab', { name: 'Table' }).click()
  const table = page.getByRole('grid', { name: 'Table' })
  await copyElsewhere(page, 'One\tDesk\nTwo\t')
  await table.getByRole('gridcell', { name: 'Customer actions, step 1, 0 cards' }).click()
  await page.keyboard.press('Control+v')
  await toast(page, '3 cards pasted').waitFor()
  await table.getByRole('group', { name: 'Two' }).click()
  await table.getByRole('group', { name: 'One' }).click({ modifiers: ['Shift'] })
  await table.getByRole('group', { name: 'Desk' }).click({ modifiers: ['Control'] })
  await page.keyboard.press('Control+c')
  await toast(page, '3 cards copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('One\tDesk\nTwo\t')
  expect(laneOf(await exportedBoard(page), 'Customer actions')).toEqual(['One', 'Two', '', '', ''])
})

test('cards that differ are told to be mixed, and one choice for all is one counted step', async () => {
  const page = await openBlank()
  await pasteFirst(page, 'One\tTwo\tThree')
  const details = page.getByRole('complementary')
  await card(page, 'One').click()
  await details.getByRole('combobox', { name: 'Owner' }).fill('Front desk')
  await page.keyboard.press('Enter')
  await details.getByLabel('Tags').fill('slow')
  await page.keyboard.press('Enter')
  await card(page, 'One').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await chosen(page).getByText('3 cards').waitFor()
  expect(await details.getByRole('combobox', { name: 'Owner' }).getAttribute('placeholder')).toBe('Mixed')
  await details.getByText('On some only: slow').waitFor()
  await axeClean(page)

  const bar = page.getByRole('toolbar', { name: 'Card actions' })
  await bar.getByRole('button', { name: 'Owner' }).click()
  await page.getByRole('menuitemradio', { name: 'Front desk' }).click()
  await undoSays(page, 'edit 3 cards')
  await bar.getByRole('button', { name: 'Tags' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'slow' }).click()
  await page.keyboard.press('Escape')
  await undoSays(page, 'edit 2 cards')
  await details.getByRole('radio', { name: /^Researched/ }).click()
  await page.keyboard.press('Escape')
  await card(page, 'Three').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await undoSays(page, 'move 3 cards')
  const board = await exportedBoard(page)
  expect(laneOf(board, 'Customer actions')).toEqual(['', 'One', 'Two', 'Three', ''])
  const [desk] = Object.values(board.actors).filter(({ name }) => name.en === 'Front desk')
  expect(Object.values(board.cards).map(({ owner, tags, evidence }) => [owner, ...tags, evidence])).toEqual(
    Array(3).fill([desk?.id, 'slow', 'researched']),
  )
})

test.each(['en', 'ar'] as const)('many cards are chosen by pointer and by keys, in %s', async (lang) => {
  const page = await openBlank()
  const grid = page.getByRole('grid').first()
  await pasteFirst(page, 'A\tB\t\tD\n\tE')
  await toast(page, '4 cards pasted').waitFor()
  if (lang === 'ar') await page.getByRole('radio', { name: 'ع' }).click()
  const words = (name: string) => grid.getByRole('group', { name, exact: true })
  const isChosen = (names: string) =>
    expect
      .poll(() =>
        grid.locator('[data-place^="card "][aria-current]').evaluateAll((all) =>
          all
            .map((each) => each.getAttribute('aria-label'))
            .sort()
            .join(''),
        ),
      )
      .toBe(names)
  const [on, back] = lang === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']

  await words('A').click()
  await isChosen('A')
  await words('B').click({ modifiers: ['Shift'] })
  await words('D').click({ modifiers: ['Control'] })
  await isChosen('ABD')
  await words('B').click({ modifiers: ['Shift'] })
  await isChosen('AD')

  await words('A').click()
  await page.keyboard.press(`Shift+${on}`)
  await page.keyboard.press(`Shift+${on}`)
  await isChosen('ABD')
  await page.keyboard.press(`Shift+${back}`)
  await isChosen('AB')

  await words('B').click()
  for (const [at, names] of ['ABD', 'ABDE'].entries()) {
    await page.keyboard.press('Control+a')
    await isChosen(at === 0 ? 'ABD' : names)
  }

  const [a, e] = [await words('A').boundingBox(), await words('E').boundingBox()]
  if (!a || !e) throw new Error('The cards are on the map.')
  const low = e.y + e.height + 4
  await page.mouse.move(a.x + a.width / 2, low)
  await page.mouse.down()
  await page.mouse.move(e.x + e.width / 2, e.y + 4, { steps: 4 })
  await isChosen('E')
  await page.mouse.move(e.x + e.width / 2, a.y + 4, { steps: 4 })
  await page.mouse.up()
  await isChosen('ABE')
  await page.keyboard.press('Escape')
  await isChosen('')
})

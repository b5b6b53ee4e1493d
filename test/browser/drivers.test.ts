import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean } from '../support/axe'
import { exportedBoard, newBoard, saved } from '../support/boardPage'
import { openProduct } from '../support/browser'

const PARTS = ['Test drive', 'Handover talk', 'Booking a slot']

/** Of 120 people: the talk follows the whole closely, the booking less so, the drive not at all. */
function survey(): string {
  const rows = Array.from({ length: 120 }, (_, at) => {
    const whole = ((at * 7) % 5) + 1
    const talk = Math.min(5, Math.max(1, whole + (at % 3) - 1))
    const booking = at % 3 === 0 ? ((at * 11) % 5) + 1 : whole
    return [`person${at}@example.com`, whole, (Math.floor(at / 5) % 5) + 1, talk, booking].join(',')
  })
  return [['Email', 'Overall satisfaction', ...PARTS].join(','), ...rows].join('\n')
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first()

test('single answers of a survey rank what goes together with the whole, and stand on the grid instead of the weights', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Car purchase and after-sales')
  await saved(page)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('Import survey answers')
  await page.getByRole('option', { name: 'Import survey answers' }).first().click()
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(survey()) }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByRole('button', { name: 'Next: columns' }).click()
  await dialog.getByRole('button', { name: 'Next: check' }).click()
  const keep = dialog.getByRole('checkbox', { name: /^Keep the single answers of 120 people/ })
  await keep.waitFor()
  expect(await keep.isChecked()).toBe(true)
  await axeClean(dialog)
  await dialog.getByRole('button', { name: 'Import 480 answers' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('tab', { name: 'Insights' }).click()

  const ranked = card(page, 'What goes together with overall satisfaction')
  await ranked.getByText('Handover talk').waitFor()
  expect(await ranked.locator('li b').allTextContents()).toEqual(['Handover talk', 'Booking a slot', 'Test drive'])
  const grid = card(page, 'Importance and performance')
  // By the keyboard: the weights first, then what is worked out.
  await grid.getByRole('radio', { name: 'Weight given' }).focus()
  await page.keyboard.press('ArrowRight')
  await grid.getByText('Goes together with the overall answer (r)').waitFor()
  expect(await grid.locator('ol li').count()).toBe(3)
  await axeClean(page)

  const board = await exportedBoard(page)
  expect(Object.values(board.replies).map(({ rows }) => rows.length)).toEqual([120])
  expect(JSON.stringify(board)).not.toContain('example.com')
})

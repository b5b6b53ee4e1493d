import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { exportedBoard, map, newBoard, saved } from '../support/boardPage'
import { openProduct } from '../support/browser'

const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Details of the selection' })

test('numbers are entered by keyboard, drawn on the map, filtered, saved and exported', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Housing loan at a bank in Oman')
  await map(page).getByText('Adviser calls with the decision', { exact: true }).click()
  await page.getByRole('tab', { name: 'CSAT' }).click()
  const panel = inspector(page)
  // The template brings what its managers believe of themselves.
  await panel.getByText(/27 points higher than customers do/).waitFor()

  await panel.getByRole('combobox', { name: 'Group' }).click()
  await page.getByRole('option', { name: 'Another group…' }).click()
  const group = page.getByRole('dialog', { name: 'Another group…' })
  await group.getByRole('combobox', { name: 'Branch' }).fill('Sohar')
  await page.keyboard.press('Enter')
  const five = panel.getByRole('textbox', { name: 'People who answered 5' })
  await five.fill('16')
  await five.press('Enter')
  await panel.getByText('65 of 100 satisfied').waitFor()

  await panel.getByRole('button', { name: 'Add a visit' }).click()
  const visit = page.getByRole('dialog', { name: 'New mystery visit' })
  await visit.getByRole('textbox', { name: 'Points' }).fill('1')
  await page.keyboard.press('Enter')
  await visit.getByRole('button', { name: 'Save' }).click()
  await panel.getByText('100.0%').first().waitFor()

  await page.getByRole('button', { name: 'All numbers' }).click()
  await page.getByRole('combobox', { name: 'Up to period' }).waitFor()
  await page.getByRole('combobox', { name: 'Up to period' }).click()
  await page.getByRole('option', { name: 'Q2 2026' }).click()
  await page.keyboard.press('Escape')
  // On the map, not in the inspector: the answers of the quarter before.
  await map(page).getByText('32 of 80').first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await saved(page)

  const board = await exportedBoard(page)
  expect(Object.values(board.answers).filter(({ dims }) => dims.branch === 'Sohar')).toMatchObject([
    { counts: { '5': 16 } },
  ])
  expect(Object.values(board.visits)).toHaveLength(1)
  expect(Object.values(board.selfScores)).toMatchObject([{ stated: 85 }])
})

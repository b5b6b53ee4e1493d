import type { CDPSession, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean, openProduct, type PageOptions } from '../support/browser'

const WORDS = {
  en: { newBoard: 'New board', create: 'Create', loan: 'Housing loan at a bank in Oman' },
  ar: { newBoard: 'لوحة جديدة', create: 'إنشاء', loan: 'قرض سكني في بنك عُماني' },
}

/** The housing loan in the editor: 63 cards, 31 links, 9 steps. */
async function openMap(options: PageOptions): Promise<Page> {
  const page = await openProduct(options)
  const words = WORDS[options.lang]
  await page.getByRole('button', { name: words.newBoard }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: words.loan }).click()
  await dialog.getByRole('button', { name: words.create, exact: true }).click()
  await map(page).waitFor()
  await page.getByText('React Flow').waitFor()
  return page
}

const map = (page: Page) => page.getByRole('grid')
const card = (page: Page, words: string) => map(page).locator('[data-card]').filter({ hasText: words }).first()
const cell = (page: Page, name: RegExp) => map(page).getByRole('gridcell', { name })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })

test('“Move to…” keeps the places of cards of several cells towards each other, says how far they go, and is one undo', async () => {
  const page = await openMap({ lang: 'en' })
  await card(page, 'Reviews the valuation report').click()
  await card(page, 'Loan system').click({ modifiers: ['Shift'] })
  await page.getByRole('toolbar').getByRole('button', { name: 'Move to…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Step' }).selectOption({ index: 8 })
  await dialog.getByText('The board ends before all of them would be there.').waitFor()
  await dialog.getByRole('combobox', { name: 'Step' }).selectOption({ index: 1 })
  await dialog.getByText('“Loan system” goes there. The others keep their places beside it.').waitFor()
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await cell(page, /^Support processes and systems, step 2, 1 card$/)
    .getByText('Loan system')
    .waitFor()
  await cell(page, /^Back-stage.*, step 3, 2 cards$/)
    .getByText('Reviews the valuation report')
    .waitFor()
  await undo(page).click()
  await cell(page, /^Back-stage.*, step 4, 1 card$/)
    .getByText('Reviews the valuation report')
    .waitFor()
  expect(await undo(page).isDisabled()).toBe(true)
})

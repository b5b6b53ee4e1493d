import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readBackPdf } from '../../src/formats/pdf/readBackPdf'
import { openProduct } from '../support/browser'
import { textByPdfJs } from '../support/readPdf'

const TITLE = 'قرض سكني في بنك عُماني'

/** Opens the dialog by the keys of printing, which choose paper, on a board that reads from the right. */
async function openPaper(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'لوحة جديدة' }).first().click()
  const gallery = page.getByRole('dialog').first()
  await gallery.getByRole('radio', { name: TITLE }).click()
  await gallery.getByRole('button', { name: 'إنشاء' }).click()
  await page.getByRole('grid').first().waitFor()
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog', { name: 'تصدير' })
  await dialog.getByRole('radio', { name: 'PDF', checked: true }).waitFor()
  return dialog
}

test('an Arabic board comes out as a PDF whose words are found, and is printed on the same sheets', async () => {
  const page = await openProduct({ lang: 'ar' })
  const dialog = await openPaper(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'تصدير PDF', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^قرض سكني في بنك عُماني - \d{4}-\d{2}-\d{2}\.pdf$/)
  const bytes = await readFile(await download.path())
  expect(readBackPdf(bytes)).toMatchObject({ title: TITLE, language: 'ar', readsFromRight: true })
  const [text] = await textByPdfJs(bytes)
  for (const words of ['يقدّم ملفه في الفرع', 'قائمة المستندات المطلوبة', 'الدلائل المادية'])
    expect(text).toContain(words)

  await dialog.getByRole('radio', { name: 'أوراق متجاورة' }).click()
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await dialog.getByRole('button', { name: 'طباعة…' }).click()
  const sheets = page.locator('.rihla-print > svg')
  await sheets.first().waitFor({ state: 'attached' })
  const count = await sheets.count()
  expect(count).toBeGreaterThan(2)
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  // The browser's own file: a page a sheet, and nothing of the product around them.
  expect(await textByPdfJs(paper)).toHaveLength(count)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await sheets.first().waitFor({ state: 'detached' })
})

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean } from '../support/axe'
import { openProduct } from '../support/browser'

const JOURNEY =
  'journey\n  title My working day\n  section Go to work\n    Make tea: 5: Me\n    Do work; again: 1: Me, Cat\n'
const MATRIX = 'رحلة القرض,,التقديم,,القرار\n,,البحث,الإرسال,الانتظار\nنقاط الألم,,,نماذج طويلة,\nالمشاعر,,٢,−١,0\n'

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

async function exported(page: Page, format: string): Promise<{ readonly name: string; readonly text: string }> {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  await dialog.getByRole('radio', { name: format, exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: `Export ${format}`, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test('a pasted Mermaid journey is shown with its lines to look at, imported, and exported again as texts', async () => {
  const page = await openProduct({ lang: 'en' })
  await page.getByRole('button', { name: 'New board' }).first().waitFor()
  await paste(page, JOURNEY)
  const preview = page.getByRole('dialog', { name: 'Look before you import' })
  await preview.getByText('My working day').waitFor()
  await preview.getByText('Line 5').waitFor()
  await axeClean(preview)
  await preview.getByRole('button', { name: 'Cancel' }).click()
  await preview.waitFor({ state: 'hidden' })
  expect(await page.getByText('My working day').count()).toBe(0)
  await paste(page, JOURNEY)
  await preview.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).first().click()
  await page.getByRole('grid', { name: 'Map' }).waitFor()
  const markdown = await exported(page, 'Markdown')
  expect(markdown.name).toMatch(/^My working day - .*\.md$/)
  expect(markdown.text).toContain('### Do work; again')
  expect((await exported(page, 'Mermaid')).text).toContain('Do work#59; again: 1: Me, Cat')
  expect((await exported(page, 'Original text')).text).toBe(JOURNEY)
  const html = (await exported(page, 'HTML')).text
  expect(html).toContain('<th scope="col">Make tea</th>')
  expect(html).not.toContain('<script')
})

test('a table in Arabic is shown and imported from a file', async () => {
  const page = await openProduct({ lang: 'ar' })
  const file = { name: 'رحلة.csv', mimeType: 'text/csv', buffer: Buffer.from(MATRIX) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  const preview = page.getByRole('dialog', { name: 'معاينة قبل الاستيراد' })
  await preview.getByText('رحلة القرض').waitFor()
  await preview.getByText('فُهم كل ما في النص', { exact: false }).waitFor()
  await axeClean(preview)
  await preview.getByRole('button', { name: 'استيراد' }).click()
  await preview.waitFor({ state: 'hidden' })
  await page.getByText('رحلة القرض').first().waitFor()
})

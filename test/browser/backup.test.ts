import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { axeClean } from '../support/axe'
import { newBoard, retitle, saved, title } from '../support/boardPage'
import { openProduct, productUrl } from '../support/browser'

test('everything goes into one file and comes back, and what differs is shown before anything changes', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Corner shoeshine')
  await saved(page)
  const address = page.url()
  await page.goto(`${productUrl}#/`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up everything' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Rihla backup - \d{4}-\d{2}-\d{2}\.zip$/)
  const archive = { name: 'backup.zip', mimeType: 'application/zip', buffer: await readFile(await download.path()) }
  const restore = page.getByRole('dialog', { name: 'Restore from a backup' })
  const take = async () => {
    await page.goto(`${productUrl}#/`)
    await page.getByLabel('Import file').and(page.locator('input')).setInputFiles(archive)
    await restore.waitFor()
  }

  // The same: nothing to do.
  await take()
  await restore.getByText('The same as here').waitFor()
  expect(await restore.getByRole('button', { name: 'Restore', exact: true }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')

  // Changed here: left alone unless asked, and then it can be undone.
  await page.goto(address)
  await retitle(page, 'Something else')
  await saved(page)
  await take()
  await restore.getByText('Differs from the one here').waitFor()
  await restore.getByText('Title and details').waitFor()
  await axeClean(restore)
  await restore.getByRole('combobox').click()
  await page.getByRole('option', { name: 'Make the one here like the backup' }).click()
  await restore.getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText('1 board restored').waitFor()
  await page.goto(address)
  await expect.poll(() => title(page).inputValue()).toBe('Corner shoeshine')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => title(page).inputValue()).toBe('Something else')
  await saved(page)

  // Another device, which has nothing.
  const other = await openProduct({ lang: 'ar' })
  await other.getByLabel('استيراد ملف').and(other.locator('input')).setInputFiles(archive)
  const dialog = other.getByRole('dialog', { name: 'الاستعادة من نسخة احتياطية' })
  await dialog.getByText('غير موجودة على هذا الجهاز').waitFor()
  await axeClean(dialog)
  await dialog.getByRole('button', { name: 'استعادة', exact: true }).click()
  await other.getByRole('link', { name: 'تلميع الأحذية عند الناصية' }).waitFor()
})

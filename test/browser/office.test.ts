import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBackPptx } from '../../src/formats/pptx/checkPptx'
import { openProduct } from '../support/browser'

test('a board comes out as slides and as a workbook in Arabic, complete and from right to left', async () => {
  const page = await openProduct({ lang: 'ar' })
  await page.getByRole('button', { name: 'لوحة جديدة' }).first().click()
  const choice = page.getByRole('dialog', { name: 'لوحة جديدة' })
  await choice.getByRole('radio').nth(2).click()
  await choice.getByRole('button', { name: 'إنشاء', exact: true }).click()
  await page.getByRole('grid').first().waitFor()
  await page.getByRole('button', { name: 'تصدير', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'تصدير' })
  await dialog.getByRole('radio', { name: 'PowerPoint' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'تصدير PowerPoint', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/ - \d{4}-\d{2}-\d{2}\.pptx$/)
  const bytes = new Uint8Array(await readFile(await download.path()))
  const presentation = unzipSync(bytes)['ppt/presentation.xml']
  expect(presentation && strFromU8(presentation)).toContain('rtl="1"')
  const [overview, ...stages] = readBackPptx(bytes)
  expect(stages.length).toBeGreaterThan(2)
  const cards = [...(overview?.words.keys() ?? [])].filter((name) => name.startsWith('card '))
  expect(cards.length).toBeGreaterThan(10)
  for (const card of cards) expect(stages.some((slide) => slide.words.has(card))).toBe(true)

  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'تصدير', exact: true }).first().click()
  await dialog.getByRole('radio', { name: 'Excel' }).click()
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'تصدير Excel', exact: true }).click(),
  ])
  const sheets = Object.entries(unzipSync(new Uint8Array(await readFile(await book.path()))))
  const first = sheets.find(([name]) => name === 'xl/worksheets/sheet1.xml')
  expect(first && strFromU8(first[1])).toContain('rightToLeft="1"')
})

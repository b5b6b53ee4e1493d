import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPictureHeader } from '../../src/formats/picture/pictureHeader'
import { readBackSvg } from '../../src/formats/svg/readBackSvg'
import { openProduct } from '../support/browser'

const TITLE = 'Housing loan at a bank in Oman'

async function openTemplate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New board' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New board' })
  await dialog.getByRole('radio', { name: TITLE }).click()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('grid', { name: 'Map' }).waitFor()
}

/** Exports by the dialog and gives the file as it lies on disk. */
async function exported(page: Page, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: `Export ${format}`, exact: true }).click(),
  ])
  const bytes = await readFile(await download.path())
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return { name: download.suggestedFilename(), bytes }
}

test('a board comes out as a sharp PNG with its title and date in the name', async () => {
  const page = await openProduct({ lang: 'en' })
  await openTemplate(page)
  const { name, bytes } = await exported(page, 'PNG')
  expect(name).toMatch(/^Housing loan at a bank in Oman - \d{4}-\d{2}-\d{2}\.png$/)
  const header = readPictureHeader(bytes)
  expect(header?.type).toBe('image/png')
  expect(header?.width).toBeGreaterThan(3000)
  expect(bytes.length).toBeGreaterThan(200_000)
})

test('a board comes out as an SVG with every card and link in it', async () => {
  const page = await openProduct({ lang: 'en' })
  await openTemplate(page)
  const { bytes } = await exported(page, 'SVG')
  const contents = readBackSvg(bytes.toString('utf8'))
  expect(contents.wellFormed).toBe(true)
  expect({ cards: contents.cards.size, links: contents.links.size }).toEqual({ cards: 63, links: 31 })
})

test('a board survives export, import and export byte for byte', async () => {
  const page = await openProduct({ lang: 'en' })
  await openTemplate(page)
  const first = await exported(page, 'JSON')
  const elsewhere = await openProduct({ lang: 'en' })
  await elsewhere
    .getByLabel('Import file')
    .setInputFiles({ name: first.name, mimeType: 'application/json', buffer: first.bytes })
  const link = elsewhere.getByRole('link', { name: TITLE })
  const map = elsewhere.getByRole('grid', { name: 'Map' })
  // An import may open the board at once or show it in the library.
  await link.or(map).first().waitFor()
  if (!(await map.isVisible())) await link.first().click()
  await map.waitFor()
  const second = await exported(elsewhere, 'JSON')
  expect(second.bytes.equals(first.bytes)).toBe(true)
})

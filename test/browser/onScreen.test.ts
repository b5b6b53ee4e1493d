import { readFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { map, newBoard } from '../support/boardPage'
import { openProduct } from '../support/browser'

interface Place {
  readonly x: number
  readonly y: number
}

/** Where cards lie on the screen, by their ids. */
async function cardsOnScreen(page: Page): Promise<Readonly<Record<string, Place>>> {
  return map(page)
    .locator('[data-card]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((card) => {
          const { x, y } = card.getBoundingClientRect()
          return [card.getAttribute('data-card') ?? '', { x, y }]
        }),
      ),
    )
}

async function exported(page: Page, format: 'PNG' | 'SVG'): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format, exact: true }).click()
  if (format === 'PNG') await dialog.getByRole('radio', { name: '1×' }).click()
  for (const name of ['Title and date', 'Legend']) {
    const box = dialog.getByRole('checkbox', { name })
    if (await box.isChecked()) await box.click()
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: `Export ${format}`, exact: true }).click(),
  ])
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return readFile(await download.path())
}

async function pixelsOf(png: Buffer, box: Place & { readonly width: number; readonly height: number }) {
  const context = createCanvas(box.width, box.height).getContext('2d')
  context.drawImage(await loadImage(png), -box.x, -box.y)
  return context.getImageData(0, 0, box.width, box.height).data
}

/** From the screen to the picture, told by a card that is in both. */
function shift(svg: string, id: string, { x, y }: Place): Place {
  const [, left = '', top = ''] = /viewBox="(-?[\d.]+) (-?[\d.]+) /.exec(svg) ?? []
  const [, cardX = '', cardY = ''] =
    new RegExp(`translate\\((-?[\\d.]+) (-?[\\d.]+)\\)" data-card="${id}"`).exec(svg) ?? []
  return { x: Number(cardX) - Number(left) - x, y: Number(cardY) - Number(top) - y }
}

/** Of the map between its frozen heads and the panels around it, at the size of the window. */
const SEEN = { width: 880, height: 640 }
/** Where the pointer is, and what the map offers beside the board, is on the screen only. */
const LIMIT = 0.005

test('the PNG is the map as it stands on the screen, pixel for pixel', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Housing loan at a bank in Oman')
  const svg = (await exported(page, 'SVG')).toString('utf8')
  const png = await exported(page, 'PNG')
  const [[id, place] = ['', { x: 0, y: 0 }]] = Object.entries(await cardsOnScreen(page))
  const by = shift(svg, id, place)
  const seen = { ...SEEN, x: Math.round(place.x) - 4, y: Math.round(place.y) - 4 }
  const screen = await pixelsOf(await page.screenshot({ animations: 'disabled' }), seen)
  const picture = await pixelsOf(png, { ...seen, x: seen.x + Math.round(by.x), y: seen.y + Math.round(by.y) })
  const different = pixelmatch(screen, picture, undefined, SEEN.width, SEEN.height)
  expect(different / (SEEN.width * SEEN.height)).toBeLessThan(LIMIT)
  // A picture that is off by a few pixels is another one.
  const beside = await pixelsOf(png, { ...seen, x: seen.x + Math.round(by.x) + 5, y: seen.y + Math.round(by.y) })
  expect(pixelmatch(screen, beside, undefined, SEEN.width, SEEN.height) / (SEEN.width * SEEN.height)).toBeGreaterThan(
    LIMIT,
  )
})

/** The picture that stands for the board while its map is built, taken before it goes. */
async function firstPicture(page: Page): Promise<Buffer> {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const canvas = document.querySelector('[data-first-picture] canvas')
      if (!(canvas instanceof HTMLCanvasElement)) return
      document.documentElement.dataset.firstSeen = canvas.toDataURL()
      watch.disconnect()
    })
    watch.observe(document, { subtree: true, childList: true })
  })
  await page.reload()
  await page.locator('[data-map]').waitFor()
  await page.locator('[data-first-picture]').waitFor({ state: 'detached' })
  const url = await page.evaluate(() => document.documentElement.dataset.firstSeen ?? '')
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

const WORDS = {
  en: { make: 'New board', template: /^Housing loan/, create: 'Create' },
  ar: { make: 'لوحة جديدة', template: /^قرض سكني/, create: 'إنشاء' },
} as const

test.each(['en', 'ar'] as const)(
  'what is seen first of a board is the map that follows, pixel for pixel (%s)',
  async (lang) => {
    const page = await openProduct({ lang })
    const { make, template, create } = WORDS[lang]
    await page.getByRole('button', { name: make }).first().click()
    const dialog = page.getByRole('dialog', { name: make })
    await dialog.getByRole('radio', { name: template }).first().click()
    await dialog.getByRole('button', { name: create, exact: true }).click()
    await page.locator('[data-map]').waitFor()
    const picture = await firstPicture(page)
    const box = await page.locator('[data-map]').boundingBox()
    expect(box).not.toBeNull()
    if (!box) return
    // What can be added is offered at the end of the journey, on the map only.
    const x = lang === 'ar' ? box.width - SEEN.width : 0
    await page.mouse.move(0, 0)
    const screen = await page.screenshot({ animations: 'disabled' })
    const shown = await pixelsOf(screen, { ...SEEN, x: Math.round(box.x + x), y: Math.round(box.y) })
    const first = await pixelsOf(picture, { ...SEEN, x, y: 0 })
    expect(pixelmatch(shown, first, undefined, SEEN.width, SEEN.height) / (SEEN.width * SEEN.height)).toBeLessThan(
      LIMIT,
    )
  },
)

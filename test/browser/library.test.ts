import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openProduct, productUrl } from '../support/browser'

const words = {
  en: {
    newBoard: 'New board',
    create: 'Create',
    boards: 'Boards',
    template: 'Overnight hotel stay',
    actions: /^Actions for/,
    language: 'Language',
    settings: 'Settings',
    importFile: 'Import file',
    close: 'Close',
    title: 'Title',
  },
  ar: {
    newBoard: 'لوحة جديدة',
    create: 'إنشاء',
    boards: 'اللوحات',
    template: 'إقامة ليلة في فندق',
    actions: /^إجراءات/,
    language: 'اللغة',
    settings: 'الإعدادات',
    importFile: 'استيراد ملف',
    close: 'إغلاق',
    title: 'العنوان',
  },
} as const

async function createBoard(page: Page, lang: 'en' | 'ar', template: string = words[lang].template): Promise<void> {
  await page.goto(`${productUrl}#/`)
  await page.getByRole('button', { name: words[lang].newBoard, exact: true }).first().click()
  await page.getByRole('radio', { name: template }).click()
  await page.getByRole('button', { name: words[lang].create, exact: true }).click()
  await page.waitForURL(/#\/board\/./)
  await page.goto(`${productUrl}#/`)
  await page.getByRole('link', { name: template }).waitFor()
}

/** Until every thumbnail that is in view has been drawn. */
async function thumbnailsDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('canvas')].filter(
      (canvas) => canvas.getBoundingClientRect().top < innerHeight,
    )
    return shown.length > 0 && shown.every((canvas) => canvas.dataset.drawn === 'true')
  })
}

test('the interface follows the browser on the first visit and the person from then on', async () => {
  const page = await openProduct({ lang: 'ar' })
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await page.getByRole('button', { name: words.ar.language }).click()
  await page.getByRole('button', { name: words.en.newBoard, exact: true }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: words.en.newBoard, exact: true }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
})

test('a board is made, found and opened with the keyboard alone, and focus comes back to where it was', async () => {
  const page = await openProduct({ lang: 'en' })
  await page.getByRole('button', { name: 'New board', exact: true }).focus()
  await page.keyboard.press('Enter')
  const chosen = page.getByRole('radio', { checked: true })
  await chosen.waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('radio')
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => chosen.getAttribute('aria-labelledby').then((id) => page.locator(`[id="${id}"]`).textContent()))
    .toBe('Blank service blueprint')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('New board')

  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Title' }).fill('Keys only')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/board\/./)
  const opened = page.url()
  await page.goto(`${productUrl}#/`)
  await page.getByRole('link', { name: 'Keys only' }).waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('keys')
  await page.getByText('1 board matches “keys”').waitFor()
  await page.getByRole('link', { name: 'Keys only' }).focus()
  await page.keyboard.press('Enter')
  expect(page.url()).toBe(opened)
})

test('a file dropped anywhere on the library is imported', async () => {
  const page = await openProduct({ lang: 'en' })
  await createBoard(page, 'en')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Actions for Overnight hotel stay' })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Export JSON' }).click()),
  ])
  expect(download.suggestedFilename()).toMatch(/^Overnight hotel stay - \d{4}-\d\d-\d\d\.json$/)
  const path = await download.path()
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(path, 'utf8')
  const renamed = text.replaceAll('Overnight hotel stay', 'A night in Sur')
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'board.json', { type: 'application/json' }))
    const target = document.querySelector('main') ?? document.body
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }))
    }
  }, renamed)
  const report = page.getByRole('dialog', { name: 'Imported' })
  await report.getByText('changed after it was exported').waitFor()
  await page.keyboard.press('Escape')
  await report.waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByRole('link', { name: 'A night in Sur' }).count(), { timeout: 10_000 }).toBe(1)
  expect(await page.getByRole('link', { name: 'Overnight hotel stay' }).count()).toBe(1)
})

test('a thumbnail is a drawing, not an empty canvas, and is drawn anew in the other theme', async () => {
  const page = await openProduct({ lang: 'en' })
  await createBoard(page, 'en')
  await thumbnailsDrawn(page)
  const colours = () =>
    page.evaluate(() => {
      const canvas = document.querySelector('canvas')
      const pixels =
        canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray()
      const seen = new Set<string>()
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at + 3] === 255) seen.add(pixels.slice(at, at + 3).join())
      return [...seen]
    })
  const light = await colours()
  expect(light).toContain('10,93,98')
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect.poll(colours).toContain('14,77,81')
})

const longTitle = {
  en: 'Government e-service: a commercial registration with a licence',
  ar: 'خدمة حكومية إلكترونية: سجل تجاري مع ترخيص',
} as const

for (const { lang, width } of [
  { lang: 'en', width: 1200 },
  { lang: 'en', width: 900 },
  { lang: 'ar', width: 900 },
  { lang: 'en', width: 400 },
  { lang: 'ar', width: 400 },
] as const) {
  test(`nothing is wider than a window of ${width} pixels (${lang}), and every target is large enough`, async () => {
    const page = await openProduct({ lang, width, height: 800 })
    await createBoard(page, lang, longTitle[lang])
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('header, nav, main, footer')].flatMap((element) =>
        element.scrollWidth > element.clientWidth ? [`${element.tagName} ${element.scrollWidth}`] : [],
      ),
    )
    expect(wide).toEqual([])
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, summary, input')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const row = element.closest('tr')?.getBoundingClientRect()
        // The link of a row is as large as the row.
        const tall = element.tagName === 'A' && row ? row.height : height
        return width > 0 && (width < 24 || tall < 24) ? [`${element.textContent} ${width}×${height}`] : []
      }),
    )
    expect(small).toEqual([])
  })
}

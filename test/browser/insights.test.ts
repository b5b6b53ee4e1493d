import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeClean } from '../support/axe'
import { newBoard } from '../support/boardPage'
import { openProduct } from '../support/browser'

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function openInsights(page: Page, template: string): Promise<void> {
  await newBoard(page, template)
  await page.locator('#tab-insights').click()
  await page.locator('#view-insights h2').first().waitFor()
}

/** The texts of a table's body, row by row. */
function rowsOf(page: Page, name: string): Promise<string[][]> {
  return card(page, name)
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
}

test('a loan in English: the figures of its author, the same as a table, what lies behind a number, and the way to its card', async () => {
  const page = await openProduct({ lang: 'en' })
  await openInsights(page, 'Housing loan at a bank in Oman')
  const figures = card(page, 'Figures at a glance')
  await figures.getByText('CSAT, weighted by importance').waitFor()
  const words = (await figures.textContent()) ?? ''
  for (const said of [
    '66.2%',
    '62.1% to 69.9%',
    '588 answers',
    'Better',
    '48%',
    '24 of 50',
    '−1.7',
    '−15.8 to +12.6',
  ]) {
    expect(words).toContain(said)
  }
  // Only the list of charts scrolls: nothing hidden for the eye stretches the page around it.
  const beyond = await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)
  expect(beyond).toBeLessThan(2)

  // The chart and its table say the same.
  const steps = card(page, 'CSAT by step')
  await steps
    .getByRole('button', { name: /^Receive stage payments: 24 of 50 satisfied, 48%; likely 35% to 61%/ })
    .waitFor()
  const toTable = steps.getByRole('button', { name: 'Show as table' })
  await toTable.click()
  const rows = await rowsOf(page, 'CSAT by step')
  expect(rows).toHaveLength(9)
  expect(rows[7]).toEqual([
    '8 Receive stage payments',
    '48%',
    '24 of 50',
    '35% to 61%',
    '3.16',
    'Not met',
    'Q3 2026',
    '−1',
  ])
  expect(await toTable.getAttribute('aria-pressed')).toBe('true')
  await toTable.click()

  // Time and hand-offs.
  const flow = (await card(page, 'Time and hand-offs').textContent()) ?? ''
  for (const said of ['26.4 days', '98.7%', '0.8%', '21 hand-offs in 23 links', 'interaction 7', '16.7%']) {
    expect(flow).toContain(said)
  }

  // In two clicks from the number to what lies behind it and to its card, by the keyboard.
  await figures.getByRole('button', { name: 'What lies behind 48%' }).press('Enter')
  const behind = page.getByRole('dialog', { name: 'What lies behind 48%' })
  await behind.getByText('The contractor stops while the payment is approved').waitFor()
  await behind.getByRole('button', { name: 'Open on the map' }).press('Enter')
  const chosen = page.locator('[data-place="card card_front-n8"]')
  await chosen.waitFor()
  await expect.poll(() => chosen.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('in Arabic on a dark screen: time runs from the right, values from the left, and everything has its name', async () => {
  const page = await openProduct({ lang: 'ar', dark: true })
  await page.getByRole('button', { name: 'لوحة جديدة' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'شراء سيارة وخدمات ما بعد البيع', exact: true }).click()
  await dialog.getByRole('button', { name: 'إنشاء', exact: true }).click()
  await page.getByRole('tab', { name: 'التحليلات' }).click()
  const figures = card(page, 'أرقام سريعة')
  await figures.getByText('مؤشر الرضا المرجّح بالأهمية').waitFor()
  // Without the marks that keep figures in their direction.
  const words = ((await page.locator('#view-insights').textContent()) ?? '').replace(/[\u2066-\u2069]/g, '')
  for (const said of [
    '73.3%',
    'من 70.6% إلى 75.6%',
    '+23.6',
    'من +12.9 إلى +33.8',
    'لم يظهر فرق.',
    'صحار 77.9%، ومسقط 83.3%',
  ]) {
    expect(words).toContain(said)
  }
  const labels = card(page, 'رضا العملاء حسب الخطوة').locator('[data-roving]')
  const [first, last] = await Promise.all([labels.first().boundingBox(), labels.last().boundingBox()])
  expect(first?.x ?? 0).toBeGreaterThan(last?.x ?? 0)
  // The arrow that points onward goes to the next step, which lies on the left.
  await labels.first().focus()
  await page.keyboard.press('ArrowLeft')
  expect(await labels.nth(1).evaluate((element) => element === document.activeElement)).toBe(true)
  const plot = card(page, 'الأهمية والأداء').locator('figcaption bdi')
  const ends = await Promise.all([plot.first().boundingBox(), plot.last().boundingBox()])
  expect(ends[0]?.x ?? 0).toBeLessThan(ends[1]?.x ?? 0)
  await axeClean(page)
})

test('a chart becomes a picture, a matrix fills up where it stands, and a narrow page does not scroll sideways', async () => {
  const page = await openProduct({ lang: 'en', dark: true })
  await openInsights(page, 'Telecom complaint: slow home internet')
  expect(await card(page, 'Figures at a glance').textContent()).toContain('57.4%')
  const trend = card(page, 'Trend')
  expect(await trend.textContent()).toContain('2 periods: too few for a signal')

  await trend.getByRole('button', { name: 'Image of “Trend”' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save as image' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Telecom complaint.* - Trend - \d{4}-\d\d-\d\d\.png$/)
  const { size, bright } = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const pixel = context?.getImageData(4, 4, 1, 1).data ?? [0]
      return { size: bitmap.width, bright: pixel[0] ?? 0 }
    },
    await bytesOf(download.path()),
  )
  expect(size).toBeGreaterThan(1200)
  expect(bright).toBe(255)

  const matrix = card(page, 'Opportunity matrix')
  await matrix.getByRole('combobox', { name: /^Effort of “Ticket history/ }).click()
  await page.getByRole('option', { name: '2', exact: true }).click()
  await matrix.getByRole('heading', { name: 'Do now' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await matrix.getByRole('heading', { name: 'Do now' }).waitFor({ state: 'detached' })

  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const wide = await page.locator('#view-insights').evaluate((view) =>
    [...view.querySelectorAll('section, article, ol, ul, dl, svg')]
      // A table may scroll within its own box.
      .filter((each) => !each.parentElement?.closest('section[tabindex="0"]'))
      .filter((each) => each.getBoundingClientRect().right > 321 || each.getBoundingClientRect().left < -1)
      .map((each) => each.getAttribute('class') ?? each.tagName),
  )
  expect(wide).toEqual([])
})

async function bytesOf(path: Promise<string>): Promise<number[]> {
  const { readFile } = await import('node:fs/promises')
  return [...(await readFile(await path))]
}

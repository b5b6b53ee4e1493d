import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chooseEmptyCell, exportedBoard, map, newBoard, retitle, saved, textsOf, title } from '../support/boardPage'
import { newPage, openProduct, productUrl } from '../support/browser'

/** How a page goes, and how it is there again. Nothing waits: the page goes as soon as the last key was pressed. */
const WAYS: Readonly<Record<string, (page: Page) => Promise<Page>>> = {
  'is reloaded': async (page) => {
    await page.reload()
    return page
  },
  'is closed': async (page) => {
    const context = page.context()
    const address = page.url()
    await context.newPage()
    await page.close()
    const next = await context.newPage()
    await next.goto(address)
    return next
  },
  'goes to another address and back': async (page) => {
    await page.goto('about:blank')
    await page.goBack()
    return page
  },
}

async function openBlank(): Promise<Page> {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Blank service blueprint')
  await saved(page)
  return page
}

describe.each(Object.entries(WAYS))('when the page %s', (_way, leave) => {
  test('the last edit is there again', async () => {
    const page = await openBlank()
    await retitle(page, 'Written at the last moment')
    const again = await leave(page)
    await expect.poll(() => title(again).inputValue()).toBe('Written at the last moment')
  })

  test('the words being typed are there again', async () => {
    const page = await openBlank()
    await chooseEmptyCell(page, 3)
    await page.keyboard.type('half a wo')
    const again = await leave(page)
    await map(again).waitFor()
    await expect.poll(async () => textsOf(await exportedBoard(again))).toContain('half a wo')
  })
})

test('a full disk is told, what was done is kept, and it is saved when there is room again', async () => {
  const page = await newPage({ lang: 'en', expected: [/status of 404/, /Quota/] })
  const limits = await page.context().newCDPSession(page)
  const { origin } = new URL(productUrl)
  // The browser remembers how much room there is, so this has to come before the page's first look into the store.
  await page.goto(`${productUrl}icons/rihla.svg`)
  await limits.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_000_000 })
  await page.goto(productUrl)
  await newBoard(page, 'Blank service blueprint')
  const notSaved = page.getByRole('status').getByText('Not saved', { exact: true })
  for (let count = 0; count < 200 && !(await notSaved.isVisible()); count++) await retitle(page, noise(100_000))
  await notSaved.waitFor()
  await retitle(page, 'Kept in the window')
  expect(await page.getByRole('button', { name: 'Download copy' }).isVisible()).toBe(true)
  await limits.send('Storage.overrideQuotaForOrigin', { origin })
  await saved(page)
  await page.reload()
  await expect.poll(() => title(page).inputValue()).toBe('Kept in the window')
}, 180_000)

/** Text that does not get smaller when it is packed. */
function noise(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(0x40 + Math.floor(Math.random() * 62))).join('')
}

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { printBoardFile } from '../../src/formats/json'
import { blankBoard } from '../../src/model/board'
import { syntheticBoard, titleOf } from '../bench/board'
import { boardLink, importBoard } from '../bench/product'
import { axeClean } from '../support/axe'
import { openProduct, type PageOptions } from '../support/browser'

const WORDS = {
  en: { newBoard: 'New board', create: 'Create', present: 'Present', loan: 'Housing loan at a bank in Oman' },
  ar: { newBoard: 'لوحة جديدة', create: 'إنشاء', present: 'عرض تقديمي', loan: 'قرض سكني في بنك عُماني' },
}

/** The housing loan in the editor: 6 stages, 9 steps, 63 cards. */
async function openLoan(options: PageOptions): Promise<Page> {
  const page = await openProduct(options)
  const words = WORDS[options.lang]
  await page.getByRole('button', { name: words.newBoard }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: words.loan, exact: true }).click()
  await dialog.getByRole('button', { name: words.create, exact: true }).click()
  await page.getByRole('grid').waitFor()
  await page.locator('[data-map] [data-card]').first().waitFor()
  return page
}

const screen = (page: Page) => page.locator('[data-present]')
const present = (page: Page, lang: 'en' | 'ar') =>
  page.getByRole('button', { name: WORDS[lang].present, exact: true }).click()
const says = (page: Page, words: string | RegExp) =>
  expect.poll(() => screen(page).getByRole('status').textContent()).toMatch(words)
const zoomOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform)

/** A key of an Arabic keyboard, which the driver cannot press. */
async function pressArabic(page: Page, key: string, code: string, shiftKey = false): Promise<void> {
  await page.evaluate(
    (init) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
    { key, code, shiftKey },
  )
}

test('a speaker goes through the journey, and comes back to the selection and the zoom that were there', async () => {
  const page = await openLoan({ lang: 'en' })
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await page.getByRole('grid').getByText('Waits for the decision', { exact: true }).click()
  const zoom = await zoomOf(page)
  await page.keyboard.press('Control+.')
  await says(page, /^Stage 3 of 6: Value and decide, 2 steps, 18 cards/)
  await screen(page).getByRole('button', { name: 'Dark', exact: true }).click()
  await screen(page).getByRole('heading', { name: 'Value and decide', level: 2 }).waitFor()
  const read = await screen(page).locator('[data-card]').allTextContents()
  expect(read.indexOf('Meets the valuer at the plot')).toBeLessThan(read.indexOf('Waits for the decision'))
  expect(await screen(page).locator('svg text').getByText('Waits for the decision').isVisible()).toBe(true)

  await page.keyboard.press('ArrowRight')
  await says(page, /^Stage 4 of 6/)
  await page.keyboard.press('End')
  await says(page, /^Stage 6 of 6: Repay/)
  await page.keyboard.press('Home')
  await says(page, /^Stage 1 of 6: Explore/)
  // A clicker gets through every page to the end.
  for (let press = 0; press < 20; press++) await page.keyboard.press('PageDown')
  await says(page, /^Stage 6 of 6/)
  await page.keyboard.press('b')
  await says(page, 'The screen is blank. Any key brings it back.')
  await page.keyboard.press('ArrowLeft')
  await says(page, /^Stage 6 of 6/)
  await page.keyboard.press('o')
  await screen(page).getByRole('button', { name: 'Stage 6 of 6: Repay' }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await says(page, /^Stage 5 of 6/)
  await screen(page).getByRole('button', { name: 'Apply', exact: true }).click()
  await says(page, /^Stage 2 of 6/)
  await page.mouse.click(1400, 500)
  await says(page, /^Stage [23] of 6/)

  await page.keyboard.press('Escape')
  await screen(page).waitFor({ state: 'detached' })
  await page.getByRole('group', { name: 'Waits for the decision' }).and(page.locator('[aria-current]')).waitFor()
  expect(await zoomOf(page)).toBe(zoom)
  expect(await page.evaluate(() => location.hash)).not.toContain('present')
  await page.keyboard.press('ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.closest('[data-place]') !== null)).toBe(true)
})

test('from right to left, left goes on, and the letters of an Arabic keyboard do what stands on their keys', async () => {
  const page = await openLoan({ lang: 'ar' })
  await present(page, 'ar')
  await says(page, /^المرحلة 1 من 6: الاستفسار، خطوة واحدة، 5 بطاقات/)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await says(page, /^المرحلة 3 من 6/)
  await page.keyboard.press('ArrowRight')
  await says(page, /^المرحلة 2 من 6/)
  await pressArabic(page, 'لا', 'KeyB')
  await says(page, /معتمة/)
  await pressArabic(page, 'ش', 'KeyA')
  await says(page, /^المرحلة 2 من 6/)
  await pressArabic(page, 'خ', 'KeyO')
  await says(page, /اختر المرحلة/)
  await axeClean(page)
  await pressArabic(page, 'خ', 'KeyO')
  await pressArabic(page, '؟', 'Slash', true)
  await page.getByRole('dialog', { name: 'مفاتيح العرض التقديمي' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await screen(page).getByRole('button', { name: 'بالخطوات' }).click()
  await says(page, /^الخطوة 2 من 9/)
  await screen(page).getByRole('button', { name: 'مسار بعد مسار' }).click()
  const waiting = () => screen(page).locator('[data-waiting]').count()
  const before = await waiting()
  expect(before).toBeGreaterThan(1)
  await page.keyboard.press('ArrowDown')
  await expect.poll(waiting).toBeLessThan(before)
  await screen(page).getByRole('button', { name: 'داكن' }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await axeClean(page)
  await page.keyboard.press('Escape')
  await screen(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
})

test('a board without stages says what to do, and leads back', async () => {
  const page = await openProduct({ lang: 'en' })
  const empty = blankBoard({
    id: brandId('board', 'board_empty'),
    title: { en: titleOf(0) },
    kind: 'journey',
    baseLanguage: 'en',
    createdAt: '2026-01-01T00:00:00.000Z',
  })
  await importBoard(page, 0, printBoardFile(empty))
  await boardLink(page, 0).click()
  await present(page, 'en')
  await screen(page).getByRole('heading', { name: 'Nothing to present yet' }).waitFor()
  await page.keyboard.press('o')
  await page.keyboard.press('End')
  await screen(page).getByRole('button', { name: 'Back to the board' }).click()
  await screen(page).waitFor({ state: 'detached' })
})

test('another window shows what this one leads, and finds it again after it was loaded anew', async () => {
  const page = await openLoan({ lang: 'en' })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('another window')
  await page.getByRole('option', { name: 'Present in another window' }).waitFor()
  const [led] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')])
  await says(led, /^Stage 1 of 6/)
  const remote = page.getByRole('region', { name: 'Remote for the other window' })
  await remote.getByText('Stage 1 of 6').waitFor()
  await axeClean(page)
  await remote.getByRole('button', { name: 'Next' }).click()
  await says(led, /^Stage 2 of 6/)
  await remote.getByRole('button', { name: 'Blank the screen' }).click()
  await says(led, /blank/)
  await remote.getByRole('button', { name: 'Blank the screen' }).click()
  await led.reload()
  await says(led, /^Stage 2 of 6/)
  await remote.getByText(/^Stage 2 of 6/).waitFor()
  await page.reload()
  await remote.getByText(/^Stage 2 of 6/).waitFor()
  // What is written here is seen there.
  await page.getByRole('textbox', { name: 'Board title' }).fill('Shown live')
  await page.getByRole('textbox', { name: 'Board title' }).press('Enter')
  await led.getByRole('heading', { name: 'Shown live', level: 1 }).waitFor()
  await remote.getByRole('button', { name: 'Show what I choose on the map' }).click()
  await page.getByRole('grid').getByText('Waits for the decision', { exact: true }).click()
  await says(led, /^Stage 3 of 6/)
  await remote.getByRole('button', { name: 'End the presentation' }).click()
  await expect.poll(() => led.isClosed()).toBe(true)
  await remote.waitFor({ state: 'detached' })
})

test('every card of a board of 300 is on one of its pages, none cut off', async () => {
  const page = await openProduct({ lang: 'en' })
  const { board, file } = syntheticBoard(300)
  await importBoard(page, 300, file)
  await boardLink(page, 300).click()
  await page.getByRole('grid').waitFor()
  await present(page, 'en')
  await says(page, /^Stage 1 of/)
  const seen = new Set<string>()
  for (let press = 0; press < 60; press++) {
    const { texts, isInside } = await shownCards(page)
    for (const text of texts) seen.add(text)
    expect(isInside).toBe(true)
    if ((await screen(page).getByRole('button', { name: 'Next' }).getAttribute('aria-disabled')) === 'true') break
    await page.keyboard.press('PageDown')
  }
  const missing = Object.values(board.cards).filter(
    ({ text }) => !seen.has((text.en ?? text.ar ?? '').replaceAll(' ', '')),
  )
  expect(missing.map(({ text }) => text)).toEqual([])
})

/** The texts that are drawn, without blanks, and whether the whole drawing is in its place. */
async function shownCards(page: Page): Promise<{ texts: string[]; isInside: boolean }> {
  return page.evaluate(() => {
    const drawing = document.querySelector('[data-present] main svg[viewBox]')
    const place = drawing?.closest('main')?.getBoundingClientRect()
    const box = drawing?.getBoundingClientRect()
    const texts = [...(drawing?.querySelectorAll('text') ?? [])].map((text) =>
      (text.textContent ?? '').replaceAll(' ', ''),
    )
    const isInside =
      !!place && !!box && box.left >= place.left - 1 && box.right <= place.right + 1 && box.bottom <= place.bottom + 1
    return { texts, isInside }
  })
}

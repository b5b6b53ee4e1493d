import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openProduct, type PageOptions } from '../support/browser'

const LOAN = { en: 'Housing loan at a bank in Oman', ar: 'قرض سكني في بنك عُماني' }
const WORDS = {
  en: { newBoard: 'New board', create: 'Create', map: 'Map' },
  ar: { newBoard: 'لوحة جديدة', create: 'إنشاء', map: 'الخريطة' },
}

/** The housing loan, open in the editor. */
async function openLoan(options: PageOptions): Promise<Page> {
  const page = await openProduct(options)
  const words = WORDS[options.lang]
  await page.getByRole('button', { name: words.newBoard }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: LOAN[options.lang] }).click()
  await dialog.getByRole('button', { name: words.create, exact: true }).click()
  await page.getByRole('grid', { name: words.map }).waitFor()
  return page
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Board title' })
const saved = (page: Page) => page.getByRole('status').getByText('Saved on this device', { exact: true }).waitFor()

/** A card on the map, chosen by a click on its words. */
async function choose(page: Page, words: string): Promise<void> {
  await page.getByRole('grid').getByText(words).first().click()
}

test('a new title is saved, survives a reload, and can still be taken back after it', async () => {
  const page = await openLoan({ lang: 'en' })
  await title(page).fill('Mortgage, reworked')
  await title(page).press('Enter')
  await saved(page)
  await page.reload()
  await expect.poll(() => title(page).inputValue()).toBe('Mortgage, reworked')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => title(page).inputValue()).toBe(LOAN.en)
  await saved(page)
})

test('words typed in the inspector are on the map, and one undo takes the whole visit back', async () => {
  const page = await openLoan({ lang: 'en' })
  await choose(page, 'Waits for the decision')
  const text = page.getByRole('textbox', { name: 'Text · English' })
  await text.fill('')
  await text.pressSequentially('Waits and', { delay: 20 })
  await page.getByRole('grid').getByText('Waits and').first().waitFor()
  await text.pressSequentially(' wonders', { delay: 20 })
  await text.press('Enter')
  await page.getByRole('grid').getByText('Waits and wonders').first().waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('grid').getByText('Waits for the decision').first().waitFor()
})

test('undo works by the keys of an Arabic keyboard', async () => {
  const page = await openLoan({ lang: 'en' })
  await page.getByRole('radio', { name: 'Journey' }).click()
  await expect.poll(() => page.getByRole('radio', { name: 'Journey' }).getAttribute('aria-checked')).toBe('true')
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ئ', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  )
  await expect.poll(() => page.getByRole('radio', { name: 'Blueprint' }).getAttribute('aria-checked')).toBe('true')
})

test('a text field keeps its own undo while one types in it', async () => {
  const page = await openLoan({ lang: 'en' })
  await page.getByRole('radio', { name: 'Journey' }).click()
  await title(page).click()
  await title(page).pressSequentially(' 2')
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(100)
  expect(await page.getByRole('radio', { name: 'Journey' }).getAttribute('aria-checked')).toBe('true')
  expect(await title(page).inputValue()).not.toContain(' 2')
})

test('switching the language turns the editor around and keeps what is selected', async () => {
  const page = await openLoan({ lang: 'en' })
  await choose(page, 'Waits for the decision')
  await page.getByRole('button', { name: 'Language' }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  await page.getByRole('textbox', { name: 'النص · العربية' }).waitFor()
  await page.getByRole('grid').getByText('ينتظر القرار').first().waitFor()
  await page.getByRole('radio', { name: 'EN' }).click()
  await page.getByRole('grid').getByText('Waits for the decision').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar')
})

test('answers typed into the grid change the verdict and what is said about it', async () => {
  const page = await openLoan({ lang: 'en' })
  await choose(page, 'Adviser calls with the decision')
  await page.getByRole('tab', { name: 'CSAT' }).click()
  await page.getByText('49 of 84 satisfied').waitFor()
  await page.getByText('Not met', { exact: true }).waitFor()
  const five = page.getByRole('textbox', { name: 'People who answered 5' })
  await five.fill('900')
  await five.press('Enter')
  await page.getByText('929 of 964 satisfied').waitFor()
  await page.getByText('Met', { exact: true }).waitFor()
  await page.getByText('The whole range, 95.0% to 97.4%, lies above it.').waitFor()
  await five.press('ArrowLeft')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('People who answered 4')
})

test('a column from a spreadsheet becomes counts', async () => {
  const page = await openLoan({ lang: 'en' })
  await choose(page, 'Adviser calls with the decision')
  await page.getByRole('tab', { name: 'CSAT' }).click()
  await page.getByRole('button', { name: 'Paste a column' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste a column' })
  await dialog.getByRole('textbox').fill('5\n5\n4\n9\n1\n2')
  await dialog.getByText('Understood as single answers: 5 people. One number is off the scale and left out.').waitFor()
  await dialog.getByRole('button', { name: 'Use these' }).click()
  await page.getByText('3 of 5 satisfied').waitFor()
  await page.getByText('Small sample: 5 answers.').waitFor()
})

test('a deleted card comes back by the button of the message', async () => {
  const page = await openLoan({ lang: 'en' })
  await choose(page, 'Waits for the decision')
  await page.getByRole('complementary').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.poll(() => page.getByRole('grid').getByText('Waits for the decision').count()).toBe(0)
  await page.getByRole('group', { name: 'Card deleted' }).getByRole('button', { name: 'Bring back' }).click()
  await page.getByRole('grid').getByText('Waits for the decision').first().waitFor()
})

test('a picture is encoded anew, stored, and shown on its card after a reload', async () => {
  const page = await openLoan({ lang: 'en' })
  await choose(page, 'SMS with the decision')
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30)
    canvas.getContext('2d')?.fillRect(5, 5, 20, 10)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())]
  })
  await page
    .getByLabel('Add pictures')
    .locator('input[type=file]')
    .setInputFiles({ name: 'sms.png', mimeType: 'image/png', buffer: Buffer.from(bytes) })
  const alt = page.getByRole('textbox', { name: 'What it shows' })
  await alt.fill('The message as it arrives')
  await alt.press('Enter')
  await saved(page)
  await page.reload()
  await choose(page, 'SMS with the decision')
  await page.getByRole('img', { name: 'The message as it arrives' }).waitFor()
})

test('what is done in one window is seen in the other', async () => {
  const page = await openLoan({ lang: 'en' })
  const other = await page.context().newPage()
  await other.goto(page.url())
  await title(other).waitFor()
  await title(page).fill('Seen in both')
  await title(page).press('Enter')
  await expect.poll(() => title(other).inputValue()).toBe('Seen in both')
})

test('an owner can be made while it is chosen, in one step of the history', async () => {
  const page = await openLoan({ lang: 'en' })
  await choose(page, 'Waits for the decision')
  const owner = page.getByRole('combobox', { name: 'Owner' })
  await owner.fill('Complaints desk')
  await page.getByRole('option', { name: 'Add “Complaints desk”' }).click()
  await expect.poll(() => owner.inputValue()).toBe('Complaints desk')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => owner.inputValue()).toBe('Customer')
})

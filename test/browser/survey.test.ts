import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sortedByOrder } from '../../src/base/orderKey'
import { axeClean } from '../support/axe'
import { exportedBoard, map, newBoard, saved } from '../support/boardPage'
import { openProduct } from '../support/browser'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/surveys/${name}`, import.meta.url))

/** The wizard, opened as the palette opens it. */
async function openWizard(page: Page, command: string): Promise<void> {
  await map(page)
    .or(page.getByRole('grid', { name: 'الخريطة' }))
    .waitFor()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog').getByRole('combobox')
  await search.fill(command)
  await page.getByRole('option', { name: command }).first().click()
  await page.getByRole('dialog').locator('input[type=file]').waitFor({ state: 'attached' })
}

const choose = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
const press = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name }).click()

test('a survey comes onto the board in three steps, is noticed when it comes again, and one undo takes it back', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Overnight hotel stay')
  await saved(page)
  const before = Object.keys((await exportedBoard(page)).answers).length
  await openWizard(page, 'Import survey answers')
  await choose(page, fixture('05-google-forms-nps-us-dates.csv'))
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Looks like Google Forms').waitFor()
  await press(page, 'Next: columns')
  // The dates can be read two ways: there is no going on before somebody says which.
  await dialog.getByText('Say how the dates in “Timestamp” are written.').waitFor()
  expect(await dialog.getByRole('button', { name: 'Next: check' }).isDisabled()).toBe(true)
  await dialog.getByRole('radio', { name: /^Month first: 1 Nov 2019/ }).click()
  await press(page, 'Next: check')
  await dialog.getByText('39 of 39 rows gave answers.').waitFor()
  await press(page, /^Import 117 answers$/)
  await dialog.waitFor({ state: 'hidden' })
  const after = await exportedBoard(page)
  expect(Object.keys(after.answers).length).toBe(before + 3)
  expect(
    Object.values(after.answers).some(({ source }) => source?.startsWith('05-google-forms-nps-us-dates.csv [')),
  ).toBe(true)
  expect(JSON.stringify(after)).not.toContain('soap into the audience')

  await openWizard(page, 'Import survey answers')
  await choose(page, fixture('05-google-forms-nps-us-dates.csv'))
  await press(page, 'Next: columns')
  await dialog.getByRole('radio', { name: /^Month first/ }).click()
  await press(page, 'Next: check')
  await dialog.getByText('This file is on this board already.').waitFor()
  expect(await dialog.getByRole('radio', { name: 'Replace them' }).isChecked()).toBe(true)
  await press(page, /^Import 117 answers$/)
  await dialog.waitFor({ state: 'hidden' })
  const again = await exportedBoard(page)
  expect(Object.values(again.answers).map(({ counts }) => counts)).toEqual(
    Object.values(after.answers).map(({ counts }) => counts),
  )
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => Object.keys((await exportedBoard(page)).answers).length).toBe(before)
})

test('in Arabic: the letters are found, words are understood, rejected rows can be saved, and cancelling changes nothing', async () => {
  const page = await openProduct({ lang: 'ar' })
  await page.getByRole('button', { name: 'لوحة جديدة' }).first().click()
  const make = page.getByRole('dialog', { name: 'لوحة جديدة' })
  await make.getByRole('radio', { name: 'إقامة ليلة في فندق', exact: true }).click()
  await make.getByRole('button', { name: 'إنشاء', exact: true }).click()
  await openWizard(page, 'استيراد إجابات الاستبيان')
  const dialog = page.getByRole('dialog')
  await choose(page, fixture('ours-google-forms-arabic-1256.csv'))
  await dialog.getByText('ويندوز 1256 (العربية)').waitFor()
  await dialog.getByText('راضٍ جداً').first().waitFor()
  await axeClean(dialog)
  await press(page, 'التالي: الأعمدة')
  await dialog.getByText('عمود واحد يدل على من أجاب، ويُستبعد').waitFor()
  expect(await dialog.getByText('91234567').count()).toBe(0)
  await axeClean(dialog)
  await press(page, 'التالي: المراجعة')
  await dialog.getByText('وُجدت إجابات في 7 صفوف من أصل 7.').waitFor()
  await axeClean(dialog)
  await press(page, 'إلغاء')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByRole('button', { name: /تراجع/ }).first().isDisabled()).toBe(true)

  await openWizard(page, 'استيراد إجابات الاستبيان')
  await choose(page, fixture('ours-broken-rows.csv'))
  await press(page, 'التالي: الأعمدة')
  await press(page, 'التالي: المراجعة')
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, /حفظها في ملف/)])
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv).toContain("'=HYPERLINK(")
  expect(csv.split('\r\n')[0]).toBe('\ufeffالسطر,سبب الترك,Date,Satisfaction,Branch')
})

test('a file dropped on the board opens the import; 200,000 rows are counted, stopping halfway leaves nothing', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Overnight hotel stay')
  await saved(page)
  // Made in the page: a file of this size is not handed over by the test.
  await page.evaluate(() => {
    const branches = ['Muscat', 'Sohar', 'Nizwa', 'Salalah']
    const rows = Array.from(
      { length: 200_000 },
      (_, row) =>
        `${row},2026-0${(row % 9) + 1}-1${row % 10},${(row % 5) + 1},${branches[row % 4]},"A comment, number ${row}"`,
    )
    const file = new File([`id,Date,Satisfaction,Branch,Comment\n${rows.join('\n')}\n`], 'big.csv', {
      type: 'text/csv',
    })
    const data = new DataTransfer()
    data.items.add(file)
    document
      .querySelector('main')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByText('big.csv').waitFor()
  await press(page, 'Next: columns')
  await press(page, 'Stop')
  await dialog.getByRole('button', { name: 'Next: columns' }).click()
  await dialog.getByText(/200,000 rows were read/).waitFor()
  await press(page, 'Next: check')
  await dialog.getByText('200,000 of 200,000 rows gave answers.').waitFor()
  await press(page, /^Import 200,000 answers$/)
  await dialog.waitFor({ state: 'hidden' })
  const board = await exportedBoard(page)
  const counts = Object.values(board.answers).filter(({ source }) => source?.startsWith('big.csv'))
  const people = counts.flatMap((answers) => Object.values(answers.counts)).reduce((sum, n) => sum + n, 0)
  expect([people, counts.length < 100]).toEqual([200_000, true])
  expect(JSON.stringify(board).length).toBeLessThan(2_000_000)
})

test('a table of answers that is pasted opens the import; words mapped by hand are known when the next file comes', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Overnight hotel stay')
  await saved(page)
  const dialog = page.getByRole('dialog')
  const words = ['Superb', 'Awful', 'Fine', 'Superb', 'Fine', 'Superb']
  const paste = (month: string) =>
    page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
      },
      ['Date,How was the lobby?', ...words.map((word, day) => `2026-${month}-1${day},${word}`)].join('\n'),
    )
  await paste('03')
  await press(page, 'Next: columns')
  await dialog.getByRole('combobox', { name: 'What “How was the lobby?” is' }).click()
  await page.getByRole('option', { name: 'Answers to a question' }).click()
  for (const [word, answer] of [
    ['Superb', '5'],
    ['Fine', '4'],
    ['Awful', '1'],
  ] as const) {
    await dialog.getByRole('combobox', { name: `What “${word}” counts as` }).click()
    await page.getByRole('option', { name: answer, exact: true }).click()
    // The next list has the same options.
    await page.getByRole('listbox').waitFor({ state: 'hidden' })
  }
  await press(page, 'Next: check')
  await press(page, /^Import 6 answers$/)
  await dialog.waitFor({ state: 'hidden' })
  await paste('04')
  await press(page, 'Next: columns')
  await press(page, 'Next: check')
  await press(page, /^Import 6 answers$/)
  await dialog.waitFor({ state: 'hidden' })
  const board = await exportedBoard(page)
  const lobby = Object.values(board.measures).filter(({ name }) => name.en === 'How was the lobby?')
  const counts = Object.values(board.answers).filter(({ measure }) => measure === lobby[0]?.id)
  expect(lobby.length).toBe(1)
  expect(counts.map((each) => [each.period, each.counts]).sort()).toEqual([
    ['2026-Q1', { 1: 1, 4: 2, 5: 3 }],
    ['2026-Q2', { 1: 1, 4: 2, 5: 3 }],
  ])
})

test('several ratings on one scale become attributes beside the answers about the whole, and one undo takes back both', async () => {
  const page = await openProduct({ lang: 'en' })
  await newBoard(page, 'Blank journey map')
  await saved(page)
  await openWizard(page, 'Import survey answers')
  const rows = ['5,4,5,3', '4,4,5,2', '2,1,4,3', '3,2,5,5', '5,5,4,4']
  const text = ['Overall satisfaction,Speed of service,Courtesy of staff,Clear prices', ...rows].join('\n')
  await choose(page, { name: 'ratings.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await press(page, 'Next: columns')
  const dialog = page.getByRole('dialog')
  await press(page, 'Take as attributes')
  await dialog.getByText('Judgement of the whole').waitFor()
  await axeClean(dialog)
  await press(page, 'Next: check')
  await dialog
    .getByRole('region', { name: 'Attributes' })
    .getByRole('row', { name: /Speed of service/ })
    .waitFor()
  await axeClean(dialog)
  await press(page, /^Import 5 answers$/)
  await dialog.waitFor({ state: 'hidden' })
  const { attributes, answers } = await exportedBoard(page)
  expect(sortedByOrder(Object.values(attributes)).map(({ name, performance }) => [name.en, performance])).toEqual([
    ['Speed of service', 3.2],
    ['Courtesy of staff', 4.6],
    ['Clear prices', 3.4],
  ])
  expect(Object.values(attributes).every(({ derived }) => derived?.n === 5)).toBe(true)
  expect(Object.keys(answers)).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await expect
    .poll(async () => {
      const board = await exportedBoard(page)
      return Object.keys(board.answers).length + Object.keys(board.attributes).length
    })
    .toBe(0)
})

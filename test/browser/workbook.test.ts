import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { printBoardFile } from '../../src/formats/json'
import { exportedBoard, title } from '../support/boardPage'
import { openProduct } from '../support/browser'

const BEFORE = 'Instalment calculator, product leaflet'

/** What a spreadsheet does when words in one of its cells are changed. */
function withWords(bytes: Uint8Array, from: RegExp, to: string): Buffer {
  const files = unzipSync(bytes)
  const shared = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
  if (!from.test(shared)) throw new Error('the words are not in the workbook')
  return Buffer.from(zipSync({ ...files, 'xl/sharedStrings.xml': strToU8(shared.replace(from, to)) }))
}

async function openBoard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New board' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New board' })
  await dialog.getByRole('radio', { name: 'Housing loan at a bank in Oman' }).click()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('grid', { name: 'Map' }).waitFor()
}

test('a workbook that was edited is compared with its board, taken in one edit and taken back by one undo', async () => {
  const page = await openProduct({ lang: 'en' })
  await openBoard(page)
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Excel' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export Excel', exact: true }).click(),
  ])
  const bytes = await readFile(await download.path())
  const edited = withWords(bytes, new RegExp(`<t[^>]*>${BEFORE}</t>`), '<t>Written in a spreadsheet</t>')
  await dialog.getByRole('button', { name: 'Take back an edited workbook…' }).click()
  const taking = page.getByRole('dialog', { name: 'Changes from a workbook' })
  await taking.getByRole('button', { name: 'Choose the workbook…' }).waitFor()
  await taking.locator('input[type=file]').setInputFiles({ name: 'edited.xlsx', mimeType: '', buffer: edited })
  await taking.getByText('Cards: 0 new, 0 removed, 1 changed').waitFor()
  await taking.getByRole('button', { name: 'Take 1 change' }).click()
  await taking.waitFor({ state: 'hidden' })
  const card = page.getByRole('grid', { name: 'Map' }).getByText('Written in a spreadsheet')
  await card.first().waitFor()
  await page.keyboard.press('Control+z')
  await card.first().waitFor({ state: 'detached' })
  // The same from the library, into the board that is there.
  await page.getByRole('link', { name: 'All boards' }).first().click()
  await page.getByLabel('Import file').setInputFiles({ name: 'edited.xlsx', mimeType: '', buffer: edited })
  await taking.getByRole('button', { name: 'Take 1 change' }).click()
  await taking.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: 'Housing loan at a bank in Oman' }).first().click()
  await card.first().waitFor()
})

/** A file let go over the open board. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ({ file, base64 }) => {
      const letters = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([letters], file))
      const map = document.querySelector('main')
      map?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    { file: name, base64: bytes.toString('base64') },
  )
}

test('a file dropped on an open board goes where it belongs: a workbook to its differences, answers to their import, a map to its preview', async () => {
  const page = await openProduct({ lang: 'en' })
  await openBoard(page)
  await page.getByRole('button', { name: 'Export', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Excel' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export Excel', exact: true }).click(),
  ])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  const edited = withWords(await readFile(await download.path()), new RegExp(`<t[^>]*>${BEFORE}</t>`), '<t>Dropped</t>')
  await drop(page, 'edited.xlsx', edited)
  const taking = page.getByRole('dialog', { name: 'Changes from a workbook' })
  await taking.getByText('Cards: 0 new, 0 removed, 1 changed').waitFor()
  await page.keyboard.press('Escape')
  await taking.waitFor({ state: 'hidden' })

  const answers = [
    'Date,Satisfaction,Branch',
    ...Array.from({ length: 12 }, (_, at) => `2026-03-0${(at % 9) + 1},${(at % 5) + 1},Muscat`),
  ]
  await drop(page, 'answers.csv', Buffer.from(answers.join('\n')))
  const survey = page.getByRole('dialog', { name: 'Import survey answers' })
  await survey.getByText('answers.csv').waitFor()
  await page.keyboard.press('Escape')
  await survey.waitFor({ state: 'hidden' })

  await drop(page, 'trip.mmd', Buffer.from('journey\n  title A trip\n  section Go\n    Walks: 4: Me'))
  const preview = page.getByRole('dialog').filter({ hasText: 'A trip' })
  await preview.getByRole('button', { name: 'Import', exact: true }).click()
  await preview.waitFor({ state: 'hidden' })
  await page.getByText('“A trip” was imported').first().waitFor()

  const matrix = [
    ',,Find,',
    ',,Looks,Compares',
    'Customer actions,customer,Asks friends,Reads prices',
    'Pain points,pain,No prices,',
  ]
  await drop(page, 'map.csv', Buffer.from(matrix.join('\n')))
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).waitFor()
})

test('a board file dropped on an open board comes in beside it and leaves the open one untouched', async () => {
  const page = await openProduct({ lang: 'en' })
  await openBoard(page)
  const before = await exportedBoard(page)
  const beside = { ...before, id: brandId('board', 'board_dropped'), title: { en: 'Dropped beside' } }
  await drop(page, 'beside.json', Buffer.from(printBoardFile(beside)))
  await page.getByText('“Dropped beside” was imported').first().waitFor()
  await title(page).waitFor()
  expect(await exportedBoard(page)).toEqual(before)
  await page.getByRole('link', { name: 'All boards' }).first().click()
  await page.getByRole('link', { name: 'Housing loan at a bank in Oman' }).first().waitFor()
  await page.getByRole('link', { name: 'Dropped beside' }).first().click()
  await page.getByRole('grid', { name: 'Map' }).waitFor()
  await expect.poll(() => title(page).inputValue()).toBe('Dropped beside')
})

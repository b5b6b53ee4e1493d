import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { printBoardFile } from '../../src/formats/json'
import { createFromTemplate } from '../../src/formats/templates'
import { startLibrary } from './libraryApp'

async function shoeshineFile(): Promise<string> {
  const board = await createFromTemplate('corner-shoeshine', {
    id: brandId('board', 'board_shoes'),
    createdAt: '2026-11-22T07:00:00.000Z',
    baseLanguage: 'en',
  })
  return printBoardFile({ ...board, title: { en: 'Shoes' } })
}

function jsonFile(text: string, name = 'shoes.json'): File {
  return new File([text], name, { type: 'application/json' })
}

/** The input itself is hidden: buttons and drops feed it. */
async function importFiles(...files: readonly File[]): Promise<void> {
  await screen.findByRole('heading', { name: 'Boards' })
  await userEvent.upload(screen.getByLabelText('Import file', { selector: 'input' }), [...files])
}

test('an imported board keeps its id and exports as it came', async () => {
  const { library } = await startLibrary()
  const text = await shoeshineFile()
  await importFiles(jsonFile(text))
  expect(await screen.findByRole('link', { name: 'Shoes' })).toHaveAttribute('href', '#/board/board_shoes')
  const read = await library.readForExport(brandId('board', 'board_shoes'))
  expect(read.ok && printBoardFile(read.value)).toBe(text)
})

test('a file that is here already is noticed, and comes in again only as a copy and on demand', async () => {
  const { library } = await startLibrary()
  const text = await shoeshineFile()
  await importFiles(jsonFile(text))
  await screen.findByRole('link', { name: 'Shoes' })
  await importFiles(jsonFile(text, 'the same.json'))
  const report = await screen.findByRole('dialog', { name: 'Import' })
  expect(report).toHaveTextContent('You imported this file on')
  expect(await library.list()).toHaveLength(1)
  await userEvent.click(within(report).getByRole('button', { name: 'Import again as a copy' }))
  await waitFor(async () => expect(await library.list()).toHaveLength(2))
  expect(new Set((await library.list()).map((board) => board.id)).size).toBe(2)
})

test('of a file that ends too early, what can be read is offered and nothing else happens', async () => {
  const { library } = await startLibrary()
  const text = await shoeshineFile()
  await importFiles(jsonFile(text.slice(0, Math.floor(text.length * 0.7)), 'half.json'))
  const report = await screen.findByRole('dialog', { name: 'Import' })
  expect(report).toHaveTextContent(/The file ends too early, at line [\d,]+\./)
  expect(report).toHaveTextContent(/of 16 cards can still be read/)
  expect(await library.list()).toHaveLength(0)
  await userEvent.click(within(report).getByRole('button', { name: 'Open those in a new board' }))
  await waitFor(async () => expect(await library.list()).toHaveLength(1))
})

test('one bad file among several is named, and the good ones come in', async () => {
  await startLibrary()
  await importFiles(jsonFile('{"name":"left-pad","version":"1.0.0"}', 'package.json'), jsonFile(await shoeshineFile()))
  const report = await screen.findByRole('dialog', { name: 'Import' })
  expect(report).toHaveTextContent('1 board was imported. Files that need a look: 1.')
  expect(report).toHaveTextContent('package.json')
  expect(report).toHaveTextContent('This is JSON, but not a journey map.')
  await userEvent.click(within(report).getAllByRole('button', { name: 'Close' }).at(-1) ?? report)
  expect(await screen.findByRole('link', { name: 'Shoes' })).toBeInTheDocument()
})

test('what was put right in a file is listed, with the names that were refused', async () => {
  await startLibrary()
  const text = (await shoeshineFile()).replace('"board": {', '"board": {"__proto__": {"admin": true},')
  await importFiles(jsonFile(text))
  const report = await screen.findByRole('dialog', { name: 'Imported' })
  expect(report).toHaveTextContent('1 field with a forbidden name was left out: __proto__.')
})

test('a board for which there is no room is refused without a trace', async () => {
  const { library } = await startLibrary({
    create: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
  })
  await importFiles(jsonFile(await shoeshineFile()))
  expect(await screen.findByRole('dialog', { name: 'Import' })).toHaveTextContent('There is no room to save this map.')
  expect(await library.list()).toHaveLength(0)
})

test('what no reader can cope with is named, the other files come in, and nothing waits for ever', async () => {
  const { library } = await startLibrary()
  const broken = new File(['x'], 'broken.json')
  Object.defineProperty(broken, 'size', {
    get() {
      throw new RangeError('Invalid array length')
    },
  })
  await importFiles(broken, jsonFile(await shoeshineFile()))
  const report = await screen.findByRole('dialog', { name: 'Import' })
  expect(report).toHaveTextContent('The file cannot be read: Invalid array length')
  expect(screen.queryByText('Importing…')).toBeNull()
  expect(await library.list()).toHaveLength(1)
})

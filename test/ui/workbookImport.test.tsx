import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createFromTemplate } from '../../src/formats/templates'
import type { WorkbookReading } from '../../src/formats/xlsx'
import type { Library } from '../../src/storage'
import { findWorkbook } from '../../src/ui/import/findWorkbook'
import { startLibrary } from './libraryApp'

vi.mock('../../src/ui/import/findWorkbook', () => ({ findWorkbook: vi.fn() }))

const ID = brandId('board', 'board_shoes')
const WORDS = 'Polishing the left shoe'

const shoes = () =>
  createFromTemplate('corner-shoeshine', { id: ID, createdAt: '2026-11-22T07:00:00.000Z', baseLanguage: 'en' })

/** What is read of a workbook in which a spreadsheet changed the words of the first card; how it is read is not the dialog's business. */
async function editedReading(): Promise<{
  readonly reading: WorkbookReading
  readonly card: string
  readonly before: string
}> {
  const base = await shoes()
  const [card] = Object.values(base.cards)
  const before = card?.text.en
  if (!card || before === undefined) throw new Error('The template has no card')
  const words = { before, after: WORDS }
  const field = { path: ['text', 'en'], column: 'Text (English)', before, after: WORDS, words }
  const edit = { kind: 'change', records: 'cards', id: card.id, sheet: 'Cards', row: 2, title: before } as const
  const reading = {
    base,
    edits: [{ ...edit, fields: [field] }],
    problems: [],
    notes: [],
    found: { cards: [], links: [] },
  }
  return { reading, card: card.id, before }
}

async function importFile(reading: WorkbookReading): Promise<HTMLElement> {
  vi.mocked(findWorkbook).mockResolvedValue({ kind: 'workbook', key: 'reading_1', file: 'edited.xlsx', reading })
  const file = new File([Uint8Array.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))], 'edited.xlsx')
  await screen.findByRole('heading', { name: 'Boards' })
  await userEvent.upload(screen.getByLabelText('Import file', { selector: 'input' }), file)
  return screen.findByRole('dialog', { name: 'Changes from a workbook' })
}

async function textOf(library: Library, card: string): Promise<string | undefined> {
  const read = await library.readForExport(ID)
  return read.ok ? Object.values(read.value.cards).find(({ id }) => id === card)?.text.en : undefined
}

const takeOne = (dialog: HTMLElement) => within(dialog).findByRole('button', { name: 'Take 1 change' })

test('an edited workbook shows what differs and changes the board that is here only when it is taken', async () => {
  const { library } = await startLibrary()
  await library.create(await shoes())
  const { reading, card, before } = await editedReading()
  const dialog = await importFile(reading)
  await waitFor(async () => expect(await takeOne(dialog)).toBeEnabled())
  expect(dialog).toHaveTextContent('Cards: 0 new, 0 removed, 1 changed')
  expect(within(dialog).getByText(WORDS)).toBeInTheDocument()
  expect(await textOf(library, card)).toBe(before)
  await userEvent.click(await takeOne(dialog))
  await waitFor(() => expect(dialog).not.toBeInTheDocument())
  expect(await textOf(library, card)).toBe(WORDS)
  expect(await library.list()).toHaveLength(1)
})

test('what another window changed meanwhile is shown, and is written over only when the person says so again', async () => {
  const { library } = await startLibrary()
  await library.create(await shoes())
  const { reading, card, before } = await editedReading()
  const dialog = await importFile(reading)
  await waitFor(async () => expect(await takeOne(dialog)).toBeEnabled())
  const path = ['cards', card, 'text', 'en']
  const patches = [{ path, value: 'From the other window' }]
  const inverse = [{ path, value: before }]
  await library.edit(ID, { id: 'edit_x', name: 'x', kind: 'do', at: '2026-11-22T09:00:00.000Z', patches, inverse })
  await userEvent.click(await takeOne(dialog))
  expect(await within(dialog).findByRole('alert')).toBeInTheDocument()
  expect(dialog).toHaveTextContent('1 place was changed on the board as well')
  expect(await textOf(library, card)).toBe('From the other window')
  await waitFor(async () => expect(await takeOne(dialog)).toBeEnabled())
  await userEvent.click(await takeOne(dialog))
  await waitFor(() => expect(dialog).not.toBeInTheDocument())
  expect(await textOf(library, card)).toBe(WORDS)
})

test('an edited workbook can become a new board, which leaves the one that is here as it is', async () => {
  const { library } = await startLibrary()
  await library.create(await shoes())
  const { reading, card, before } = await editedReading()
  const dialog = await importFile(reading)
  await userEvent.click(await within(dialog).findByRole('combobox', { name: 'Where the changes go' }))
  await userEvent.click(await screen.findByRole('option', { name: 'A new board' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Import' }))
  await waitFor(async () => expect(await library.list()).toHaveLength(2))
  expect(await textOf(library, card)).toBe(before)
})

test('a board that the store refuses to write is left alone, and the dialog stays for another try', async () => {
  const { library } = await startLibrary({ editFrom: () => Promise.reject(new Error('no')) })
  await library.create(await shoes())
  const { reading, card, before } = await editedReading()
  const dialog = await importFile(reading)
  await waitFor(async () => expect(await takeOne(dialog)).toBeEnabled())
  await userEvent.click(await takeOne(dialog))
  await waitFor(async () => expect(await takeOne(dialog)).toBeEnabled())
  expect(dialog).toBeInTheDocument()
  expect(await textOf(library, card)).toBe(before)
})

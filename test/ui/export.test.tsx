import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { parseBoardFile } from '../../src/formats/json'
import { ExportDialog } from '../../src/ui/export/ExportDialog'
import { EXPORT_FORMATS } from '../../src/ui/export/exportOptions'
import { boardFrom } from '../support/boardFrom'
import { renderInEditor } from './editorParts'

const handedOver: { readonly file: Blob; readonly name: string }[] = []
vi.mock('../../src/formats/download', () => ({
  download: (file: Blob, name: string) => handedOver.push({ file, name }),
}))
afterEach(() => handedOver.splice(0))

const board = () =>
  boardFrom(`
             | Apply             || Decide
             | Find    | Submit  || Wait
    customer | a Looks | b Gives || c Waits
    a -> b flow
    b -> c sequence
  `)

const dialog = () => screen.findByRole('dialog', { name: 'Export' })

test('the formats are radios of one group, and the button is named after the one chosen', async () => {
  renderInEditor(<ExportDialog onClose={() => undefined} />, board())
  const formats = within(await dialog()).getByRole('radiogroup', { name: 'Format' })
  const radios = within(formats).getAllByRole('radio')
  // The text a board was made from is offered only where there is one.
  expect(radios.length).toBe(EXPORT_FORMATS.filter((format) => format !== 'source').length)
  expect(radios.map((radio) => radio.getAttribute('data-checked') !== null).indexOf(true)).toBe(0)
  expect(radios.filter((radio) => radio.getAttribute('data-checked') !== null)).toHaveLength(1)
  await userEvent.click(within(formats).getByRole('radio', { name: 'SVG' }))
  expect(screen.getByRole('button', { name: 'Export SVG' })).toBeVisible()
  expect(screen.getByRole('radiogroup', { name: 'Language' })).toBeVisible()
  await userEvent.click(within(formats).getByRole('radio', { name: 'JSON' }))
  expect(screen.queryByRole('radiogroup', { name: 'Language' })).toBeNull()
})

test('a file is handed over only after it was read back, under the board’s title and the date', async () => {
  renderInEditor(<ExportDialog onClose={() => undefined} />, board())
  await userEvent.click(within(await dialog()).getByRole('radio', { name: 'JSON' }))
  expect(screen.getByRole('button', { name: 'Export JSON' })).toBeDisabled()
  expect(await screen.findByText('3 of 3 cards, 2 of 2 links in the file')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Export JSON' }))
  const [only] = handedOver
  expect(only?.name).toBe('Picture - 2026-11-22.json')
  const read = parseBoardFile(new Uint8Array((await only?.file.arrayBuffer()) ?? new ArrayBuffer(0)))
  expect(read.ok && read.value.board).toEqual(board())
})

test('a picture that cannot be made is a problem in words and never a file', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }))
  renderInEditor(<ExportDialog onClose={() => undefined} />, board())
  await dialog()
  expect(await screen.findByRole('alert')).toHaveTextContent(/The file could not be made/)
  expect(screen.getByRole('button', { name: 'Export PNG' })).toBeDisabled()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})

test('the work can be stopped and begun again', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  renderInEditor(<ExportDialog onClose={() => undefined} />, board())
  await userEvent.click(within(await dialog()).getByRole('button', { name: 'Stop' }))
  expect(await screen.findByText('Stopped. No file was made.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByRole('progressbar')).toBeVisible()
})

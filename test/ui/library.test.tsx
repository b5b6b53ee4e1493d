import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createFromTemplate } from '../../src/formats/templates'
import type { Library } from '../../src/storage'
import { setPreference } from '../../src/ui/preferences'
import { startLibrary } from './libraryApp'

async function boardFromTemplate(
  library: Library,
  title: { readonly en?: string; readonly ar?: string },
  id = 'board_a',
) {
  const board = await createFromTemplate('corner-shoeshine', {
    id: brandId('board', id),
    createdAt: '2026-11-22T07:00:00.000Z',
    baseLanguage: 'en',
  })
  await library.create({ ...board, title })
}

async function chooseInMenu(title: string, item: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: `Actions for ${title}` }))
  await userEvent.click(await screen.findByRole('menuitem', { name: item }))
}

test('a new board is made from a template, opens at once, and then stands in the library as one link', async () => {
  await startLibrary()
  await screen.findByRole('heading', { name: 'Boards' })
  await userEvent.click(screen.getByRole('button', { name: 'New board' }))
  const dialog = await screen.findByRole('dialog', { name: 'New board' })
  const templates = within(dialog).getByRole('radiogroup', { name: 'Template' })
  expect(within(templates).getAllByRole('radio')).toHaveLength(10)
  await userEvent.click(within(templates).getByRole('radio', { name: 'Overnight hotel stay' }))
  const title = within(dialog).getByRole('textbox', { name: 'Title' })
  expect(title).toHaveValue('Overnight hotel stay')
  await userEvent.clear(title)
  await userEvent.type(title, 'Guests of the Nizwa inn')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Create' }))
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/board\/board_/))
  await screen.findByText(/^open: board_/)
  const opened = window.location.hash
  window.location.hash = '#/'
  expect(await screen.findByRole('link', { name: 'Guests of the Nizwa inn' })).toHaveAttribute('href', opened)
})

test('a template nobody renamed keeps its title in both languages', async () => {
  const { library } = await startLibrary()
  await userEvent.click(await screen.findByRole('button', { name: 'New board' }))
  await userEvent.click(await screen.findByRole('radio', { name: 'Corner shoeshine' }))
  await userEvent.click(screen.getByRole('button', { name: 'Create' }))
  await screen.findByText(/^open: board_/)
  const [board] = await library.list()
  expect(board?.title).toEqual({ en: 'Corner shoeshine', ar: 'تلميع الأحذية عند الناصية' })
})

test('where each template comes from is told in the gallery in Arabic', async () => {
  await startLibrary()
  setPreference('language', 'ar')
  window.location.hash = '#/templates'
  const folds = await screen.findAllByText('المصادر', { selector: 'summary' })
  expect(folds).toHaveLength(10)
  for (const fold of folds) {
    await userEvent.click(fold)
    const list = within(fold.closest('details') ?? fold).getByRole('list')
    const [first] = await within(list).findAllByRole('listitem')
    expect(first).toHaveTextContent(/[\u0620-\u064a]{3}/)
  }
  setPreference('language', 'en')
})

test('search finds a title in Arabic whatever its hamzas and marks, and words that stand only on cards', async () => {
  const { library } = await startLibrary()
  await boardFromTemplate(library, { en: 'Shoes', ar: 'أحذية الإمارة' }, 'board_a')
  await library.create({
    ...(await createFromTemplate('blank-journey', {
      id: brandId('board', 'board_b'),
      createdAt: '2026-11-22T07:00:00.000Z',
      baseLanguage: 'en',
    })),
    title: { en: 'Empty' },
  })
  await screen.findByRole('link', { name: 'Empty' })
  const search = screen.getByRole('searchbox')
  await userEvent.type(search, 'احذيه الاماره')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Empty' })).not.toBeInTheDocument())
  expect(screen.getByRole('link', { name: 'Shoes' })).toBeInTheDocument()
  await userEvent.clear(search)
  await userEvent.type(search, 'wax')
  await waitFor(() => expect(screen.getByRole('link', { name: 'Shoes' })).toBeInTheDocument())
  await waitFor(() => expect(screen.getByText('1 board matches “wax”')).toBeInTheDocument())
  await userEvent.clear(search)
  await userEvent.type(search, 'zebra')
  await userEvent.click(await screen.findByRole('button', { name: 'Clear the search' }))
  expect(await screen.findByRole('link', { name: 'Empty' })).toBeInTheDocument()
})

test('a board moved to the trash comes back by Undo, by Restore, and is gone only after a question', async () => {
  const { library } = await startLibrary()
  await boardFromTemplate(library, { en: 'Shoes' })
  await chooseInMenu('Shoes', 'Move to trash')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Shoes' })).not.toBeInTheDocument())
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('link', { name: 'Shoes' })).toBeInTheDocument()

  await chooseInMenu('Shoes', 'Move to trash')
  window.location.hash = '#/trash'
  await userEvent.click(await screen.findByRole('button', { name: 'Restore' }))
  expect(await screen.findByText('The trash is empty')).toBeInTheDocument()

  window.location.hash = '#/'
  await chooseInMenu('Shoes', 'Move to trash')
  window.location.hash = '#/trash'
  await userEvent.click(await screen.findByRole('button', { name: 'Delete for good' }))
  const question = await screen.findByRole('alertdialog', { name: 'Delete for good?' })
  expect(await library.list()).toHaveLength(1)
  await userEvent.click(within(question).getByRole('button', { name: 'Delete for good' }))
  await waitFor(async () => expect(await library.list()).toHaveLength(0))
})

test('renaming writes the title of the language shown and leaves the other one', async () => {
  const { library } = await startLibrary()
  await boardFromTemplate(library, { en: 'Shoes', ar: 'أحذية' })
  await chooseInMenu('Shoes', 'Rename…')
  const title = await screen.findByRole('textbox', { name: 'Title' })
  await userEvent.clear(title)
  await userEvent.type(title, 'Boots{Enter}')
  expect(await screen.findByRole('link', { name: 'Boots' })).toBeInTheDocument()
  const [board] = await library.list()
  expect(board?.title).toEqual({ en: 'Boots', ar: 'أحذية' })
})

test('a copy is a board of its own, named as a copy in each language the title has', async () => {
  const { library } = await startLibrary()
  await boardFromTemplate(library, { en: 'Shoes', ar: 'أحذية' })
  await chooseInMenu('Shoes', 'Duplicate')
  expect(await screen.findByRole('link', { name: 'Copy of Shoes' })).toBeInTheDocument()
  const titles = (await library.list()).map((board) => board.title)
  expect(titles).toContainEqual({ en: 'Copy of Shoes', ar: 'نسخة من أحذية' })
})

test('the language changes in place: nothing is reloaded and what was typed stays', async () => {
  const { library } = await startLibrary()
  await boardFromTemplate(library, { en: 'Shoes', ar: 'أحذية' })
  await userEvent.type(screen.getByRole('searchbox'), 'sho')
  await userEvent.click(screen.getByRole('button', { name: 'Language' }))
  expect(await screen.findByRole('heading', { name: 'اللوحات' })).toBeInTheDocument()
  expect(document.documentElement).toHaveAttribute('dir', 'rtl')
  expect(document.documentElement).toHaveAttribute('lang', 'ar')
  expect(screen.getByRole('searchbox')).toHaveValue('sho')
  expect(screen.getByRole('link', { name: 'أحذية' })).toBeInTheDocument()
})

test('a store that does not answer is never shown as an empty library', async () => {
  await startLibrary({ list: () => Promise.reject(new DOMException('blocked', 'SecurityError')) })
  expect(await screen.findByRole('heading', { name: /does not let Rihla reach its storage/ })).toBeInTheDocument()
  expect(screen.getByText('SecurityError')).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: 'Boards' })).not.toBeInTheDocument()
})

test('boards that the browser lost are said to be missing', async () => {
  const missing = [brandId('board', 'board_lost')]
  await startLibrary({
    health: () => Promise.resolve({ usage: 1_000_000, quota: 2_000_000_000, persisted: true, missing }),
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('1 board that was here is gone')
  expect(screen.getByText('1 MB of 2 GB used')).toBeInTheDocument()
  expect(screen.getByText('Protected from clean-up')).toBeInTheDocument()
})

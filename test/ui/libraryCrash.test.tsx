import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createFromTemplate } from '../../src/formats/templates'
import type { Library } from '../../src/storage'
import { startLibrary } from './libraryApp'

const broken = brandId('board', 'board_broken')
const downloads: Blob[] = []

beforeEach(() => {
  downloads.length = 0
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) downloads.push(blob)
    return 'blob:test'
  }
})

async function openBroken(library: Library): Promise<void> {
  const made = { id: broken, createdAt: '2026-11-22T07:00:00.000Z', baseLanguage: 'en' } as const
  await library.create({ ...(await createFromTemplate('corner-shoeshine', made)), title: { en: 'Shoes' } })
  await screen.findByRole('link', { name: 'Shoes' })
  window.location.hash = '#/board/board_broken'
  await screen.findByRole('heading', { name: 'Something went wrong in Rihla' })
}

test('a screen that breaks lets the board be saved, and the other screens work on', async () => {
  const { library } = await startLibrary()
  await openBroken(library)
  await userEvent.click(screen.getByRole('button', { name: 'Save a copy of this board' }))
  await screen.findByText(/handed to the browser’s downloads/)
  expect(downloads).toHaveLength(1)
  expect(await downloads[0]?.text()).toContain('"format": "rihla-board"')
  await userEvent.click(screen.getByRole('button', { name: 'Go to all boards' }))
  expect(await screen.findByRole('link', { name: 'Shoes' })).toBeInTheDocument()
})

test('a board that cannot be read as a whole is handed over as it is stored', async () => {
  const { library } = await startLibrary({
    readForExport: () => Promise.resolve({ ok: false, error: { kind: 'unreadable', problem: { kind: 'noSnapshot' } } }),
  })
  await openBroken(library)
  await userEvent.click(screen.getByRole('button', { name: 'Save a copy of this board' }))
  await screen.findByText(/What is stored of it was handed over as it is/)
  await waitFor(() => expect(downloads).toHaveLength(1))
})

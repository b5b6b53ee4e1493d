import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createMapView } from '../../src/canvas'
import * as commands from '../../src/commands'
import { LanesDrawer } from '../../src/ui/editor/drawers/LanesDrawer'
import { PersonasDrawer } from '../../src/ui/editor/drawers/PersonasDrawer'
import { useEditor } from '../../src/ui/editor/EditorContext'
import { runAndTell, useNotices } from '../../src/ui/editor/notices'
import { Rail } from '../../src/ui/editor/Rail'
import { BoardTitle } from '../../src/ui/editor/topBar/BoardTitle'
import { HistoryButtons } from '../../src/ui/editor/topBar/HistoryButtons'
import { SaveStatus } from '../../src/ui/editor/topBar/SaveStatus'
import { editWords } from '../../src/ui/editor/words'
import { i18next } from '../../src/ui/i18n'
import { boardFrom, cardId } from '../support/boardFrom'
import { startWords } from '../support/words'
import { renderInEditor } from './editorParts'

const loan = () =>
  boardFrom(`
             | Apply             || Decide
             | Find    | Submit  || Wait
    customer | a Looks | b Gives || c Waits
    ~ visibility
    backstage|         | d Reads ||
    b -> d flow
  `)

test.each(['en', 'ar'] as const)('every command has words of its own for undo, in %s', (language) => {
  if (!i18next.isInitialized) startWords('en')
  const t = i18next.getFixedT(language)
  const names = Object.values(commands).flatMap((each) =>
    typeof each === 'object' && 'name' in each && 'apply' in each ? [each.name] : [],
  )
  expect(names.length).toBeGreaterThan(35)
  const edits = names.map((name) => ({ id: '1', name, kind: 'do' as const, patches: [], inverse: [], at: '' }))
  const nameless = edits.filter((edit) => editWords(t, [edit]) === t('command.other')).map((edit) => edit.name)
  expect(nameless).toEqual([])
})

test('the words of an edit count what it was about, in all Arabic plural forms', () => {
  if (!i18next.isInitialized) startWords('en')
  const t = i18next.getFixedT('ar')
  const say = (count: number) =>
    editWords(t, [{ id: '1', name: 'card.add', kind: 'do', patches: [], inverse: [], at: '', args: { count } }])
  expect([1, 2, 3, 11, 100].map(say)).toEqual([
    'إضافة بطاقة',
    'إضافة بطاقتين',
    'إضافة 3 بطاقات',
    'إضافة 11 بطاقة',
    'إضافة 100 بطاقة',
  ])
})

test('the status says in exact words whether the work is on disk, and why not', async () => {
  const editor = renderInEditor(<SaveStatus />, loan())
  const retry = vi.spyOn(editor.session, 'retry')
  const status = () => screen.getByRole('status')
  expect(status()).toHaveTextContent(/^Saved on this device$/)
  act(() => editor.report({ kind: 'saving', count: 1 }))
  expect(status()).toHaveTextContent(/^Saving…$/)
  act(() => editor.report({ kind: 'notSaved', reason: 'full', count: 1, since: '2026-11-22T08:00:00Z' }))
  expect(status()).toHaveTextContent(/^Not saved$/)
  expect(screen.getByText('No room is left on the disk.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
  expect(screen.getByRole('button', { name: 'Download copy' })).toBeVisible()
})

test('trying again is not offered where it cannot help', () => {
  const editor = renderInEditor(<SaveStatus />, loan())
  act(() => editor.report({ kind: 'notSaved', reason: 'deleted', count: 1, since: '2026-11-22T08:00:00Z' }))
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Download copy' })).toBeVisible()
})

test('each key typed into the title is kept as a draft, and leaving writes it once', async () => {
  const editor = renderInEditor(<BoardTitle onDone={() => undefined} />, loan())
  const drafted = vi.spyOn(editor.session, 'saveDraft')
  const cleared = vi.spyOn(editor.session, 'clearDraft')
  const title = screen.getByRole('textbox', { name: 'Board title' })
  await userEvent.clear(title)
  await userEvent.type(title, 'Ab')
  expect(drafted.mock.calls.map(([place, text]) => [place, text])).toEqual([
    ['board.title.en', ''],
    ['board.title.en', 'A'],
    ['board.title.en', 'Ab'],
  ])
  fireEvent.blur(title)
  expect(editor.get().board.title).toEqual({ en: 'Ab' })
  expect(editor.log.map((edit) => edit.name)).toEqual(['board.update'])
  expect(cleared).toHaveBeenCalledWith('board.title.en')
})

test('a board cannot lose its title', async () => {
  const editor = renderInEditor(<BoardTitle onDone={() => undefined} />, loan())
  const title = screen.getByRole('textbox', { name: 'Board title' })
  await userEvent.clear(title)
  fireEvent.blur(title)
  expect(editor.log).toEqual([])
  expect(title).toHaveValue('Picture')
})

test('Escape in the title takes back what was typed', async () => {
  const editor = renderInEditor(<BoardTitle onDone={() => undefined} />, loan())
  const title = screen.getByRole('textbox', { name: 'Board title' })
  await userEvent.type(title, ' two{Escape}')
  expect(title).toHaveValue('Picture')
  expect(editor.log).toEqual([])
})

test('undo and redo cannot be used while there is nothing to take back or repeat', async () => {
  const editor = renderInEditor(<HistoryButtons />, loan())
  const undo = screen.getByRole('button', { name: 'Undo' })
  const redo = screen.getByRole('button', { name: 'Redo' })
  expect(undo).toHaveAttribute('aria-disabled', 'true')
  act(() => void editor.dispatch(commands.readBoardAs, { reading: 'journey' }))
  expect(undo).toHaveAttribute('aria-disabled', 'false')
  await userEvent.click(undo)
  expect(editor.get().board.kind).toBe('blueprint')
  expect(redo).toHaveAttribute('aria-disabled', 'false')
})

function Notices() {
  useNotices(useEditor())
  return null
}

test('what was refused is said in words, and what was deleted comes back by its message', async () => {
  const editor = renderInEditor(<Notices />, loan())
  const link = { from: cardId('b'), to: cardId('d'), kind: 'flow' } as const
  act(() => void editor.dispatch(commands.addLink, link))
  expect(await screen.findByText('These two cards are already linked in this way.')).toBeVisible()
  act(() => runAndTell(editor, commands.removeCards, { ids: [cardId('a'), cardId('c')] }))
  const toast = await screen.findByRole('group', { name: '2 cards deleted' })
  await userEvent.click(within(toast).getByRole('button', { name: 'Bring back' }))
  expect(Object.keys(editor.get().board.cards)).toHaveLength(4)
})

test('a message that offers the way back goes when the edit was undone another way', async () => {
  const editor = renderInEditor(<Notices />, loan())
  act(() => runAndTell(editor, commands.removeCards, { ids: [cardId('a')] }))
  await screen.findByRole('button', { name: 'Bring back' })
  act(() => editor.undo())
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Bring back' })).toBeNull())
})

test('a message about a deletion does not undo something that was done after it', async () => {
  const editor = renderInEditor(<Notices />, loan())
  act(() => runAndTell(editor, commands.removeCards, { ids: [cardId('a')] }))
  act(() => void editor.dispatch(commands.readBoardAs, { reading: 'journey' }))
  const toast = await screen.findByRole('group', { name: 'Card deleted' })
  await userEvent.click(within(toast).getByRole('button', { name: 'Bring back' }))
  expect(editor.get().board.kind).toBe('journey')
})

test('the eye hides a lane in this reading only, and a lane shown nowhere is hidden', async () => {
  const editor = renderInEditor(<LanesDrawer />, loan())
  const lane = brandId('lane', 'lane_customer')
  act(() => void editor.dispatch(commands.updateLane, { id: lane, change: { name: { en: 'Actions' } } }))
  const eye = screen.getByRole('button', { name: 'Show Actions' })
  expect(eye).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(eye)
  expect(eye).toHaveAttribute('aria-pressed', 'false')
  expect(editor.get().board.lanes[lane]).toMatchObject({ readings: ['journey'] })
  act(() => void editor.dispatch(commands.readBoardAs, { reading: 'journey' }))
  await userEvent.click(screen.getByRole('button', { name: 'Show Actions' }))
  expect(editor.get().board.lanes[lane]).toMatchObject({ hidden: true })
  await userEvent.click(screen.getByRole('button', { name: 'Show Actions' }))
  expect(editor.get().board.lanes[lane]?.hidden).toBeUndefined()
})

test('a lane moves by the menu, without a drag', async () => {
  const editor = renderInEditor(<LanesDrawer />, loan())
  const order = () => Object.values(editor.get().board.lanes).toSorted((a, b) => (a.order < b.order ? -1 : 1))
  const lane = brandId('lane', 'lane_backstage')
  act(() => void editor.dispatch(commands.updateLane, { id: lane, change: { name: { en: 'Behind' } } }))
  await userEvent.click(screen.getByRole('button', { name: 'More about Behind' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Move up' }))
  await userEvent.click(screen.getByRole('button', { name: 'More about Behind' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Move up' }))
  expect(order().map((each) => each.id)).toEqual(['lane_backstage', 'lane_customer'])
})

test('a new persona opens for writing, and what is written goes into the language shown', async () => {
  const editor = renderInEditor(<PersonasDrawer />, loan(), { language: 'ar' })
  await userEvent.click(screen.getByRole('button', { name: 'أضف شخصية' }))
  const role = await screen.findByRole('textbox', { name: 'الدور · العربية' })
  await userEvent.type(role, 'موظفة')
  fireEvent.blur(role)
  expect(Object.values(editor.get().board.personas)[0]).toMatchObject({ role: { ar: 'موظفة' } })
})

test('adding a card puts it into the selected cell and begins to write on it', async () => {
  const editor = renderInEditor(<Rail drawer={undefined} onDrawer={() => undefined} view={createMapView()} />, loan())
  act(() => editor.select({ kind: 'cell', lane: brandId('lane', 'lane_backstage'), step: brandId('step', 'step_1') }))
  await userEvent.click(screen.getByRole('button', { name: 'Add' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Card in this cell' }))
  const { editing, board } = editor.get()
  expect(editing?.kind).toBe('card')
  const card = Object.values(board.cards).find((each) => each.id === editing?.id)
  expect(card).toMatchObject({ lane: 'lane_backstage', step: 'step_1' })
})

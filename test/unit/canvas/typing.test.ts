import { expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { commitText, draftPlace } from '../../../src/canvas/writing'
import { removeCards, removeStep } from '../../../src/commands'
import type { Editing } from '../../../src/editor'
import { boardFrom, cardId } from '../../support/boardFrom'
import { createTestEditor, type TestEditor } from '../../support/testEditor'

const BOARD = boardFrom(`
             | Apply
             | Find     | Submit
  customer   | a Looks  | b Submits
`)
const onCard: Editing = { kind: 'card', id: cardId('a') }
const onStep: Editing = { kind: 'step', id: brandId('step', 'step_2') }

/** Another window does something to the board that is open here. */
function elsewhere(editor: TestEditor, act: (other: TestEditor) => void): void {
  const other = createTestEditor(editor.get().board, { name: 'other' })
  act(other)
  editor.receive({ edits: other.log, board: other.get().board, rebased: [], dropped: [] })
}

it('shows what was being typed on a card that another window removed', () => {
  const editor = createTestEditor(BOARD)
  editor.edit(onCard)
  elsewhere(editor, (other) => other.dispatch(removeCards, { ids: [cardId('a')] }))
  expect(editor.get().editing).toBeUndefined()
  expect(commitText(editor, onCard, 'Looks at three banks', 'en')).toBe(false)
  expect(editor.get().notice).toMatchObject({ kind: 'unplaced', texts: ['Looks at three banks'] })
})

it('ends the naming of a step that another window removed', () => {
  const editor = createTestEditor(BOARD)
  editor.edit(onStep)
  elsewhere(editor, (other) => other.dispatch(removeStep, { id: brandId('step', 'step_2') }))
  expect(editor.get().editing).toBeUndefined()
})

it('writes into the language in which the typing began, though the board is shown in the other one now', () => {
  const editor = createTestEditor(BOARD)
  editor.session.saveDraft(draftPlace(onCard, 'en'), 'Compares')
  editor.setLanguage('ar')
  commitText(editor, onCard, 'Compares', 'en')
  expect(editor.get().board.cards[cardId('a')]?.text).toEqual({ en: 'Compares' })
})

it('keeps no draft of what was written', async () => {
  const editor = createTestEditor(BOARD)
  for (const [editing, text] of [
    [onCard, 'Compares'],
    [onStep, 'Send'],
  ] as const) {
    editor.session.saveDraft(draftPlace(editing, 'en'), text)
    commitText(editor, editing, text, 'en')
  }
  expect(await editor.session.drafts()).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { addCards, defineCommand, moveCards, removeCards, updateCards } from '../../../src/commands'
import type { Board } from '../../../src/model/board'
import { applyPatches } from '../../../src/model/patch'
import { boardFrom, cardId } from '../../support/boardFrom'
import { createTestEditor } from '../../support/testEditor'

const BOARD = boardFrom(`
             | Apply
             | Find     | Submit
  customer   | a Looks  | b Submits; c Waits
  frontstage | d Shows  |
  a -> d flow
`)
const lane = brandId('lane', 'lane_customer')
const step = brandId('step', 'step_2')

function say(editor: ReturnType<typeof createTestEditor>, card: string, text: string, group?: string): void {
  const args = { ids: [cardId(card)], change: { text: { en: text } } }
  editor.dispatch(updateCards, args, group === undefined ? {} : { group })
}

describe('an open board', () => {
  it('shows an edit at once and hands it to the session', () => {
    const editor = createTestEditor(BOARD)
    say(editor, 'a', 'Compares')
    expect(editor.get().board.cards[cardId('a')]?.text).toEqual({ en: 'Compares' })
    expect(editor.log).toHaveLength(1)
    expect(editor.log[0]).toMatchObject({ name: 'card.update', kind: 'do', args: { count: 1 } })
    expect(editor.log.reduce((board, edit) => applyPatches(board, edit.patches), BOARD)).toEqual(editor.get().board)
  })

  it('says why it refuses, and stays as it was', () => {
    const editor = createTestEditor(BOARD)
    const answer = editor.dispatch(moveCards, { ids: [cardId('gone')], lane, step })
    expect(answer).toEqual({ ok: false, error: 'missing' })
    expect(editor.get().board).toBe(BOARD)
    expect(editor.get().notice).toMatchObject({ kind: 'refused', refusal: 'missing' })
    expect(editor.log).toEqual([])
  })

  it('drops the change of a command that breaks a rule or throws, and shows the fault', () => {
    const editor = createTestEditor(BOARD)
    const breaking = defineCommand<object>({
      name: 'test.break',
      check: () => undefined,
      apply: (draft) => {
        delete draft.steps[step]
      },
    })
    const throwing = defineCommand<object>({
      name: 'test.throw',
      check: () => undefined,
      apply: (draft) => {
        draft.kind = 'journey'
        throw new Error('broken')
      },
    })
    for (const command of [breaking, throwing]) {
      expect(editor.dispatch(command, {})).toEqual({ ok: false, error: 'fault' })
      expect(editor.get().board).toBe(BOARD)
      expect(editor.get().notice?.kind).toBe('fault')
    }
    expect(editor.log).toEqual([])
  })

  it('takes nothing in while it is read-only', () => {
    const editor = createTestEditor(BOARD, { readOnly: 'damaged' })
    say(editor, 'a', 'Compares')
    editor.edit({ kind: 'card', id: cardId('a') })
    expect(editor.may(removeCards, { ids: [cardId('a')] })).toBe('readOnly')
    expect(editor.get()).toMatchObject({ board: BOARD, editing: undefined })
    expect(editor.log).toEqual([])
  })

  it('undoes what it did before it was opened', () => {
    const first = createTestEditor(BOARD)
    say(first, 'a', 'Compares')
    say(first, 'a', 'Decides')
    const second = createTestEditor(first.get().board, { edits: first.log, name: 'again' })
    second.undo()
    second.undo()
    expect(second.get().board).toEqual(BOARD)
    expect(second.get().history.redo).toHaveLength(2)
  })

  it('takes typing back as one gesture', () => {
    const editor = createTestEditor(BOARD)
    for (const text of ['C', 'Co', 'Com']) say(editor, 'a', text, 'typing')
    expect(editor.log).toHaveLength(3)
    editor.undo()
    expect(editor.get().board).toEqual(BOARD)
    editor.redo()
    expect(editor.get().board.cards[cardId('a')]?.text).toEqual({ en: 'Com' })
  })

  it('forgets what could be redone when something new is done, and not when something is selected', () => {
    const editor = createTestEditor(BOARD)
    say(editor, 'a', 'Compares')
    editor.undo()
    editor.select({ kind: 'cards', ids: [cardId('b')] })
    editor.setLanguage('ar')
    expect(editor.get().history.redo).toHaveLength(1)
    say(editor, 'b', 'Sends')
    expect(editor.get().history.redo).toEqual([])
  })

  it('lets go of what is no longer there', () => {
    const editor = createTestEditor(BOARD)
    editor.select({ kind: 'cards', ids: [cardId('a'), cardId('b')] })
    editor.dispatch(removeCards, { ids: [cardId('a')] })
    expect(editor.get().selection).toEqual({ kind: 'cards', ids: [cardId('b')] })
    editor.dispatch(removeCards, { ids: [cardId('b')] })
    expect(editor.get().selection).toEqual({ kind: 'none' })
    expect(editor.get().board.links).toEqual({})
  })

  it("takes another window's change in, keeps its own, and says what did not fit", () => {
    const editor = createTestEditor(BOARD)
    say(editor, 'a', 'Ours')
    say(editor, 'b', 'Dropped')
    const [kept, dropped] = editor.log
    const other = createTestEditor(BOARD, { name: 'other' })
    other.dispatch(removeCards, { ids: [cardId('b')] })
    if (!kept || !dropped) throw new Error('no edits')
    editor.edit({ kind: 'card', id: cardId('b') })
    const board: Board = applyPatches(other.get().board, kept.patches)
    editor.receive({ edits: other.log, board, rebased: [kept], dropped: [dropped] })
    expect(editor.get().board).toBe(board)
    expect(editor.get().editing).toBeUndefined()
    expect(editor.get().notice).toMatchObject({ kind: 'dropped', edits: [dropped] })
    expect(editor.get().history.undo.map((edit) => edit.id)).toEqual([other.log[0]?.id, kept.id])
  })

  it('refuses an undo that would leave a broken board, because another window changed what it needs', () => {
    const editor = createTestEditor(BOARD)
    editor.dispatch(removeCards, { ids: [cardId('b')] })
    const other = createTestEditor(editor.get().board, { name: 'other' })
    const { [step]: _gone, ...steps } = editor.get().board.steps
    const board = { ...other.get().board, steps, cards: {}, links: {} }
    editor.receive({ edits: [], board, rebased: [...editor.log], dropped: [] })
    editor.undo()
    expect(editor.get().board).toBe(board)
    expect(editor.get().notice).toMatchObject({ kind: 'refused' })
  })

  it('tells how the saving goes', () => {
    const editor = createTestEditor(BOARD)
    editor.report({ kind: 'saving', count: 2 })
    expect(editor.get().save).toEqual({ kind: 'saving', count: 2 })
  })

  it('adds cards where they were meant to stand', () => {
    const editor = createTestEditor(BOARD)
    editor.dispatch(addCards, {
      cards: ['x', 'y'].map((text) => ({ lane, step, text: { en: text } })),
      index: 1,
    })
    const cell = Object.values(editor.get().board.cards)
      .filter((card) => card.lane === lane && card.step === step)
      .sort((p, q) => (p.order < q.order ? -1 : 1))
    expect(cell.map((card) => card.text.en)).toEqual(['Submits', 'x', 'y', 'Waits'])
  })
})

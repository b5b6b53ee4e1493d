import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { boundTo, isPressed } from '../../src/canvas/shortcuts/pressed'
import { cycleEvidence, setMood } from '../../src/canvas/workshop'
import { laneRegistry } from '../../src/lanes'
import { boardFrom } from '../support/boardFrom'
import { createTestEditor } from '../support/testEditor'

const press = (key: string, code: string, held: KeyboardEventInit) =>
  new KeyboardEvent('keydown', { key, code, ...held })
const keys = { evidence: 'evidence', park: 'park', vote: 'vote', unvote: 'unvote', mood: 'mood' } as const

test('the keys of a workshop mean the same on a Latin and an Arabic keyboard', () => {
  expect(boundTo(press('e', 'KeyE', { ctrlKey: true }), keys)).toBe('evidence')
  expect(boundTo(press('ث', 'KeyE', { ctrlKey: true }), keys)).toBe('evidence')
  expect(boundTo(press('F8', 'F8', {}), keys)).toBe('evidence')
  expect(boundTo(press('p', 'KeyP', { altKey: true }), keys)).toBe('park')
  expect(boundTo(press('ح', 'KeyP', { altKey: true }), keys)).toBe('park')
  expect(boundTo(press('3', 'Digit3', { altKey: true }), keys)).toBe('mood')
  expect(isPressed(press('٣', 'Digit3', { altKey: true }), 'Alt+3')).toBe(true)
  expect(boundTo(press('Enter', 'Enter', { ctrlKey: true }), keys)).toBe('vote')
  expect(boundTo(press('Enter', 'Enter', { ctrlKey: true, shiftKey: true }), keys)).toBe('unvote')
})

const board = () =>
  boardFrom(`
             | Apply
             | Find     | Submit
    customer | a Looks  | b Pays
    emotion  | f Calm   |
  `)

test('one key leads through the three levels of evidence and around again, one step of the history each', () => {
  const editor = createTestEditor(board())
  const ids = [brandId('card', 'card_a'), brandId('card', 'card_b')]
  const seen = [1, 2, 3].map(() => {
    cycleEvidence(editor, ids)
    return ids.map((id) => editor.get().board.cards[id]?.evidence)
  })
  expect(seen.map(([first]) => first)).toEqual(['partly', 'researched', 'assumption'])
  expect(seen.every(([first, second]) => first === second)).toBe(true)
  expect(editor.get().history.undo.length).toBe(3)
})

test('a feeling goes to the card that can hold it, else to the curve of its step, which gets one where it has none', () => {
  const editor = createTestEditor(board())
  const moods = () =>
    Object.values(editor.get().board.cards).flatMap(({ step, data }) =>
      typeof data.value === 'number' ? [`${step} ${data.value}`] : [],
    )
  editor.select({ kind: 'cards', ids: [brandId('card', 'card_a')] })
  setMood(editor, laneRegistry, -2)
  expect(moods()).toEqual(['step_1 -2'])
  editor.select({ kind: 'step', id: brandId('step', 'step_2') })
  setMood(editor, laneRegistry, 2)
  expect(moods()).toEqual(['step_1 -2', 'step_2 2'])
  editor.undo()
  expect(moods()).toEqual(['step_1 -2'])
})

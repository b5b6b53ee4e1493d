import { expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { updateBoard, updateCards, updateStep } from '../../../src/commands'
import { olderTexts } from '../../../src/model/olderTexts'
import { boardFrom, cardId } from '../../support/boardFrom'
import { createTestEditor } from '../../support/testEditor'

function start() {
  const editor = createTestEditor(
    boardFrom(`
             | Apply
             | Find
    customer | a Looks
  `),
  )
  const write = (text: { en?: string; ar?: string }) =>
    editor.dispatch(updateCards, { ids: [cardId('a')], change: { text } })
  const older = () => Object.fromEntries(olderTexts(editor.get().history.undo))
  return { editor, write, older }
}

const A = 'cards.card_a.text'

test('renaming in one language leaves the other older, until it is written, too, or the renaming is undone', () => {
  const { editor, write, older } = start()
  write({ en: 'Looks', ar: 'ينظر' })
  expect(older()).toEqual({})
  write({ en: 'Asks', ar: 'ينظر' })
  expect(older()).toEqual({ [A]: 'ar' })
  editor.undo()
  expect(older()).toEqual({})
  editor.redo()
  write({ en: 'Asks', ar: 'يسأل' })
  expect(older()).toEqual({})
  write({ en: 'Asks', ar: 'يستفسر' })
  expect(older()).toEqual({ [A]: 'en' })
})

test('a translation that is written for the first time makes nothing older, nor does a change of both at once', () => {
  const { write, older } = start()
  write({ en: 'Looks', ar: 'ينظر' })
  write({ en: 'Asks', ar: 'يسأل' })
  expect(older()).toEqual({})
})

test('names of steps and of the board are watched, too', () => {
  const { editor, older } = start()
  const id = brandId('step', 'step_1')
  editor.dispatch(updateStep, { id, change: { name: { en: 'Find', ar: 'البحث' } } })
  editor.dispatch(updateStep, { id, change: { name: { en: 'Search', ar: 'البحث' } } })
  editor.dispatch(updateBoard, { change: { title: { en: 'Loan', ar: 'قرض' } } })
  editor.dispatch(updateBoard, { change: { title: { en: 'Loans', ar: 'قرض' } } })
  expect(older()).toEqual({ 'steps.step_1.name': 'ar', 'board.title': 'ar' })
})

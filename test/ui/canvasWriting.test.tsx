import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { withTyped } from '../../src/base/typedText'
import { deleteSelection, moveSelection, selectMore } from '../../src/canvas/actions'
import { createCanvasStore } from '../../src/canvas/canvasState'
import { commitText, dropIfBlank, startCard, startLane, startStep } from '../../src/canvas/writing'
import { historyOf } from '../../src/commands'
import { laneRegistry } from '../../src/lanes'
import { cardsInCell, stepsInOrder } from '../../src/model/reads'
import { boardFrom, cardId } from '../support/boardFrom'
import { createTestEditor, type TestEditorOptions } from '../support/testEditor'

const PICTURE = `
            | Apply           || Decide
            | Find   | Submit || Wait
  customer  | a One; b Two | c Three ||
  csat      |        |        ||
  backstage |        | d Four ||
`
const lane = (name: string) => brandId('lane', `lane_${name}`)
const step = (n: number) => brandId('step', `step_${n}`)

function start(options: TestEditorOptions = {}) {
  const editor = createTestEditor(boardFrom(PICTURE), options)
  return { editor, hands: { editor, lanes: laneRegistry, canvas: createCanvasStore() } }
}

test('beginning a card and writing it is one step back', () => {
  const { editor, hands } = start()
  const before = editor.get().board
  const id = startCard(hands, { lane: lane('backstage'), step: step(1) })
  if (!id) throw new Error('a card may be added')
  expect(editor.get().editing).toMatchObject({ kind: 'card', id })
  commitText(editor, { kind: 'card', id }, 'Opens the file  ')
  expect(editor.get().board.cards[id]?.text).toEqual({ en: 'Opens the file' })
  editor.undo()
  expect(editor.get().board).toEqual(before)
})

test('a card that was begun and stayed empty leaves no trace in the history', () => {
  const { editor, hands } = start()
  const id = startCard(hands, { lane: lane('backstage'), step: step(1) })
  if (!id) throw new Error('a card may be added')
  expect(dropIfBlank(editor, id)).toBe(true)
  expect(editor.get().board.cards[id]).toBeUndefined()
  // Redo does not bring an empty card, either; nor after a reload, which reads the log.
  expect(editor.get().history).toEqual({ undo: [], redo: [] })
  expect(historyOf(editor.log)).toEqual({ undo: [], redo: [] })
  expect(editor.get().notice).toBeUndefined()
})

test('a card that was there before is kept, even when all its words are taken out', () => {
  const { editor } = start()
  commitText(editor, { kind: 'card', id: cardId('a') }, '')
  expect(dropIfBlank(editor, cardId('a'))).toBe(false)
  expect(editor.get().board.cards[cardId('a')]).toBeDefined()
})

test('text that did not change is no edit', () => {
  const { editor } = start()
  commitText(editor, { kind: 'card', id: cardId('a') }, 'One')
  expect(editor.log).toEqual([])
})

test('no card is begun in a lane that only shows what is elsewhere, nor on a board that is read-only', () => {
  expect(startCard(start().hands, { lane: lane('csat'), step: step(1) })).toBeUndefined()
  const { editor, hands } = start({ readOnly: 'newer' })
  expect(startCard(hands, { lane: lane('customer'), step: step(1) })).toBeUndefined()
  expect(editor.log).toEqual([])
})

test('what is typed goes into the language shown', () => {
  expect(withTyped({ en: 'One', ar: 'واحد' }, 'ar', 'اثنان')).toEqual({ en: 'One', ar: 'اثنان' })
  expect(withTyped(undefined, 'ar', 'Apple Pay')).toEqual({ ar: 'Apple Pay' })
})

test('words that stand in for a missing translation are corrected in their own language', () => {
  expect(withTyped({ ar: 'يسأل عن القرض' }, 'en', 'يسأل عن القرض والقسط')).toEqual({ ar: 'يسأل عن القرض والقسط' })
})

test('a translation typed over words that stand in for it leaves them as they are', () => {
  expect(withTyped({ ar: 'يسأل عن القرض' }, 'en', 'Asks about the loan')).toEqual({
    ar: 'يسأل عن القرض',
    en: 'Asks about the loan',
  })
})

test('a new step and its name are one step back', () => {
  const { editor, hands } = start()
  startStep(hands, step(1), 'after')
  const { editing } = editor.get()
  if (editing?.kind !== 'step') throw new Error('the new step is being named')
  commitText(editor, editing, ' Compare \n offers ')
  expect(stepsInOrder(editor.get().board).map((each) => each.name.en)).toEqual([
    'Find',
    'Compare offers',
    'Submit',
    'Wait',
  ])
  editor.undo()
  expect(stepsInOrder(editor.get().board).map((each) => each.name.en)).toEqual(['Find', 'Submit', 'Wait'])
})

test('a new lane shows in the reading the board is in, whatever its type chooses', () => {
  const { editor, hands } = start()
  const journeyOnly = laneRegistry.types.find((type) => !type.readings.includes('blueprint'))
  if (!journeyOnly) throw new Error('some lane types belong to the journey')
  startLane(hands, journeyOnly.id)
  const { selection, board } = editor.get()
  expect(selection.kind === 'lane' && board.lanes[selection.id]?.readings).toContain('blueprint')
})

test('deleting a card selects the one that takes its place', () => {
  const { editor, hands } = start()
  editor.select({ kind: 'cards', ids: [cardId('a')] })
  deleteSelection(hands)
  expect(editor.get().selection).toEqual({ kind: 'cards', ids: [cardId('b')] })
  expect(editor.get().notice).toMatchObject({ kind: 'did', edit: { name: 'card.remove' } })
})

test('a step with cards is not removed before it is said where they go', () => {
  const { editor, hands } = start()
  editor.select({ kind: 'step', id: step(1) })
  deleteSelection(hands)
  expect(hands.canvas.getState().question).toEqual({ kind: 'removeStep', id: step(1) })
  expect(editor.log).toEqual([])
})

test('an empty step is removed at once', () => {
  const { editor, hands } = start()
  editor.select({ kind: 'step', id: step(3) })
  deleteSelection(hands)
  expect(stepsInOrder(editor.get().board)).toHaveLength(2)
})

test('Alt and an arrow move a card as the eye sees it', () => {
  const { editor, hands } = start()
  editor.select({ kind: 'cards', ids: [cardId('a')] })
  moveSelection(hands, 'left', true)
  expect(editor.get().board.cards[cardId('a')]?.step).toBe(step(2))
  moveSelection(hands, 'right', true)
  expect(editor.get().board.cards[cardId('a')]?.step).toBe(step(1))
})

test('Alt and down move a card behind its neighbour, then into the next lane that holds cards', () => {
  const { editor, hands } = start()
  editor.select({ kind: 'cards', ids: [cardId('a')] })
  moveSelection(hands, 'down', false)
  expect(cardsInCell(editor.get().board, lane('customer'), step(1)).map((card) => card.id)).toEqual([
    cardId('b'),
    cardId('a'),
  ])
  moveSelection(hands, 'down', false)
  expect(editor.get().board.cards[cardId('a')]?.lane).toBe(lane('backstage'))
})

test('Alt and an arrow take a step into the next stage, and back to where it was', () => {
  const { editor, hands } = start()
  editor.select({ kind: 'step', id: step(2) })
  moveSelection(hands, 'right', false)
  expect(editor.get().board.steps[step(2)]?.stage).toBe('stage_2')
  moveSelection(hands, 'left', false)
  expect(stepsInOrder(editor.get().board).map((each) => each.id)).toEqual([step(1), step(2), step(3)])
  expect(editor.get().board.steps[step(2)]?.stage).toBe('stage_1')
})

test('selecting more takes the cell, then the lane, then the map', () => {
  const { editor, hands } = start()
  editor.select({ kind: 'cards', ids: [cardId('a')] })
  const count = () => {
    const { selection } = editor.get()
    return selection.kind === 'cards' ? selection.ids.length : 0
  }
  selectMore(hands)
  expect(count()).toBe(2)
  selectMore(hands)
  expect(count()).toBe(3)
  selectMore(hands)
  expect(count()).toBe(4)
})

import { describe, expect, test } from 'vitest'
import type { CardId } from '../../../src/base/ids'
import { answersFrom, heapsThere, importAnswers, setAnswers } from '../../../src/commands'
import type { Answers } from '../../../src/model/records/answers'
import type { Measure } from '../../../src/model/records/measure'
import { boardFrom } from '../../support/boardFrom'
import { createTestEditor, type TestEditor } from '../../support/testEditor'

const PICTURE = `
             | Visit
             | Arrive
    customer | a Desk
`

function start(editor: TestEditor) {
  const card = Object.values(editor.get().board.cards)[0]?.id
  if (!card) throw new Error('no card')
  const measure: Measure = {
    id: editor.newId('measure'),
    family: 'csat',
    name: { en: 'CSAT' },
    scale: [1, 5],
    satisfied: [4, 5],
    better: 'higher',
  }
  return { card, measure }
}

function args(measure: Measure, card: CardId, counts: Answers['counts'], extra = {}) {
  const heap = { measure: measure.id, card, period: '2026-Q1', dims: {}, counts }
  return {
    source: 'a.csv [f1-m1]',
    file: '[f1',
    mode: 'add' as const,
    measures: [measure],
    heaps: [heap],
    quotes: [],
    ...extra,
  }
}

const answersOf = (editor: TestEditor) =>
  Object.values(editor.get().board.answers).map(({ counts, source, period }) => ({ counts, source, period }))

describe('answers of a file', () => {
  test('come with their question and their quotes in one step, and go with one undo', () => {
    const editor = createTestEditor(boardFrom(PICTURE))
    const { card, measure } = start(editor)
    const before = editor.get().board
    const { lane, step } = Object.values(before.cards)[0] ?? {}
    if (!lane || !step) throw new Error('no place')
    const quotes = [{ lane, step, text: { en: '“Quick”' } }]
    expect(editor.dispatch(importAnswers, args(measure, card, { 4: 2 }, { quotes })).ok).toBe(true)
    expect(answersOf(editor)).toEqual([{ counts: { 4: 2 }, source: 'a.csv [f1-m1]', period: '2026-Q1' }])
    expect(Object.keys(editor.get().board.cards).length).toBe(2)
    editor.undo()
    expect(editor.get().board).toEqual(before)
  })

  test('the same file again is found, and replaced or counted once more', () => {
    const editor = createTestEditor(boardFrom(PICTURE))
    const { card, measure } = start(editor)
    editor.dispatch(importAnswers, args(measure, card, { 4: 2 }))
    expect(answersFrom(editor.get().board, '[f1').own.length).toBe(1)
    expect(answersFrom(editor.get().board, '[f2').own.length).toBe(0)
    const later = { measure: measure.id, card, period: '2026-Q2', dims: {}, counts: { 5: 1 } }
    editor.dispatch(importAnswers, args(measure, card, {}, { mode: 'replace', measures: [], heaps: [later] }))
    expect(answersOf(editor)).toEqual([{ counts: { 5: 1 }, source: 'a.csv [f1-m1]', period: '2026-Q2' }])
    editor.dispatch(importAnswers, args(measure, card, {}, { measures: [], heaps: [later] }))
    expect(answersOf(editor).map(({ counts }) => counts)).toEqual([{ 5: 2 }])
  })

  test('are counted into what was written by hand, which a replacement then leaves alone', () => {
    const editor = createTestEditor(boardFrom(PICTURE))
    const { card, measure } = start(editor)
    editor.dispatch(importAnswers, args(measure, card, { 1: 1 }, { source: 'b.csv [f0-m]', file: '[f0' }))
    editor.dispatch(setAnswers, { measure: measure.id, card, period: '2026-Q1', dims: {}, counts: { 3: 7 } })
    const heap = { measure: measure.id, card, period: '2026-Q1', dims: {}, counts: { 4: 2 } }
    expect(heapsThere(editor.get().board, [heap], '[f1')).toBe(1)
    editor.dispatch(importAnswers, args(measure, card, { 4: 2 }, { measures: [] }))
    expect(answersOf(editor)).toEqual([{ counts: { 3: 7, 4: 2 }, source: '…; a.csv [f1-m1]', period: '2026-Q1' }])
    editor.dispatch(importAnswers, args(measure, card, { 5: 9 }, { measures: [], mode: 'replace' }))
    expect(answersOf(editor).map(({ counts }) => counts)).toEqual([{ 3: 7, 4: 2 }])
    expect(answersFrom(editor.get().board, '[f1')).toMatchObject({ own: [], mixed: [{}] })
  })

  test('about what is not on the board are refused whole', () => {
    const editor = createTestEditor(boardFrom(PICTURE))
    const { card, measure } = start(editor)
    expect(editor.dispatch(importAnswers, args(measure, card, { 4: 2 }, { measures: [] }))).toMatchObject({ ok: false })
    expect(editor.dispatch(importAnswers, args(measure, card, {}, { heaps: [] }))).toMatchObject({ ok: false })
    expect(answersOf(editor)).toEqual([])
  })
})

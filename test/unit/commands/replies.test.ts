import { describe, expect, test } from 'vitest'
import {
  importAnswers,
  mergeCards,
  removeCards,
  removeMeasure,
  removeReplies,
  removeStage,
} from '../../../src/commands'
import { parseBoardFile, printBoardFile } from '../../../src/formats/json'
import { checkBoard } from '../../../src/model/checks'
import type { Measure } from '../../../src/model/records/measure'
import { boardFrom } from '../../support/boardFrom'
import { createTestEditor } from '../../support/testEditor'
import { edited } from '../formats/xlsx/editing'

const PICTURE = `
             | Visit           || Leave
             | Arrive | Order  || Pay
    customer | a Desk | b Menu || c Bill
`

function start() {
  const editor = createTestEditor(boardFrom(PICTURE))
  const { cards, stages } = editor.get().board
  const [desk, menu, bill] = Object.values(cards).map(({ id }) => id)
  const [visit] = Object.values(stages).map(({ id }) => id)
  if (!desk || !menu || !bill || !visit) throw new Error('no places')
  const measure: Measure = {
    ...{ id: editor.newId('measure'), family: 'csat', name: { en: 'CSAT' }, scale: [1, 5], satisfied: [4, 5] },
    better: 'higher',
  }
  const asked = [{}, { card: desk }, { card: menu }, { card: bill }, { stage: visit }]
  const questions = asked.map((about) => ({ measure: measure.id, ...about }))
  const replies = {
    period: '2026-Q1',
    dims: {},
    questions,
    rows: [
      [1, 2, 3, 4, 5],
      [5, null, 4, 3, 2],
    ],
  }
  const args = {
    ...({ source: 'a.csv [f1-m1]', file: '[f1', mode: 'add', quotes: [] } as const),
    measures: [measure],
    heaps: [{ measure: measure.id, card: desk, period: '2026-Q1', dims: {}, counts: { 2: 1 } }],
    replies: [replies],
  }
  return { editor, args, measure, desk, menu, bill, visit }
}

const kept = ({ editor }: ReturnType<typeof start>) =>
  Object.values(editor.get().board.replies).map(({ questions, rows }) => ({
    about: questions.map(({ card, stage }) => card ?? stage ?? 'whole'),
    rows,
  }))

describe('single answers of a file', () => {
  test('come with its answers, and one undo takes both back', () => {
    const it = start()
    const before = it.editor.get().board
    expect(it.editor.dispatch(importAnswers, it.args).ok).toBe(true)
    expect(kept(it)).toEqual([
      { about: ['whole', it.desk, it.menu, it.bill, it.visit], rows: it.args.replies[0]?.rows },
    ])
    it.editor.undo()
    expect(it.editor.get().board).toEqual(before)
  })

  test.each(['add', 'replace'] as const)(
    'are there once when the file comes again (%s), and go when it comes without',
    (mode) => {
      const it = start()
      it.editor.dispatch(importAnswers, it.args)
      const again = { ...it.args, mode, measures: [], source: 'a.csv [f1-m2]' }
      it.editor.dispatch(importAnswers, again)
      expect(kept(it)).toHaveLength(1)
      const [same] = again.replies
      if (!same) throw new Error('no replies')
      const others = [{ ...same, rows: [[3, 3, 3, 3, 3]] }]
      it.editor.dispatch(importAnswers, { ...again, replies: others, source: 'b.csv [f2-m1]', file: '[f2' })
      expect(kept(it)).toHaveLength(2)
      it.editor.dispatch(importAnswers, { ...again, replies: [] })
      expect(kept(it)).toHaveLength(1)
      expect(Object.values(it.editor.get().board.replies)[0]?.source).toBe('b.csv [f2-m1]')
    },
  )

  test('of a later export take the place of those that are all among them, and stand beside those of other people', () => {
    const it = start()
    it.editor.dispatch(importAnswers, it.args)
    const [first] = it.args.replies
    if (!first) throw new Error('no replies')
    const imported = (file: string, change: Partial<typeof first>) =>
      it.editor.dispatch(importAnswers, {
        ...{ ...it.args, measures: [], replies: [{ ...first, ...change }] },
        ...{ source: `${file}.csv [${file}-m]`, file: `[${file}` },
      })
    imported('f2', { rows: [...first.rows, [2, 2, 2, 2, 2]] })
    expect(kept(it).map(({ rows }) => rows.length)).toEqual([3])
    imported('f3', { rows: [[1, 2, 3, 4, 4], ...first.rows] })
    expect(kept(it).map(({ rows }) => rows.length)).toEqual([3, 3])
    // The same person twice is two people where only one was there before.
    imported('f4', { rows: [...first.rows, ...first.rows], period: '2026-Q2' })
    imported('f5', { rows: [...first.rows, [5, 5, 5, 5, 5], [4, 4, 4, 4, 4]], period: '2026-Q2' })
    expect(kept(it).map(({ rows }) => rows.length)).toEqual([3, 3, 4, 4])
  })

  test('are refused with everything else when they ask about what is not there, or a row is too short', () => {
    const it = start()
    const [replies] = it.args.replies
    if (!replies) throw new Error('no replies')
    for (const wrong of [
      { ...replies, rows: [[1, 2]] },
      { ...replies, questions: replies.questions.map((each, at) => (at === 1 ? { ...each, stage: it.visit } : each)) },
    ]) {
      expect(it.editor.dispatch(importAnswers, { ...it.args, replies: [wrong] })).toMatchObject({ error: 'missing' })
    }
    expect(it.editor.get().board.answers).toEqual({})
  })

  test('lose their question with its card, with the stage and all of its cards, and with a card that is merged away', () => {
    const it = start()
    it.editor.dispatch(importAnswers, it.args)
    it.editor.dispatch(removeCards, { ids: [it.bill] })
    const rows = [
      [1, 2, 3, 5],
      [5, null, 4, 2],
    ]
    expect(kept(it)).toEqual([{ about: ['whole', it.desk, it.menu, it.visit], rows }])
    it.editor.dispatch(mergeCards, { into: it.desk, ids: [it.menu] })
    expect(kept(it)[0]?.about).toEqual(['whole', it.desk, it.visit])
    it.editor.undo()
    it.editor.dispatch(removeStage, { id: it.visit })
    expect(kept(it)).toEqual([{ about: ['whole'], rows: [[1], [5]] }])
    expect(checkBoard(it.editor.get().board)).toEqual([])
  })

  test('hold their measure until they are removed', () => {
    const it = start()
    it.editor.dispatch(importAnswers, it.args)
    it.editor.dispatch(removeCards, { ids: [it.desk] })
    expect(it.editor.dispatch(removeMeasure, { id: it.measure.id })).toMatchObject({ error: 'inUse' })
    for (const id of Object.values(it.editor.get().board.replies).map((each) => each.id))
      it.editor.dispatch(removeReplies, { id })
    expect(it.editor.dispatch(removeMeasure, { id: it.measure.id }).ok).toBe(true)
  })

  test('go through a board file and through a workbook as they are', async () => {
    const it = start()
    it.editor.dispatch(importAnswers, it.args)
    const { board } = it.editor.get()
    const read = parseBoardFile(printBoardFile(board))
    expect(read.ok && read.value.board.replies).toEqual(board.replies)
    const { base, edits, problems } = await edited(board, () => undefined)
    expect([base.replies, edits, problems]).toEqual([board.replies, [], []])
  })
})

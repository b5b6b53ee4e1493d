import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFrozen } from '../../src/commands'
import type { Board } from '../../src/model/board'
import { arbitraryBoard } from '../support/arbitraryBoard'
import { arbitraryCalls } from '../support/arbitraryCall'
import { createTestEditor } from '../support/testEditor'

const boards = arbitraryBoard({ laneTypes: ['customer', 'pain', 'emotion'], maxCards: 12 })

/** What lies in a lane: the lane itself and its cards, whatever else is on the board. */
function laneOf(board: Board, id: string) {
  const { hidden: _shown, frozen: _frozen, ...lane } = board.lanes[id as keyof Board['lanes']] ?? {}
  return { lane, cards: Object.values(board.cards).filter((card) => card.lane === id) }
}

/** What lies in a stage: itself, its steps and their cards. */
function stageOf(board: Board, id: string) {
  const steps = Object.values(board.steps).filter((step) => step.stage === id)
  const names = new Set<string>(steps.map((step) => step.id))
  const bare = steps.map(({ frozen: _frozen, ...step }) => step)
  return {
    stage: board.stages[id as keyof Board['stages']],
    steps: bare,
    cards: Object.values(board.cards).filter((card) => names.has(card.step)),
  }
}

describe('what is frozen', () => {
  it('stays as it is through every command, undo and redo, until it is let go', () => {
    fc.assert(
      fc.property(
        boards,
        arbitraryCalls,
        fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 6 }),
        (board, calls, steps) => {
          const lane = Object.values(board.lanes)[0]
          const stage = Object.values(board.stages)[0]
          fc.pre(lane !== undefined && stage !== undefined)
          const editor = createTestEditor(board)
          editor.dispatch(setFrozen, { kind: 'lane', id: lane.id, frozen: true })
          editor.dispatch(setFrozen, { kind: 'stage', id: stage.id, frozen: true })
          const before = { lane: laneOf(editor.get().board, lane.id), stage: stageOf(editor.get().board, stage.id) }
          const isFrozen = () => {
            const now = editor.get().board
            return now.lanes[lane.id]?.frozen === true && now.stages[stage.id]?.frozen === true
          }
          const look = () => {
            if (!isFrozen()) return false
            const now = editor.get().board
            expect(laneOf(now, lane.id)).toEqual(before.lane)
            expect(stageOf(now, stage.id)).toEqual(before.stage)
            return true
          }
          for (const call of calls) {
            call.on(editor.get().board, (command, args) => editor.dispatch(command, args))
            if (!look()) return
          }
          for (const step of steps) {
            editor[step === 'undo' ? 'undo' : 'redo']()
            if (!look()) return
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('can always be let go', () => {
    fc.assert(
      fc.property(boards, arbitraryCalls, (board, calls) => {
        const editor = createTestEditor(board)
        for (const call of calls) call.on(editor.get().board, (command, args) => editor.dispatch(command, args))
        for (const { id } of Object.values(editor.get().board.stages))
          editor.dispatch(setFrozen, { kind: 'stage', id, frozen: false })
        for (const { id } of Object.values(editor.get().board.steps))
          editor.dispatch(setFrozen, { kind: 'step', id, frozen: false })
        for (const { id } of Object.values(editor.get().board.lanes))
          editor.dispatch(setFrozen, { kind: 'lane', id, frozen: false })
        const { stages, steps, lanes } = editor.get().board
        const heads = [stages, steps, lanes].flatMap((records) => Object.values<{ frozen?: boolean }>(records))
        expect(heads.filter((head) => head.frozen)).toEqual([])
      }),
    )
  })
})

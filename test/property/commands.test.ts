import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as commands from '../../src/commands'
import { type Change, historyOf, runCommand } from '../../src/commands'
import { type Board, RECORDS_NAMES } from '../../src/model/board'
import { checkBoard } from '../../src/model/checks'
import { changedCards } from '../../src/model/lineage'
import { applyPatches } from '../../src/model/patch'
import { arbitraryBoard } from '../support/arbitraryBoard'
import { arbitraryCall, arbitraryCalls, CALLS, type Call } from '../support/arbitraryCall'
import { countedIds } from '../support/ports'
import { createTestEditor, type TestEditor } from '../support/testEditor'

const boards = arbitraryBoard({ laneTypes: ['customer', 'backstage', 'x'] })

function run(board: Board, call: Call, newId = countedIds('n')): Change | undefined {
  return call.on(board, (command, args) => {
    const answer = runCommand(board, command, args, { newId })
    return answer.ok ? answer.value : undefined
  })
}

function dispatch(editor: TestEditor, call: Call, group?: string): void {
  call.on(editor.get().board, (command, args) => editor.dispatch(command, args, group === undefined ? {} : { group }))
}

function isCommand(value: unknown): value is commands.Command<unknown> {
  return typeof value === 'object' && value !== null && 'apply' in value
}

describe('commands', () => {
  it('are all tried by these laws', () => {
    const exported = Object.entries(commands).flatMap(([name, value]) => (isCommand(value) ? [name] : []))
    expect(Object.keys(CALLS).sort()).toEqual(exported.sort())
  })

  it('have names that tell them apart in the log', () => {
    const names = Object.values(commands).flatMap((value) => (isCommand(value) ? [value.name] : []))
    expect(new Set(names).size).toBe(names.length)
  })

  it('leave a board that fulfils every rule', () => {
    fc.assert(
      fc.property(boards, arbitraryCall, (board, call) => {
        expect(checkBoard(board)).toEqual([])
        const change = run(board, call)
        if (change) expect(checkBoard(change.board)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('are found out when they break a rule, also by looking at nothing but what changed', () => {
    fc.assert(
      fc.property(boards, arbitraryCalls, fc.nat(), (board, calls, choice) => {
        // One for all of them: a card that is called as another one is would break a rule of itself.
        const newId = countedIds('n')
        const changed = calls.reduce((now, call) => run(now, call, newId)?.board ?? now, board)
        const names = RECORDS_NAMES.filter((name) => Object.keys(changed[name]).length > 0)
        const name = names[choice % Math.max(names.length, 1)] ?? 'cards'
        const broken: Board = { ...changed, [name]: {} }
        expect(checkBoard(broken, board)).toEqual(checkBoard(broken))
        const [id = ''] = Object.keys(changed[name])
        const strange = { ...Object.values(changed[name])[0], id: 'strange' }
        for (const patch of [{ path: [name, id] }, { path: [name, id], value: strange }, { path: [name], value: {} }]) {
          const patched = applyPatches(changed, [patch])
          expect(checkBoard(patched, changed, [patch])).toEqual(checkBoard(patched))
        }
      }),
    )
  })

  it('say which cards they changed, none forgotten, however many edits lie between', () => {
    fc.assert(
      fc.property(boards, arbitraryCalls, (board, calls) => {
        const now = calls.reduce((before, call) => run(before, call)?.board ?? before, board)
        const told = changedCards(board.cards, now.cards)
        const ids = new Set([...Object.keys(board.cards), ...Object.keys(now.cards)])
        const differ = [...ids].filter((id) => Reflect.get(board.cards, id) !== Reflect.get(now.cards, id))
        expect([...(told ?? [])]).toEqual(expect.arrayContaining(differ))
        expect(told).toBeDefined()
        expect(changedCards(now.cards, { ...now.cards })).toBeUndefined()
      }),
    )
  })

  it('say their change in patches: applied to the board before they give the board after', () => {
    fc.assert(
      fc.property(boards, arbitraryCall, (board, call) => {
        const change = run(board, call)
        if (change) expect(applyPatches(board, change.patches)).toStrictEqual(change.board)
      }),
      { numRuns: 600 },
    )
  })

  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(boards, arbitraryCall, (board, call) => {
        const change = run(board, call)
        if (change) expect(applyPatches(change.board, change.inverse)).toStrictEqual(board)
      }),
      { numRuns: 600 },
    )
  })

  it('have no patches exactly when they change nothing', () => {
    fc.assert(
      fc.property(boards, arbitraryCall, (board, call) => {
        const change = run(board, call)
        if (!change) return
        if (change.patches.length === 0) expect(change.board).toEqual(board)
        else expect(change.board).not.toEqual(board)
      }),
      { numRuns: 600 },
    )
  })

  it('write patches that survive JSON and name things, never places in a list', () => {
    fc.assert(
      fc.property(boards, arbitraryCall, (board, call) => {
        const change = run(board, call)
        if (!change) return
        for (const patches of [change.patches, change.inverse]) {
          expect(JSON.parse(JSON.stringify(patches))).toStrictEqual(patches)
          for (const { path } of patches) expect(path.every((key) => typeof key === 'string')).toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('do not touch the board they are given', () => {
    fc.assert(
      fc.property(boards, arbitraryCall, (board, call) => {
        const before = JSON.stringify(board)
        run(board, call)
        expect(JSON.stringify(board)).toBe(before)
      }),
    )
  })

  it('change nothing when they are refused, and are refused without a throw', () => {
    fc.assert(
      fc.property(boards, arbitraryCalls, (board, calls) => {
        const editor = createTestEditor(board)
        for (const call of calls) {
          const before = editor.get().board
          const refusal = call.on(before, (command, args) => editor.may(command, args))
          dispatch(editor, call)
          if (refusal) expect(editor.get().board).toBe(before)
          expect(editor.get().notice?.kind).not.toBe('fault')
        }
      }),
    )
  })
})

describe('history', () => {
  it('leads back to the start by undo and to the end by redo, over sound boards only', () => {
    fc.assert(
      fc.property(boards, arbitraryCalls, (board, calls) => {
        const editor = createTestEditor(board)
        for (const call of calls) dispatch(editor, call)
        const end = editor.get().board
        while (editor.get().history.undo.length > 0) {
          editor.undo()
          expect(checkBoard(editor.get().board)).toEqual([])
        }
        expect(editor.get().board).toStrictEqual(board)
        while (editor.get().history.redo.length > 0) {
          editor.redo()
          expect(checkBoard(editor.get().board)).toEqual([])
        }
        expect(editor.get().board).toStrictEqual(end)
      }),
    )
  })

  it('rebuilt from the log is the history that was lived, and so is the board', () => {
    const move = fc.oneof(
      { weight: 4, arbitrary: arbitraryCall.map((call) => ({ kind: 'do' as const, call })) },
      { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'redo' as const }) },
    )
    fc.assert(
      fc.property(boards, fc.array(move, { maxLength: 30 }), (board, moves) => {
        const editor = createTestEditor(board)
        for (const [at, each] of moves.entries()) {
          if (each.kind === 'do') dispatch(editor, each.call, at % 3 === 0 ? `group_${at % 9}` : undefined)
          else if (each.kind === 'undo') editor.undo()
          else editor.redo()
        }
        const log: typeof editor.log = JSON.parse(JSON.stringify(editor.log))
        expect(historyOf(log)).toEqual(editor.get().history)
        const replayed = log.reduce((now, edit) => applyPatches(now, edit.patches), board)
        expect(replayed).toEqual(editor.get().board)
      }),
    )
  })

  it('takes edits of one group back together', () => {
    fc.assert(
      fc.property(boards, arbitraryCalls, arbitraryCalls, (board, before, gesture) => {
        const editor = createTestEditor(board)
        for (const call of before) dispatch(editor, call)
        const middle = editor.get().board
        const edits = editor.log.length
        for (const call of gesture) dispatch(editor, call, 'drag')
        fc.pre(editor.log.length > edits)
        const end = editor.get().board
        editor.undo()
        expect(editor.get().board).toStrictEqual(middle)
        editor.redo()
        expect(editor.get().board).toStrictEqual(end)
      }),
    )
  })

  it('keeps no edit of a command that changed nothing', () => {
    fc.assert(
      fc.property(boards, arbitraryCall, (board, call) => {
        const editor = createTestEditor(board)
        dispatch(editor, call)
        const changed = JSON.stringify(editor.get().board) !== JSON.stringify(board)
        expect(editor.log.length).toBe(changed ? 1 : 0)
        expect(editor.get().history.undo.length).toBe(editor.log.length)
      }),
    )
  })
})

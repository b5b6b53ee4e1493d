import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { createEditor, type Editor } from '../../../src/editor'
import type { Board } from '../../../src/model/board'
import { checkBoard } from '../../../src/model/checks'
import type { Edit } from '../../../src/model/edit'
import { applyPatches } from '../../../src/model/patch'
import type { BoardSession, OpenedBoard } from '../../../src/storage'
import { rowsOfEdits } from '../../../src/storage/edits'
import { readEditRows } from '../../../src/storage/readLog'
import { arbitraryCall, type Call } from '../../support/arbitraryCall'
import type { Fault } from './faultyIndexedDb'
import { boardId, editOf, mustOpen, startBoard, type TestWindow, World } from './world'

type Action =
  | { readonly kind: 'do'; readonly call: Call }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'hide' }
  /** The process dies, with or without a last word. Another window takes its place. */
  | { readonly kind: 'kill'; readonly leaving: boolean }

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 20, arbitrary: arbitraryCall.map((call) => ({ kind: 'do' as const, call })) },
  { weight: 4, arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map((kind) => ({ kind })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Fault[]>('quota', 'abort', 'closed', 'lostAnswer')
      .map((fault) => ({ kind: 'fault' as const, fault })),
  },
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }).map((ms) => ({ kind: 'wait' as const, ms })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'hide' as const }) },
  { weight: 1, arbitrary: fc.boolean().map((leaving) => ({ kind: 'kill' as const, leaving })) },
)

/** An editor in a window, and what became known of its edits. */
class Desk {
  readonly window: TestWindow
  readonly editor: Editor
  readonly pushed: string[] = []
  /** Said to be saved. */
  readonly saved = new Set<string>()

  constructor(window: TestWindow, opened: OpenedBoard, now: () => string) {
    this.window = window
    const session = this.#recorded(opened.session)
    this.editor = createEditor({ ...opened, session }, 'en', {
      newId: window.newId,
      newEditId: () => window.newId('board'),
      now,
    })
    session.onState((state) => {
      if (state.kind === 'saved') for (const id of this.pushed) this.saved.add(id)
    })
  }

  #recorded(session: BoardSession): BoardSession {
    return new Proxy(session, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target)
        if (name === 'push') {
          return (edit: Edit, after?: Board) => {
            this.pushed.push(edit.id)
            target.push(edit, after)
          }
        }
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
}

async function openDesk(world: World): Promise<Desk> {
  const window = world.openWindow()
  return new Desk(window, await mustOpen(window.library), world.now)
}

/** Does what the action says; the desk that stands there afterwards. */
async function act(world: World, desk: Desk, action: Action): Promise<Desk> {
  const { editor, window } = desk
  switch (action.kind) {
    case 'do':
      action.call.on(editor.get().board, (command, args) => editor.dispatch(command, args))
      return desk
    case 'undo':
    case 'redo':
      editor[action.kind]()
      return desk
    case 'fault':
      window.indexedDB.faults.push(action.fault)
      return desk
    case 'wait':
      await pause(action.ms)
      return desk
    case 'hide':
      editor.session.flushWhileLeaving()
      return desk
    case 'kill':
      if (action.leaving) editor.session.flushWhileLeaving()
      window.indexedDB.kill()
      return openDesk(world)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function allSaved(desks: readonly Desk[]): Promise<void> {
  for (const desk of desks) {
    desk.window.indexedDB.faults.length = 0
    await new Promise<void>((resolve) => {
      const look = () => desk.editor.session.state.kind === 'saved' && resolve()
      desk.editor.session.onState(look)
      look()
    })
  }
}

const alive = (world: World): Promise<Desk[]> => Promise.all([openDesk(world), openDesk(world), openDesk(world)])

/** The whole log, checked link by link. */
async function wholeLog(world: World): Promise<Edit[]> {
  const rows = await world.look((db) => readEditRows(db, boardId, 0))
  const edits = rows.map((row): Edit => JSON.parse(row.body))
  expect(rows).toEqual(rowsOfEdits(boardId, { seq: 0, chain: 0 }, edits).rows)
  expect(new Set(edits.map((edit) => edit.id)).size).toBe(edits.length)
  return edits
}

const patchesOf = (edits: readonly Edit[]) => edits.flatMap((edit) => edit.patches)
const wayBack = (edits: readonly Edit[]) => edits.toReversed().flatMap((edit) => edit.inverse)

describe('several windows on one board', () => {
  let world: World
  afterEach(() => world.close())

  it('lose no saved edit and come to the same board, whatever fails and whoever dies', async () => {
    const script = fc.array(fc.tuple(fc.nat({ max: 2 }), action), { minLength: 5, maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(script, async (actions) => {
        world = new World()
        await world.openWindow().library.create(startBoard())
        const desks = await alive(world)
        const gone: { readonly desk: Desk; readonly leaving: boolean }[] = []
        for (const [place, next] of actions) {
          const desk = desks[place]
          if (!desk) throw new Error('no desk')
          if (next.kind === 'kill') gone.push({ desk, leaving: next.leaving })
          desks[place] = await act(world, desk, next)
        }
        await allSaved(desks)
        const log = await wholeLog(world)
        const board = applyPatches(startBoard(), patchesOf(log))

        await expect
          .poll(() => desks.map((desk) => desk.editor.get().board), { timeout: 5000 })
          .toEqual(desks.map(() => board))
        expect((await mustOpen(world.openWindow().library)).board).toEqual(board)
        expect(checkBoard(board)).toEqual([])
        expect(applyPatches(board, wayBack(log))).toEqual(startBoard())

        const logged = new Set(log.map((edit) => edit.id))
        const notes = await world.openWindow().library.notes(boardId)
        const dropped = notes
          .filter((note) => note.kind === 'dropped')
          .map((note) => Reflect.get(JSON.parse(note.detail), 'id'))
        const known = new Set([...logged, ...dropped])
        for (const desk of [...desks, ...gone.map((each) => each.desk)]) {
          for (const id of desk.saved) expect(known).toContain(id)
        }
        const spoken = [...desks, ...gone.filter((each) => each.leaving).map((each) => each.desk)]
        for (const desk of spoken) for (const id of desk.pushed) expect(known).toContain(id)
        await world.close()
      }),
      { numRuns: Number(process.env.RUNS ?? 30) },
    )
  }, 600_000)

  it('see each other’s edits without being asked', async () => {
    world = new World()
    await world.openWindow().library.create(startBoard())
    const [one, two] = await alive(world)
    one?.editor.session.push(editOf(startBoard(), [{ path: ['title', 'en'], value: 'Seen' }]))
    await expect.poll(() => two?.editor.get().board.title.en).toBe('Seen')
  })

  it('keep the earlier of two values for the same thing in the notes', async () => {
    world = new World()
    await world.openWindow().library.create(startBoard())
    const [one, two] = await alive(world)
    const write = (value: string) => editOf(startBoard(), [{ path: ['cards', 'card_a', 'text'], value: { en: value } }])
    one?.editor.session.push(write('first'))
    two?.editor.session.push(write('second'))
    await allSaved([one, two].filter((desk) => desk !== undefined))
    const { library } = world.openWindow()
    const { board, session } = await mustOpen(library)
    const kept: Board['cards'] = board.cards
    const texts = Object.values(kept).map((card) => card.text.en)
    const [winner, loser] = texts.includes('first') ? ['first', 'second'] : ['second', 'first']
    expect(texts).toContain(winner)
    await session.close()
    const notes = await library.notes(boardId)
    expect(notes.filter((note) => note.kind === 'overwritten').map((note) => note.detail)).toEqual([
      JSON.stringify({ path: 'cards.card_a.text', value: { en: loser } }),
    ])
  })

  it('stop saving a board that another window deleted for good, and say so', async () => {
    world = new World()
    const { library } = world.openWindow()
    await library.create(startBoard())
    const [one] = await alive(world)
    await library.deleteForever(boardId)
    one?.editor.session.push(editOf(startBoard(), [{ path: ['title', 'en'], value: 'Ghost' }]))
    await expect.poll(() => one?.editor.session.state).toMatchObject({ kind: 'notSaved', reason: 'deleted', count: 1 })
    expect(await library.list()).toEqual([])
    expect(await world.look((db) => db.ops.count())).toBe(0)
  })
})

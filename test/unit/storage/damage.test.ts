import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Board } from '../../../src/model/board'
import { applyPatches } from '../../../src/model/patch'
import { compact } from '../../../src/storage/compaction'
import { boardId, mustOpen, retitle, startBoard, World } from './world'

let world: World
beforeEach(() => {
  world = new World()
})
afterEach(() => world.close())

/** A board with this many edits in its log; the board after each of them, the first being the one before all. */
async function logOf(count: number): Promise<Board[]> {
  const window = world.openWindow()
  await window.library.create(startBoard())
  const { session } = await mustOpen(window.library)
  const boards = [startBoard()]
  for (let at = 1; at <= count; at++) {
    const before = boards[at - 1] ?? startBoard()
    const edit = retitle(before, `Title ${at}`)
    session.push(edit)
    boards.push(applyPatches(before, edit.patches))
  }
  await session.close()
  return boards
}

/** Every row of the board, as one text: equal texts, nothing changed. */
function everything(): Promise<string> {
  return world.look(async (db) => {
    const tables = await Promise.all(
      ['boards', 'ops', 'snaps', 'journal', 'notes'].map((name) => db.table(name).toArray()),
    )
    return JSON.stringify(tables)
  })
}

describe('a damaged log', () => {
  it('opens read-only up to the damage, says how much is missing, and is left as it is', async () => {
    const boards = await logOf(12)
    const key: [string, number] = [boardId, 8]
    await world.look(async (db) => {
      const row = await db.ops.get(key)
      if (typeof row === 'object') await db.ops.put({ ...row, body: '{"id":"forged"}' })
    })
    const before = await everything()
    const window = world.openWindow()
    const opened = await mustOpen(window.library)
    expect(opened.readOnly).toBe('damaged')
    expect(opened.board).toEqual(boards[7])
    expect(opened.damage).toMatchObject({ kind: 'log', missing: 5, lastGood: opened.edits.at(-1)?.at })
    expect(opened.edits).toHaveLength(7)
    opened.session.push(retitle(opened.board, 'no'))
    expect(opened.session.state).toMatchObject({ kind: 'notSaved', reason: 'readOnly' })
    expect(await everything()).toBe(before)
  })

  it('can go on as a copy, and the damaged board stays', async () => {
    const boards = await logOf(5)
    await world.look((db) => db.ops.delete([boardId, 4]))
    const { library } = world.openWindow()
    const copy = await library.duplicate(boardId, { en: 'Copy' })
    if (!copy.ok) throw new Error(copy.error.kind)
    const opened = await mustOpen(library, copy.value)
    expect(opened.readOnly).toBeUndefined()
    expect(opened.board.cards).toEqual(boards[3]?.cards)
    expect(opened.board.title).toEqual({ en: 'Copy' })
    expect((await mustOpen(library)).damage).toMatchObject({ kind: 'log', missing: 2 })
  })

  it('opens with every prefix of the log, exact when the log is whole and damaged when it was longer', async () => {
    const boards = await logOf(9)
    for (let length = 8; length >= 0; length--) {
      await world.look((db) => db.ops.delete([boardId, length + 1]))
      const opened = await mustOpen(world.openWindow().library)
      expect(opened.board).toEqual(boards[length])
      expect(opened.damage).toMatchObject({ kind: 'log', missing: 9 - length })
    }
  })

  it('notices a log that is whole but shorter than it was, by the beacon alone', async () => {
    const boards = await logOf(6)
    await world.look(async (db) => {
      const [row, fourth] = [await db.boards.get(boardId), await db.ops.get([boardId, 4])]
      if (typeof row !== 'object' || typeof fourth !== 'object') throw new Error('no rows')
      await db.boards.put({ ...row, seq: 4, chain: Reflect.get(fourth ?? {}, 'crc') })
      await db.ops.bulkDelete([
        [boardId, 5],
        [boardId, 6],
      ])
    })
    const opened = await mustOpen(world.openWindow().library)
    expect(opened.board).toEqual(boards[4])
    expect(opened.damage).toMatchObject({ kind: 'behind', missing: 2 })
  })

  it('tells a board that is gone from one that never was', async () => {
    await logOf(1)
    const { library, newId } = world.openWindow()
    await world.look((db) => Promise.all([db.boards.clear(), db.ops.clear(), db.snaps.clear()]))
    expect(await library.open(boardId)).toEqual({ ok: false, error: { kind: 'missing' } })
    expect(await library.open(newId('board'))).toEqual({ ok: false, error: { kind: 'notFound' } })
    expect((await library.health()).missing).toEqual([boardId])
  })

  it('lists and opens a board whose row is gone, from its log', async () => {
    const boards = await logOf(3)
    await world.look((db) => db.boards.delete(boardId))
    const { library } = world.openWindow()
    expect(await library.list()).toMatchObject([{ id: boardId, title: { en: 'Title 3' }, damaged: true }])
    const opened = await mustOpen(library)
    expect(opened.board).toEqual(boards[3])
    expect(opened.damage).toMatchObject({ kind: 'row', missing: 0 })
    expect((await library.health()).missing).toEqual([])
  })

  it('does not keep other boards from being listed and opened', async () => {
    await logOf(1)
    const { library, newId } = world.openWindow()
    const other = { ...startBoard(), id: newId('board') }
    await library.create(other)
    await world.look(async (db) => {
      await db.boards.put({ id: boardId, nonsense: true })
      await db.snaps.where('[b+seq+part]').between([boardId, 0, 0], [boardId, 99, 0]).delete()
    })
    expect((await library.list()).map((each) => each.id)).toEqual([other.id])
    expect((await mustOpen(library, other.id)).board).toEqual(other)
    expect(await library.open(boardId)).toEqual({
      ok: false,
      error: { kind: 'unreadable', problem: { kind: 'noSnapshot' } },
    })
  })

  it('puts every row into the rescue file, the unreadable ones too', async () => {
    await logOf(3)
    await world.look((db) => db.ops.put({ b: boardId, seq: 2, junk: '<<<' }))
    const file = await world.openWindow().library.rescueFile(boardId)
    const lines = (await file.text())
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    const count = (store: string) => lines.filter((line) => Reflect.get(Object(line), 'store') === store).length
    expect([count('board'), count('boards'), count('ops')]).toEqual([1, 1, 3])
    expect(count('snaps')).toBeGreaterThanOrEqual(2)
    expect(await file.text()).toContain('<<<')
  })

  it('never opens as sound, whatever bytes of whatever row are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('ops', 'snaps', 'boards'),
        fc.nat(),
        fc.nat(),
        fc.anything({ maxDepth: 1 }),
        async (store, whichRow, whichField, junk) => {
          await world.close()
          world = new World()
          const boards = await logOf(4)
          await world.look(async (db) => {
            const rows: unknown[] = await db.table(store).toArray()
            const row = Object(rows[whichRow % rows.length])
            const fields = Object.keys(row).filter(
              (name) => !['b', 'seq', 'part', 'id'].includes(name) || store === 'boards',
            )
            const field = fields.filter((name) => name !== 'id')[whichField % (fields.length - 1)] ?? ''
            await db
              .table(store)
              .put({ ...row, [field]: junk })
              .catch(() => undefined)
          })
          const opened = await world.openWindow().library.open(boardId)
          // Either the change was of no consequence, or it is told; never another board without a word.
          if (!opened.ok) expect(opened.error.kind).toBe('unreadable')
          else if (opened.value.readOnly) expect(boards).toContainEqual(opened.value.board)
          else expect(opened.value.board).toEqual(boards[4])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('snapshots', () => {
  const compacted = () => world.look((db) => compact(db, boardId, world.now()))

  it('give the same board and the same edits, before and after', async () => {
    const boards = await logOf(30)
    const before = await mustOpen(world.openWindow().library)
    expect(await compacted()).toBe(true)
    const after = await mustOpen(world.openWindow().library)
    expect(after.board).toEqual(boards[30])
    expect(after.board).toEqual(before.board)
    expect(after.edits).toEqual(before.edits)
    expect(after.damage).toBeUndefined()
  })

  it('fall back to the one before when the newest claims more parts than any memory holds', async () => {
    const boards = await logOf(30)
    expect(await compacted()).toBe(true)
    await world.look(async (db) => {
      const head = await db.snaps.get([boardId, 30, 0])
      if (typeof head !== 'object') throw new Error('There is no snapshot of the newest board.')
      await db.snaps.put({ ...head, parts: 2 ** 31 })
    })
    expect((await mustOpen(world.openWindow().library)).board).toEqual(boards[30])
  })

  it('fall back to the one before when the newest is damaged, and lose nothing', async () => {
    const boards = await logOf(30)
    await compacted()
    await world.look(async (db) => {
      const part = await db.snaps.get([boardId, 30, 1])
      if (typeof part !== 'object') throw new Error('no part')
      const bytes: unknown = Reflect.get(part ?? {}, 'bytes')
      if (bytes instanceof Uint8Array) bytes[100] = (bytes[100] ?? 0) ^ 1
      await db.snaps.put({ ...part, bytes })
    })
    const opened = await mustOpen(world.openWindow().library)
    expect(opened.board).toEqual(boards[30])
    expect(opened.damage).toBeUndefined()
  })

  it('are made by themselves after 200 edits, and are marked as verified', async () => {
    await logOf(450)
    const verified = () =>
      world.look(async (db) =>
        (await db.snaps.toArray())
          .filter((row) => Reflect.get(Object(row), 'part') === 0)
          .map((head) => Reflect.get(Object(head), 'verified')),
      )
    await expect.poll(verified, { timeout: 5000 }).toEqual([true, true])
  })

  it('stay two, and old edits go only when they are old and no longer needed', async () => {
    await world.close()
    world = new World('2026-01-01T00:00:00.000Z')
    const boards = await logOf(250)
    const compactAt = (now: string) => world.look((db) => compact(db, boardId, now))
    await compactAt('2026-01-02T00:00:00.000Z')
    const { library } = world.openWindow()
    const { session, board } = await mustOpen(library)
    let last = board
    for (let at = 0; at < 260; at++) {
      const edit = retitle(last, `More ${at}`)
      session.push(edit)
      last = applyPatches(last, edit.patches)
    }
    await session.close()
    await compactAt('2026-01-03T00:00:00.000Z')
    expect(await world.look((db) => db.ops.count())).toBe(510)
    const more = await mustOpen(library)
    const edit = retitle(more.board, 'Later')
    more.session.push(edit)
    await more.session.close()
    await compactAt('2026-06-01T00:00:00.000Z')

    const opened = await mustOpen(world.openWindow().library)
    expect(opened.board).toEqual(applyPatches(last, edit.patches))
    expect(opened.edits.length).toBeGreaterThanOrEqual(200)
    expect(await world.look((db) => db.ops.count())).toBe(200)
    expect(boards).toHaveLength(251)
    const heads = await world.look(async (db) =>
      (await db.snaps.toArray()).filter((row) => Reflect.get(Object(row), 'part') === 0),
    )
    expect(heads).toHaveLength(2)
  })

  it('are not made of a damaged log', async () => {
    await logOf(10)
    await world.look((db) => db.ops.delete([boardId, 5]))
    const before = await everything()
    expect(await compacted()).toBe(false)
    expect(await everything()).toBe(before)
  })
})

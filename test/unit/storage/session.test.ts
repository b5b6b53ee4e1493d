import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyPatches } from '../../../src/model/patch'
import type { SaveState } from '../../../src/storage'
import { boardId, editOf, mustOpen, retitle, startBoard, World } from './world'

let world: World
beforeEach(async () => {
  world = new World()
  await world.openWindow().library.create(startBoard())
})
afterEach(() => world.close())

describe('saving', () => {
  it('brings a board back as it was left, with its edits', async () => {
    const first = await mustOpen(world.openWindow().library)
    const edit = retitle(first.board, 'Mortgage')
    first.session.push(edit)
    await first.session.flush()

    const again = await mustOpen(world.openWindow().library)
    expect(again.board).toEqual(applyPatches(startBoard(), edit.patches))
    expect(again.edits).toEqual([edit])
    expect(again.readOnly).toBeUndefined()
  })

  it('asks for strict durability on every write', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    session.push(retitle(board, 'Mortgage'))
    session.saveDraft('card_a', 'half a wo')
    await session.close()
    expect(window.indexedDB.durabilities.length).toBeGreaterThanOrEqual(2)
    expect(new Set(window.indexedDB.durabilities)).toEqual(new Set(['strict']))
  })

  it('says saved only after the transaction with the edit completed', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    const seen: [SaveState['kind'], number][] = []
    session.onState((state) => seen.push([state.kind, window.indexedDB.completed]))
    session.push(retitle(board, 'One'))
    expect(session.state).toEqual({ kind: 'saving', count: 1 })
    await session.flush()
    expect(seen).toEqual([
      ['saving', 0],
      ['saved', 1],
    ])
  })

  it('writes what queued up behind a slow write in one transaction', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    for (let count = 0; count < 50; count++) session.push(retitle(board, `Title ${count}`))
    await session.flush()
    expect(await world.look((db) => db.ops.count())).toBe(50)
    expect(window.indexedDB.durabilities.length).toBeLessThan(5)
  })

  it('keeps what the library shows in step with the board', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    const edit = editOf(board, [{ path: ['cards', 'card_a'] }, { path: ['title'], value: { en: 'Less' } }])
    session.push(edit)
    await session.flush()
    const [summary] = await window.library.list()
    expect(summary).toMatchObject({ id: boardId, title: { en: 'Less' }, updatedAt: edit.at, seq: 1 })
    expect(summary?.counts).toEqual({ stages: 2, steps: 3, lanes: 2, cards: 4, links: 1 })
  })
})

describe('when a write fails', () => {
  it('says the disk is full, keeps the edits, and saves them by itself when there is room', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    const seen: SaveState[] = []
    session.onState((state) => seen.push(state))
    window.indexedDB.faults.push('quota', 'quota')
    session.push(retitle(board, 'Kept'))
    await expect(session.flush()).rejects.toThrow('full')
    expect(session.state).toMatchObject({ kind: 'notSaved', reason: 'full', count: 1 })
    await settled(session)
    expect(seen.map((state) => state.kind)).toEqual(['saving', 'notSaved', 'saved'])
    expect((await mustOpen(world.openWindow().library)).board.title.en).toBe('Kept')
  })

  it('what the disk could not take goes into copies, files and rescues all the same, even after the board was closed', async () => {
    const window = world.openWindow({ backOff: [60_000] })
    const { board, session } = await mustOpen(window.library)
    window.indexedDB.faults.push('quota')
    session.push(retitle(board, 'Only in memory'))
    await session.close()
    expect(session.state).toMatchObject({ kind: 'notSaved', reason: 'full' })
    const file = await window.library.readForExport(board.id)
    expect(file.ok && file.value.title.en).toBe('Only in memory')
    expect(await (await window.library.rescueFile(board.id)).text()).toContain('Only in memory')
  })

  it('opens a dead connection again without troubling anybody', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    const seen: SaveState[] = []
    session.onState((state) => seen.push(state))
    window.indexedDB.faults.push('closed')
    session.push(retitle(board, 'Kept'))
    await session.flush()
    expect(seen.map((state) => state.kind)).toEqual(['saving', 'saved'])
    expect((await mustOpen(world.openWindow().library)).board.title.en).toBe('Kept')
  })

  it('says not saved when it goes on failing, and goes on trying', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    window.indexedDB.faults.push('abort', 'abort', 'abort', 'abort')
    session.push(retitle(board, 'Kept'))
    await expect(session.flush()).rejects.toThrow('unknown')
    await settled(session)
    expect((await mustOpen(world.openWindow().library)).board.title.en).toBe('Kept')
  })

  it('writes an edit once when it landed and only the answer was lost', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    window.indexedDB.faults.push('lostAnswer')
    const edit = retitle(board, 'Once')
    session.push(edit)
    await session.flush()
    const again = await mustOpen(world.openWindow().library)
    expect(again.edits.map((each) => each.id)).toEqual([edit.id])
  })

  it('goes on saving after the board was closed, and hands over to a session that opens it again', async () => {
    const window = world.openWindow({ backOff: [60_000] })
    const first = await mustOpen(window.library)
    window.indexedDB.faults.push('quota')
    const edit = retitle(first.board, 'Kept')
    first.session.push(edit)
    await first.session.close()
    expect(first.session.state).toMatchObject({ kind: 'notSaved', reason: 'full' })

    const second = await mustOpen(window.library)
    expect(second.board.title.en).toBe('Kept')
    await second.session.flush()
    expect((await mustOpen(world.openWindow().library)).edits.map((each) => each.id)).toEqual([edit.id])
  })
})

describe('the fence', () => {
  async function raiseFence() {
    await world.look((db) => db.meta.put({ k: 'schema', format: 2, minWriter: 2 }))
  }

  it('lets no older build write, keeps what it has, and says why', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    await raiseFence()
    session.push(retitle(board, 'Old'))
    await expect(session.flush()).rejects.toThrow('newer')
    expect(session.state).toMatchObject({ kind: 'notSaved', reason: 'newer', count: 1 })
    expect(await world.look((db) => db.ops.count())).toBe(0)
    await expect(window.library.trash(boardId)).rejects.toThrow('newer')
    await expect(window.library.create({ ...board, id: window.newId('board') })).rejects.toThrow('newer')
  })

  it('opens boards of a store that a newer build owns for reading only', async () => {
    await raiseFence()
    const opened = await mustOpen(world.openWindow().library)
    expect(opened.readOnly).toBe('newer')
    expect(opened.board).toEqual(startBoard())
  })

  it('gives the store up when a newer build asks for it, after writing what it has', async () => {
    const window = world.openWindow()
    const { board, session } = await mustOpen(window.library)
    session.push(retitle(board, 'Last words'))
    await new Promise<void>((resolve, reject) => {
      const request = world.disk.open('rihla-1', 30)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    })
    await expect(session.flush()).rejects.toThrow('newer')
    const [journal, ops] = await world.look(async (db) => [await db.journal.count(), await db.ops.count()])
    expect(journal + ops).toBeGreaterThan(0)
    await expect(window.library.list()).rejects.toThrow('newer')
  })
})

describe('leaving', () => {
  it('leaves behind what is not saved, and the next to open takes it into the log', async () => {
    const window = world.openWindow({ backOff: [60_000] })
    const { board, session } = await mustOpen(window.library)
    window.indexedDB.faults.push('quota')
    const edit = retitle(board, 'Left')
    session.push(edit)
    await expect(session.flush()).rejects.toThrow()
    session.flushWhileLeaving()
    await nextTask()
    window.indexedDB.kill()

    const next = await mustOpen(world.openWindow().library)
    expect(next.board.title.en).toBe('Left')
    expect(next.edits.map((each) => each.id)).toEqual([edit.id])
    await next.session.close()
    expect(await world.look((db) => db.journal.count())).toBe(0)
    expect(await world.look((db) => db.ops.count())).toBe(1)
  })

  it('takes an edit once that was left behind and saved all the same', async () => {
    const { board, session } = await mustOpen(world.openWindow().library)
    const edit = retitle(board, 'Twice?')
    session.push(edit)
    session.flushWhileLeaving()
    await session.flush()
    const next = await mustOpen(world.openWindow().library)
    await next.session.flush()
    expect(next.edits.map((each) => each.id)).toEqual([edit.id])
    expect(await world.look((db) => db.ops.count())).toBe(1)
  })
})

describe('leaving while the store loses what was begun last', () => {
  it('brings edits and the text being typed back from localStorage, and clears them away when they are in the log', async () => {
    const window = world.openWindow({ backOff: [60_000] })
    const { board, session } = await mustOpen(window.library)
    window.indexedDB.faults.push('quota')
    const edit = retitle(board, 'Left')
    session.push(edit)
    await expect(session.flush()).rejects.toThrow()
    window.indexedDB.kill()
    session.saveDraft('card_a', 'half a wo')
    session.flushWhileLeaving()
    expect(await world.look((db) => db.journal.count())).toBe(0)

    const next = await mustOpen(world.openWindow().library)
    expect(next.edits.map((each) => each.id)).toEqual([edit.id])
    expect(await next.session.drafts()).toMatchObject([{ place: 'card_a', text: 'half a wo' }])
    next.session.saveDraft('card_a', 'half a word')
    await next.session.close()
    await expect.poll(() => keysOf(world.localStorage)).toEqual([`rihla-1:head:${boardId}`])
    const last = await mustOpen(world.openWindow().library)
    expect(last.edits.map((each) => each.id)).toEqual([edit.id])
    expect(await last.session.drafts()).toMatchObject([{ place: 'card_a', text: 'half a word' }])
  })

  it('works with localStorage switched off', async () => {
    const off = new Proxy(world.localStorage, {
      get: () => {
        throw new DOMException('Storage is off.', 'SecurityError')
      },
    })
    const { board, session } = await mustOpen(world.openWindow({ localStorage: off }).library)
    session.push(retitle(board, 'Saved'))
    session.flushWhileLeaving()
    await session.flush()
    expect((await mustOpen(world.openWindow({ localStorage: off }).library)).board.title.en).toBe('Saved')
  })
})

describe('drafts', () => {
  it('brings back the text that was being typed', async () => {
    const { session } = await mustOpen(world.openWindow().library)
    session.saveDraft('card_a', 'نصف كل')
    session.saveDraft('card_a', 'نصف كلمة')
    session.saveDraft('card_b', 'half a word')
    await session.close()
    const next = await mustOpen(world.openWindow().library)
    const drafts = await next.session.drafts()
    expect(drafts.map(({ place, text }) => [place, text])).toEqual([
      ['card_a', 'نصف كلمة'],
      ['card_b', 'half a word'],
    ])
  })

  it('keeps a draft until the edit that takes its place is saved', async () => {
    const window = world.openWindow({ backOff: [60_000] })
    const { board, session } = await mustOpen(window.library)
    session.saveDraft('card_a', 'typed')
    window.indexedDB.faults.push('quota')
    session.push(retitle(board, 'typed'))
    session.clearDraft('card_a')
    await expect(session.flush()).rejects.toThrow()
    session.flushWhileLeaving()
    await nextTask()
    expect(await world.look((db) => db.drafts.count())).toBe(1)
  })

  it('forgets a draft whose edit was saved only after some trouble', async () => {
    const window = world.openWindow({ backOff: [60_000] })
    const { board, session } = await mustOpen(window.library)
    session.saveDraft('card_a', 'typed')
    window.indexedDB.faults.push('quota')
    session.push(retitle(board, 'typed'))
    session.clearDraft('card_a')
    await expect(session.flush()).rejects.toThrow()
    session.clearDraft('card_a')
    session.retry()
    await settled(session)
    await nextTask()
    await session.close()
    expect(await world.look((db) => db.drafts.count())).toBe(0)
  })

  it('keeps what is typed on while the edit before is still being saved', async () => {
    const window = world.openWindow({ backOff: [60_000] })
    const { board, session } = await mustOpen(window.library)
    window.indexedDB.faults.push('quota')
    session.push(retitle(board, 'one'))
    session.clearDraft('card_a')
    session.saveDraft('card_a', 'one two')
    await new Promise((resolve) => setTimeout(resolve, 400))
    session.retry()
    await settled(session)
    await nextTask()
    expect((await session.drafts()).map(({ text }) => text)).toEqual(['one two'])
  })

  it('forgets a draft once it became an edit', async () => {
    const { board, session } = await mustOpen(world.openWindow().library)
    session.saveDraft('card_a', 'typed')
    session.push(retitle(board, 'typed'))
    session.clearDraft('card_a')
    await session.flush()
    await session.close()
    expect(await (await mustOpen(world.openWindow().library)).session.drafts()).toEqual([])
  })
})

function settled(session: { readonly state: SaveState; onState(listener: (state: SaveState) => void): () => void }) {
  return new Promise<void>((resolve) => {
    session.onState((state) => {
      if (state.kind === 'saved') resolve()
    })
    if (session.state.kind === 'saved') resolve()
  })
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
}

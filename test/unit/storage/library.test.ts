import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { boardId, editOf, mustOpen, retitle, startBoard, type TestWindow, World } from './world'

let world: World
let window: TestWindow
beforeEach(() => {
  world = new World()
  window = world.openWindow()
})
afterEach(() => world.close())

const hash = brandId('media', 'ab'.repeat(32))
const pixels = new Blob([new Uint8Array([1, 2, 3, 250])], { type: 'image/webp' })

function withPicture() {
  const media = { [hash]: { id: hash, type: 'image/webp' as const, width: 1, height: 1, bytes: 4 } }
  return { ...startBoard(), media }
}

async function bytesOf(blob: Blob | undefined): Promise<number[]> {
  return blob ? Array.from(new Uint8Array(await blob.arrayBuffer())) : []
}

describe('the library', () => {
  it('lists boards with what they hold, the last changed first', async () => {
    const other = { ...startBoard(), id: window.newId('board'), title: { en: 'Other' } }
    await window.library.create(startBoard())
    await window.library.create(other)
    expect((await window.library.list()).map((each) => each.id)).toEqual([other.id, boardId])
    const { board, session } = await mustOpen(window.library)
    session.push({ ...retitle(board, 'Now first'), at: '2030-01-01T00:00:00.000Z' })
    await session.close()
    const [first] = await window.library.list()
    expect(first).toMatchObject({ id: boardId, title: { en: 'Now first' }, kind: 'blueprint' })
    expect(first?.counts).toEqual({ stages: 2, steps: 3, lanes: 2, cards: 5, links: 1 })
  })

  it('refuses to put a new board in the place of one that is there', async () => {
    await window.library.create(startBoard())
    await expect(window.library.create({ ...startBoard(), title: { en: 'Usurper' } })).rejects.toThrow()
    expect((await mustOpen(window.library)).board).toEqual(startBoard())
  })

  it('puts a board into the trash and takes it out again unchanged', async () => {
    await window.library.create(startBoard())
    await window.library.trash(boardId)
    const [trashed] = await window.library.list()
    expect(trashed?.trashedAt).toMatch(/^2026-/)
    await window.library.restore(boardId)
    const [restored] = await window.library.list()
    expect(restored).not.toHaveProperty('trashedAt')
    expect((await mustOpen(window.library)).board).toEqual(startBoard())
  })

  it('makes one edit on a board that is not open', async () => {
    await window.library.create(startBoard())
    const edit = editOf(startBoard(), [{ path: ['title'], value: { en: 'Renamed' } }])
    await window.library.edit(boardId, edit)
    expect((await window.library.list())[0]?.title).toEqual({ en: 'Renamed' })
    expect((await mustOpen(window.library)).edits).toEqual([edit])
  })

  it('copies a board with its pictures under a new id', async () => {
    await window.library.create(withPicture(), new Map([[hash, pixels]]))
    const copy = await window.library.duplicate(boardId, { ar: 'نسخة' })
    if (!copy.ok) throw new Error(copy.error.kind)
    const opened = await mustOpen(window.library, copy.value)
    expect(opened.board).toEqual({
      ...withPicture(),
      id: copy.value,
      title: { ar: 'نسخة' },
      createdAt: opened.board.createdAt,
    })
    await window.library.deleteForever(boardId)
    expect(await bytesOf(await window.library.media.get(hash))).toEqual([1, 2, 3, 250])
  })

  it('copies what a page left behind when it went, too', async () => {
    await window.library.create(startBoard())
    const leaving = world.openWindow()
    const { board, session } = await mustOpen(leaving.library)
    const card = brandId('card', 'card_a')
    session.push(editOf(board, [{ path: ['cards', card, 'text'], value: { en: 'Typed last' } }]))
    session.flushWhileLeaving()
    leaving.indexedDB.kill()
    await new Promise((resolve) => setTimeout(resolve, 20))
    const copy = await window.library.duplicate(boardId, { en: 'Copy' })
    if (!copy.ok) throw new Error(copy.error.kind)
    expect((await mustOpen(window.library, copy.value)).board.cards[card]?.text).toEqual({ en: 'Typed last' })
  })

  it('takes a board in again that the browser has lost, and nothing of what was there before', async () => {
    await window.library.create(startBoard())
    const { board, session } = await mustOpen(window.library)
    session.push(retitle(board, 'Lost'))
    await session.flush()
    session.push(retitle(board, 'Left behind and lost'))
    session.flushWhileLeaving()
    const lost = new World()
    for (let at = 0; at < world.localStorage.length; at++) {
      const key = world.localStorage.key(at) ?? ''
      lost.localStorage.setItem(key, world.localStorage.getItem(key) ?? '')
    }
    const fresh = lost.openWindow()
    expect(await fresh.library.open(boardId)).toMatchObject({ ok: false, error: { kind: 'missing' } })
    await fresh.library.create(startBoard())
    const again = await mustOpen(fresh.library)
    expect(again.readOnly).toBeUndefined()
    expect(again.board).toEqual(startBoard())
    await lost.close()
  })

  it('deletes for good all that belongs to a board, and its pictures with the last board that names them', async () => {
    await window.library.create(withPicture(), new Map([[hash, pixels]]))
    const { board, session } = await mustOpen(window.library)
    session.push(retitle(board, 'x'))
    session.saveDraft('card_a', 'x')
    await session.close()
    await window.library.deleteForever(boardId)
    const counts = await world.look((db) =>
      Promise.all(
        ['boards', 'ops', 'snaps', 'media', 'drafts', 'journal', 'notes'].map((name) => db.table(name).count()),
      ),
    )
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect((await window.library.health()).missing).toEqual([])
    expect(await window.library.open(boardId)).toEqual({ ok: false, error: { kind: 'notFound' } })
  })

  it('gives pictures back byte for byte, with their type', async () => {
    await window.library.create(startBoard())
    await window.library.media.put(boardId, hash, pixels)
    const blob = await window.library.media.get(hash)
    expect(blob?.type).toBe('image/webp')
    expect(await bytesOf(blob)).toEqual([1, 2, 3, 250])
    expect(await window.library.media.get(brandId('media', 'none'))).toBeUndefined()
  })

  it('reads a board for export without opening it, with what a leaving page left behind', async () => {
    const stuck = world.openWindow({ backOff: [60_000] })
    await stuck.library.create(startBoard())
    const { board, session } = await mustOpen(stuck.library)
    stuck.indexedDB.faults.push('quota')
    session.push(retitle(board, 'Left'))
    await expect(session.flush()).rejects.toThrow()
    session.flushWhileLeaving()
    stuck.indexedDB.kill()
    await expect
      .poll(async () => {
        const read = await window.library.readForExport(boardId)
        return read.ok && read.value.title.en
      })
      .toBe('Left')
    expect(await world.look((db) => db.ops.count())).toBe(0)
  })

  it('tells other windows that the list changed', async () => {
    const told: string[] = []
    world.openWindow().library.onChange(() => told.push('other'))
    window.library.onChange(() => told.push('own'))
    await window.library.create(startBoard())
    expect(told).toContain('own')
    await expect.poll(() => told).toContain('other')
  })

  it('says that the store does not answer instead of showing an empty library', async () => {
    const dead = world.openWindow({ indexedDB: brokenIndexedDb() })
    await expect(dead.library.list()).rejects.toThrow()
    expect(await dead.library.open(boardId)).toMatchObject({ ok: false, error: { kind: 'unavailable' } })
  })
})

function brokenIndexedDb(): IDBFactory {
  return new Proxy(world.disk, {
    get: (target, name) => {
      if (name !== 'open') return Reflect.get(target, name)
      return () => {
        throw new DOMException('Storage is off.', 'SecurityError')
      }
    },
  })
}

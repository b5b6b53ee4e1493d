import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { boardId, editOf, mustOpen, retitle, startBoard, type TestWindow, World } from './world'

let world: World
let here: TestWindow
beforeEach(async () => {
  world = new World()
  here = world.openWindow()
  await here.library.create(startBoard())
})
afterEach(async () => {
  vi.useRealTimers()
  await world.close()
})

const rename = (title: string) => editOf(startBoard(), [{ path: ['title'], value: { en: title } }])

describe('a board that was read before it is opened', () => {
  it('is the one that opens', async () => {
    const ahead = await here.library.readAhead(boardId)
    expect(ahead).toEqual(startBoard())
    const { board, session } = await mustOpen(here.library)
    expect(board).toBe(ahead)
    await session.close()
    expect((await mustOpen(here.library)).board).not.toBe(ahead)
  })

  it('is read anew when this window changed it since', async () => {
    await here.library.readAhead(boardId)
    await here.library.edit(boardId, rename('Changed here'))
    expect((await mustOpen(here.library)).board.title).toEqual({ en: 'Changed here' })
  })

  it('is read anew when this window still has edits of it to save', async () => {
    const { board, session } = await mustOpen(here.library)
    await here.library.readAhead(boardId)
    session.push(retitle(board, 'On its way'))
    const closed = session.close()
    expect((await mustOpen(here.library)).board.title.en).toBe('On its way')
    await closed
  })

  it('catches up with a window that wrote since and could not say so', async () => {
    const silent = world.openWindow({ channel: new BroadcastChannel('elsewhere') })
    await here.library.readAhead(boardId)
    await silent.library.edit(boardId, rename('Changed there'))
    const { session } = await mustOpen(here.library)
    const heard = await new Promise((resolve) => session.onRemote(({ board }) => resolve(board.title)))
    expect(heard).toEqual({ en: 'Changed there' })
  })

  it('is not kept for one who does not come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const ahead = await here.library.readAhead(boardId)
    vi.advanceTimersByTime(20_000)
    vi.useRealTimers()
    const { board } = await mustOpen(here.library)
    expect(board).not.toBe(ahead)
    expect(board).toEqual(ahead)
  })

  it('is nothing when there is no such board, or the store does not answer: opening says why', async () => {
    const gone = brandId('board', 'gone')
    expect(await here.library.readAhead(gone)).toBeUndefined()
    expect(await here.library.open(gone)).toMatchObject({ ok: false, error: { kind: 'notFound' } })
  })
})

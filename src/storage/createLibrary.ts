import type { BoardId } from '../base/ids'
import { fail, ok, type Result } from '../base/result'
import { type Apart, createApart } from './apart'
import { createBoard, deleteBoard, listBoards, setTrashed } from './boards'
import { Connection } from './connection'
import type { Database } from './database'
import { editFrom } from './editFrom'
import { failureOf, nameOf } from './failures'
import type { Library, LibraryPorts, OpenedBoard, OpenProblem, StorageHealth } from './library'
import { LiveSession } from './liveSession'
import { createMediaStore } from './media'
import { readNotes } from './notes'
import { createNudges, type Nudges } from './nudges'
import { createPersonaStore } from './personas'
import { createReadAhead, type ReadAhead } from './readAhead'
import { readBoard, type StoredBoard } from './readBoard'
import { rebase } from './rebase'
import { rescueFile } from './rescue'

/** Seconds to the next try after a failed write: long enough not to trouble a full disk, short enough to notice when there is room again. */
const BACK_OFF = [1000, 2000, 4000, 8000, 16_000, 30_000]

/** What the operations of a library share. */
interface Shared {
  readonly ports: LibraryPorts
  readonly connection: Connection
  readonly apart: Apart
  readonly nudges: Nudges
  readonly ahead: ReadAhead
  /** Those that are open, and those that are closed and still save. */
  readonly sessions: Set<LiveSession>
}

/** All boards of this browser. One of these a window. */
export function createLibrary(ports: LibraryPorts): Library {
  const shared = startShared(ports)
  const { connection, apart, nudges, sessions } = shared
  const read = async (id: BoardId) => {
    const db = await connection.database()
    return readBoard(db, id, apart)
  }
  /** What this window has of a board in memory only, even when no screen holds it any more. */
  const unsavedHere = (id: BoardId) =>
    [...sessions].filter((session) => session.id === id).flatMap((session) => session.unsaved)
  const change = async <T>(id: BoardId, write: (db: Database) => Promise<T>): Promise<T> => {
    const done = await again(connection, write)
    nudges.send({ board: id, what: 'boards' })
    return done
  }
  const create: Library['create'] = async (board, pictures = new Map()) => {
    await change(board.id, (db) => createBoard(db, board, pictures, ports.now()))
    // A board of this id may have been here before the browser lost it: what is remembered of that one is not about this one.
    apart.beacon.forget(board.id)
    apart.pocket.forget(board.id)
    apart.beacon.raise(board.id, 0)
  }
  return {
    list: async () => listBoards(await connection.database(), apart),
    open: (id) => openBoard(shared, id),
    readAhead: async (id) => {
      const stored = await shared.ahead.start(id).catch(() => undefined)
      return stored?.ok ? stored.value.board : undefined
    },
    create,
    duplicate: async (id, title) => {
      const stored = await read(id)
      if (!stored.ok) return stored
      const { board } = withUnsettled(stored.value, ports, unsavedHere(id))
      const copy = { ...board, id: ports.newId('board'), title, createdAt: ports.now() }
      await create(copy)
      return ok(copy.id)
    },
    edit: async (id, edit) => {
      const { session } = await mustOpen(shared, id)
      session.push(edit)
      await session.flush().finally(() => session.close())
    },
    editFrom: async (id, make) => {
      const open = () => mustOpen(shared, id)
      const row = await editFrom(id, make, { apart, open, onDatabase: (job) => again(connection, job) })
      if (!row) return
      apart.beacon.raise(id, row.seq)
      nudges.send({ board: id, what: 'edits' })
    },
    trash: (id) => change(id, (db) => setTrashed(db, id, ports.now())),
    restore: (id) => change(id, (db) => setTrashed(db, id, undefined)),
    deleteForever: async (id) => {
      await change(id, (db) => deleteBoard(db, id))
      apart.beacon.forget(id)
      apart.pocket.forget(id)
      nudges.send({ board: id, what: 'edits' })
    },
    onChange: (listener) => nudges.listen(() => listener()),
    health: async () => healthOf(await connection.database(), apart),
    persist: async () => (await globalThis.navigator?.storage?.persist?.()) ?? false,
    media: createMediaStore(connection),
    personas: createPersonaStore(connection, nudges, ports.now),
    readForExport: async (id) => {
      const stored = await read(id)
      return stored.ok ? ok(withUnsettled(stored.value, ports, unsavedHere(id)).board) : stored
    },
    rescueFile: async (id) => rescueFile(await connection.database(), id, apart, unsavedHere(id)),
    notes: async (id) => readNotes(await connection.database(), id),
    close: async () => {
      await Promise.all(Array.from(sessions, (session) => session.close()))
      nudges.close()
      connection.drop()
    },
  }
}

function startShared(ports: LibraryPorts): Shared {
  const connection = new Connection(ports.indexedDB)
  const channel =
    ports.channel ?? (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('rihla-1'))
  const sessions = new Set<LiveSession>()
  connection.onTakeOver(() => {
    for (const session of sessions) session.giveUp()
  })
  const apart = createApart(ports.localStorage)
  const nudges = createNudges(channel)
  const ahead = createReadAhead((id) => again(connection, (db) => readBoard(db, id, apart)))
  nudges.listen(({ board }) => ahead.forget(board))
  return { ports, connection, apart, nudges, ahead, sessions }
}

async function openBoard(shared: Shared, id: BoardId): Promise<Result<OpenedBoard, OpenProblem>> {
  const { connection, apart } = shared
  try {
    const stored = (await readBefore(shared, id)) ?? (await again(connection, (db) => readBoard(db, id, apart)))
    return stored.ok ? ok(startSession(shared, stored.value)) : stored
  } catch (error) {
    return fail({ kind: 'unavailable', name: nameOf(error) })
  }
}

/** What was read of a board before it is opened, unless this window is at work on it. Other windows are caught up with. */
async function readBefore({ ahead, sessions }: Shared, id: BoardId) {
  const held = ahead.take(id)
  if ([...sessions].some((session) => session.id === id && !session.isDone)) return undefined
  const stored = await held?.catch(() => undefined)
  return stored?.ok ? stored : undefined
}

async function mustOpen(shared: Shared, id: BoardId): Promise<OpenedBoard> {
  const opened = await openBoard(shared, id)
  if (!opened.ok) throw new Error(`Board ${id} cannot be opened: ${opened.error.kind}`)
  return opened.value
}

function startSession(shared: Shared, stored: StoredBoard): OpenedBoard {
  const { ports, connection, apart, nudges, sessions } = shared
  const { id } = stored.board
  const readOnly = stored.damage ? 'damaged' : stored.fenced ? 'newer' : undefined
  const lingering = [...sessions].filter((session) => session.id === id && session.isLingering)
  const handedOver = readOnly ? [] : lingering.flatMap((session) => session.handOver())
  for (const session of sessions) if (session.isDone) sessions.delete(session)
  const { board, edits, dropped } = withUnsettled(stored, ports, handedOver)
  const session = new LiveSession(
    {
      id,
      board: stored.board,
      head: stored.head,
      queue: edits,
      dropped,
      settles: readOnly ? [] : stored.unsettled.settles,
    },
    {
      ...{ connection, apart, nudges, reapply: ports.reapply, now: ports.now, backOff: ports.backOff ?? BACK_OFF },
      // Any name that no other session has will do.
      name: `left:${ports.newId('board')}`,
    },
    readOnly !== undefined,
  )
  sessions.add(session)
  return {
    board,
    edits: [...stored.edits, ...edits],
    session,
    ...(readOnly ? { readOnly } : {}),
    ...(stored.damage ? { damage: stored.damage } : {}),
  }
}

/** The board with what pages left behind on top, as far as it fits. Not on a damaged board: what they belong on is not known. */
function withUnsettled(stored: StoredBoard, ports: LibraryPorts, handedOver: StoredBoard['edits'] = []) {
  if (stored.damage || stored.fenced) return { board: stored.board, edits: [], dropped: [] }
  const written = new Set(stored.edits.map((edit) => edit.id))
  const waiting = [...stored.unsettled.edits, ...handedOver].filter((edit) => !written.has(edit.id))
  const edits = new Map(waiting.map((edit) => [edit.id, edit]))
  return rebase(stored.board, [...edits.values()], ports.reapply)
}

/** Once more on a new connection when the first one turned out to be dead. */
async function again<T>(connection: Connection, job: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await job(await connection.database())
  } catch (error) {
    if (failureOf(error) !== 'closed') throw error
    connection.drop()
    return job(await connection.database())
  }
}

async function healthOf(db: Database, apart: Apart): Promise<StorageHealth> {
  const storage = globalThis.navigator?.storage
  const [estimate, persisted] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()])
  const listed = new Set<string>((await listBoards(db, apart)).map((each) => each.id))
  const missing = apart.beacon.boards().filter((id) => !listed.has(id))
  return { usage: estimate?.usage, quota: estimate?.quota, persisted, missing }
}

import * as v from 'valibot'
import { type BoardId, brandId, type MediaHash } from '../base/ids'
import type { Connection } from './connection'
import { type Database, writing } from './database'
import type { MediaStore } from './library'
import type { MediaRow } from './rows'
import { readRow } from './rows'

const mediaRow = v.looseObject({
  hash: v.pipe(
    v.string(),
    v.transform((hash) => brandId('media', hash)),
  ),
  type: v.string(),
  bytes: v.instance(Uint8Array<ArrayBuffer>),
  boards: v.array(
    v.pipe(
      v.string(),
      v.transform((id) => brandId('board', id)),
    ),
  ),
})

export function createMediaStore(connection: Connection): MediaStore {
  return {
    put: async (board, hash, picture) => {
      const [row] = await mediaRowsOf(board, new Map([[hash, picture]]))
      const db = await connection.database()
      await writing(db, ['media'], () => nameBoard(db, board, hash, row))
    },
    get: async (hash) => {
      const db = await connection.database()
      const row = readRow(mediaRow, await db.media.get(hash))
      return row && new Blob([row.bytes], { type: row.type })
    },
  }
}

/** Reading a blob waits, so this has to be done before a transaction begins. */
export async function mediaRowsOf(board: BoardId, pictures: ReadonlyMap<MediaHash, Blob>): Promise<MediaRow[]> {
  return Promise.all(
    Array.from(pictures, async ([hash, picture]) => ({
      hash,
      type: picture.type,
      bytes: new Uint8Array(await picture.arrayBuffer()),
      boards: [board],
    })),
  )
}

/** Notes that a board names a picture; with `row`, stores the picture if it is not there. For use inside a transaction. */
export async function nameBoard(db: Database, board: BoardId, hash: string, row?: MediaRow): Promise<void> {
  const stored = readRow(mediaRow, await db.media.get(hash)) ?? row
  if (stored) await db.media.put({ ...stored, boards: [...new Set([...stored.boards, board])] })
}

/** Takes the board's name from its pictures, but for the one it `keeps`. For use inside a transaction. */
export async function unnameBoard(db: Database, board: BoardId, keeps?: string): Promise<void> {
  const hashes = await db.media.where('boards').equals(board).primaryKeys()
  for (const hash of hashes) {
    if (hash === keeps) continue
    const row = readRow(mediaRow, await db.media.get(hash))
    const boards = row?.boards.filter((id) => id !== board) ?? []
    if (row && boards.length > 0) await db.media.put({ ...row, boards })
    else await db.media.delete(hash)
  }
}

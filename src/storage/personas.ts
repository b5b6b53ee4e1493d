import * as v from 'valibot'
import { type BoardId, brandId, type MediaHash, type PersonaId } from '../base/ids'
import { isObject } from '../base/json'
import { readRecord } from '../model/parse/readRecord'
import { type Media, mediaRecord } from '../model/records/media'
import { type Persona, personaRecord } from '../model/records/persona'
import type { Connection } from './connection'
import { type Database, writing } from './database'
import type { KeptPersona, PersonaStore } from './library'
import { mediaRowsOf, nameBoard, unnameBoard } from './media'
import type { Nudges } from './nudges'
import { readRow } from './rows'

const personaRow = v.looseObject({
  id: v.string(),
  at: v.string(),
  persona: v.custom<Readonly<Record<string, unknown>>>(isObject),
  media: v.optional(v.custom<Readonly<Record<string, unknown>>>(isObject)),
})

export function createPersonaStore(connection: Connection, nudges: Nudges, now: () => string): PersonaStore {
  const tell = () => nudges.send({ board: LIBRARY, what: 'boards' })
  return {
    list: async () => listPersonas(await connection.database()),
    keep: async (persona, media, picture) => {
      const { id } = persona
      const row = { id, at: now(), persona, ...(media && persona.picture === media.id ? { media } : {}) }
      const pictures = new Map<MediaHash, Blob>(media && picture ? [[media.id, picture]] : [])
      // Reading a blob waits, so it is done before the transaction begins.
      const [bytes] = await mediaRowsOf(nameOf(id), pictures)
      const db = await connection.database()
      await writing(db, ['personas', 'media'], async () => {
        await unnameBoard(db, nameOf(id), row.media?.id)
        if (row.media) await nameBoard(db, nameOf(id), row.media.id, bytes)
        await db.personas.put(row)
      })
      tell()
    },
    remove: async (id) => {
      const db = await connection.database()
      await writing(db, ['personas', 'media'], async () => {
        await unnameBoard(db, nameOf(id))
        await db.personas.delete(id)
      })
      tell()
    },
  }
}

/** Whom a nudge is about when personas of the library changed. */
const LIBRARY = brandId('board', 'library')

/** A picture stays stored while something names it: a board, or a persona of the library under this name. */
function nameOf(id: PersonaId): BoardId {
  return brandId('board', `library ${id}`)
}

async function listPersonas(db: Database): Promise<KeptPersona[]> {
  const kept = (await db.personas.toArray()).flatMap((value) => {
    const row = readRow(personaRow, value)
    const persona = row && readRecord(personaRecord, { ...row.persona, id: row.id }, 'persona', [])
    if (!row || !persona) return []
    const media = row.media && readRecord(mediaRecord, row.media, 'media', [])
    return [{ persona: withPicture(persona, media), keptAt: row.at, ...(media ? { media } : {}) }]
  })
  return kept.sort((a, b) => (a.persona.id < b.persona.id ? -1 : 1))
}

/** A picture of which nothing is known cannot go onto a board. */
function withPicture(persona: Persona, media: Media | undefined): Persona {
  if (persona.picture === undefined || persona.picture === media?.id) return persona
  const { picture: _unknown, ...rest } = persona
  return rest
}

import { strFromU8 } from 'fflate'
import * as v from 'valibot'
import { isObject } from '../../base/json'
import { fail, ok, type Result } from '../../base/result'
import { readRecord } from '../../model/parse/readRecord'
import { type Media, mediaRecord } from '../../model/records/media'
import { type Persona, personaRecord } from '../../model/records/persona'
import { type BoardFile, type BoardFileProblem, FILE_LIMIT, parseBoardFile } from '../json'
import { readPicture } from '../json/readMedia'
import { unpackZip } from '../zip/unpackZip'
import { BACKUP_VERSION, type BackupEntry, MANIFEST_NAME, manifestSchema, PERSONAS_NAME } from './manifest'

/** Bytes an archive may have, and what may come out of it: an archive can claim to hold far more than it is. */
export const BACKUP_LIMIT = 500 * 1024 * 1024
const LIMITS = { each: FILE_LIMIT, total: 1024 * 1024 * 1024, files: 5000 } as const

export type BackupProblem =
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** The archive ends too early, or is damaged. */
  | { readonly kind: 'brokenArchive' }
  /** It unpacks to far more than any boards of people: it may have been made to fill the memory. */
  | { readonly kind: 'swollen'; readonly limit: number }
  /** An archive of something else. */
  | { readonly kind: 'noBackup' }
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }

/** A board of a backup as it was read; what is wrong with one says nothing about the others. */
export interface ReadBackupBoard {
  readonly entry: BackupEntry
  readonly read: Result<BoardFile, BoardFileProblem | { readonly kind: 'notInArchive' }>
}

/** A persona of the library, with its picture where the archive has it whole. */
export interface BackupPersona {
  readonly persona: Persona
  readonly media?: Media
  readonly picture?: Blob
}

export interface Backup {
  /** ISO 8601. */
  readonly at: string
  readonly boards: readonly ReadBackupBoard[]
  readonly personas: readonly BackupPersona[]
}

/** Reads a backup. Total: an answer for any bytes, never a throw. */
export function parseBackup(bytes: Uint8Array): Result<Backup, BackupProblem> {
  if (bytes.length > BACKUP_LIMIT) return fail({ kind: 'tooLarge', bytes: bytes.length, limit: BACKUP_LIMIT })
  const first = unpackZip(bytes, (name) => name === MANIFEST_NAME, LIMITS)
  if (!first.ok) return fail(problemOf(first.error))
  const list = jsonIn(first.value.get(MANIFEST_NAME))
  if (list === undefined) return fail({ kind: 'noBackup' })
  const manifest = v.safeParse(manifestSchema, list)
  if (!manifest.success) return fail({ kind: 'noBackup' })
  const { at, boards, version } = manifest.output
  if (version > BACKUP_VERSION) return fail({ kind: 'newer', found: version, known: BACKUP_VERSION })
  const named = new Set([PERSONAS_NAME, ...boards.map(({ file }) => file)])
  const large = new Map<string, number>()
  const rest = unpackZip(
    bytes,
    (name) => named.has(name),
    LIMITS,
    (name, size) => large.set(name, size),
  )
  if (!rest.ok) return fail(problemOf(rest.error))
  const files = rest.value
  const personas = jsonIn(files.get(PERSONAS_NAME))
  return ok({
    at,
    boards: boards.map((entry) => {
      const file = files.get(entry.file)
      return { entry, read: file ? parseBoardFile(file) : fail(whyNoFile(large.get(entry.file))) }
    }),
    personas: isObject(personas) && Array.isArray(personas.personas) ? personas.personas.flatMap(readPersona) : [],
  })
}

function readPersona(raw: unknown): BackupPersona[] {
  if (!isObject(raw) || !isObject(raw.persona)) return []
  const persona = readRecord(personaRecord, raw.persona, 'persona', [])
  if (!persona) return []
  const media = isObject(raw.media) ? readRecord(mediaRecord, raw.media, 'media', []) : undefined
  const picture = media && readPicture(media.id, raw.picture)
  if (media && picture && 'blob' in picture) return [{ persona, media, picture: picture.blob }]
  const { picture: _lost, ...rest } = persona
  return [{ persona: rest }]
}

/** `bytes` of a file that is there and larger than any board may be. */
function whyNoFile(bytes: number | undefined): BoardFileProblem | { readonly kind: 'notInArchive' } {
  return bytes === undefined ? { kind: 'notInArchive' } : { kind: 'tooLarge', bytes, limit: FILE_LIMIT }
}

function problemOf(fault: 'broken' | 'swollen'): BackupProblem {
  return fault === 'swollen' ? { kind: 'swollen', limit: LIMITS.total } : { kind: 'brokenArchive' }
}

function jsonIn(file: Uint8Array | undefined): unknown {
  if (!file) return undefined
  try {
    return JSON.parse(strFromU8(file))
  } catch {
    return undefined
  }
}

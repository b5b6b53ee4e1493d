import type { BoardId } from '../../base/ids'
import type { Text } from '../../base/text'
import type { Backup } from '../../formats/backup'
import type { BoardFile, FileNote } from '../../formats/json'
import type { BoardSummary, Library } from '../../storage'
import { failureOf } from '../../storage'
import type { Services } from '../services'
import { type FoundWorkbook, findWorkbook } from './findWorkbook'
import type { ImportProblem } from './importProblem'
import type { ImportRegister } from './importRegister'
import { type FoundText, findText } from './textBoard'

/** What became of one file. */
export type ImportOutcome = { readonly file: string } & (
  | { readonly kind: 'imported'; readonly board: BoardId; readonly title: Text; readonly notes: readonly FileNote[] }
  | { readonly kind: 'refused'; readonly problem: ImportProblem }
  /** The same file was imported before and that board is still here. Nothing was done yet. */
  | {
      readonly kind: 'known'
      readonly board: BoardId
      readonly at: string
      readonly content: BoardFile
      readonly hash: string
    }
)

export type ImportPorts = Pick<Services, 'library' | 'newId' | 'now' | 'lanes'> & { readonly register: ImportRegister }

/** A backup of everything is not imported: it is compared with what is here, and the person chooses. */
export interface FoundBackup {
  readonly kind: 'backup'
  readonly content: Backup
}

/** What a file turned out to be. */
export type FoundFile = ImportOutcome | FoundBackup | FoundText | FoundWorkbook

/** Reads a file and puts its board into the library. Never throws, and changes nothing unless it succeeds. */
export async function importBoard(file: File, ports: ImportPorts): Promise<FoundFile> {
  try {
    return await readFile(file, ports)
  } catch (error) {
    return { file: file.name, kind: 'refused', problem: { kind: 'unreadable', reason: reasonOf(error) } }
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message || error.name : String(error)).slice(0, 200)
}

async function readFile(file: File, ports: ImportPorts): Promise<FoundFile> {
  if (await isArchive(file)) return readArchive(file, ports)
  const [{ FILE_LIMIT }, { parseBoardFileBeside }, { sha256 }] = await Promise.all([
    import('../../formats/json'),
    import('../../formats/texts/besideThePage'),
    import('../../formats/picture/sha256'),
  ])
  const { name } = file
  // A giant is refused before it is read into memory.
  if (file.size > FILE_LIMIT)
    return { file: name, kind: 'refused', problem: { kind: 'tooLarge', bytes: file.size, limit: FILE_LIMIT } }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    const changed = error instanceof Error && error.name === 'NotReadableError' && file.size > 0
    return { file: name, kind: 'refused', problem: { kind: changed ? 'fileChanged' : 'unreadableFile' } }
  }
  const parsed = await parseBoardFileBeside(bytes)
  if (!parsed.ok) {
    const refused = { file: name, kind: 'refused', problem: parsed.error } as const
    if (!isTextName(name) && !isText(parsed.error)) return refused
    const found = await findText(bytes, name, ports)
    // What is in none of the formats of texts is better told of by what it is.
    const isUnknown =
      found.kind === 'refused' && found.problem.kind === 'text' && found.problem.problem.kind === 'unknownText'
    return isUnknown && isJson(parsed.error) ? refused : found
  }
  const hash = sha256(bytes)
  const before = ports.register.find(hash)
  if (before && (await isHere(ports.library, before.board))) {
    return { file: name, kind: 'known', ...before, content: parsed.value, hash }
  }
  return keepBoard(name, parsed.value, hash, ports)
}

function isTextName(name: string): boolean {
  return /\.(?:csv|tsv|tab|md|markdown|mmd|mermaid|txt|canvas|drawio|dio|cjml|xml)$/i.test(name)
}

/** Words that are no board of ours: perhaps of another format. */
function isText(problem: ImportProblem): boolean {
  if (isJson(problem)) return true
  return problem.kind === 'wrongKind' && ['mermaid', 'text', 'drawio', 'unknown'].includes(problem.found)
}

/** JSON of somebody else, or text that nearly is JSON; what can be saved of a board of ours is offered as such. */
function isJson(problem: ImportProblem): boolean {
  if (problem.kind === 'brokenJson' || problem.kind === 'cutOff') return problem.salvage === undefined
  return problem.kind === 'wrongKind' && problem.found === 'json'
}

/** By its first bytes; a file that cannot be read is none. */
async function isArchive(file: File): Promise<boolean> {
  const start = await file
    .slice(0, 4)
    .text()
    .catch(() => '')
  return start === 'PK\u0003\u0004'
}

async function readArchive(file: File, ports: ImportPorts): Promise<FoundFile> {
  const { BACKUP_LIMIT, parseBackup } = await import('../../formats/backup')
  const refused = (problem: ImportProblem) => ({ file: file.name, kind: 'refused' as const, problem })
  if (file.size > BACKUP_LIMIT) return refused({ kind: 'tooLarge', bytes: file.size, limit: BACKUP_LIMIT })
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return refused({ kind: 'unreadableFile' })
  const read = parseBackup(new Uint8Array(bytes))
  if (read.ok) return { kind: 'backup', content: read.value }
  // A workbook or a presentation is an archive too.
  return read.error.kind === 'noBackup' ? findWorkbook(new Uint8Array(bytes), file.name, ports) : refused(read.error)
}

/** Puts what was read into the library: under its own id where that is free, so that it exports as it came. */
export async function keepBoard(
  name: string,
  { board, media, notes }: BoardFile,
  hash: string | undefined,
  ports: ImportPorts,
): Promise<ImportOutcome> {
  try {
    const id = (await isTaken(ports.library, board.id)) ? ports.newId('board') : board.id
    await ports.library.create({ ...board, id }, media)
    if (hash !== undefined) ports.register.note(hash, id, ports.now())
    return { file: name, kind: 'imported', board: id, title: board.title, notes }
  } catch (error) {
    return { file: name, kind: 'refused', problem: { kind: failureOf(error) === 'full' ? 'noRoom' : 'storeFailed' } }
  }
}

async function isTaken(library: Library, id: BoardId): Promise<boolean> {
  return (await library.list()).some((board) => board.id === id)
}

async function isHere(library: Library, id: BoardId): Promise<boolean> {
  const find = (board: BoardSummary) => board.id === id && board.trashedAt === undefined
  return (await library.list()).some(find)
}

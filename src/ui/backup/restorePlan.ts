import type { Backup, BackupEntry, BackupPersona } from '../../formats/backup'
import type { BoardFile, BoardFileProblem } from '../../formats/json'
import { type BoardDifference, differenceOf, isSameBoard } from '../../model/difference'
import { inverseOf, type Patch } from '../../model/patch'
import type { BoardSummary, KeptPersona, Library } from '../../storage'
import { isSamePersona } from '../personas/usePersonas'

/** A board of the backup beside the one that is here. */
export type Comparison = { readonly entry: BackupEntry } & (
  | { readonly kind: 'new'; readonly content: BoardFile }
  | { readonly kind: 'same'; readonly content: BoardFile; readonly here: BoardSummary }
  | {
      readonly kind: 'different'
      readonly content: BoardFile
      readonly here: BoardSummary
      /** From the board here to the one in the backup. */
      readonly difference: BoardDifference
      /** Leads back: what the one here says where the two differ. */
      readonly inverse: readonly Patch[]
    }
  /** The one here cannot be read: it is left alone, a copy can be taken beside it. */
  | { readonly kind: 'unreadableHere'; readonly content: BoardFile; readonly here: BoardSummary }
  | { readonly kind: 'broken'; readonly problem: BoardFileProblem | { readonly kind: 'notInArchive' } }
)

export interface RestorePlan {
  /** ISO 8601. */
  readonly at: string
  readonly boards: readonly Comparison[]
  /** Personas that the library does not have. */
  readonly newPersonas: readonly BackupPersona[]
  /** Personas that say something else than those here, which stay as they are. */
  readonly otherPersonas: number
}

/** Compares a backup with what is here. Changes nothing. */
export async function planRestore(library: Library, backup: Backup): Promise<RestorePlan> {
  const [all, kept] = await Promise.all([library.list(), library.personas.list()])
  const boards: Comparison[] = []
  for (const { entry, read } of backup.boards) {
    const here = all.find(({ id }) => id === entry.id)
    if (!read.ok) boards.push({ entry, kind: 'broken', problem: read.error })
    else if (!here) boards.push({ entry, kind: 'new', content: read.value })
    else boards.push({ entry, ...(await compare(library, here, read.value)) })
  }
  return { at: backup.at, boards, ...comparePersonas(backup.personas, kept) }
}

async function compare(library: Library, here: BoardSummary, content: BoardFile) {
  const read = await library.readForExport(here.id)
  if (!read.ok) return { kind: 'unreadableHere' as const, content, here }
  const difference = differenceOf(read.value, content.board)
  return isSameBoard(difference)
    ? { kind: 'same' as const, content, here }
    : { kind: 'different' as const, content, here, difference, inverse: inverseOf(read.value, difference.patches) }
}

function comparePersonas(personas: readonly BackupPersona[], kept: readonly KeptPersona[]) {
  const find = ({ persona }: BackupPersona) => kept.find((each) => each.persona.id === persona.id)
  return {
    newPersonas: personas.filter((each) => !find(each)),
    otherPersonas: personas.filter((each) => {
      const own = find(each)
      return own !== undefined && !isSamePersona(own.persona, each.persona)
    }).length,
  }
}

/** What becomes of one board of the backup. `over`: the board here becomes as in the backup, in one step that can be undone. */
export type Choice = 'restore' | 'leave' | 'copy' | 'over'

/** What can be chosen, what happens by itself first: what is missing is brought back, what is here is left alone. */
export function choicesOf({ kind }: Comparison): readonly Choice[] {
  switch (kind) {
    case 'new':
      return ['restore', 'leave']
    case 'different':
      return ['leave', 'over', 'copy']
    case 'unreadableHere':
      return ['leave', 'copy']
    case 'same':
    case 'broken':
      return []
  }
}

import { sameJson } from '../../base/json'
import { runCommand, takeWorkbook } from '../../commands'
import type { AppliedEdits, applyEdits, WorkbookConflict, WorkbookReading } from '../../formats/xlsx'
import type { Board } from '../../model/board'
import { differenceOf } from '../../model/difference'
import type { Patch } from '../../model/patch'
import { failureOf } from '../../storage'
import type { Services } from '../services'

type Apply = typeof applyEdits

/** What to write on a board as it is at this moment. `again`: more collides with it by now than was shown. */
export function patchesNow(
  board: Board,
  edits: WorkbookReading['edits'],
  shown: readonly WorkbookConflict[],
  apply: Apply,
): { readonly kind: 'same'; readonly patches: readonly Patch[] } | { readonly kind: 'again' } {
  const applied: AppliedEdits = apply(board, edits)
  if (!sameJson(applied.conflicts, shown)) return { kind: 'again' }
  return { kind: 'same', patches: differenceOf(board, applied.board).patches }
}

/** What became of a workbook that was to go into a board of the library. */
export type Taken =
  | { readonly kind: 'taken' }
  /** All of it stands on the board already. */
  | { readonly kind: 'nothing' }
  /** Changed meanwhile: the person looks again before anything is written. */
  | { readonly kind: 'again'; readonly board: Board }
  /** No longer here. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'frozen' | 'refused' | 'full' | 'notSaved' }

export type TakePorts = Pick<Services, 'library' | 'newEditId' | 'newId' | 'now'> & { readonly apply: Apply }

/** Takes the edits in one edit of the board as it is on disk now, which may be another than the one that was shown. */
export async function takeInto(
  { base: { id }, edits }: WorkbookReading,
  shown: readonly WorkbookConflict[],
  { library, newEditId, newId, now, apply }: TakePorts,
): Promise<Taken> {
  try {
    const board = await boardHere(library, id)
    if (!board) return { kind: 'gone' }
    const found = patchesNow(board, edits, shown, apply)
    if (found.kind === 'again') return { kind: 'again', board }
    const count = edits.length
    const made = runCommand(board, takeWorkbook, { patches: found.patches, count }, { newId })
    if (!made.ok) {
      if (made.error === 'nothing') return { kind: 'nothing' }
      return { kind: made.error === 'missing' ? 'refused' : 'frozen' }
    }
    const { patches, inverse } = made.value
    const edit = { id: newEditId(), name: takeWorkbook.name, kind: 'do' as const, at: now() }
    await library.edit(id, { ...edit, patches, inverse, args: { count } })
    return { kind: 'taken' }
  } catch (error) {
    return { kind: failureOf(error) === 'full' ? 'full' : 'notSaved' }
  }
}

/** The board of a workbook, unless it was never here or lies in the trash. Rejects when the store does not answer. */
export async function boardHere(library: Services['library'], id: Board['id']): Promise<Board | undefined> {
  const all = await library.list()
  if (!all.some((each) => each.id === id && each.trashedAt === undefined)) return undefined
  const read = await library.readForExport(id)
  return read.ok ? read.value : undefined
}

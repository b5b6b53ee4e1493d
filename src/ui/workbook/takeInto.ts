import { sameJson } from '../../base/json'
import { runCommand, takeWorkbook } from '../../commands'
import type { AppliedEdits, applyEdits, WorkbookConflict, WorkbookReading } from '../../formats/xlsx'
import type { Board } from '../../model/board'
import { differenceOf } from '../../model/difference'
import type { Edit } from '../../model/edit'
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

/**
 * Takes the edits in one edit of the board as it is on disk at the moment of writing, which may be another than the one that
 * was shown: what another window writes until then is looked at, never written over unseen.
 */
export async function takeInto(
  reading: WorkbookReading,
  shown: readonly WorkbookConflict[],
  ports: TakePorts,
): Promise<Taken> {
  const { library } = ports
  const { id } = reading.base
  try {
    if (!(await boardHere(library, id))) return { kind: 'gone' }
    const editId = ports.newEditId()
    let taken: Taken = { kind: 'taken' }
    await library.editFrom(id, (board) => {
      const made = editOf(board, editId, reading, shown, ports)
      taken = made.taken
      return made.edit
    })
    return taken
  } catch (error) {
    return { kind: failureOf(error) === 'full' ? 'full' : 'notSaved' }
  }
}

function editOf(
  board: Board,
  id: string,
  { edits }: WorkbookReading,
  shown: readonly WorkbookConflict[],
  { newId, now, apply }: TakePorts,
): { readonly taken: Taken; readonly edit?: Edit } {
  const found = patchesNow(board, edits, shown, apply)
  if (found.kind === 'again') return { taken: { kind: 'again', board } }
  const count = edits.length
  const made = runCommand(board, takeWorkbook, { patches: found.patches, count }, { newId })
  if (made.ok) {
    const { patches, inverse } = made.value
    const edit: Edit = { id, name: takeWorkbook.name, kind: 'do', at: now(), patches, inverse, args: { count } }
    return { taken: { kind: 'taken' }, edit }
  }
  if (made.error === 'nothing') return { taken: { kind: 'nothing' } }
  return { taken: { kind: made.error === 'missing' ? 'refused' : 'frozen' } }
}

/** The board of a workbook, unless it was never here or lies in the trash. Rejects when the store does not answer. */
export async function boardHere(library: Services['library'], id: Board['id']): Promise<Board | undefined> {
  const all = await library.list()
  if (!all.some((each) => each.id === id && each.trashedAt === undefined)) return undefined
  const read = await library.readForExport(id)
  return read.ok ? read.value : undefined
}

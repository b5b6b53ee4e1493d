import type { Board } from '../model/board'
import { checkBoard } from '../model/checks'
import type { Edit } from '../model/edit'
import { applyPatches, inverseOf } from '../model/patch'
import type { Reapply } from './library'

export interface Rebased {
  readonly board: Board
  readonly edits: readonly Edit[]
  readonly dropped: readonly Edit[]
}

/** Puts edits on top of a board that they were not made for. They keep their ids. */
export function rebase(board: Board, edits: readonly Edit[], reapply: Reapply = reapplyEdit): Rebased {
  let now = board
  const kept: Edit[] = []
  const dropped: Edit[] = []
  for (const edit of edits) {
    const again = reapply(now, edit)
    if (again) {
      now = applyPatches(now, again.patches)
      kept.push({ ...again, id: edit.id })
    } else dropped.push(edit)
  }
  return { board: now, edits: kept, dropped }
}

/** The edit with its way back computed anew; undefined when it changes nothing any more or would break a rule of the board. */
export function reapplyEdit(board: Board, edit: Edit): Edit | undefined {
  const after = applyPatches(board, edit.patches)
  if (after === board) return undefined
  if (checkBoard(after, board).length > 0) return undefined
  return { ...edit, inverse: inverseOf(board, edit.patches) }
}

/** A value that another window set and that ours, written later, took the place of. */
export interface Overwritten {
  readonly path: string
  readonly value: unknown
}

export function overwrittenBy(ours: readonly Edit[], theirs: readonly Edit[]): Overwritten[] {
  const mine = ours.flatMap((edit) => edit.patches.map((patch) => patch.path.join('.')))
  return theirs
    .flatMap((edit) => edit.patches)
    .filter((patch) => 'value' in patch)
    .map((patch) => ({ path: patch.path.join('.'), value: patch.value }))
    .filter(({ path }) => mine.some((own) => own === path || path.startsWith(`${own}.`)))
}

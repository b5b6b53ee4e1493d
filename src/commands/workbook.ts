import { checkBoard } from '../model/checks'
import type { Patch } from '../model/patch'
import { applyPatches } from '../model/patch'
import { before } from './before'
import { defineCommand } from './command'

/** Takes what was changed in a workbook: whole records, named by patches of two names. One edit, whatever its size. */
export const takeWorkbook = defineCommand<{ readonly patches: readonly Patch[]; readonly count: number }>({
  name: 'board.takeWorkbook',
  check: (board, { patches }) => {
    if (patches.length === 0) return 'nothing'
    // Compared with the board as it was a while ago: what a row points to may be gone since.
    return checkBoard(applyPatches(board, patches), board).length > 0 ? 'missing' : undefined
  },
  apply: (draft, { patches }) => {
    const board = before(draft)
    const next = applyPatches(board, patches)
    for (const { path } of patches) {
      const [records, id] = path
      if (typeof records !== 'string' || typeof id !== 'string') continue
      const from: unknown = Reflect.get(next, records)
      const to: unknown = Reflect.get(draft, records)
      if (!isMap(from) || !isMap(to)) continue
      if (Object.hasOwn(from, id)) Reflect.set(to, id, Reflect.get(from, id))
      else Reflect.deleteProperty(to, id)
    }
  },
  labelArgs: ({ count }) => ({ count }),
})

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

import type { Board } from './board'

/** A change to one named place of a board: set it, or take it away (`value` absent). What is logged, undone and sent to other windows. */
export interface Patch {
  readonly path: readonly (string | number)[]
  readonly value?: unknown
}

/**
 * The board after the patches. Shares what did not change. A patch whose parent is gone (another window deleted the card)
 * changes nothing.
 */
export function applyPatches(board: Board, patches: readonly Patch[]): Board {
  let changed: unknown = board
  for (const patch of patches) changed = setAt(changed, patch.path, 0, patch)
  return changed as Board
}

/** The patches that lead back from the board after `patches` to `board`, last change first. */
export function inverseOf(board: Board, patches: readonly Patch[]): Patch[] {
  const inverse: Patch[] = []
  let now: unknown = board
  for (const patch of patches) {
    const before = valueAt(now, patch.path)
    const next = setAt(now, patch.path, 0, patch)
    if (next !== now) inverse.unshift(before === undefined ? { path: patch.path } : { path: patch.path, value: before })
    now = next
  }
  return inverse
}

function valueAt(target: unknown, path: Patch['path']): unknown {
  let here = target
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<string | number, unknown>)[key]
  }
  return here
}

function setAt(target: unknown, path: Patch['path'], depth: number, patch: Patch): unknown {
  const key = path[depth]
  if (key === undefined) return 'value' in patch ? patch.value : target
  if (typeof target !== 'object' || target === null) return target
  const record = target as Record<string | number, unknown>
  const last = depth === path.length - 1
  if (last && !('value' in patch)) {
    if (!(key in record)) return target
    if (Array.isArray(target)) return target.filter((_, index) => index !== key)
    const { [key]: _gone, ...rest } = record
    return rest
  }
  if (!last && !(key in record)) return target
  const next = last ? patch.value : setAt(record[key], path, depth + 1, patch)
  if (next === record[key] && key in record) return target
  if (Array.isArray(target)) return target.map((item, index) => (index === key ? next : item))
  return { ...record, [key]: next }
}

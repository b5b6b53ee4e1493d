import type { Board } from './board'
import { noteLineage } from './lineage'

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
  const writer = createWriter(board)
  for (const patch of patches) writer.write(patch)
  const after = writer.value() as Board
  if (after !== board) noteLineage(board, after, patches)
  return after
}

/** The patches that lead back from the board after `patches` to `board`, last change first. */
export function inverseOf(board: Board, patches: readonly Patch[]): Patch[] {
  const writer = createWriter(board)
  const inverse: Patch[] = []
  for (const patch of patches) {
    const before = writer.read(patch.path)
    if (writer.write(patch))
      inverse.push(before === undefined ? { path: patch.path } : { path: patch.path, value: before })
  }
  return inverse.reverse()
}

type Container = Record<string | number, unknown>

/** Writes into copies, each made once for all patches: taking away a thousand cards copies the map of cards once. */
function createWriter(root: unknown) {
  const own = new Set<unknown>()
  const top: Container = { root }
  own.add(top)

  function parentOf(path: Patch['path']): { parent: Container; key: string | number } | undefined {
    let parent = top
    let key: string | number = 'root'
    for (const name of path) {
      const next = parent[key]
      if (!isContainer(next)) return undefined
      parent = next
      key = name
    }
    return { parent, key }
  }

  /** The container at the path as a copy of our own, with all that lead to it. */
  function ownParentOf(path: Patch['path']): Container {
    let here = top
    for (const name of ['root', ...path.slice(0, -1)]) {
      const next = here[name]
      if (!own.has(next)) {
        const copy = Array.isArray(next) ? [...next] : { ...(next as object) }
        own.add(copy)
        here[name] = copy
      }
      here = here[name] as Container
    }
    return here
  }

  return {
    value: () => top.root,
    read: (path: Patch['path']): unknown => {
      const place = parentOf(path)
      return place?.parent[place.key]
    },
    /** True when it changed anything. */
    write: (patch: Patch): boolean => {
      const place = parentOf(patch.path)
      if (!place) return false
      const { parent, key } = place
      const sets = 'value' in patch
      if (sets ? Object.hasOwn(parent, key) && parent[key] === patch.value : !Object.hasOwn(parent, key)) return false
      if (patch.path.length === 0) {
        if (!sets) return false
        top.root = patch.value
        return true
      }
      const target = ownParentOf(patch.path)
      if (sets) target[key] = patch.value
      else if (Array.isArray(target) && typeof key === 'number') target.splice(key, 1)
      else delete target[key]
      return true
    },
  }
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}

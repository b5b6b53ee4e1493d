import { enablePatches, produceWithPatches } from 'immer'
import { fail, ok, type Result } from '../base/result'
import type { Board } from '../model/board'
import { inverseOf, type Patch } from '../model/patch'
import type { Command, Env, Refusal } from './command'

enablePatches()

export interface Change {
  readonly board: Board
  readonly patches: readonly Patch[]
  readonly inverse: readonly Patch[]
}

/** Runs a command on a board. A change without patches is a no-op and should leave no edit. */
export function runCommand<Args>(board: Board, command: Command<Args>, args: Args, env: Env): Result<Change, Refusal> {
  const refusal = command.check(board, args)
  if (refusal) return fail(refusal)
  const [changed, raw] = produceWithPatches(board, (draft) => command.apply(draft, args, env))
  const patches = wholePatches(changed, raw)
  return ok({ board: changed, patches, inverse: inverseOf(board, patches) })
}

interface RawPatch {
  readonly op: 'add' | 'remove' | 'replace'
  readonly path: readonly (string | number)[]
  readonly value?: unknown
}

/**
 * Patches that name things, never positions: a change inside an array becomes a change of the whole array, so that two
 * windows cannot meet at an index.
 */
function wholePatches(changed: Board, raw: readonly RawPatch[]): Patch[] {
  const byPath = new Map<string, Patch>()
  for (const { op, path, value } of raw) {
    const whole = pathToArray(changed, path)
    const patch: Patch =
      whole.length < path.length
        ? { path: whole, value: valueAt(changed, whole) }
        : op === 'remove' || value === undefined
          ? { path }
          : { path, value }
    const key = JSON.stringify(patch.path)
    byPath.delete(key)
    byPath.set(key, patch)
  }
  return [...byPath.values()]
}

function pathToArray(board: Board, path: readonly (string | number)[]): readonly (string | number)[] {
  let here: unknown = board
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(here)) return path.slice(0, depth)
    here = childOf(here, key)
  }
  return path
}

function valueAt(board: Board, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(childOf, board)
}

function childOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

import { enablePatches, produceWithPatches, setAutoFreeze } from 'immer'
import { fail, ok, type Result } from '../base/result'
import type { Board } from '../model/board'
import { isAnythingFrozen } from '../model/frozen'
import { noteLineage } from '../model/lineage'
import { inverseOf, type Patch } from '../model/patch'
import type { Command, Env, Refusal } from './command'
import { frozenRefusal } from './frozen'

enablePatches()
// Freezing walks over all ten thousand cards after each edit. Types forbid what it would catch, and tests run with it.
if (import.meta.env.PROD) setAutoFreeze(false)

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
  const frozen = frozenRefusal(board, changed, patches)
  if (frozen) return fail(frozen)
  noteLineage(board, changed, patches)
  return ok({ board: changed, patches, inverse: wayBack(board, patches) })
}

/** Why a command may not run now: its own reasons, and what is frozen. */
export function refusalOf<Args>(board: Board, command: Command<Args>, args: Args, env: Env): Refusal | undefined {
  const refusal = command.check(board, args)
  if (refusal || !isAnythingFrozen(board)) return refusal
  const result = runCommand(board, command, args, env)
  return result.ok ? undefined : result.error
}

/**
 * The patches that lead back. While none of them lies inside the place of another, what stood at each place before is all
 * there is to know, and no map of ten thousand cards has to be copied to find it.
 */
function wayBack(board: Board, patches: readonly Patch[]): Patch[] {
  const places = new Set(patches.map(({ path }) => JSON.stringify(path)))
  const nested = patches.some(({ path }) =>
    path.some((_, length) => length > 0 && places.has(JSON.stringify(path.slice(0, length)))),
  )
  if (nested) return inverseOf(board, patches)
  return patches.map(({ path }) => backTo(path, valueAt(board, path))).reverse()
}

function backTo(path: Patch['path'], value: unknown): Patch {
  return value === undefined ? { path } : { path, value }
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
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

import { sameJson } from '../base/json'
import { type Board, RECORDS_NAMES, type RecordsName } from './board'
import type { Patch } from './patch'

/** How many records of one kind stand on one board only, or on both and not alike. */
export interface RecordsDifference {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** What leads from one state of a board to another. */
export interface BoardDifference {
  /** Names of the details (title, scenario …) that differ. */
  readonly details: readonly string[]
  /** Only kinds of records in which something differs. */
  readonly records: Readonly<Partial<Record<RecordsName, RecordsDifference>>>
  /** Lead from the first board to the second; empty when the two say the same. */
  readonly patches: readonly Patch[]
}

/** The same board under another name is another state of it: ids of boards are left alone. */
const LEFT_ALONE: readonly string[] = ['id', 'schemaVersion', ...RECORDS_NAMES]

/** Compares two states of a board, record by record. The order of keys means nothing. */
export function differenceOf(from: Board, to: Board): BoardDifference {
  const details = patchesOfMap(from, to, []).filter(({ path: [name] }) => !LEFT_ALONE.includes(String(name)))
  const kinds = RECORDS_NAMES.map((name) => ({ name, patches: patchesOfMap(from[name], to[name], [name]) }))
  return {
    details: details.map(({ path }) => String(path[0])),
    records: Object.fromEntries(
      kinds.flatMap(({ name, patches }) =>
        patches.length > 0 ? [[name, countsOf(patches, new Set(Object.keys(from[name])))]] : [],
      ),
    ),
    patches: [...details, ...kinds.flatMap(({ patches }) => patches)],
  }
}

function patchesOfMap(from: object, to: object, path: readonly string[]): Patch[] {
  const before: Readonly<Record<string, unknown>> = { ...from }
  const after: Readonly<Record<string, unknown>> = { ...to }
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  return [
    ...gone.map((key) => ({ path: [...path, key] })),
    ...Object.entries(after).flatMap(([key, value]) =>
      Object.hasOwn(before, key) && sameJson(before[key], value) ? [] : [{ path: [...path, key], value }],
    ),
  ]
}

function countsOf(patches: readonly Patch[], before: ReadonlySet<string>): RecordsDifference {
  const removed = patches.filter((patch) => !('value' in patch)).length
  const added = patches.filter((patch) => 'value' in patch && !before.has(String(patch.path.at(-1)))).length
  return { added, removed, changed: patches.length - removed - added }
}

/** True while nothing differs. */
export function isSameBoard({ patches }: BoardDifference): boolean {
  return patches.length === 0
}

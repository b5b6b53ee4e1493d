import type { Board } from './board'
import type { Card } from './records/card'

type Cards = Readonly<Record<string, Card>>

/** The map of cards that each map came of, and which of its cards were changed. Held weakly: old maps go when nobody has them. */
const origins = new WeakMap<Cards, { readonly from: WeakRef<Cards>; readonly ids: readonly string[] }>()

/** Between two maps that are further apart, comparing them is as quick. */
const MOST_STEPS = 64

/** Notes which cards the patches changed on the way from one board to the next, so that nobody has to compare ten thousand. */
export function noteLineage(
  before: Board,
  after: Board,
  patches: readonly { readonly path: readonly (string | number)[] }[],
): void {
  if (before.cards === after.cards) return
  const ids = new Set<string>()
  for (const { path } of patches) {
    const [records, id] = path
    if (records !== undefined && records !== 'cards') continue
    if (id === undefined) return
    ids.add(String(id))
  }
  origins.set(after.cards, { from: new WeakRef(before.cards), ids: [...ids] })
}

/** Cards that may be other ones than in the map before, among them all that are; undefined when nobody knows. */
export function changedCards(before: Cards, now: Cards): ReadonlySet<string> | undefined {
  const changed = new Set<string>()
  let here: Cards | undefined = now
  for (let step = 0; here && step < MOST_STEPS; step++) {
    if (here === before) return changed
    const origin = origins.get(here)
    if (!origin) return undefined
    for (const id of origin.ids) changed.add(id)
    here = origin.from.deref()
  }
  return undefined
}

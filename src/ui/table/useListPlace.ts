import { useLayoutEffect, useRef, useState } from 'react'
import { useEditor } from '../../canvas/tools'
import type { ListEntry } from './listModel'

/** Where the keyboard is in the list: −1 is the row of heads. */
export interface ListPlace {
  readonly row: number
  readonly column: number
}

const HEADS = 'heads'

/** Stays on its card while the list is sorted, grouped and filtered, and goes to a card that is chosen elsewhere. */
export function useListPlace(
  entries: readonly ListEntry[],
  columnCount: number,
): readonly [ListPlace, (place: ListPlace) => void] {
  const chosen = useEditor(({ selection }) => (selection.kind === 'cards' ? selection.ids[0] : undefined))
  const [at, setAt] = useState({ key: '', column: 0 })
  const [seen, setSeen] = useState<typeof chosen>(undefined)
  const lastRow = useRef(0)
  const rowOf = (key: string) => entries.findIndex((entry) => entry.key === key)
  const isHere = (row: number) => {
    const entry = entries[row]
    return entry?.kind === 'card' && entry.card.id === chosen
  }
  let { key } = at
  // Only when another card is chosen: from a chosen card one may still go up to the heads.
  if (chosen !== seen) {
    if (!isHere(rowOf(key))) key = entries.find((each) => each.kind === 'card' && each.card.id === chosen)?.key ?? key
    setSeen(chosen)
    setAt({ key, column: at.column })
  }
  const found = rowOf(key)
  const row = key === HEADS ? -1 : found >= 0 ? found : nearestCard(entries, lastRow.current)
  const column = Math.max(0, Math.min(at.column, columnCount - 1))
  useLayoutEffect(() => {
    lastRow.current = row
  }, [row])
  const place = (next: ListPlace) => setAt({ key: entries[next.row]?.key ?? HEADS, column: next.column })
  return [{ row, column }, place]
}

function nearestCard(entries: readonly ListEntry[], row: number): number {
  for (let at = Math.min(row, entries.length - 1); at >= 0; at--) if (entries[at]?.kind === 'card') return at
  return entries.findIndex((entry) => entry.kind === 'card')
}

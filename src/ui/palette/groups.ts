import type { PaletteItem, PaletteKind } from './paletteItem'
import { ranked } from './rank'

export interface PaletteGroup {
  readonly kind: PaletteKind | 'recent'
  readonly items: readonly PaletteItem[]
}

/** How many of each kind are offered before anything is typed. */
const OFFERED: Partial<Record<PaletteKind, number>> = { command: 9, board: 5 }
const RECENT = 6

/** What fits the query, kind by kind, the kind of the best first. Without a query: what was used lately, then what can be done. */
export function groupsFor(items: readonly PaletteItem[], query: string, recent: readonly string[]): PaletteGroup[] {
  if (query.trim() === '') return offered(items, recent)
  const groups = new Map<PaletteKind, PaletteItem[]>()
  for (const item of ranked(items, query, recent)) {
    const group = groups.get(item.kind)
    if (group) group.push(item)
    else groups.set(item.kind, [item])
  }
  return [...groups].map(([kind, found]) => ({ kind, items: found }))
}

function offered(items: readonly PaletteItem[], recent: readonly string[]): PaletteGroup[] {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const used = recent.flatMap((key) => byKey.get(key) ?? []).slice(0, RECENT)
  const rest = (kind: PaletteKind) =>
    items.filter((item) => item.kind === kind && !used.includes(item)).slice(0, OFFERED[kind])
  const groups: PaletteGroup[] = [
    { kind: 'recent', items: used },
    { kind: 'command', items: rest('command') },
    { kind: 'board', items: rest('board') },
  ]
  return groups.filter((group) => group.items.length > 0)
}

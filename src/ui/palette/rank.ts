import { fold } from '../../base/fold'
import type { PaletteItem, PaletteKind } from './paletteItem'

/** More would not be read: another letter finds them. */
const MOST = 60

/** Of two that fit as well, what one does comes before what one looks at, and heads before what is below them. */
const WEIGHT: Readonly<Record<PaletteKind, number>> = {
  command: 6,
  stage: 5,
  step: 5,
  lane: 5,
  persona: 4,
  card: 3,
  board: 2,
  template: 0,
}

/** The best first: how the words stand in the name, what was used lately, then the kind. None for an empty query. */
export function ranked(items: readonly PaletteItem[], query: string, recent: readonly string[]): PaletteItem[] {
  const asked = fold(query)
  const words = asked.split(' ').filter((word) => word !== '')
  if (words.length === 0) return []
  const found = items.flatMap((item) => {
    if (!words.every((word) => item.words.includes(word))) return []
    return { item, score: closeness(item, asked, words) + recency(item, recent) + WEIGHT[item.kind] }
  })
  return found
    .sort((a, b) => b.score - a.score || a.item.label.length - b.item.label.length)
    .slice(0, MOST)
    .map(({ item }) => item)
}

function closeness(item: PaletteItem, asked: string, words: readonly string[]): number {
  const { words: all } = item
  // Names stand first in the words, one a line break apart from what else is known.
  if (all === asked || all.startsWith(`${asked}\n`) || all.includes(`\n${asked}\n`) || all.endsWith(`\n${asked}`))
    return 100
  if (all.startsWith(asked) || all.includes(`\n${asked}`)) return 80
  if (words.every((word) => beginsWord(all, word))) return 60
  if (all.includes(asked)) return 40
  return 20
}

/** In Arabic also behind the article: «دفع» begins «الدفع». */
function beginsWord(all: string, word: string): boolean {
  for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
    const before = all.slice(Math.max(0, at - 3), at)
    if (before === '' || /[^\p{L}\p{N}]$/u.test(before) || /(^|[^\p{L}\p{N}])ال$/u.test(before)) return true
  }
  return false
}

/** What was used last counts most; never more than a better fit. */
function recency(item: PaletteItem, recent: readonly string[]): number {
  const at = recent.indexOf(item.key)
  return at < 0 ? 0 : Math.max(12 - at, 4)
}

/** The folded words of a thing, each name on a line of its own so that where a name begins is known. */
export function wordsOf(...names: readonly (string | undefined)[]): string {
  return names.flatMap((name) => (name ? fold(name) : [])).join('\n')
}

import { fold } from '../base/fold'
import type { CardId } from '../base/ids'
import { holds } from '../base/json'
import { LANGUAGES, type Text } from '../base/text'
import type { Board } from './board'
import { asidesInOrder } from './reads'

/** Something that was written, where only what stands in the same place can say the same. */
interface Written {
  readonly id: CardId
  readonly text: Text
  /** Cards are compared within their lane, lines of the tray with everything. */
  readonly lane: string | undefined
}

/** From here on two texts are taken to say the same: 1 is the same text, 0 shares nothing. */
const ALIKE = 0.72
/** What many words begin with in Arabic, and says nothing of their meaning: and, so, with, for, the. */
const PREFIXES = /^(?:[وف]?(?:ال|بال|كال|لل))(?=.{3,})/
/** Words too common to make two texts alike. */
const SMALL = new Set([
  'a',
  'an',
  'the',
  'to',
  'of',
  'in',
  'on',
  'at',
  'for',
  'and',
  'is',
  'من',
  'في',
  'الي',
  'علي',
  'عن',
  'او',
  'ثم',
])

/**
 * Cards and lines that seem to say the same, as groups of two and more; in a group the cards on the grid come first, among
 * the groups those with lines of the tray.
 */
export function findDuplicates(board: Board): CardId[][] {
  const cards = Object.values(board.cards).map(({ id, text, lane }): Written => ({ id, text, lane }))
  const lines = asidesInOrder(board, 'tray').map(({ id, text }): Written => ({ id, text, lane: undefined }))
  const all = [...cards, ...lines].map((written) => ({ ...written, shapes: shapesOf(written.text) }))
  const home = all.map((_, at) => at)
  const root = (at: number): number => (home[at] === at ? at : root(home[at] ?? at))
  for (const [at, one] of all.entries()) {
    for (let next = at + 1; next < all.length; next++) {
      const other = all[next]
      if (!other || (one.lane !== undefined && other.lane !== undefined && one.lane !== other.lane)) continue
      if (likeness(one.shapes, other.shapes) >= ALIKE) home[root(next)] = root(at)
    }
  }
  const groups = new Map<number, CardId[]>()
  for (const [at, { id }] of all.entries()) groups.set(root(at), [...(groups.get(root(at)) ?? []), id])
  const found = [...groups.values()].filter((group) => group.length > 1)
  const hasLine = (group: readonly CardId[]) => group.some((id) => holds(board.asides, id))
  return [...found.filter(hasLine), ...found.filter((group) => !hasLine(group))]
}

/** How much two texts say the same, in the language in which they are most alike. */
export function textLikeness(a: Text, b: Text): number {
  return likeness(shapesOf(a), shapesOf(b))
}

type Shapes = readonly ReadonlyMap<string, number>[]

function shapesOf(text: Text): Shapes {
  return LANGUAGES.flatMap((language) => {
    const words = fold(text[language] ?? '')
      .replace(/[^\p{L}\p{N} ]/gu, ' ')
      .split(' ')
      .filter((word) => word !== '' && !SMALL.has(word))
      .map((word) => word.replace(PREFIXES, ''))
    return words.length > 0 ? [pairsOf(words)] : []
  })
}

/** Pairs of letters within words, counted: the order of the words does not matter, a letter more or less matters little. */
function pairsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (const word of words) {
    const letters = ` ${word} `
    for (let at = 0; at + 1 < letters.length; at++) {
      const pair = letters.slice(at, at + 2)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  }
  return pairs
}

function likeness(a: Shapes, b: Shapes): number {
  return Math.max(0, ...a.flatMap((one) => b.map((other) => dice(one, other))))
}

/** Twice what both have, of all that both have. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  let all = 0
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0)
    all += count
  }
  for (const count of b.values()) all += count
  return all === 0 ? 0 : (2 * shared) / all
}

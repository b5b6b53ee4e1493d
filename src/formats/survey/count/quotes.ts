import { withoutPersonal } from '../guess/personal'
import type { AnswerTarget } from '../mapping'

/** What a customer wrote, without who. */
export interface Quote {
  readonly text: string
  readonly target: AnswerTarget
  readonly period: string
}

const SHORTEST = 8
const LONGEST = 600

/** Keeps up to `limit` comments: the same ones whatever the order of the rows, and each text once. */
export function createQuotes(limit: number) {
  const kept = new Map<string, { readonly rank: number; readonly quote: Quote }>()
  let worst = Number.POSITIVE_INFINITY
  let seen = 0

  function add(raw: string, target: AnswerTarget, period: string): void {
    const text = withoutPersonal(raw.replace(/\s+/g, ' ').trim().slice(0, LONGEST)).toWellFormed()
    if (text.length < SHORTEST || !/\p{L}{2}/u.test(text)) return
    seen++
    const rank = hash(text)
    if (rank > worst) return
    const before = kept.get(text)
    if (before && keyOf(before.quote) <= keyOf({ text, target, period })) return
    kept.set(text, { rank, quote: { text, target, period } })
    if (kept.size > limit * 2 + 50) cut()
  }

  function cut(): void {
    const first = sorted().slice(0, limit)
    kept.clear()
    for (const each of first) kept.set(each.quote.text, each)
    worst = first.at(-1)?.rank ?? worst
  }

  const sorted = () => [...kept.values()].sort((a, b) => a.rank - b.rank || (a.quote.text < b.quote.text ? -1 : 1))
  const finish = () => ({
    quotes: sorted()
      .slice(0, limit)
      .map(({ quote }) => quote),
    comments: seen,
  })
  return { add, finish }
}

function keyOf({ target, period }: Quote): string {
  return `${period} ${target.kind} ${'id' in target ? target.id : ''}`
}

/** FNV-1a: spreads texts evenly, and is the same every time. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

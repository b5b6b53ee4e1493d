import { groupBy } from '../../../base/groupBy'
import { LEAST_PAIRS } from '../../../measures/correlation'
import type { AnswerTarget, Mapping } from '../mapping'

type Row = readonly (number | null)[]

interface Group {
  readonly period: string
  readonly dims: Readonly<Record<string, string>>
  readonly rows: readonly Row[]
}

/** What the same people answered about the whole and about parts of it: rows of answers, in no order of the file. */
export interface CountedReplies {
  readonly questions: readonly { readonly question: string; readonly target: AnswerTarget }[]
  readonly groups: readonly Group[]
  /** People who answered about the whole and about a part. */
  readonly people: number
  /** Of the part that most of them answered about. */
  readonly pairs: number
}

/** Rows kept of one file. Of more, so many are drawn: r is as good, and the board stays light. */
export const REPLIES_LIMIT = 20_000
/** Questions that one record of replies holds. */
const QUESTIONS_LIMIT = 200
const LEAST_PARTS = 2

/**
 * Keeps single answers as rows go by. Undefined when the columns do not tell what the same person said of the whole and of
 * at least two parts of it: there is no column about the whole, a row is one answer, or a row stands for many people.
 */
export function createReplies({ columns, questions: asked }: Mapping) {
  const uses = Object.entries(columns)
  const places = uses.flatMap(([index, use]) =>
    use.kind === 'answer' && asked[use.question] ? [{ index: Number(index), use }] : [],
  )
  const isWhole = places.map(({ use }) => use.target.kind === 'journey')
  const parts = isWhole.filter((whole) => !whole).length
  const isOther = uses.some(([, { kind }]) => kind === 'touchpoint' || kind === 'count')
  if (isOther || parts < LEAST_PARTS || parts === places.length || places.length > QUESTIONS_LIMIT) return undefined
  const pairs = places.map(() => 0)
  const kept: { readonly group: string; readonly row: Row }[] = []
  const groups = new Map<string, Omit<Group, 'rows'>>()
  const draw = createDraw()
  let people = 0

  function add(
    given: ReadonlyMap<number, number>,
    period: string,
    dims: readonly (readonly [name: string, value: string])[],
  ): void {
    const row = places.map(({ index }) => given.get(index) ?? null)
    const answered = (whole: boolean) => row.some((answer, at) => answer !== null && isWhole[at] === whole)
    if (!answered(true) || !answered(false)) return
    for (const [at, answer] of row.entries()) if (answer !== null && !isWhole[at]) pairs[at] = (pairs[at] ?? 0) + 1
    people++
    const group = JSON.stringify([period, dims])
    if (!groups.has(group)) groups.set(group, { period, dims: Object.fromEntries(dims) })
    const place = kept.length < REPLIES_LIMIT ? kept.length : draw(people)
    if (place < REPLIES_LIMIT) kept[place] = { group, row }
  }

  function finish(): { readonly replies?: CountedReplies } {
    if (people === 0) return {}
    const rows = groupBy(kept, ({ group }) => group)
    return {
      replies: {
        questions: places.map(({ use: { question, target } }) => ({ question, target })),
        groups: [...groups]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([key, group]) => {
            const own = rows.get(key)?.map(({ row }) => row)
            return own ? [{ ...group, rows: own.sort(byAnswers) }] : []
          }),
        people,
        pairs: Math.max(...pairs),
      },
    }
  }

  return { add, finish }
}

/** Enough of the same people that something can be said of what goes together. */
export function areEnough({ pairs }: Pick<CountedReplies, 'pairs'>): boolean {
  return pairs >= LEAST_PAIRS
}

/** By what was answered, so that no row can be found in the file by its line. */
export function byAnswers(a: Row, b: Row): number {
  for (const [at, answer] of a.entries()) {
    const difference = (answer ?? Number.NEGATIVE_INFINITY) - (b[at] ?? Number.NEGATIVE_INFINITY)
    if (difference < 0 || difference > 0) return difference
  }
  return 0
}

/** A place below a number, spread evenly; the same file draws the same rows every time (Lehmer's generator). */
function createDraw() {
  let seed = 20_011
  return (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
}

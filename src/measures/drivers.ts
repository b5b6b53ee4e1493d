import type { Board } from '../model/board'
import type { Asked } from '../model/records/asked'
import type { Measure, MeasureFamily } from '../model/records/measure'
import type { RepliedQuestion, Replies } from '../model/records/replies'
import { type Correlation, derivedImportance } from './correlation'

/** A question about a part of the journey, and how well its answers go together with those of the same people about the whole. */
export type Driver = {
  readonly key: string
  readonly question: RepliedQuestion
  /** People who answered both. */
  readonly pairs: number
} & (
  | {
      readonly state: 'told'
      /** Above zero: who is better off here is better off on the whole. */
      readonly correlation: Correlation
    }
  /** `few`: too few people answered both; `flat`: on one side all answered alike. */
  | { readonly state: 'few' | 'flat'; readonly correlation: null }
)

export interface Drivers {
  readonly whole: Measure
  /** Of the replies, the earliest first. */
  readonly periods: readonly string[]
  /** The strongest first; after them what cannot be told. */
  readonly drivers: readonly Driver[]
}

type Replied = Pick<Board, 'measures' | 'replies'>

/** What is asked first about the whole. */
const FAMILIES: readonly MeasureFamily[] = ['csat', 'nps', 'ces', 'custom']

/** Questions about the whole journey with which parts can be compared: satisfaction first, then those more people answered. */
export function wholeQuestions({ measures, replies }: Replied): readonly Measure[] {
  const people = new Map<string, number>()
  for (const { questions, rows } of Object.values(replies)) {
    if (!questions.some((question) => !isWhole(question))) continue
    for (const [at, question] of questions.entries()) {
      const answered = rows.filter((row) => typeof row[at] === 'number').length
      if (isWhole(question)) people.set(question.measure, (people.get(question.measure) ?? 0) + answered)
    }
  }
  const rank = ({ family }: Measure) => (FAMILIES.includes(family) ? FAMILIES.indexOf(family) : FAMILIES.length)
  const count = ({ id }: Measure) => people.get(id) ?? 0
  return Object.values(measures)
    .filter((measure) => count(measure) > 0)
    .sort((a, b) => rank(a) - rank(b) || count(b) - count(a) || (a.id < b.id ? -1 : 1))
}

/**
 * Derived importance of every part that was asked about together with the whole: r of all replies as one pool. Where one of
 * the two questions is better the lower the answer, the sign is turned. Not a cause; parts that go together share the credit.
 */
export function driversOf(board: Replied, whole: Measure): Drivers {
  const of = Object.values(board.replies)
    .filter(({ questions }) => questions.some((each) => isWhole(each) && each.measure === whole.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const parts = new Map<string, RepliedQuestion>()
  for (const { questions } of of) for (const each of questions) if (!isWhole(each)) parts.set(keyOf(each), each)
  const overall = answersTo(board, of, { measure: whole.id })
  const columns = [...parts].map(([id, question]) => ({ id, answers: answersTo(board, of, question) }))
  const drivers = derivedImportance(overall, columns).flatMap(({ id, pairs, correlation, weak }): Driver[] => {
    const question = parts.get(id)
    if (!question || pairs === 0) return []
    const about = { key: id, question, pairs }
    if (weak || !correlation) return [{ ...about, state: weak ? 'few' : 'flat', correlation: null }]
    return [{ ...about, state: 'told', correlation }]
  })
  return {
    whole,
    periods: [...new Set(of.map(({ period }) => period))].sort(),
    drivers: drivers.sort((a, b) => byStrength(a, b) || b.pairs - a.pairs || (a.key < b.key ? -1 : 1)),
  }
}

/** The question of a place; several may be asked about it. */
export function driverOf({ drivers }: Drivers, question: RepliedQuestion): Driver | undefined {
  return drivers.find(({ key }) => key === keyOf(question))
}

function answersTo(
  { measures }: Replied,
  replies: readonly Replies[],
  question: RepliedQuestion,
): readonly (number | null)[] {
  const sign = measures[question.measure]?.better === 'lower' ? -1 : 1
  return replies.flatMap(({ questions, rows }) => {
    const at = questions.findIndex((each) => keyOf(each) === keyOf(question))
    return rows.map((row) => {
      const answer = row[at] ?? null
      return answer === null ? null : answer * sign
    })
  })
}

/** What cannot be told comes last; two of those are alike. */
function byStrength(a: Driver, b: Driver): number {
  if (!a.correlation || !b.correlation) return Number(!a.correlation) - Number(!b.correlation)
  return b.correlation.r - a.correlation.r
}

function isWhole({ card, stage }: Asked): boolean {
  return card === undefined && stage === undefined
}

function keyOf({ measure, card, stage }: RepliedQuestion): string {
  return `${measure} ${card ?? ''} ${stage ?? ''}`
}

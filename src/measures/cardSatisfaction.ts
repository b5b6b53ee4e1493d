import type { CardId } from '../base/ids'
import type { Board } from '../model/board'
import type { Answers } from '../model/records/answers'
import type { Measure } from '../model/records/measure'
import { type AnswerCounts, addCounts } from './counts'
import { csat, type Satisfaction } from './csat'
import { judgeShare, type TargetVerdict, targetOf } from './target'

/** Counted answers of one question and one period, every branch, persona and channel together. */
export interface PooledAnswers {
  readonly period: string
  readonly counts: AnswerCounts
  /** People who could not answer: shown, never counted in n. */
  readonly notApplicable: number
}

/** How satisfied people were in the latest period that anybody asked about. */
export interface LatestSatisfaction extends Satisfaction {
  readonly measure: Measure
  readonly period: string
  readonly notApplicable: number
  /** Null without a target, or without an answer to judge. */
  readonly verdict: TargetVerdict | null
}

type AnswersByCard = ReadonlyMap<CardId, readonly Answers[]>

/** Answers change far more seldom than cards are drawn; a board keeps its `answers` object until one changes. */
const indexes = new WeakMap<Board['answers'], AnswersByCard>()

/** All answers about single cards, by card. */
export function answersByCard(board: Pick<Board, 'answers'>): AnswersByCard {
  const known = indexes.get(board.answers)
  if (known) return known
  const index = new Map<CardId, Answers[]>()
  for (const answers of Object.values(board.answers)) {
    if (answers.card === undefined) continue
    const list = index.get(answers.card)
    if (list) list.push(answers)
    else index.set(answers.card, [answers])
  }
  indexes.set(board.answers, index)
  return index
}

/** What was answered about these cards to one question in its latest period; null when it was never asked. */
export function latestAnswers(
  board: Pick<Board, 'answers'>,
  cards: readonly CardId[],
  measure: Measure['id'],
): PooledAnswers | null {
  const index = answersByCard(board)
  const all = cards.flatMap((card) => index.get(card) ?? []).filter((answers) => answers.measure === measure)
  const period = all
    .map((answers) => answers.period)
    .sort()
    .at(-1)
  if (period === undefined) return null
  const latest = all.filter((answers) => answers.period === period)
  return {
    period,
    counts: addCounts(latest.map((answers) => answers.counts)),
    notApplicable: latest.reduce((sum, answers) => sum + (answers.notApplicable ?? 0), 0),
  }
}

/**
 * The satisfaction question of a board: the one asked about most cards, the first by id of two alike. Cards are only
 * compared by one question; two questions with other scales are never drawn side by side as if they were the same.
 */
export function satisfactionMeasure(board: Pick<Board, 'answers' | 'measures'>): Measure | null {
  const asked = new Map<string, number>()
  for (const answers of answersByCard(board).values()) {
    for (const id of new Set(answers.map(({ measure }) => measure))) asked.set(id, (asked.get(id) ?? 0) + 1)
  }
  let best: Measure | null = null
  for (const measure of Object.values(board.measures).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (measure.family !== 'csat') continue
    if (best === null || (asked.get(measure.id) ?? 0) > (asked.get(best.id) ?? 0)) best = measure
  }
  return best
}

/** Satisfaction with one card, or with several as one pool; null when nobody was ever asked. */
export function latestSatisfaction(
  board: Pick<Board, 'answers'>,
  cards: readonly CardId[],
  measure: Measure,
): LatestSatisfaction | null {
  const answers = latestAnswers(board, cards, measure.id)
  if (!answers) return null
  const { period, counts, notApplicable } = answers
  const satisfaction = csat(counts, measure)
  return { ...satisfaction, measure, period, notApplicable, verdict: verdictOf(satisfaction, measure) }
}

/** Satisfaction with one card by the first satisfaction question it has answers to; null when it has none. */
export function cardSatisfaction(board: Pick<Board, 'answers' | 'measures'>, card: CardId): LatestSatisfaction | null {
  const asked = (answersByCard(board).get(card) ?? []).map((answers) => answers.measure).sort()
  for (const id of asked) {
    const measure = board.measures[id]
    if (measure?.family === 'csat') return latestSatisfaction(board, [card], measure)
  }
  return null
}

function verdictOf({ k, n }: Satisfaction, measure: Measure): TargetVerdict | null {
  const target = targetOf(measure)
  if (target === null || n === 0) return null
  return judgeShare({ k, n }, { ...target, value: target.value / 100 })
}

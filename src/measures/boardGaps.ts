import type { StageId, StepId } from '../base/ids'
import type { Board } from '../model/board'
import type { Answers } from '../model/records/answers'
import type { Asked } from '../model/records/asked'
import type { Measure } from '../model/records/measure'
import type { SelfScore } from '../model/records/selfScore'
import { addCounts } from './counts'
import { csat } from './csat'
import { unitOf } from './figure'
import { poolHeap } from './heaps'
import { type PerceptionGap, perceptionGap } from './perceptionGap'
import type { Share } from './share'

/** What the company says of a thing and what its customers say, by one question in one period. */
export interface MeasuredGap {
  readonly measure: Measure
  readonly about: Asked
  readonly period: string
  /** Percent. */
  readonly self: number
  readonly who: string | undefined
  /** k of n of the customers; null where only a figure was stated or nobody was asked. */
  readonly customers: Share | null
  /** Percent; null when no customer was asked. */
  readonly customer: number | null
  /** Null when no customer was asked. */
  readonly gap: PerceptionGap | null
}

/**
 * The gap of one thing by one question, in the latest period with a self-score: customers are those of the same period,
 * else of the latest before it. Only for questions that give a percentage; null without a self-score.
 */
export function gapOf(
  measure: Measure,
  scores: readonly SelfScore[],
  answers: readonly Answers[],
  about: Asked,
): MeasuredGap | null {
  if (unitOf(measure) !== 'percent') return null
  const period = latest(scores)
  const current = scores.filter((each) => each.period === period)
  const self = selfPercent(measure, current)
  if (period === undefined || self === null) return null
  const asked = latest(answers.filter((each) => each.period <= period))
  const heap = poolHeap(asked ?? '', asked === undefined ? [] : answers.filter((each) => each.period === asked))
  const { k, n } = csat(heap.counts, measure)
  const customers = n > 0 ? { k, n } : null
  const gap = customers
    ? perceptionGap(self, customers)
    : heap.stated === null
      ? null
      : perceptionGap(self, heap.stated)
  return {
    measure,
    about,
    period,
    self,
    who: current.find((each) => each.who)?.who,
    customers,
    customer: customers ? (100 * k) / n : heap.stated,
    gap,
  }
}

/** Every gap of a board, the widest first. */
export function boardGaps(board: Pick<Board, 'answers' | 'measures' | 'selfScores'>): readonly MeasuredGap[] {
  const byPlace = new Map<string, SelfScore[]>()
  for (const score of Object.values(board.selfScores)) {
    const name = placeOf(score)
    byPlace.set(name, [...(byPlace.get(name) ?? []), score])
  }
  const answers = new Map<string, Answers[]>()
  for (const each of Object.values(board.answers)) {
    const name = placeOf(each)
    if (!byPlace.has(name)) continue
    const list = answers.get(name)
    if (list) list.push(each)
    else answers.set(name, [each])
  }
  const gaps = [...byPlace].flatMap(([name, scores]) => {
    const [first] = scores
    const measure = first && board.measures[first.measure]
    if (!first || !measure) return []
    const about = first.card ? { card: first.card } : first.stage ? { stage: first.stage } : {}
    return gapOf(measure, scores, answers.get(name) ?? [], about) ?? []
  })
  return gaps.sort((a, b) => Math.abs(b.gap?.gap ?? 0) - Math.abs(a.gap?.gap ?? 0))
}

/** The widest gap of each step, of each stage, and of the whole journey. */
export function gapsByPlace(board: Pick<Board, 'answers' | 'measures' | 'selfScores' | 'cards'>): {
  readonly steps: ReadonlyMap<StepId, MeasuredGap>
  readonly stages: ReadonlyMap<StageId, MeasuredGap>
  readonly journey: MeasuredGap | null
} {
  const steps = new Map<StepId, MeasuredGap>()
  const stages = new Map<StageId, MeasuredGap>()
  let journey: MeasuredGap | null = null
  for (const gap of boardGaps(board)) {
    const { card, stage } = gap.about
    const step = card && board.cards[card]?.step
    if (step) steps.set(step, steps.get(step) ?? gap)
    else if (stage) stages.set(stage, stages.get(stage) ?? gap)
    else if (!card) journey ??= gap
  }
  return { steps, stages, journey }
}

/** Counts of colleagues first; a stated figure where there are none, the mean of several. */
function selfPercent(measure: Measure, scores: readonly SelfScore[]): number | null {
  const { share } = csat(addCounts(scores.map((each) => each.counts)), measure)
  if (share !== null) return 100 * share
  const stated = scores.flatMap((each) => each.stated ?? [])
  return stated.length === 0 ? null : stated.reduce((sum, each) => sum + each, 0) / stated.length
}

function latest(records: readonly { readonly period: string }[]): string | undefined {
  return records
    .map((each) => each.period)
    .sort()
    .at(-1)
}

function placeOf({ measure, card, stage }: SelfScore | Answers): string {
  return JSON.stringify([measure, card ?? '', stage ?? ''])
}

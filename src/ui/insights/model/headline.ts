import { type AnswerCounts, addCounts } from '../../../measures/counts'
import { csat } from '../../../measures/csat'
import { estimateDifference } from '../../../measures/estimateDifference'
import type { ShareDifference } from '../../../measures/newcombe'
import { type NetPromoter, netPromoter, netPromoterDifference, recommendationGroups } from '../../../measures/nps'
import { type Estimate, type RollUp, type RollUpPart, rollUp } from '../../../measures/rollup'
import { judgeInterval, judgeShare, type TargetVerdict, targetOf } from '../../../measures/target'
import type { Board } from '../../../model/board'
import type { Asked } from '../../../model/records/asked'
import type { Measure } from '../../../model/records/measure'
import type { BoardFacts } from './boardFacts'
import { withAnswers } from './scope'
import { type StepScore, stepScores } from './stepScores'

/** How one figure is made of many. They answer different questions, so the one shown is always named. */
export type RollUpName = 'measured' | 'weighted' | 'pooled' | 'equal'

export interface Reading extends Estimate {
  readonly name: RollUpName
  readonly k?: number
  readonly n: number
}

export interface Headline {
  /** The reading that stands for the journey. */
  readonly main: Reading
  /** All of them, the main one first. */
  readonly readings: readonly Reading[]
  readonly touchpoints: number
  /** Touchpoints that the weighted figure leaves out, because nobody said what they weigh. */
  readonly unweighted: number
  readonly verdict: TargetVerdict | null
  readonly period: string
  readonly change: HeadlineChange | null
}

export interface HeadlineChange extends ShareDifference {
  readonly before: string
  /** Touchpoints asked about in both periods; 0 when the journey's own question is compared. */
  readonly touchpoints: number
}

/** Satisfaction with the journey as a whole, null when nobody was asked anything. `board` holds the answers looked at. */
export function headlineOf(facts: BoardFacts, board: Board, measure: Measure): Headline | null {
  const scores = stepScores(facts, board, measure)
  const parts = partsOf(scores)
  const rolled = rollUp(parts)
  const own = journeyAnswers(board, measure)
  const readings = [...measuredReading(own?.counts, measure), ...(rolled ? rolledReadings(rolled, parts) : [])]
  const main = readings[0]
  if (!main) return null
  const period = main.name === 'measured' ? (own?.period ?? '') : latestOf(scores)
  return {
    main,
    readings,
    touchpoints: parts.length,
    unweighted: rolled?.weighted ? parts.filter(({ weight }) => weight === 0).length : 0,
    verdict: verdictOf(main, measure),
    period,
    change: changeOf(main.name, facts, board, measure, period),
  }
}

function partsOf(scores: readonly StepScore[]): RollUpPart[] {
  return scores.flatMap(({ touchpoints }) =>
    touchpoints.map(({ placed, score, weight = 0 }) => ({ id: placed.card.id, k: score.k, n: score.n, weight })),
  )
}

function latestOf(scores: readonly StepScore[]): string {
  return scores.reduce((latest, { score }) => (score && score.period > latest ? score.period : latest), '')
}

/** Answers to a question about the journey as a whole, in its latest period. */
export function journeyAnswers(
  board: Pick<Board, 'answers'>,
  measure: Measure,
): { readonly period: string; readonly counts: AnswerCounts } | null {
  const all = Object.values(board.answers).filter((each) => each.measure === measure.id && isAboutJourney(each))
  const period = all
    .map((each) => each.period)
    .sort()
    .at(-1)
  const counts = addCounts(all.filter((each) => each.period === period).map((each) => each.counts))
  return period !== undefined && csat(counts, measure).n > 0 ? { period, counts } : null
}

export function isAboutJourney(answers: Asked): boolean {
  return answers.card === undefined && answers.stage === undefined
}

function measuredReading(counts: AnswerCounts | undefined, measure: Measure): Reading[] {
  if (!counts) return []
  const { k, n, share, interval } = csat(counts, measure)
  return share === null || interval === null ? [] : [{ name: 'measured', k, n, share, interval }]
}

function rolledReadings({ pooled, weighted, equal }: RollUp, parts: readonly RollUpPart[]): Reading[] {
  const { n } = pooled
  const weighed = parts.reduce((sum, part) => sum + (part.weight > 0 ? part.n : 0), 0)
  return [
    ...(weighted ? [{ name: 'weighted' as const, n: weighed, ...weighted }] : []),
    { name: 'pooled', ...pooled },
    { name: 'equal', n, ...equal },
  ]
}

function verdictOf({ k, n, interval }: Reading, measure: Measure): TargetVerdict | null {
  const target = targetOf(measure)
  if (target === null) return null
  const wanted = { ...target, value: target.value / 100 }
  if (k !== undefined) return judgeShare({ k, n }, wanted)
  const kind = judgeInterval(interval, wanted)
  return kind === 'notProven' ? { kind, answersToProve: null } : { kind }
}

/** Against the period before, by the same reading and over the same touchpoints; null when there is none. */
function changeOf(
  name: RollUpName,
  facts: BoardFacts,
  board: Board,
  measure: Measure,
  period: string,
): HeadlineChange | null {
  const before = periodBefore(board, measure, period, name === 'measured')
  if (before === undefined) return null
  const now = readingIn(name, facts, board, measure, period)
  const then = readingIn(name, facts, board, measure, before)
  const shared = name === 'measured' ? [] : [...now.keys].filter((id) => then.keys.has(id))
  if (name !== 'measured' && shared.length === 0) return null
  const keep = name === 'measured' ? undefined : new Set(shared)
  const a = readingIn(name, facts, board, measure, period, keep).reading
  const b = readingIn(name, facts, board, measure, before, keep).reading
  return a && b ? { ...estimateDifference(a, b, measure.better), before, touchpoints: shared.length } : null
}

function periodBefore(board: Board, measure: Measure, period: string, own: boolean): string | undefined {
  return Object.values(board.answers)
    .filter((each) => each.measure === measure.id && isAboutJourney(each) === own && each.period < period)
    .map((each) => each.period)
    .sort()
    .at(-1)
}

function readingIn(
  name: RollUpName,
  facts: BoardFacts,
  board: Board,
  measure: Measure,
  period: string,
  keep?: ReadonlySet<string>,
): { readonly reading: Reading | undefined; readonly keys: ReadonlySet<string> } {
  const then = withAnswers(board, (each) => each.period === period)
  if (name === 'measured') {
    return { reading: measuredReading(journeyAnswers(then, measure)?.counts, measure)[0], keys: new Set() }
  }
  const all = partsOf(stepScores(facts, then, measure))
  const parts = keep ? all.filter(({ id }) => keep.has(id)) : all
  const rolled = rollUp(parts)
  const reading = rolled ? rolledReadings(rolled, parts).find((each) => each.name === name) : undefined
  return { reading, keys: new Set(parts.map(({ id }) => id)) }
}

export interface Recommendation extends NetPromoter {
  readonly measure: Measure
  readonly period: string
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  readonly verdict: 'met' | 'notMet' | 'notProven' | null
  readonly change: (NonNullable<ReturnType<typeof netPromoterDifference>> & { readonly before: string }) | null
}

/** Whether customers would recommend the journey, null when nobody was asked. */
export function recommendationOf(board: Board): Recommendation | null {
  const measure = Object.values(board.measures)
    .filter(({ family }) => family === 'nps')
    .find((each) => journeyAnswers(board, each))
  const own = measure && journeyAnswers(board, measure)
  if (!own) return null
  const groups = recommendationGroups(own.counts)
  const score = netPromoter(groups)
  if (!score) return null
  const target = targetOf(measure)
  const before = periodBefore(board, measure, own.period, true)
  const then =
    before === undefined
      ? null
      : journeyAnswers(
          withAnswers(board, (each) => each.period === before),
          measure,
        )
  const difference = then && netPromoterDifference(groups, recommendationGroups(then.counts))
  return {
    ...score,
    ...groups,
    measure,
    period: own.period,
    verdict: target && judgeInterval(score.interval, target),
    change: difference && then ? { ...difference, before: then.period } : null,
  }
}

import { brandId } from '../../src/base/ids'
import { createFromTemplate } from '../../src/formats/templates'
import { laneRegistry } from '../../src/lanes'
import { satisfactionMeasure } from '../../src/measures/cardSatisfaction'
import type { Board } from '../../src/model/board'
import type { Answers } from '../../src/model/records/answers'
import { actionsOf } from '../../src/ui/insights/model/actions'
import { boardFacts } from '../../src/ui/insights/model/boardFacts'
import { complaintsOf } from '../../src/ui/insights/model/complaints'
import { coverageOf } from '../../src/ui/insights/model/coverage'
import { gapsOf } from '../../src/ui/insights/model/gaps'
import { headlineOf, recommendationOf } from '../../src/ui/insights/model/headline'
import { importancePoints } from '../../src/ui/insights/model/importance'
import { painsOf } from '../../src/ui/insights/model/pains'
import { stepScores } from '../../src/ui/insights/model/stepScores'
import { stageTrends, trendOf } from '../../src/ui/insights/model/trend'
import type { Measurement } from './measurement'

const ANSWERS = 1_000_000
const PERIODS = 12
const BRANCHES = ['Muscat', 'Sohar', 'Nizwa', 'Salalah']

/** Every figure of Insights anew after one more period, on a board that holds a million answers. */
export async function measureInsights(): Promise<Measurement> {
  const template = await createFromTemplate('car-purchase-after-sales', {
    id: brandId('board', 'board_bench'),
    createdAt: '2026-01-01T00:00:00.000Z',
    baseLanguage: 'en',
  })
  const measure = satisfactionMeasure(template)
  if (!measure) throw new Error('the template asks nothing')
  const cards = [...new Set(Object.values(template.answers).flatMap(({ card }) => card ?? []))]
  const each = Math.ceil(ANSWERS / (cards.length * PERIODS * BRANCHES.length * 5))
  const heapsOf = (period: string): Answers[] =>
    cards.flatMap((card) =>
      BRANCHES.map((branch) => ({
        id: brandId('answers', `answers_${period}_${card}_${branch}`),
        ...{ measure: measure.id, card, period, dims: { branch } },
        counts: Object.fromEntries([1, 2, 3, 4, 5].map((answer) => [answer, each + answer])),
      })),
    )
  const withHeaps = (board: Board, heaps: readonly Answers[]): Board => ({
    ...board,
    answers: { ...board.answers, ...Object.fromEntries(heaps.map((heap) => [heap.id, heap])) },
  })
  const periods = Array.from({ length: PERIODS }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`)
  const board = withHeaps({ ...template, answers: {} }, periods.flatMap(heapsOf))
  const times = Array.from({ length: 15 }, (_, run) => {
    const next = withHeaps(board, heapsOf(`2026-${String(run + 1).padStart(2, '0')}`))
    const began = performance.now()
    readAll(next)
    return performance.now() - began
  })
  const held = Object.values(board.answers).reduce(
    (sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0),
    0,
  )
  return {
    what: `Insights anew after one more period, ${held} answers`,
    unit: 'ms',
    product: times,
    budget: { kind: 'atMost', limit: 100 },
    note: `${Object.keys(board.answers).length} heaps in ${PERIODS} periods`,
  }
}

function readAll(board: Board): void {
  const measure = satisfactionMeasure(board)
  if (!measure) return
  const facts = boardFacts(board, laneRegistry)
  const scores = stepScores(facts, board, measure)
  headlineOf(facts, board, measure)
  recommendationOf(board)
  for (const each of Object.values(board.measures)) trendOf(board, each)
  stageTrends(facts, board, measure)
  complaintsOf(board)
  importancePoints(scores, 'median')
  painsOf(facts)
  gapsOf(facts, board, measure)
  coverageOf(facts)
  actionsOf(facts, board, '2026-12-01')
}

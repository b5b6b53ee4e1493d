import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brandId } from '../../../../src/base/ids'
import { updateCards } from '../../../../src/commands'
import { runCommand } from '../../../../src/commands/run'
import { createFromTemplate, type TemplateId, templateIndex } from '../../../../src/formats/templates'
import { laneRegistry } from '../../../../src/lanes'
import { satisfactionMeasure } from '../../../../src/measures/cardSatisfaction'
import { withMeasured } from '../../../../src/measures/measuredFilter'
import type { Board } from '../../../../src/model/board'
import type { Measure } from '../../../../src/model/records/measure'
import { actionsOf } from '../../../../src/ui/insights/model/actions'
import { behindStep } from '../../../../src/ui/insights/model/behind'
import { boardFacts } from '../../../../src/ui/insights/model/boardFacts'
import { complaintsOf } from '../../../../src/ui/insights/model/complaints'
import { coverageOf } from '../../../../src/ui/insights/model/coverage'
import { flowFacts } from '../../../../src/ui/insights/model/flowFacts'
import { gapsOf } from '../../../../src/ui/insights/model/gaps'
import { comparedSubjects, groupReport } from '../../../../src/ui/insights/model/groups'
import { headlineOf, recommendationOf } from '../../../../src/ui/insights/model/headline'
import { importancePoints } from '../../../../src/ui/insights/model/importance'
import { matrixOf, opportunitiesOf, quadrantOf } from '../../../../src/ui/insights/model/opportunities'
import { painHeat, painsOf, paretoByCause, paretoByPain } from '../../../../src/ui/insights/model/pains'
import { dimensionsOn } from '../../../../src/ui/insights/model/scope'
import { stepScores, weakestSteps } from '../../../../src/ui/insights/model/stepScores'
import { stageTrends, trendOf } from '../../../../src/ui/insights/model/trend'

function expectedOf(id: TemplateId) {
  const file = readFileSync(new URL(`../../../../src/formats/templates/data/${id}.json`, import.meta.url), 'utf8')
  return JSON.parse(file).expected
}

function boardOf(id: TemplateId): Promise<Board> {
  return createFromTemplate(id, {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
}

function measureOf(board: Board): Measure {
  const measure = satisfactionMeasure(board)
  if (!measure) throw new Error('The board asks nothing')
  return measure
}

function read(board: Board) {
  const facts = boardFacts(board, laneRegistry)
  const measure = measureOf(board)
  return { facts, measure, scores: stepScores(facts, board, measure) }
}

function percent(share: number | null | undefined, decimals = 2): number {
  return Number((100 * (share ?? Number.NaN)).toFixed(decimals))
}

const measured = templateIndex
  .map(({ id }) => ({ id, expected: expectedOf(id) }))
  .filter(({ expected }) => expected.csatRollup)

describe.each(measured)('the insights of template $id', ({ id, expected }) => {
  test('say of each touchpoint what its author computed, with the interval', async () => {
    const { scores } = read(await boardOf(id))
    const said = Object.fromEntries(
      scores.flatMap(({ touchpoints }) =>
        touchpoints.map(({ placed, score: { k, n, share, interval } }) => [
          placed.card.id.replace(/^card_/, ''),
          { k, n, pct: percent(share), ci: [percent(interval?.low, 1), percent(interval?.high, 1)] },
        ]),
      ),
    )
    const { journey: _, ...cards } = expected.csatTop2
    expect(said).toEqual(
      Object.fromEntries(
        Object.entries<{ k: number; n: number; pct: number; ci: number[] }>(cards).map(([key, { k, n, pct, ci }]) => [
          key,
          { k, n, pct, ci },
        ]),
      ),
    )
  })

  test('sum them up in every way, and name the one that stands for the journey', async () => {
    const board = await boardOf(id)
    const { facts, measure, scores } = read(board)
    const headline = headlineOf(facts, board, measure)
    const of = (name: string) => headline?.readings.find((reading) => reading.name === name)?.share
    expect({
      pooled: percent(of('pooled')),
      equalWeights: percent(of('equal')),
      importanceWeights: percent(of('weighted')),
    }).toMatchObject({
      pooled: expected.csatRollup.pooled,
      equalWeights: expected.csatRollup.equalWeights,
      importanceWeights: expected.csatRollup.importanceWeights,
    })
    expect(headline?.main.name).toBe(expected.csatTop2.journey ? 'measured' : 'weighted')
    expect(headline?.period).toBe(expected.latestPeriod)
    expect(weakestSteps(scores, 1)[0]?.touchpoints.map(({ placed }) => placed.card.id)).toContain(
      `card_${expected.csatRollup.weakest}`,
    )
  })

  test('draw the feelings of the journey in its order', async () => {
    const { scores } = read(await boardOf(id))
    const feelings = scores.flatMap(({ feeling }) => feeling ?? [])
    expect(feelings).toEqual(expected.emotion?.values ?? [])
  })
})

test.each(measured.filter(({ expected }) => expected.nps))(
  '$id: NPS with its adjusted interval',
  async ({ id, expected }) => {
    const board = await boardOf(id)
    const nps = recommendationOf(board)
    expect({
      promoters: nps?.promoters,
      passives: nps?.passives,
      detractors: nps?.detractors,
      n: nps?.n,
      nps: Number(nps?.score.toFixed(2)),
      adjLo: Number(nps?.interval.low.toFixed(2)),
      adjHi: Number(nps?.interval.high.toFixed(2)),
    }).toEqual(expected.nps)
  },
)

test.each(measured.filter(({ expected }) => expected.time))(
  '$id: lead time, waiting and efficiency',
  async ({ id, expected }) => {
    const found = flowFacts(boardFacts(await boardOf(id), laneRegistry), laneRegistry)
    expect(found?.time.lead).toBe(expected.time.lead)
    expect(percent(found?.time.waitShare)).toBe(expected.time.waitShare)
    expect(percent(found?.time.efficiency)).toBe(expected.time.pce)
  },
)

describe('change since the last period', () => {
  test('of a loan: every touchpoint was asked both times, and together they are better', async () => {
    const board = await boardOf('housing-loan-oman')
    const { facts, measure } = read(board)
    const change = headlineOf(facts, board, measure)?.change
    expect(change).toMatchObject({ before: '2026-Q2', touchpoints: 8, verdict: 'better' })
  })

  test('of a complaint: only the touchpoint asked in both quarters is compared, +20 points (5.2 to 33.4)', async () => {
    const board = await boardOf('telecom-complaint')
    const { facts, measure } = read(board)
    const change = headlineOf(facts, board, measure)?.change
    expect(change?.touchpoints).toBe(1)
    expect([change?.difference, change?.interval.low, change?.interval.high].map((each) => percent(each, 1))).toEqual([
      20, 5.2, 33.4,
    ])
  })
})

describe('groups', () => {
  test('the dealer: no difference shown, and the order flips inside each kind of job', async () => {
    const board = await boardOf('car-purchase-after-sales')
    const { facts, measure } = read(board)
    const subjects = comparedSubjects(facts, board, measure, 'branch')
    expect(subjects.map(({ card }) => card)).toEqual(['card_touch-n8'])
    const report = groupReport(board, measure, 'branch', subjects[0]?.card)
    expect(report?.groups.map(({ id, k, n }) => [id, k, n])).toEqual([
      ['Muscat', 273, 350],
      ['Sohar', 289, 350],
    ])
    expect(report?.comparison.differs).toBe(false)
    expect(report?.second).toBe('job')
    expect(report?.simpson?.reversal).toBe(true)
    expect([percent(report?.simpson?.standardised.first), percent(report?.simpson?.standardised.second)]).toEqual([
      83.25, 77.89,
    ])
  })

  test('a branch chosen above leaves only its answers', async () => {
    const board = await boardOf('car-purchase-after-sales')
    expect(dimensionsOn(board)).toEqual([
      { name: 'branch', values: ['Muscat', 'Sohar'] },
      { name: 'job', values: ['heavy', 'light'] },
    ])
    const { facts, measure } = read(board)
    const scores = stepScores(facts, withMeasured(board, { dims: { branch: ['Muscat'] } }), measure)
    const [visit] = scores.filter(({ score }) => score !== null)
    expect(visit?.score).toMatchObject({ k: 273, n: 350 })
  })
})

test('a period chosen above leaves what was known then', async () => {
  const board = await boardOf('housing-loan-oman')
  const { facts, measure } = read(board)
  const [first] = stepScores(facts, withMeasured(board, { period: '2026-Q2', dims: {} }), measure)
  expect(first?.score).toMatchObject({ period: '2026-Q2', k: 69, n: 80 })
})

test('a trend goes through the periods, as a whole and stage by stage', async () => {
  const board = await boardOf('housing-loan-oman')
  const { facts, measure } = read(board)
  const trend = trendOf(board, measure)
  expect(trend?.points.map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q3'])
  expect(Number(trend?.points.at(-1)?.value.toFixed(2))).toBe(69.39)
  expect(trend?.change?.verdict).toBe('better')
  expect(stageTrends(facts, board, measure)).toHaveLength(6)
})

test('importance and performance: what matters most and does badly comes first', async () => {
  const { scores } = read(await boardOf('housing-loan-oman'))
  const grid = importancePoints(scores, 'median')
  expect(grid?.centre.importance).toBe(11)
  expect(grid?.points.map(({ number, quadrant }) => [number, quadrant]).slice(0, 3)).toEqual([
    [1, 'concentrate'],
    [2, 'concentrate'],
    [3, 'keep'],
  ])
  expect(importancePoints(scores.slice(0, 2), 'median')).toBe(null)
})

describe('opportunities and pain points', () => {
  test('an opportunity stands in the matrix once its effort is known', async () => {
    const board = await boardOf('car-purchase-after-sales')
    const before = matrixOf(opportunitiesOf(boardFacts(board, laneRegistry)))
    expect(before.points).toEqual([])
    expect(before.unplaced).toHaveLength(4)
    const id = brandId('card', 'card_opp-n9')
    const changed = runCommand(
      board,
      updateCards,
      { ids: [id], change: {}, data: { effort: 2 } },
      { newId: (kind) => brandId(kind, `${kind}_new`) },
    )
    if (!changed.ok) throw new Error('refused')
    const { points } = matrixOf(opportunitiesOf(boardFacts(changed.value.board, laneRegistry)))
    expect(points).toMatchObject([{ number: 1, effort: 2, quadrant: 'doNow' }])
  })

  test('the quadrants', () => {
    expect([quadrantOf(3, 10), quadrantOf(4, 10), quadrantOf(3, 9.9), quadrantOf(4, 9.9)]).toEqual([
      'doNow',
      'plan',
      'quickFix',
      'park',
    ])
  })

  test('Pareto by pain point: the worst first, up to all of it', async () => {
    const pains = painsOf(boardFacts(await boardOf('car-purchase-after-sales'), laneRegistry))
    expect(paretoByPain(pains, 9).map(({ weight, cumulative }) => [weight, percent(cumulative, 0)])).toEqual([
      [80, 41],
      [48, 66],
      [36, 85],
      [30, 100],
    ])
  })

  test('Pareto by cause: what nobody gave a cause to stands last, however much it is', async () => {
    const pains = painsOf(boardFacts(await boardOf('car-purchase-after-sales'), laneRegistry))
    const caused = pains.map((pain, index) => ({
      ...pain,
      cause: index === 0 ? 'way' : index === 3 ? 'employee' : undefined,
    }))
    expect(paretoByCause(caused).map(({ key, count, weight }) => [key, count, weight])).toEqual([
      ['way', 1, 48],
      ['employee', 1, 30],
      ['', 2, 116],
    ])
  })

  test('heat: every pain point is counted once', async () => {
    const facts = boardFacts(await boardOf('car-purchase-after-sales'), laneRegistry)
    for (const by of ['lane', 'stage'] as const) {
      expect(painHeat(facts, painsOf(facts), by).reduce((sum, { total }) => sum + total, 0)).toBe(4)
    }
  })
})

test('what lies behind a number: pain points, the work behind it, its owners and opportunities', async () => {
  const { facts, scores } = read(await boardOf('housing-loan-oman'))
  const behind = behindStep(facts, scores, brandId('step', 'step_n8'))
  expect(behind?.pains.map(({ placed }) => placed.card.id)).toEqual(['card_pain-n8'])
  expect(behind?.stage).toHaveLength(4)
  expect(behind?.owners.length).toBeGreaterThan(2)
  expect(behind?.opportunities.map(({ placed }) => placed.card.id)).toEqual(['card_opp-n8'])
  expect(behind?.hindrances).toHaveLength(1)
})

test('coverage names the steps that nobody was asked about', async () => {
  const { steps } = coverageOf(boardFacts(await boardOf('housing-loan-oman'), laneRegistry))
  expect(steps.filter(({ has }) => !has.measure).map(({ place }) => place.step.id)).toEqual(['step_n7'])
})

test('a perception gap: 85 % said against 58 % found, real because the interval leaves 0 out', async () => {
  const board = await boardOf('housing-loan-oman')
  const { facts, measure } = read(board)
  const [found] = gapsOf(facts, board, measure)
  expect(found?.where.card?.placed.card.id).toBe('card_front-n5')
  expect(found?.self).toBe(85)
  expect([found?.gap.gap, found?.gap.interval?.low, found?.gap.interval?.high].map((each) => each?.toFixed(1))).toEqual(
    ['26.7', '16.7', '37.3'],
  )
  expect(found?.gap.real).toBe(true)
})

test('a board without anything gives nothing to draw and does not fail', async () => {
  const board = await boardOf('blank-journey')
  const facts = boardFacts(board, laneRegistry)
  expect(flowFacts(facts, laneRegistry)).toBe(null)
  expect(recommendationOf(board)).toBe(null)
  expect(stepScores(facts, board, null).every(({ score }) => score === null)).toBe(true)
  expect(importancePoints(stepScores(facts, board, satisfactionMeasure(board)), 'mean')).toBe(null)
})

describe('what is compared from period to period', () => {
  test('is only what was asked about both times, and says which periods those are', async () => {
    const board = await boardOf('telecom-complaint')
    const change = trendOf(board, measureOf(board))?.change
    expect(change).toMatchObject({ before: '2026-Q2', now: '2026-Q3', over: 1, leftOut: 5, verdict: 'better' })
    expect(change?.difference).toBeCloseTo(20, 6)
    expect(change?.interval.low).toBeCloseTo(5.2, 1)
  })

  test('is the rate of repeat complaints as well, against the contacts of each half year', async () => {
    const complaints = complaintsOf(await boardOf('car-purchase-after-sales'))
    const repeats = complaints?.figures.find(({ name }) => name === 'repeatRate')?.trend
    expect(repeats?.points.map(({ value }) => value.toFixed(2))).toEqual(['7.74', '5.12'])
    expect(repeats?.change?.difference).toBeCloseTo(-33.91, 2)
    expect(repeats?.change).toMatchObject({ verdict: 'better', before: '2025-10..2026-03', now: '2026-04..2026-09' })
  })

  test('is nothing where no reasons are counted', async () => {
    expect(complaintsOf(await boardOf('hotel-overnight-stay'))).toBeNull()
  })
})

test('actions stand in the order a council takes them, with what is late and what changed', async () => {
  const board = await boardOf('housing-loan-oman')
  const facts = boardFacts(board, laneRegistry)
  const told = actionsOf(facts, board, '2026-12-16').map(({ status, due, isOverdue, effect }) => ({
    ...{ status, due, isOverdue },
    verdict: effect?.change?.verdict,
    reached: effect?.reached,
  }))
  expect(told).toEqual([
    { status: 'inProgress', due: '2026-12-15', isOverdue: true, verdict: 'noise', reached: 'notMet' },
    { status: 'done', due: '2026-09-01', isOverdue: false, verdict: 'better', reached: 'notProven' },
  ])
  expect(actionsOf(facts, board, '2026-12-15').filter(({ isOverdue }) => isOverdue)).toEqual([])
})

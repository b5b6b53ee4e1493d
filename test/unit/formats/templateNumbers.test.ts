import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { parseBoardFile, printBoardFile } from '../../../src/formats/json'
import { createFromTemplate, type TemplateId, templateIndex } from '../../../src/formats/templates'
import { flowOf, laneRegistry, timeOf } from '../../../src/lanes'
import { addCounts } from '../../../src/measures/counts'
import { csat } from '../../../src/measures/csat'
import { emotionCurve } from '../../../src/measures/emotion'
import { netPromoter, recommendationGroups } from '../../../src/measures/nps'
import type { Board } from '../../../src/model/board'
import { cardsInCell, stepsInOrder } from '../../../src/model/reads'

function expectedOf(id: TemplateId) {
  return JSON.parse(readFileSync(new URL(`../../../src/formats/templates/data/${id}.json`, import.meta.url), 'utf8'))
    .expected
}

/** The template's board after it was exported and imported: what a person works with. */
async function boardOf(id: TemplateId): Promise<Board> {
  const made = await createFromTemplate(id, {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'ar',
  })
  const read = parseBoardFile(printBoardFile(made))
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.board
}

function countsOf(board: Board, measure: string, card: string | undefined, period: string) {
  return addCounts(
    Object.values(board.answers)
      .filter((answers) => answers.measure === measure && answers.card === card && answers.period === period)
      .map((answers) => answers.counts),
  )
}

function printed(value: number | null | undefined, decimals: number): number {
  return Number(Number(value).toFixed(decimals))
}

const withNumbers = templateIndex.map(({ id }) => ({ id, expected: expectedOf(id) }))

describe.each(withNumbers.filter(({ expected }) => expected.flow))('the board of template $id', ({ id, expected }) => {
  it('has the hand-offs, crossings and automation its author counted', async () => {
    const actual = flowOf(await boardOf(id), laneRegistry)
    const { flow } = expected
    expect({
      links: actual.links,
      handOffs: actual.handOffs,
      staffHandOffs: actual.staffHandOffs,
      interactionCrossings: actual.crossings.interaction,
      visibilityCrossings: actual.crossings.visibility,
      internalCrossings: actual.crossings.internal,
      companyCards: actual.companyCards,
      automated: actual.automated,
    }).toEqual({ ...flow, automationShare: undefined })
  })
})

describe.each(withNumbers.filter(({ expected }) => expected.time))(
  'the board of template $id',
  ({ id, expected: { time } }) => {
    it('takes the time its author computed', async () => {
      const actual = timeOf(await boardOf(id))
      expect(actual).toMatchObject({ lead: time.lead, touch: time.touch, wait: time.wait, valueAdded: time.valueAdded })
      expect(actual.longestWait?.id ?? null).toBe(time.longestWait === null ? null : `step_${time.longestWait}`)
    })
  },
)

describe.each(withNumbers.filter(({ expected }) => expected.emotion))(
  'the board of template $id',
  ({ id, expected: { emotion } }) => {
    it('has the emotional curve its author read', async () => {
      const board = await boardOf(id)
      const lane = Object.values(board.lanes).find((each) => each.type === 'emotion')
      const values = stepsInOrder(board).flatMap((step) =>
        cardsInCell(board, lane?.id ?? brandId('lane', ''), step.id).map((card) => Number(card.data.value)),
      )
      expect(values).toEqual(emotion.values)
      expect(emotionCurve(values)).toMatchObject({
        extreme: emotion.extreme,
        end: emotion.end,
        peakEnd: emotion.peakEnd,
      })
    })
  },
)

describe.each(withNumbers.filter(({ expected }) => expected.csatTop2))(
  'the board of template $id',
  ({ id, expected }) => {
    it('has the satisfaction its author computed, at every touchpoint asked about', async () => {
      const board = await boardOf(id)
      const question = board.measures[brandId('measure', 'measure_csat')]
      if (!question) throw new Error('no question')
      for (const [name, { k, n, pct, ci }] of Object.entries<{
        k: number
        n: number
        pct: number
        ci: [number, number]
      }>(expected.csatTop2)) {
        const card = name === 'journey' ? undefined : `card_${name}`
        const actual = csat(countsOf(board, question.id, card, expected.latestPeriod), question)
        expect(actual, name).toMatchObject({ k, n })
        expect(printed(100 * Number(actual.share), 2), name).toBeCloseTo(pct, 2)
        expect(Math.abs(100 * Number(actual.interval?.low) - ci[0]), name).toBeLessThanOrEqual(0.051)
        expect(Math.abs(100 * Number(actual.interval?.high) - ci[1]), name).toBeLessThanOrEqual(0.051)
      }
    })
  },
)

describe.each(withNumbers.filter(({ expected }) => expected.nps))('the board of template $id', ({ id, expected }) => {
  it('has the recommendation score its author computed', async () => {
    const board = await boardOf(id)
    const groups = recommendationGroups(countsOf(board, 'measure_nps', undefined, expected.latestPeriod))
    expect(groups).toMatchObject({
      promoters: expected.nps.promoters,
      passives: expected.nps.passives,
      detractors: expected.nps.detractors,
    })
    expect(netPromoter(groups)?.score).toBeCloseTo(expected.nps.nps, 1)
  })
})

import { describe, expect, it } from 'vitest'
import { type AnswerCounts, addCounts, type Scale } from '../../../src/measures/counts'
import { csat, defaultSatisfied, type Satisfaction } from '../../../src/measures/csat'
import { emotionCurve } from '../../../src/measures/emotion'
import { type FlowCounts, flowCounts } from '../../../src/measures/flow'
import { netPromoter, recommendationGroups } from '../../../src/measures/nps'
import { rollUp } from '../../../src/measures/rollup'
import { journeyTime, relativeChange } from '../../../src/measures/time'
import { type RawTemplate, rawTemplates } from './rawTemplates'

const templates = rawTemplates()

/** Printed with this many decimals, so right to half of the last one. */
function expectPrinted(actual: number | null | undefined, printed: number, decimals: number): void {
  expect(actual).toBeTypeOf('number')
  expect(Math.abs(Number(actual) - printed)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
}

describe('templates', () => {
  it('bring a block of expected numbers for each kind of measure', () => {
    expect(templates).toHaveLength(10)
    const blocks = templates.flatMap((template) => Object.keys(template.expected))
    const times = (block: string) => blocks.filter((name) => name === block).length
    expect({
      time: times('time'),
      timeFuture: times('timeFuture'),
      flow: times('flow'),
      emotion: times('emotion'),
      csatTop2: times('csatTop2'),
      csatRollup: times('csatRollup'),
      nps: times('nps'),
    }).toEqual({ time: 5, timeFuture: 4, flow: 6, emotion: 6, csatTop2: 7, csatRollup: 7, nps: 4 })
  })
})

for (const template of templates) {
  const { time, timeFuture, flow, emotion, csatTop2, csatRollup, nps } = template.expected
  describe(`template ${template.id}`, () => {
    it('names every step of the main path that nobody has timed', () => {
      const untimed = template.steps.filter((step) => !step.optional && !('touch' in step) && !('wait' in step))
      expect(journeyTime(template.steps).untimed).toEqual(untimed.map((step) => step.id))
    })

    if (time)
      it('takes the lead, touch and waiting time its author computed', () => {
        const actual = journeyTime(template.steps)
        expect(actual).toMatchObject({
          lead: time.lead,
          touch: time.touch,
          wait: time.wait,
          valueAdded: time.valueAdded,
        })
        expect(actual.longestWait?.id ?? null).toBe(time.longestWait)
        expectPrinted(100 * Number(actual.waitShare), time.waitShare, 2)
        expectPrinted(100 * Number(actual.efficiency), time.pce, 2)
      })

    if (timeFuture)
      it('is shorter by as much as its author computed once the future steps are in place', () => {
        const future = template.steps.map((step) => ({
          ...step,
          ...template.futureSteps.find((changed) => changed.id === step.id),
        }))
        const actual = journeyTime(future)
        expect(actual).toMatchObject({ lead: timeFuture.lead, touch: timeFuture.touch, wait: timeFuture.wait })
        const change = relativeChange(journeyTime(template.steps).lead, actual.lead)
        expectPrinted(100 * Number(change), timeFuture.leadChangePct, 2)
      })

    if (flow)
      it('has the hand-offs, crossings and automation its author counted', () => {
        const actual = countFlow(template)
        expect({
          links: actual.links,
          handOffs: actual.handOffs,
          staffHandOffs: actual.staffHandOffs,
          interactionCrossings: actual.crossings.interaction,
          visibilityCrossings: actual.crossings.visibility,
          internalCrossings: actual.crossings.internal,
          companyCards: actual.companyCards,
          automated: actual.automated,
        }).toEqual(withoutShare(flow))
        if (flow.automationShare === null) expect(actual.automationShare).toBeNull()
        else expectPrinted(100 * Number(actual.automationShare), flow.automationShare, 1)
      })

    if (emotion)
      it('has the emotional curve its author read', () => {
        const values = template.steps.flatMap((step) =>
          template.cards
            .filter((card) => card.kind === 'emotion' && card.step === step.id)
            .flatMap(({ value }) => (value === undefined ? [] : [value])),
        )
        expect(values).toEqual(emotion.values)
        const actual = emotionCurve(values)
        expect(actual).toMatchObject({ extreme: emotion.extreme, end: emotion.end, peakEnd: emotion.peakEnd })
        expectPrinted(actual?.mean, emotion.mean, 4)
      })

    if (csatTop2)
      it('has the satisfaction its author computed at every touchpoint asked about', () => {
        const actual = latestSatisfaction(template)
        expect([...actual.keys()].sort()).toEqual(Object.keys(csatTop2).sort())
        for (const [card, expected] of Object.entries(csatTop2)) {
          const result = actual.get(card)
          expect(result).toMatchObject({ k: expected.k, n: expected.n, outOfScale: 0 })
          expectPrinted(100 * Number(result?.share), expected.pct, 2)
          expectPrinted(result?.mean, expected.mean, 4)
          expectPrinted(100 * Number(result?.interval?.low), expected.ci[0], 1)
          expectPrinted(100 * Number(result?.interval?.high), expected.ci[1], 1)
        }
      })

    if (csatRollup)
      it('rolls its touchpoints up to the four figures its author computed', () => {
        const parts = [...latestSatisfaction(template)].flatMap(([id, { k, n }]) => {
          const card = template.cards.find((candidate) => candidate.id === id)
          return card === undefined ? [] : [{ id, k, n, weight: card.weight ?? 1 }]
        })
        const actual = rollUp(parts)
        expectPrinted(100 * Number(actual?.pooled.share), csatRollup.pooled, 2)
        expectPrinted(100 * Number(actual?.equal.share), csatRollup.equalWeights, 2)
        expectPrinted(100 * Number(actual?.weighted?.share), csatRollup.importanceWeights, 2)
        expect(actual?.weakest.id).toBe(csatRollup.weakest)
      })

    if (nps)
      it('has the net promoter score its author computed', () => {
        const counts = latestCounts(template, 'nps').get('journey')?.counts ?? {}
        const groups = recommendationGroups(counts)
        const actual = netPromoter(groups)
        expect({ ...groups, n: actual?.n }).toEqual({
          promoters: nps.promoters,
          passives: nps.passives,
          detractors: nps.detractors,
          n: nps.n,
        })
        expectPrinted(actual?.score, nps.nps, 2)
        expectPrinted(actual?.interval.low, nps.adjLo, 2)
        expectPrinted(actual?.interval.high, nps.adjHi, 2)
      })
  })
}

function withoutShare({ automationShare: _, ...counts }: NonNullable<RawTemplate['expected']['flow']>) {
  return counts
}

function countFlow({ actors, lanes, lines, cards, links }: RawTemplate): FlowCounts {
  return flowCounts({
    lanes: [...lanes]
      .sort((a, b) => a.order - b.order)
      .map(({ id, kind }) => ({ id, companySide: ['frontstage', 'backstage', 'support'].includes(kind) })),
    lines: Object.fromEntries(lines.map((line) => [line.id, line.after])),
    cards: cards.map(({ id, lane, owner, auto }) => ({
      id,
      lane,
      owner: actors.find((actor) => actor.id === owner) ?? null,
      automated: auto,
    })),
    links: links.filter((link) => link.kind === 'flow'),
  })
}

interface AskedQuestion {
  readonly scale: Scale
  readonly counts: AnswerCounts
}

/** The answers of the latest period by card, branches and jobs together; the whole journey's under `journey`. */
function latestCounts(template: RawTemplate, measure: string): ReadonlyMap<string, AskedQuestion> {
  const byCard = new Map<string, AskedQuestion>()
  for (const survey of template.surveys) {
    if (survey.measure !== measure || survey.dims.period !== template.expected.latestPeriod) continue
    const card = survey.card ?? 'journey'
    const soFar = byCard.get(card)?.counts ?? {}
    byCard.set(card, { scale: survey.scale, counts: addCounts([soFar, survey.counts]) })
  }
  return byCard
}

function latestSatisfaction(template: RawTemplate): ReadonlyMap<string, Satisfaction> {
  const asked = latestCounts(template, 'csat')
  return new Map(
    [...asked].map(([card, { scale, counts }]) => [
      card,
      csat(counts, { scale, satisfied: defaultSatisfied(scale) ?? [] }),
    ]),
  )
}

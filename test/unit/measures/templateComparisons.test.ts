import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { addCounts } from '../../../src/measures/counts'
import { csat } from '../../../src/measures/csat'
import { deviations } from '../../../src/measures/deviations'
import { durationSummary, withinTarget } from '../../../src/measures/durations'
import { breakEvenMinutes, completionRate, digitalTakeUp, serviceProfit } from '../../../src/measures/economics'
import { visitScore } from '../../../src/measures/mysteryVisit'
import { shareDifference, twoProportionTest } from '../../../src/measures/newcombe'
import { perceptionGap } from '../../../src/measures/perceptionGap'
import { perThousand, rateChange } from '../../../src/measures/rate'
import { firstContactResolution } from '../../../src/measures/resolution'
import { simpsonCheck } from '../../../src/measures/simpson'

const number = v.number()
const counts = v.record(v.string(), number)

function template<S extends v.GenericSchema>(id: string, schema: S): v.InferOutput<S> {
  const file = new URL(`../../../src/formats/templates/data/${id}.json`, import.meta.url)
  return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
}

function expectNear(actual: number | null | undefined, printed: number, decimals: number): void {
  expect(actual).toBeTypeOf('number')
  expect(Math.abs(Number(actual) - printed)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
}

describe('the car dealer’s comparisons', () => {
  const branchShares = v.record(v.string(), number)
  const car = template(
    'car-purchase-after-sales',
    v.object({
      surveys: v.array(v.object({ card: v.nullable(v.string()), dims: v.record(v.string(), v.string()), counts })),
      simpsonCheck: v.object({
        card: v.string(),
        crude: branchShares,
        light: branchShares,
        heavy: branchShares,
        standardised: branchShares,
      }),
      complaints: v.array(v.object({ contacts: number, complaints: number, repeat: number })),
      complaintTarget: v.object({ base: number, now: number, changePct: number, targetPct: number }),
      mysteryVisits: v.array(
        v.object({
          sections: v.array(
            v.object({
              weight: number,
              items: v.array(v.object({ got: v.union([number, v.literal('NA')]), of: number })),
            }),
          ),
          expected: v.object({ points: number, sections: v.array(number), weighted: number }),
        }),
      ),
    }),
  )

  it('turn round when the kind of job is looked at', () => {
    const { card, crude, light, heavy, standardised } = car.simpsonCheck
    const share = (branch: string, job: string) => {
      const own = car.surveys.filter(
        (survey) => survey.card === card && survey.dims.branch === branch && survey.dims.job === job,
      )
      const { k, n } = csat(addCounts(own.map((survey) => survey.counts)), { scale: [1, 5], satisfied: [4, 5] })
      return { k, n }
    }
    const found = simpsonCheck(
      ['light', 'heavy'].map((id) => ({ id, first: share('Muscat', id), second: share('Sohar', id) })),
    )
    expect(found?.reversal).toBe(true)
    for (const [side, branch] of [
      ['first', 'Muscat'],
      ['second', 'Sohar'],
    ] as const) {
      expectNear(100 * Number(found?.crude[side]), Number(crude[branch]), 2)
      expectNear(100 * Number(found?.standardised[side]), Number(standardised[branch]), 2)
      expectNear(100 * Number(found?.strata[0]?.[side]), Number(light[branch]), 1)
      expectNear(100 * Number(found?.strata[1]?.[side]), Number(heavy[branch]), 1)
    }
  })

  it('have fewer repeat complaints by a third, and an interval that may still hold less than the target', () => {
    const [before, after] = car.complaints.map(({ repeat, contacts }) => ({ events: repeat, exposure: contacts }))
    const { base, now, changePct, targetPct } = car.complaintTarget
    if (!before || !after) throw new Error('two periods')
    expectNear(perThousand(before), base, 4)
    expectNear(perThousand(after), now, 4)
    const change = rateChange(before, after)
    expectNear(100 * (Number(change?.ratio) - 1), changePct, 2)
    expect(100 * (Number(change?.interval?.high) - 1)).toBeGreaterThan(targetPct)
  })

  it('score the mystery visit by points, by section and by weight', () => {
    for (const { sections, expected } of car.mysteryVisits) {
      const score = visitScore(
        sections.map(({ weight, items }) => ({
          weight,
          items: items.map(({ got, of }) => ({ got: got === 'NA' ? null : got, of })),
        })),
      )
      expectNear(score.points, expected.points, 2)
      expectNear(score.weighted, expected.weighted, 2)
      expected.sections.forEach((percent, at) => {
        expectNear(score.sections[at], percent, 2)
      })
    }
  })
})

describe('the telephone company’s comparisons', () => {
  const telecom = template(
    'telecom-complaint',
    v.object({
      periodComparison: v.object({
        now: v.object({ k: number, n: number }),
        before: v.object({ k: number, n: number }),
        expected: v.object({ diff: number, lo: number, hi: number, z: number, p: number, verdict: v.string() }),
      }),
      complaints: v.array(v.object({ resolvedFirst: number, contacts: number, notResolvableFirst: number })),
      fcrExpected: v.array(v.object({ gross: number, net: number })),
      plannedJourney: v.array(v.string()),
      actualJourney: v.object({
        steps: v.array(
          v.object({
            step: v.optional(v.string()),
            adHoc: v.optional(v.object({ en: v.string() })),
            state: v.string(),
          }),
        ),
        expected: v.object({
          adHoc: number,
          failed: v.array(v.string()),
          missing: v.array(v.string()),
          outOfSequence: v.array(v.string()),
          total: number,
        }),
      }),
    }),
  )

  it('show that the third quarter is better than the second, by how much and how surely', () => {
    const { now, before, expected } = telecom.periodComparison
    const found = shareDifference(now, before)
    expectNear(100 * Number(found?.difference), expected.diff, 2)
    expectNear(100 * Number(found?.interval.low), expected.lo, 2)
    expectNear(100 * Number(found?.interval.high), expected.hi, 2)
    expect(found?.verdict).toBe(expected.verdict)
    expectNear(twoProportionTest(now, before)?.z, expected.z, 6)
    expectNear(twoProportionTest(now, before)?.p, expected.p, 6)
  })

  it('solve as many complaints at the first contact as its author computed, gross and net', () => {
    telecom.complaints.forEach((period, at) => {
      const { gross, net } = firstContactResolution({
        resolvedFirst: period.resolvedFirst,
        all: period.contacts,
        unresolvable: period.notResolvableFirst,
      })
      expectNear(100 * Number(gross?.share), Number(telecom.fcrExpected[at]?.gross), 2)
      expectNear(100 * Number(net?.share), Number(telecom.fcrExpected[at]?.net), 2)
    })
    expect(telecom.complaints).toHaveLength(2)
  })

  it('find what happened to one customer against the plan', () => {
    const { steps, expected } = telecom.actualJourney
    const found = deviations(
      telecom.plannedJourney,
      steps.map(({ step, adHoc, state }) => ({ touchpoint: step ?? adHoc?.en ?? '', failed: state === 'failed' })),
    )
    expect(found).toMatchObject({
      failed: expected.failed,
      missing: expected.missing,
      outOfSequence: expected.outOfSequence,
      total: expected.total,
    })
    expect(found.adHoc).toHaveLength(expected.adHoc)
  })
})

describe('the other templates’ comparisons', () => {
  it('keep one long wait of the hospital from moving the median', () => {
    const { waitSamples } = template(
      'hospital-outpatient-visit',
      v.object({
        waitSamples: v.object({
          values: v.array(number),
          expected: v.object({ mean: number, median: number, p90: number, within10: number }),
        }),
      }),
    )
    const found = durationSummary(waitSamples.values)
    expectNear(found?.mean, waitSamples.expected.mean, 4)
    expect(found).toMatchObject({ median: waitSamples.expected.median })
    expectNear(found?.p90, waitSamples.expected.p90, 6)
    const { k, n } = withinTarget(waitSamples.values, 10)
    expect((100 * k) / n).toBe(waitSamples.expected.within10)
  })

  it('tell how many of the ministry’s customers finish, and how many do so digitally', () => {
    const { funnel, volumes } = template(
      'government-eservice',
      v.object({
        funnel: v.object({ started: number, completed: number, completionPct: number }),
        volumes: v.object({ digital: number, branch: number, digitalTakeUpPct: number }),
      }),
    )
    expect(100 * Number(completionRate(funnel.started, funnel.completed)?.share)).toBe(funnel.completionPct)
    expect(100 * Number(digitalTakeUp(volumes.digital, volumes.branch)?.share)).toBe(volumes.digitalTakeUpPct)
  })

  it('see the bank above its customers by more than chance', () => {
    const { perceptionGap: gaps, expected } = template(
      'housing-loan-oman',
      v.object({
        perceptionGap: v.array(v.object({ card: v.string(), self: number })),
        expected: v.object({ csatTop2: v.record(v.string(), v.object({ k: number, n: number, pct: number })) }),
      }),
    )
    for (const { card, self } of gaps) {
      const customers = expected.csatTop2[card]
      if (!customers) throw new Error(`nobody was asked about ${card}`)
      const found = perceptionGap(self, customers)
      expectNear(found?.gap, self - customers.pct, 2)
      expect(found?.real).toBe(true)
    }
    expect(gaps).toHaveLength(1)
  })

  it('earn nothing any more when the shoes take too long', () => {
    const { economics } = template(
      'corner-shoeshine',
      v.object({
        economics: v.object({
          price: number,
          perMinute: number,
          materials: number,
          otherCost: number,
          breakEvenMinutes: number,
          table: v.array(v.object({ minutes: number, cost: number, profit: number })),
        }),
      }),
    )
    const { price, perMinute, materials, otherCost } = economics
    const service = { price, perMinute, fixed: materials + otherCost }
    for (const { minutes, cost, profit } of economics.table) {
      expect(serviceProfit(service, minutes).cost).toBeCloseTo(cost, 9)
      expect(serviceProfit(service, minutes).profit).toBeCloseTo(profit, 9)
    }
    expect(breakEvenMinutes(service)).toBeCloseTo(economics.breakEvenMinutes, 9)
  })
})

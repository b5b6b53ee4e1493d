import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { brandId } from '../../src/base/ids'
import { formatNumber } from '../../src/base/numbers'
import { createFromTemplate, loadTemplate, type TemplateId, templateIndex } from '../../src/formats/templates'
import { sayDuration } from '../../src/lanes'
import type { Board } from '../../src/model/board'
import { StepTimes } from '../../src/ui/inspector/step/StepTimes'
import { VisitsPanel } from '../../src/ui/inspector/visits/VisitsPanel'
import { startWords } from '../support/words'
import { renderInEditor } from './editorParts'

// The screen brings its words when it is fetched, and the words have to be begun before.
startWords('en')
const { InsightsView } = await import('../../src/ui/insights/InsightsView')

const number = v.number()
const pair = v.tuple([number, number])
const satisfaction = v.object({ k: number, n: number, pct: number, mean: number, ci: pair })
const time = v.object({ lead: number, touch: number, wait: number, waitShare: number, pce: number, valueAdded: number })
const flow = v.looseObject({
  links: number,
  handOffs: number,
  staffHandOffs: number,
  interactionCrossings: number,
  companyCards: number,
  automated: number,
  automationShare: v.nullable(number),
})
const fileSchema = v.looseObject({
  cards: v.array(v.looseObject({ id: v.string(), step: v.string() })),
  steps: v.array(v.looseObject({ id: v.string() })),
  expected: v.looseObject({
    csatTop2: v.optional(v.record(v.string(), satisfaction)),
    csatRollup: v.optional(
      v.looseObject({ pooled: number, equalWeights: number, importanceWeights: number, weakest: v.string() }),
    ),
    nps: v.optional(v.looseObject({ promoters: number, n: number, nps: number, adjLo: number, adjHi: number })),
    time: v.optional(time),
    timeFuture: v.optional(v.looseObject({ lead: number, leadChangePct: number })),
    flow: v.optional(flow),
    emotion: v.optional(v.looseObject({ values: v.array(number) })),
  }),
  periodComparison: v.optional(v.looseObject({ expected: v.looseObject({ diff: number, lo: number, hi: number }) })),
  fcrExpected: v.optional(v.array(v.looseObject({ gross: number, net: number }))),
  complaintTarget: v.optional(v.looseObject({ base: number, now: number, changePct: number })),
  simpsonCheck: v.optional(
    v.looseObject({ standardised: v.record(v.string(), number), crude: v.record(v.string(), number) }),
  ),
  perceptionGap: v.optional(v.array(v.looseObject({ expected: v.optional(v.looseObject({ gap: number })) }))),
  funnel: v.optional(v.looseObject({ completionPct: number })),
  volumes: v.optional(v.looseObject({ digitalTakeUpPct: number })),
})

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
      unobserve() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

async function openInsights(id: TemplateId) {
  const file = v.parse(fileSchema, await loadTemplate(id))
  const board = await createFromTemplate(id, {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
  renderInEditor(<InsightsView />, board)
  return { file, board }
}

/** The card of a chart, not the table in it that has the same name. */
function card(name: string): HTMLElement {
  const [outer] = screen.getAllByRole('region', { name })
  if (!outer) throw new Error(`No card ${name}`)
  return outer
}

async function tableOf(name: string): Promise<string[][]> {
  await userEvent.click(within(card(name)).getByRole('button', { name: 'Show as table' }))
  return rowsIn(within(card(name)).getByRole('table'))
}

function rowsIn(table: HTMLElement): string[][] {
  const [, ...rows] = within(table).getAllByRole('row')
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ''))
}

/** The words of a part of the screen, with a space where one element ends and the next begins. */
function wordsOf(element: Element | null): string {
  if (!element) return ''
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (texts.nextNode()) words.push(texts.currentNode.textContent ?? '')
  return words.join(' ')
}

/** The numbers in a text of the screen, with how many decimals each is printed. */
function numbersIn(text: string): { readonly value: number; readonly decimals: number }[] {
  return [...text.replace(/[\u2066-\u2069,]/g, '').matchAll(/[−-]?\d+(?:\.(\d+))?/g)].map(([all, decimals = '']) => ({
    value: Number(all.replace('−', '-')),
    decimals: decimals.length,
  }))
}

/** What stands on the screen is the author's number, each rounded as it is printed. */
function expectShown(text: string | undefined, expected: readonly number[]): void {
  const shown = numbersIn(text ?? '')
  expect(shown.length, `${text} for ${expected}`).toBeGreaterThanOrEqual(expected.length)
  expected.forEach((value, at) => {
    const found = shown[at] ?? { value: Number.NaN, decimals: 0 }
    const printed = String(value).split('.')[1]?.length ?? 0
    const room = 0.5 * 10 ** -found.decimals + 0.5 * 10 ** -printed + 1e-9
    expect(Math.abs(found.value - value), `${text} for ${expected}`).toBeLessThanOrEqual(room)
  })
}

const asked = (board: Board) => Object.keys(board.answers).length > 0

describe.each(templateIndex.map(({ id }) => id))('template %s on the screen of Insights', (id) => {
  test('shows the figures of its author', async () => {
    const { file, board } = await openInsights(id)
    const { expected } = file
    if (expected.csatTop2) await expectSatisfaction(file)
    else expect(asked(board)).toBe(false)
    if (expected.csatRollup) await expectRollUp(file)
    if (expected.nps) {
      const { nps } = expected
      const heading = within(card('Figures at a glance')).getByRole('heading', { name: 'NPS' })
      const figures = wordsOf(heading.closest('article'))
      expectShown(figures.replace(/^.*?(No target set|[Mm]et|Not proven yet)/, ''), [nps.nps, nps.adjLo, nps.adjHi])
      expect(figures).toContain(`${nps.promoters} promoters`)
    }
    if (expected.time || expected.flow?.links) await expectFlow(file)
    await expectComparisons(file)
  })
})

async function expectSatisfaction({ expected, cards, steps }: v.InferOutput<typeof fileSchema>): Promise<void> {
  const rows = await tableOf('CSAT by step')
  expect(rows).toHaveLength(steps.length)
  const { journey, ...touchpoints } = expected.csatTop2 ?? {}
  for (const [touchpoint, { k, n, pct, mean, ci }] of Object.entries(touchpoints)) {
    const place = steps.findIndex(({ id }) => id === cards.find((each) => each.id === touchpoint)?.step)
    const [, share, base, range, average] = rows[place] ?? []
    expect(base).toBe(`${k} of ${n}`)
    expectShown(share, [pct])
    expectShown(range, ci)
    expectShown(average, [mean])
  }
  if (expected.emotion) {
    expect(rows.map((row) => numbersIn(row.at(-1) ?? '')[0]?.value)).toEqual(expected.emotion.values)
  }
  if (journey) {
    const figures = card('Figures at a glance').textContent ?? ''
    expect(figures).toContain('CSAT, asked about the whole journey')
    expect(figures).toContain(`${journey.k} of ${journey.n}`)
  }
}

async function expectRollUp({ expected, steps, cards }: v.InferOutput<typeof fileSchema>): Promise<void> {
  const { pooled, equalWeights, importanceWeights, weakest } = expected.csatRollup ?? {}
  await userEvent.click(screen.getByRole('button', { name: 'Other ways to sum up' }))
  const rows = rowsIn(within(card('Figures at a glance')).getByRole('table'))
  const shareOf = (name: string) => rows.find(([first]) => first === name)?.[1]
  expectShown(shareOf('CSAT, all answers pooled'), [pooled ?? Number.NaN])
  expectShown(shareOf('CSAT, every touchpoint alike'), [equalWeights ?? Number.NaN])
  expectShown(shareOf('CSAT, weighted by importance'), [importanceWeights ?? Number.NaN])
  const place = steps.findIndex(({ id }) => id === cards.find((each) => each.id === weakest)?.step)
  const byStep = rowsIn(within(card('CSAT by step')).getByRole('table'))
  const name = byStep[place]?.[0]?.replace(/^\d+ /, '') ?? 'none'
  expect(rows.find(([first]) => first === 'Weakest link')?.at(-1)).toContain(name)
}

async function expectFlow({ expected }: v.InferOutput<typeof fileSchema>): Promise<void> {
  const rows = await tableOf('Time and hand-offs')
  const row = (name: string) => rows.find(([first]) => first === name) ?? []
  if (expected.time) {
    const { lead, touch, wait, waitShare, pce } = expected.time
    expect(row('Lead time').slice(1, 3)).toEqual([sayed(lead), `touch ${sayed(touch)}, waiting ${sayed(wait)}`])
    expectShown(row('Share of waiting')[1], [waitShare])
    expectShown(row('Process cycle efficiency')[1], [pce])
  }
  if (expected.timeFuture) {
    expect(row('Planned lead time')[1]).toBe(sayed(expected.timeFuture.lead))
    expectShown(row('Planned lead time')[2], [expected.timeFuture.leadChangePct])
  }
  if (expected.flow && expected.flow.links > 0) {
    const { links, handOffs, staffHandOffs, automated, companyCards, automationShare } = expected.flow
    expect(row('Staff hand-offs').slice(1, 3)).toEqual([
      `${staffHandOffs}`,
      `${handOffs} hand-offs in ${links} links of work flow`,
    ])
    expect(row('Automation share')[2]).toBe(`${automated} of ${companyCards}`)
    expectShown(row('Automation share')[1], [automationShare ?? Number.NaN])
    expect(row('Line crossings')[2]).toContain(`interaction ${expected.flow.interactionCrossings}`)
  }
}

function sayed(minutes: number): string {
  const number = (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, 'en', 'latn', options)
  return sayDuration(minutes, { number, language: 'en' })
}

async function expectComparisons(file: v.InferOutput<typeof fileSchema>): Promise<void> {
  const { periodComparison, fcrExpected, complaintTarget, simpsonCheck, perceptionGap, funnel, volumes } = file
  if (periodComparison) {
    const { diff, lo, hi } = periodComparison.expected
    const said = within(card('Trend')).getByText(/Q3 2026 against Q2 2026/).textContent ?? ''
    expectShown(said.replace(/^.*?: /, ''), [diff, lo, hi])
    expect(card('Trend')).toHaveTextContent('Better')
    expect(said).toContain('over 1 touchpoint asked about both times (5 asked about only once are left out)')
  }
  if (fcrExpected || complaintTarget) {
    const rows = await tableOf('Complaints and contacts')
    const row = (name: string) => rows.find(([first]) => first?.startsWith(name)) ?? []
    fcrExpected?.forEach(({ gross, net }, at) => {
      expectShown(row('Solved at first contact, of all')[1 + 3 * at], [gross])
      expectShown(row('Solved at first contact, of those')[1 + 3 * at], [net])
    })
    if (complaintTarget) {
      expectShown(row('Repeat complaints per 1,000')[1], [complaintTarget.base])
      expectShown(row('Repeat complaints per 1,000')[4], [complaintTarget.now])
      const figure = card('Figures at a glance').textContent ?? ''
      expectShown(/against October 2025 to March 2026: (\S+)/.exec(figure)?.[1], [complaintTarget.changePct])
    }
  }
  if (simpsonCheck) {
    const rows = await tableOf('By Branch')
    for (const [branch, share] of Object.entries(simpsonCheck.standardised))
      expectShown(rows.find(([first]) => first === `${branch} · same mix`)?.[1], [share])
    for (const [branch, share] of Object.entries(simpsonCheck.crude))
      expectShown(rows.find(([first]) => first === branch)?.[1], [share])
  }
  if (perceptionGap?.length) {
    const rows = await tableOf('Perception gap')
    perceptionGap.forEach(({ expected }, at) => {
      if (expected) expectShown(rows[at]?.[4], [expected.gap])
    })
  }
  for (const [name, percent] of [
    ['Finished of those who began', funnel?.completionPct],
    ['Digital take-up', volumes?.digitalTakeUpPct],
  ] as const) {
    if (percent === undefined) continue
    await userEvent.click(within(card('Trend')).getByRole('combobox', { name: 'Question' }))
    await userEvent.click(await screen.findByRole('option', { name }))
    await userEvent.click(within(card('Trend')).getByRole('button', { name: 'Show as table' }))
    expectShown(
      rowsIn(within(card('Trend')).getByRole('table'))[0]?.find((cell) => cell.includes('%')),
      [percent],
    )
    await userEvent.click(within(card('Trend')).getByRole('button', { name: 'Show as table' }))
  }
}

test('the mystery visit of the car template has its weighted score where it is entered', async () => {
  const board = await createFromTemplate('car-purchase-after-sales', {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
  renderInEditor(<VisitsPanel card={brandId('card', 'card_touch-n3')} />, board)
  expect(screen.getByText(/visit/, { selector: 'p' })).toHaveTextContent('65.7%')
})

test('the waiting times of the hospital have their median and p90 where they are entered, in spite of an outlier', async () => {
  const board = await createFromTemplate('hospital-outpatient-visit', {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
  const [times] = Object.values(board.times)
  renderInEditor(<StepTimes step={times?.step ?? brandId('step', 'none')} />, board)
  // Of 5.5, 14.7 and 9.9167 minutes; from ten on a duration is told in whole ones.
  expect(screen.getByText(/median/i)).toHaveTextContent('Median 5.5 min, 90% within 15 min, mean 9.9 min, of 12')
  expect(screen.getByText(/75%/)).toBeVisible()
})

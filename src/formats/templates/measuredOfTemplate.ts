import { keysBetween } from '../../base/orderKey'
import type { Language } from '../../base/text'
import type { Board } from '../../model/board'
import type { Attribute } from '../../model/records/attribute'
import type { SelfScore } from '../../model/records/selfScore'
import type { Tickets } from '../../model/records/tickets'
import type { Times } from '../../model/records/times'
import type { Visit } from '../../model/records/visit'
import { dimsOfTemplate } from './dimsOfTemplate'
import type { RawTemplate } from './rawTemplate'
import { byId, latestPeriod, named } from './records'

type Measured = Pick<Board, 'selfScores' | 'visits' | 'tickets' | 'times' | 'attributes'>

/** What a template measured besides its surveys. */
export function measuredOfTemplate(raw: RawTemplate, language: Language): Measured {
  return {
    selfScores: byId(selfScores(raw)),
    visits: byId(raw.mysteryVisits.map((visit, index) => visitOf(raw, visit, index, language))),
    tickets: byId(raw.complaints.map((period, index) => ticketsOf(period, index))),
    times: byId(times(raw)),
    attributes: byId(attributes(raw)),
  }
}

function selfScores(raw: RawTemplate): SelfScore[] {
  const period = latestPeriod(raw)
  return raw.perceptionGap.map(({ card, self }, index) => ({
    ...{ id: named('selfScore', String(index + 1)), measure: named('measure', 'csat'), card: named('card', card) },
    ...{ period, dims: {}, counts: {}, stated: self },
  }))
}

function attributes({ importancePerformance }: RawTemplate): Attribute[] {
  if (!importancePerformance) return []
  const { scale, n, items } = importancePerformance
  const orders = keysBetween(undefined, undefined, items.length)
  return items.flatMap((item, index) => {
    const order = orders[index]
    const id = named('attribute', String(index + 1))
    return order ? [{ id, order, scale, ...item, ...(n === undefined ? {} : { n }) }] : []
  })
}

function visitOf(
  raw: RawTemplate,
  { id, date, branch, card, sections }: RawTemplate['mysteryVisits'][number],
  index: number,
  language: Language,
): Visit {
  return {
    id: named('visit', id || String(index + 1)),
    date,
    ...(card ? { card: named('card', card) } : {}),
    dims: dimsOfTemplate(raw, branch ? { branch } : {}, language),
    sections: sections.map(({ name, weight, items }) => ({
      ...{ name, weight },
      items: items.map(({ q, got, of }) => ({ question: q, got: got === 'NA' ? null : got, of })),
    })),
  }
}

const ALL_COMPLAINTS = { en: 'All complaints', ar: 'كل الشكاوى' }

function ticketsOf(period: RawTemplate['complaints'][number], index: number): Tickets {
  const { complaints, repeat, resolvedFirst, notResolvableFirst, subscribers, contacts } = period
  return {
    id: named('tickets', String(index + 1)),
    reason: ALL_COMPLAINTS,
    ...{ period: period.period, dims: {}, count: complaints, repeat },
    ...(resolvedFirst === undefined ? {} : { resolvedFirst }),
    ...(notResolvableFirst === undefined ? {} : { unresolvable: notResolvableFirst }),
    exposure: subscribers ?? contacts,
    base: subscribers === undefined ? 'contacts' : 'customers',
  }
}

function times(raw: RawTemplate): Times[] {
  const { waitSamples } = raw
  const step = waitSamples && raw.cards.find((card) => card.id === waitSamples.card)?.step
  if (!waitSamples || !step) return []
  const period = latestPeriod(raw)
  const id = named('times', '1')
  return [{ id, step: named('step', step), what: 'wait', period, dims: {}, values: waitSamples.values, within: 10 }]
}

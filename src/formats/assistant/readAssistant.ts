import * as v from 'valibot'
import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import type { Draft, DraftCard, DraftNote, DraftProblem, DraftReading, ShapeFault } from '../draft'
import { moodField } from '../draft'
import { type Answer, type AnswerCard, answerSchema, faultsOf, STEPS_LIMIT } from './answer'
import { jsonIn } from './jsonIn'
import { mendAnswer } from './mendAnswer'

/** Faults that are told; an answer with more has the same ones again and again. */
const TOLD = 30

/** An assistant's answer as a draft: put right where it is plain what was meant, else refused with every place that is wrong. */
export function readAssistant(source: string, lanes: LaneRegistry): Result<DraftReading, DraftProblem> {
  const found = jsonIn(source)
  if (!found.ok) return found
  const mended = mendAnswer(found.value.value, lanes)
  const notes: DraftNote[] = [...found.value.notes, ...mended.notes]
  const value = found.value.isCut ? withoutHalfRecords(mended.value, notes) : mended.value
  const checked = v.safeParse(answerSchema, value)
  if (!checked.success) return refused(faultsOf(checked.issues))
  const faults = looseEnds(checked.output)
  if (faults.length > 0) return refused(faults)
  return ok({ draft: draftOf(checked.output, lanes, notes), notes })
}

function refused(faults: readonly ShapeFault[]): Result<never, DraftProblem> {
  return fail({ kind: 'badShape', format: 'assistant', faults: faults.slice(0, TOLD) })
}

/** Where an answer ends too early the last record may be half there; whole ones before it are kept. */
function withoutHalfRecords(value: unknown, notes: DraftNote[]): unknown {
  const checked = v.safeParse(answerSchema, value)
  if (checked.success || typeof value !== 'object' || value === null) return value
  const lists = new Map(Object.entries(value))
  for (const { path } of checked.issues) {
    const name = path?.[0]?.key
    const list = lists.get(String(name))
    const isLast = Array.isArray(list) && path?.[1]?.key === list.length - 1
    if (!isLast || !['cards', 'links', 'lines'].includes(String(name))) continue
    notes.push({ code: 'valueLeftOut', path: `${String(name)}[${list.length - 1}]` })
    lists.set(String(name), list.slice(0, -1))
  }
  return Object.fromEntries(lists)
}

/** Cards in lanes or steps that are nowhere, and lines after such lanes. */
function looseEnds({ stages, lanes, cards, lines }: Answer): ShapeFault[] {
  const steps = stages.flatMap((stage) => stage.steps.map(({ id }) => id))
  const laneIds = lanes.map(({ id }) => id)
  if (steps.length > STEPS_LIMIT)
    return [{ path: 'stages[].steps', expected: `<=${STEPS_LIMIT}`, found: String(steps.length) }]
  const known = new Map<readonly string[], ReadonlySet<string>>([steps, laneIds].map((all) => [all, new Set(all)]))
  const missing = (path: string, said: string, all: readonly string[]) =>
    known.get(all)?.has(said) ? [] : [{ path, found: JSON.stringify(said), expected: listed(all) }]
  return [
    ...twice(steps, 'stages[].steps[].id'),
    ...twice(laneIds, 'lanes[].id'),
    ...cards.flatMap((card, at) => [
      ...missing(`cards[${at}].step`, card.step, steps),
      ...missing(`cards[${at}].lane`, card.lane, laneIds),
    ]),
    ...lines.flatMap(({ after }, at) => missing(`lines[${at}].after`, after, laneIds)),
  ]
}

function twice(ids: readonly string[], path: string): ShapeFault[] {
  const first = placesOf(ids)
  const again = ids.filter((id, at) => first.get(id) !== at)
  return [...new Set(again)].map((id) => ({ path, expected: '1 ×', found: `${JSON.stringify(id)} 2 ×` }))
}

/** Where each id stands first. */
function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at] as const).reverse())
}

function listed(all: readonly string[]): string {
  const shown = all.slice(0, 12).map((each) => JSON.stringify(each))
  return [...shown, ...(all.length > 12 ? ['…'] : [])].join(' | ')
}

function draftOf(answer: Answer, registry: LaneRegistry, notes: DraftNote[]): Draft {
  const steps = placesOf(answer.stages.flatMap((stage) => stage.steps.map(({ id }) => id)))
  const lanes = placesOf(answer.lanes.map(({ id }) => id))
  const { title, summary, scenario, state } = answer
  return {
    title,
    ...(summary === undefined ? {} : { summary }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(state === undefined ? {} : { state }),
    personas: answer.personas,
    stages: answer.stages.map((stage) => ({
      name: stage.name,
      steps: stage.steps.map(({ name, minutes, waitMinutes }) => ({
        name,
        ...(minutes === undefined ? {} : { touch: minutes }),
        ...(waitMinutes === undefined ? {} : { wait: waitMinutes }),
      })),
    })),
    lanes: answer.lanes.map(({ type, name }) => ({ type, name: name ?? registry.typeOf(type).label })),
    lines: answer.lines.map(({ kind, after, name }) => ({
      kind,
      name: name ?? {},
      after: (lanes.get(after) ?? -1) + 1,
    })),
    cards: answer.cards.map((card, at) => {
      const lane = lanes.get(card.lane) ?? -1
      const field = moodField(registry.typeOf(answer.lanes[lane]?.type ?? ''))
      if (card.mood !== undefined && field === undefined)
        notes.push({ code: 'valueLeftOut', path: `cards[${at}].mood`, words: String(card.mood) })
      return cardOf(card, lane, steps.get(card.step) ?? -1, field)
    }),
    links: linksOf(answer, notes),
  }
}

function cardOf(card: AnswerCard, lane: number, step: number, field: string | undefined): DraftCard {
  const { id: _, lane: __, step: ___, mood, url, ...facts } = card
  return {
    ...facts,
    ...{ lane, step },
    ...(url === undefined ? {} : { linkUrl: url }),
    ...(field !== undefined && mood !== undefined ? { data: { [field]: mood } } : {}),
  }
}

function linksOf({ cards, links }: Answer, notes: DraftNote[]): Draft['links'] {
  const places = new Map(cards.flatMap(({ id }, at) => (id === undefined ? [] : [[id, at] as const])))
  return links.flatMap(({ from, to, kind, label }, at) => {
    const ends = [places.get(from), places.get(to)] as const
    if (ends[0] === undefined || ends[1] === undefined || ends[0] === ends[1]) {
      notes.push({ code: 'linkUnresolved', path: `links[${at}]`, words: `${from} → ${to}` })
      return []
    }
    return [{ from: ends[0], to: ends[1], kind, ...(label === undefined ? {} : { label }) }]
  })
}

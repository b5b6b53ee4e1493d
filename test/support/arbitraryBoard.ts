import fc from 'fast-check'
import { brandId, type CardId, type LaneId, type StepId } from '../../src/base/ids'
import { keysBetween } from '../../src/base/orderKey'
import type { Text } from '../../src/base/text'
import { type Board, blankBoard, VERSION_LIMIT } from '../../src/model/board'
import { noFilter } from '../../src/model/cardFilter'
import type { Answers } from '../../src/model/records/answers'
import type { Card } from '../../src/model/records/card'
import { AUTOMATION_LEVELS, EVIDENCE_LEVELS, FLAGS } from '../../src/model/records/card'
import { LINE_KINDS } from '../../src/model/records/line'
import { LINK_KINDS } from '../../src/model/records/link'
import type { View } from '../../src/model/records/view'
import { arbitraryMeasured, type MeasuredParts, measuredOf } from './arbitraryMeasured'
import { type ArbitraryWorkshop, arbitraryWorkshop, workshopOf } from './arbitraryWorkshop'

const WORDS = [
  'Submits the loan file at the branch and waits for a number',
  'Visits',
  'يقدّم الطلب في الفرع وينتظر الرقم',
  'دفع عبر Apple Pay لا يعمل مع ملف PDF أكبر من 2 MB',
  'The uninterruptible-transformation-of-everything-2026-without-a-single-space',
  'Line one\nline two',
  '12 / 45 %',
  '',
]

export const arbitraryText: fc.Arbitrary<Text> = fc.record(
  { en: fc.constantFrom(...WORDS, 'Card'), ar: fc.constantFrom(...WORDS, 'بطاقة') },
  { requiredKeys: [], noNullPrototype: true },
)

/** Numbers that choose among what is there: `at(list, n)` is one of the list, for any n. */
export const arbitraryChoice = fc.nat({ max: 1000 })

export function at<T>(list: readonly T[], choice: number): T | undefined {
  return list[choice % Math.max(list.length, 1)]
}

interface Shape {
  readonly laneTypes: readonly string[]
  readonly maxCards?: number
}

/** Boards of every kind of record, sound in every rule. */
export function arbitraryBoard({ laneTypes, maxCards = 24 }: Shape): fc.Arbitrary<Board> {
  return fc
    .record({
      kind: fc.constantFrom('journey' as const, 'blueprint' as const),
      digits: fc.constantFrom('latn' as const, 'arab' as const),
      direction: fc.constantFrom('auto' as const, 'ltr' as const, 'rtl' as const),
      title: arbitraryText,
      version: fc.option(fc.string({ minLength: 1, maxLength: VERSION_LIMIT }), { nil: undefined }),
      stages: fc.array(fc.record({ name: arbitraryText, steps: fc.array(arbitraryStep, { maxLength: 3 }) }), {
        maxLength: 4,
      }),
      rows: fc.array(arbitraryRow(laneTypes), { maxLength: 8 }),
      actors: fc.array(fc.record({ name: arbitraryText }), { maxLength: 2 }),
      channels: fc.array(fc.record({ name: arbitraryText }), { maxLength: 3 }),
      personas: fc.array(fc.record({ name: arbitraryText }), { maxLength: 2 }),
      cards: fc.array(arbitraryCard, { maxLength: maxCards }),
      links: fc.array(
        fc.record({
          from: arbitraryChoice,
          to: arbitraryChoice,
          kind: fc.constantFrom(...LINK_KINDS),
          label: fc.option(arbitraryText, { nil: undefined }),
        }),
        { maxLength: 8 },
      ),
      answers: fc.array(
        fc.record({
          card: fc.option(arbitraryChoice, { nil: undefined }),
          counts: fc.array(fc.nat({ max: 60 }), { minLength: 5, maxLength: 5 }),
          period: fc.constantFrom('2026-Q1', '2026-Q2'),
        }),
        { maxLength: 4 },
      ),
      measured: arbitraryMeasured,
      views: fc.array(fc.record({ name: arbitraryText, lane: arbitraryChoice }), { maxLength: 2 }),
      workshop: arbitraryWorkshop,
      target: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    })
    .map(build)
}

const arbitraryStep = fc.record(
  {
    name: arbitraryText,
    touch: fc.integer({ min: 0, max: 100_000 }),
    wait: fc.integer({ min: 0, max: 100_000 }),
    plannedTouch: fc.integer({ min: 0, max: 100_000 }),
    plannedWait: fc.integer({ min: 0, max: 100_000 }),
  },
  { requiredKeys: ['name'], noNullPrototype: true },
)

function arbitraryRow(laneTypes: readonly string[]) {
  return fc.record({
    line: fc.option(fc.constantFrom(...LINE_KINDS), { nil: undefined, freq: 3 }),
    type: fc.constantFrom(...laneTypes),
    name: arbitraryText,
    hidden: fc.boolean(),
    readings: fc.subarray(['journey', 'blueprint'] as const, { minLength: 1 }),
  })
}

const arbitraryCard = fc.record({
  lane: arbitraryChoice,
  step: arbitraryChoice,
  text: arbitraryText,
  evidence: fc.constantFrom(...EVIDENCE_LEVELS),
  flags: fc.subarray([...FLAGS]),
  automation: fc.option(fc.constantFrom(...AUTOMATION_LEVELS), { nil: undefined }),
  tags: fc.subarray(['urgent', 'عاجل']),
  pictures: fc.subarray(['aa', 'cc']),
  owner: fc.option(arbitraryChoice, { nil: undefined }),
  persona: fc.option(arbitraryChoice, { nil: undefined }),
  channels: fc.array(arbitraryChoice, { maxLength: 2 }),
  data: fc.dictionary(
    fc.constantFrom('mood', 'severity', 'value', 'kind', 'effort', 'impact', 'unit'),
    fc.oneof(fc.integer({ min: -3, max: 9 }), fc.string({ maxLength: 6 }), fc.boolean()),
    { noNullPrototype: true },
  ),
})

type Parts = Parameters<typeof build>[0]

function build(parts: {
  readonly kind: Board['kind']
  readonly digits: Board['digits']
  readonly direction: Board['direction']
  readonly title: Text
  readonly version: string | undefined
  readonly stages: readonly { name: Text; steps: readonly { name: Text; touch?: number; wait?: number }[] }[]
  readonly rows: readonly {
    line: (typeof LINE_KINDS)[number] | undefined
    type: string
    name: Text
    hidden: boolean
    readings: ('journey' | 'blueprint')[]
  }[]
  readonly actors: readonly { name: Text }[]
  readonly channels: readonly { name: Text }[]
  readonly personas: readonly { name: Text }[]
  readonly cards: readonly {
    lane: number
    step: number
    text: Text
    evidence: Card['evidence']
    flags: Card['flags']
    automation: Card['automation'] | undefined
    tags: string[]
    pictures: string[]
    owner: number | undefined
    persona: number | undefined
    channels: number[]
    data: Card['data']
  }[]
  readonly links: readonly {
    from: number
    to: number
    kind: (typeof LINK_KINDS)[number]
    label: Text | undefined
  }[]
  readonly answers: readonly { card: number | undefined; counts: number[]; period: string }[]
  readonly measured: MeasuredParts
  readonly views: readonly { name: Text; lane: number }[]
  readonly workshop: ArbitraryWorkshop
  readonly target: number | undefined
}): Board {
  const board = blankBoard({
    id: brandId('board', 'board_1'),
    title: parts.title,
    kind: parts.kind,
    baseLanguage: 'en',
    createdAt: '2026-01-01T00:00:00.000Z',
  })
  const laneRows = parts.rows.filter((row) => !row.line)
  const people = peopleOf(parts)
  const { stages, steps, stepIds } = columnsOf(parts)
  const rows = rowsOf(parts)
  const cards = laneRows.length > 0 && stepIds.length > 0 ? cardsOf(parts, stepIds, rows.laneIds, people) : {}
  const cardIds = Object.values(cards).map((card) => card.id)
  const measure = brandId('measure', 'measure_1')
  return {
    ...board,
    ...(parts.version === undefined ? {} : { version: parts.version }),
    digits: parts.digits,
    direction: parts.direction,
    stages,
    steps,
    lanes: rows.lanes,
    lines: rows.lines,
    ...people.records,
    views: viewsOf(parts, rows.laneIds),
    ...workshopOf(parts.workshop, Object.values(cards)),
    cards,
    links: linksOf(parts, cardIds),
    measures: {
      [measure]: {
        id: measure,
        family: 'csat',
        name: { en: 'Satisfaction' },
        scale: [1, 5],
        satisfied: [4, 5],
        better: 'higher',
        ...(parts.target === undefined ? {} : { target: parts.target }),
      },
    },
    answers: answersOf(parts, measure, cardIds),
    ...measuredOf(parts.measured, {
      measure,
      cards: cardIds,
      steps: stepIds,
      stages: Object.values(stages).map((stage) => stage.id),
    }),
    media: mediaOf(cards),
  }
}

function columnsOf(parts: Parts) {
  const stages: Record<string, Board['stages'][keyof Board['stages']]> = {}
  const steps: Record<string, Board['steps'][keyof Board['steps']]> = {}
  const stepIds: StepId[] = []
  const keys = keysBetween(undefined, undefined, parts.stages.length)
  for (const [place, stage] of parts.stages.entries()) {
    const id = brandId('stage', `stage_${place + 1}`)
    stages[id] = { id, order: keys[place] ?? 'a0', name: stage.name }
    const own = keysBetween(undefined, undefined, stage.steps.length)
    for (const [index, step] of stage.steps.entries()) {
      const stepId = brandId('step', `step_${stepIds.length + 1}`)
      stepIds.push(stepId)
      steps[stepId] = { id: stepId, stage: id, order: own[index] ?? 'a0', ...step }
    }
  }
  return { stages, steps, stepIds }
}

function rowsOf(parts: Parts) {
  const lanes: Record<string, Board['lanes'][keyof Board['lanes']]> = {}
  const lines: Record<string, Board['lines'][keyof Board['lines']]> = {}
  const keys = keysBetween(undefined, undefined, parts.rows.length)
  for (const [place, { line, type, name, hidden, readings }] of parts.rows.entries()) {
    const order = keys[place] ?? 'a0'
    const shown = hidden ? { hidden } : {}
    if (line) {
      const id = brandId('line', `line_${place + 1}`)
      lines[id] = { id, kind: line, order, name, readings, ...shown }
    } else {
      const id = brandId('lane', `lane_${place + 1}`)
      lanes[id] = { id, type, order, name, readings, ...shown }
    }
  }
  return { lanes, lines, laneIds: Object.values(lanes).map((lane) => lane.id) }
}

function peopleOf(parts: Parts) {
  const actors: Record<string, Board['actors'][keyof Board['actors']]> = {}
  const channels: Record<string, Board['channels'][keyof Board['channels']]> = {}
  const personas: Record<string, Board['personas'][keyof Board['personas']]> = {}
  for (const [place, { name }] of parts.actors.entries()) {
    const id = brandId('actor', `actor_${place + 1}`)
    actors[id] = { id, kind: place === 0 ? 'employee' : 'system', name }
  }
  for (const [place, { name }] of parts.channels.entries()) {
    const id = brandId('channel', `channel_${place + 1}`)
    channels[id] = { id, family: place === 0 ? 'digital' : 'voice', name }
  }
  const keys = keysBetween(undefined, undefined, parts.personas.length)
  for (const [place, { name }] of parts.personas.entries()) {
    const id = brandId('persona', `persona_${place + 1}`)
    const order = keys[place] ?? 'a0'
    personas[id] = { id, order, name, needs: [], expectations: [], fears: [], evidence: 'assumption' }
  }
  return { records: { actors, channels, personas } }
}

function cardsOf(
  parts: Parts,
  steps: readonly StepId[],
  lanes: readonly Card['lane'][],
  { records }: ReturnType<typeof peopleOf>,
): Record<string, Card> {
  const cards: Record<string, Card> = {}
  const keys = keysBetween(undefined, undefined, parts.cards.length)
  const actors = Object.values(records.actors).map((actor) => actor.id)
  const personas = Object.values(records.personas).map((persona) => persona.id)
  const channelIds = Object.values(records.channels).map((channel) => channel.id)
  for (const [place, card] of parts.cards.entries()) {
    const lane = at(lanes, card.lane)
    const step = at(steps, card.step)
    if (!lane || !step) continue
    const id = brandId('card', `card_${place + 1}`)
    const owner = card.owner === undefined ? undefined : at(actors, card.owner)
    const persona = card.persona === undefined ? undefined : at(personas, card.persona)
    cards[id] = {
      id,
      lane,
      step,
      order: keys[place] ?? 'a0',
      text: card.text,
      evidence: card.evidence,
      flags: card.flags,
      tags: card.tags,
      channels: [...new Set(card.channels.flatMap((choice) => at(channelIds, choice) ?? []))],
      pictures: card.pictures.map((hash) => brandId('media', hash)),
      data: card.data,
      ...(card.automation ? { automation: card.automation } : {}),
      ...(owner ? { owner } : {}),
      ...(persona ? { persona } : {}),
    }
  }
  return cards
}

function mediaOf(cards: Readonly<Record<string, Card>>): Board['media'] {
  const hashes = new Set(Object.values(cards).flatMap((card) => card.pictures))
  return Object.fromEntries(
    [...hashes].map((id) => [id, { id, type: 'image/webp' as const, width: 640, height: 480, bytes: 9000 }]),
  )
}

function linksOf(parts: Parts, cards: readonly CardId[]): Board['links'] {
  const links: Record<string, Board['links'][keyof Board['links']]> = {}
  for (const [place, { from, to, kind, label }] of parts.links.entries()) {
    const a = at(cards, from)
    const b = at(cards, to)
    if (!a || !b || a === b) continue
    const id = brandId('link', `link_${place + 1}`)
    links[id] = { id, from: a, to: b, kind, ...(label ? { label } : {}) }
  }
  return links
}

function answersOf(parts: Parts, measure: Answers['measure'], cards: readonly CardId[]): Board['answers'] {
  const answers: Record<string, Answers> = {}
  for (const [place, { card, counts, period }] of parts.answers.entries()) {
    const id = brandId('answers', `answers_${place + 1}`)
    const asked = card === undefined ? undefined : at(cards, card)
    answers[id] = {
      id,
      measure,
      period,
      dims: {},
      counts: Object.fromEntries(counts.map((n, index) => [String(index + 1), n])),
      ...(asked ? { card: asked } : {}),
    }
  }
  return answers
}

function viewsOf(parts: { views: readonly { name: Text; lane: number }[] }, lanes: readonly LaneId[]): Board['views'] {
  const keys = keysBetween(undefined, undefined, parts.views.length)
  const views = parts.views.map(({ name, lane }, index): View => {
    const id = brandId('view', `view_${index + 1}`)
    const hidden = at(lanes, lane)
    return {
      ...{ id, order: keys[index] ?? 'a0', name, reading: 'journey', filter: noFilter, lenses: [] },
      hidden: hidden === undefined ? [] : [hidden],
      ...(lane % 2 === 0 ? { measured: { dims: { branch: ['x'] }, period: '2026-01' } } : {}),
    }
  })
  return Object.fromEntries(views.map((view) => [view.id, view]))
}

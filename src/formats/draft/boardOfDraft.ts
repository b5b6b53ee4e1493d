import { dirOf } from '../../base/direction'
import type { ActorId, CardId, ChannelId, Id, IdKind, NewId, PersonaId, StepId } from '../../base/ids'
import { keysBetween } from '../../base/orderKey'
import { safeUrl } from '../../base/safeUrl'
import type { Language, Text } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import { type Board, blankBoard } from '../../model/board'
import { TEXT_LIMIT } from '../../model/parse/fields'
import type { Actor } from '../../model/records/actor'
import type { Card } from '../../model/records/card'
import type { Channel } from '../../model/records/channel'
import type { Lane } from '../../model/records/lane'
import type { Line } from '../../model/records/line'
import type { Persona } from '../../model/records/persona'
import type { Stage } from '../../model/records/stage'
import type { Step } from '../../model/records/step'
import type { Draft, DraftCard, DraftPersona, Words } from './draft'

export interface DraftPorts {
  readonly newId: NewId
  /** ISO 8601 date and time. */
  readonly createdAt: string
  readonly lanes: Pick<LaneRegistry, 'typeOf'>
}

/** The board a draft tells of. Cards that point outside it are left out; readers make none. */
export function boardOfDraft(draft: Draft, { newId, createdAt, lanes: registry }: DraftPorts): Board {
  const { stages, steps } = tracksOf(draft, newId)
  const { laneKeys, lines } = rowsOf(draft, newId)
  const lanes = draft.lanes.map(
    (lane, at): Lane => ({
      id: newId('lane'),
      type: lane.type,
      order: laneKeys[at] ?? 'a0',
      name: textOfWords(lane.name),
      readings: ['journey', 'blueprint'],
    }),
  )
  const people = peopleOf(draft, newId)
  const orders = ordersOf(draft.cards)
  const ids: (CardId | undefined)[] = []
  const cards = draft.cards.flatMap((card, at): Card[] => {
    const lane = lanes[card.lane]
    const step = steps[card.step]
    if (!lane || !step) return []
    const id = newId('card')
    ids[at] = id
    return [{ id, lane: lane.id, order: orders[at] ?? 'a0', ...contentOf(card, step.id, people) }]
  })
  const links = draft.links.flatMap(({ from, to, kind, label }) => {
    const ends = [ids[from], ids[to]] as const
    if (!ends[0] || !ends[1] || from === to) return []
    const words = label === undefined ? {} : textOfWords(label)
    return [
      {
        id: newId('link'),
        from: ends[0],
        to: ends[1],
        kind,
        ...(Object.keys(words).length > 0 ? { label: words } : {}),
      },
    ]
  })
  const summary = draft.summary === undefined ? {} : textOfWords(draft.summary)
  const scenario = draft.scenario === undefined ? {} : textOfWords(draft.scenario)
  const isBlueprint = draft.lanes.some((lane) => ['front', 'back'].includes(registry.typeOf(lane.type).side ?? ''))
  return {
    ...blankBoard({
      id: newId('board'),
      title: textOfWords(draft.title),
      kind: isBlueprint ? 'blueprint' : 'journey',
      baseLanguage: languageOf(draft),
      createdAt,
    }),
    ...(Object.keys(summary).length > 0 ? { summary } : {}),
    ...(Object.keys(scenario).length > 0 ? { scenario } : {}),
    ...(draft.state ? { state: draft.state } : {}),
    ...(draft.version ? { version: draft.version } : {}),
    personas: byId(people.personas.values()),
    actors: byId(people.actors.values()),
    channels: byId(people.channels.values()),
    stages: byId(stages),
    steps: byId(steps),
    lanes: byId(lanes),
    lines: byId(lines),
    cards: byId(cards),
    links: byId(links),
  }
}

/** Text in the language it is written in, as a board's reader would take it. */
export function textOfWords(words: Words): Text {
  if (typeof words !== 'string') {
    const [en, ar] = [clipped(words.en), clipped(words.ar)]
    return { ...(en === '' ? {} : { en }), ...(ar === '' ? {} : { ar }) }
  }
  const text = clipped(words)
  if (text === '') return {}
  return dirOf(text, 'ltr') === 'rtl' ? { ar: text } : { en: text }
}

function clipped(text = ''): string {
  return text.trim().slice(0, TEXT_LIMIT).toWellFormed().trimEnd()
}

function byId<T extends { readonly id: Id<IdKind> }>(records: Iterable<T>): Readonly<Record<T['id'], T>> {
  return Object.fromEntries([...records].map((record) => [record.id, record])) as Record<T['id'], T>
}

function tracksOf(draft: Draft, newId: NewId): { readonly stages: Stage[]; readonly steps: Step[] } {
  const keys = keysBetween(undefined, undefined, draft.stages.length)
  const steps: Step[] = []
  const stages = draft.stages.map((each, at): Stage => {
    const stage = { id: newId('stage'), order: keys[at] ?? 'a0', name: textOfWords(each.name) }
    const own = keysBetween(undefined, undefined, each.steps.length)
    for (const [place, { name, ...times }] of each.steps.entries())
      steps.push({ id: newId('step'), stage: stage.id, order: own[place] ?? 'a0', name: textOfWords(name), ...times })
    return stage
  })
  return { stages, steps }
}

/** Keys of lanes and lines, which share one order. */
function rowsOf(draft: Draft, newId: NewId): { readonly laneKeys: readonly string[]; readonly lines: readonly Line[] } {
  const said = draft.lines ?? []
  const keys = keysBetween(undefined, undefined, draft.lanes.length + said.length)
  const lines: Line[] = []
  const laneKeys: string[] = []
  for (let above = 0; above <= draft.lanes.length; above++) {
    for (const { kind, name } of said.filter(({ after }) => after === above)) {
      const order = keys[laneKeys.length + lines.length] ?? 'a0'
      lines.push({ id: newId('line'), kind, order, name: textOfWords(name), readings: ['blueprint'] })
    }
    if (above < draft.lanes.length) laneKeys.push(keys[laneKeys.length + lines.length] ?? 'a0')
  }
  return { laneKeys, lines }
}

interface People {
  readonly personas: ReadonlyMap<string, Persona>
  readonly actors: ReadonlyMap<string, Actor>
  readonly channels: ReadonlyMap<string, Channel>
}

/** One record a name. */
function peopleOf({ cards, personas: known = [] }: Draft, newId: NewId): People {
  const names = (list: readonly (string | undefined)[]) => [
    ...new Set(list.flatMap((name) => (name === undefined || name.trim() === '' ? [] : [name.trim()]))),
  ]
  const personas = names([...known, ...cards].map((each) => ('name' in each ? each.name : each.persona)))
  const keys = keysBetween(undefined, undefined, personas.length)
  const kinds = new Map(cards.map(({ owner, ownerKind }) => [owner?.trim(), ownerKind]))
  return {
    personas: new Map(
      personas.map((name, at) => [
        name,
        personaOf(known.find((each) => each.name.trim() === name) ?? { name }, newId('persona'), keys[at] ?? 'a0'),
      ]),
    ),
    actors: new Map(
      names(cards.map(({ owner }) => owner)).map((name) => [
        name,
        { id: newId('actor'), kind: kinds.get(name) ?? 'employee', name: textOfWords(name) },
      ]),
    ),
    channels: new Map(
      names(cards.flatMap(({ channels }) => channels ?? [])).map((name) => [
        name,
        { id: newId('channel'), family: familyOf(name), name: textOfWords(name) },
      ]),
    ),
  }
}

function personaOf({ name, ...said }: DraftPersona, id: PersonaId, order: string): Persona {
  const words = (all: readonly Words[] = []) => all.map(textOfWords).filter((text) => Object.keys(text).length > 0)
  const [role = {}, goal = {}, quote = {}] = [said.role, said.goal, said.quote].map((each) => textOfWords(each ?? ''))
  return {
    ...{ id, order, name: textOfWords(name), evidence: 'assumption' },
    ...(Object.keys(role).length > 0 ? { role } : {}),
    ...(Object.keys(goal).length > 0 ? { goal } : {}),
    ...{ needs: words(said.needs), expectations: words(said.expectations), fears: words(said.fears) },
    ...(Object.keys(quote).length > 0 ? { quote } : {}),
  }
}

const VOICE = /\b(?:phone|call|voice|ivr|hotline)|هاتف|اتصال|صوت/i
const TRADITIONAL =
  /\b(?:branch|shop|store|counter|visit|person|letter|mail|paper|desk|face)|فرع|حضور|ورق|مكتب|بريد عادي/i
const DIGITAL = /\be-?mail|بريد إلكتروني/i

function familyOf(name: string): Channel['family'] {
  if (DIGITAL.test(name)) return 'digital'
  if (VOICE.test(name)) return 'voice'
  return TRADITIONAL.test(name) ? 'traditional' : 'digital'
}

/** An order key for each card among those of its cell, by the place in the list. */
function ordersOf(cards: readonly DraftCard[]): string[] {
  const cells = new Map<string, number[]>()
  for (const [at, { lane, step }] of cards.entries()) {
    const cell = `${lane} ${step}`
    const own = cells.get(cell)
    if (own) own.push(at)
    else cells.set(cell, [at])
  }
  const orders: string[] = []
  for (const own of cells.values())
    for (const [place, key] of keysBetween(undefined, undefined, own.length).entries()) orders[own[place] ?? 0] = key
  return orders
}

function contentOf(card: DraftCard, step: StepId, people: People): Omit<Card, 'id' | 'lane' | 'order'> {
  const { text, note, flags = [], tags = [], evidence = 'assumption', automation, linkUrl, data = {} } = card
  const persona: PersonaId | undefined = people.personas.get(card.persona?.trim() ?? '')?.id
  const owner: ActorId | undefined = people.actors.get(card.owner?.trim() ?? '')?.id
  const channels = (card.channels ?? []).flatMap((name): ChannelId[] => {
    const id = people.channels.get(name.trim())?.id
    return id ? [id] : []
  })
  const noteText = note === undefined ? {} : textOfWords(note)
  const address = linkUrl === undefined ? undefined : safeUrl(linkUrl)
  return {
    ...{ step, text: textOfWords(text), channels: [...new Set(channels)], evidence, flags, tags, pictures: [], data },
    ...(Object.keys(noteText).length > 0 ? { note: noteText } : {}),
    ...(persona ? { persona } : {}),
    ...(owner ? { owner } : {}),
    ...(automation ? { automation } : {}),
    ...(address ? { linkUrl: address } : {}),
  }
}

/** The language most of the draft is written in. */
function languageOf(draft: Draft): Language {
  const words = [draft.title, ...draft.stages.flatMap((stage) => [stage.name, ...stage.steps.map(({ name }) => name)])]
  let arabic = 0
  let english = 0
  for (const each of words) {
    const text = textOfWords(each)
    if (text.ar) arabic++
    if (text.en) english++
  }
  return arabic > english ? 'ar' : 'en'
}

import { dirOf } from '../../base/direction'
import { groupBy } from '../../base/groupBy'
import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import {
  type DraftCard,
  type DraftLane,
  type DraftNote,
  type DraftProblem,
  type DraftReading,
  type DraftStage,
  guessLane,
  moodField,
  readNumber,
} from '../draft'
import { clusters, middle, nearest, type Span, within } from './clusters'
import { across, along, type Roles, rolesOf } from './roles'
import type { Join, Shape, Sketch } from './shape'

/** A row or a column of the page, and the shape that names it. */
interface Track {
  readonly span: Span
  readonly shape: Shape | undefined
}

/** A page of shapes as a draft: the place of a card is where it lies. */
export function draftOfShapes(
  sketch: Sketch,
  registry: LaneRegistry,
  format: string,
): Result<DraftReading, DraftProblem> {
  const notes: DraftNote[] = []
  const shapes = fromTheStart(sketch, notes)
  const roles = rolesOf(shapes)
  const { stages, steps } = columnsOf(roles, notes)
  const lanes = rowsOf(roles, notes)
  if (steps.length === 0 || lanes.length === 0) return fail({ kind: 'noJourney', format })
  const places = new Map<string, number>()
  const draftLanes = lanes.map((lane) => laneOf(lane, registry, notes))
  const cards = cardsOf(roles, lanes, steps, { draftLanes, registry, notes, places })
  const { title, summary, version } = sketch
  return ok({
    draft: {
      title: title || roles.title?.words.replace(/\s+/g, ' ') || '',
      ...(summary === undefined ? {} : { summary }),
      ...(version === undefined ? {} : { version }),
      ...{ stages: stagesOf(stages, steps), lanes: draftLanes, cards },
      lines: linesOf(roles, lanes),
      links: linksOf(sketch.joins, places, notes),
    },
    notes,
  })
}

/** The shapes as on a page that is read from left to right. */
function fromTheStart({ shapes, direction }: Sketch, notes: DraftNote[]): readonly Shape[] {
  const rtl = shapes.filter(({ words }) => dirOf(words, 'ltr') === 'rtl').length
  const said = shapes.filter(({ words }) => /\p{L}/u.test(words)).length
  const isRtl = direction === undefined ? rtl * 2 > said : direction === 'rtl'
  if (!isRtl) return shapes
  if (direction === undefined) notes.push({ code: 'readRightToLeft' })
  return shapes.map((shape) => ({ ...shape, box: { ...shape.box, x: -shape.box.x - shape.box.width } }))
}

function tracks(shapes: readonly Shape[], spanOf: (shape: Shape) => Span): Track[] {
  return shapes.map((shape) => ({ span: spanOf(shape), shape })).sort((a, b) => middle(a.span) - middle(b.span))
}

function columnsOf(roles: Roles, notes: DraftNote[]): { readonly stages: Track[]; readonly steps: Track[] } {
  const stages = tracks(roles.stages, ({ box }) => along(box))
  if (roles.steps.length > 0) return { stages, steps: tracks(roles.steps, ({ box }) => along(box)) }
  const found = clusters(roles.cards, ({ box }) => along(box)).map(({ span }) => ({ span, shape: undefined }))
  if (found.length > 0) notes.push({ code: 'stepsByPlace' })
  // A stage that holds a single column names it.
  const steps = found.map((step) => {
    const home = stages.find(({ span }) => within(middle(step.span), span))
    const isAlone = home && found.filter(({ span }) => within(middle(span), home.span)).length === 1
    return isAlone ? { ...step, shape: home.shape } : step
  })
  return { stages, steps }
}

function rowsOf(roles: Roles, notes: DraftNote[]): Track[] {
  if (roles.lanes.length > 0) return tracks(roles.lanes, ({ box }) => across(box))
  if (roles.cards.length === 0) return []
  notes.push({ code: 'lanesByPlace' })
  const rows = clusters(roles.cards, ({ box }) => across(box)).map(({ span }) => ({ span, shape: undefined }))
  // Columns of cards on top of each other, as on a task board, are one lane.
  const isTaskBoard = roles.stages.length > 0 && columnsOf(roles, []).steps.length <= roles.stages.length
  const first = rows[0]
  const last = rows.at(-1)
  if (!isTaskBoard || !first || !last) return rows
  return [{ span: { from: first.span.from, to: last.span.to }, shape: undefined }]
}

/** Steps in the stages in which they lie; before the first stage and between two, in the nearest. */
function stagesOf(stages: readonly Track[], steps: readonly Track[]): DraftStage[] {
  const named = (step: Track) => ({ name: step.shape?.words.replace(/\s+/g, ' ') ?? '' })
  if (stages.length === 0) return [{ name: '', steps: steps.map(named) }]
  const homes = steps.map((step) => homeOf(step.span, stages))
  return stages.map((stage, at) => ({
    name: stage.shape?.words.replace(/\s+/g, ' ') ?? '',
    steps: steps.filter((_, place) => homes[place] === at).map(named),
  }))
}

function homeOf(span: Span, all: readonly Track[]): number {
  const inside = all.findIndex((each) => within(middle(span), each.span))
  return inside >= 0 ? inside : all.indexOf(nearest(span, all))
}

function laneOf({ shape }: Track, registry: LaneRegistry, notes: DraftNote[]): DraftLane {
  const name = shape?.words.replace(/\s+/g, ' ') ?? ''
  if (shape?.role?.kind === 'lane') return { name, type: shape.role.type }
  const { type, sure } = guessLane([name], registry)
  if (name === '') return { name, type: guessLane(['customer action'], registry).type }
  if (!sure) notes.push({ code: 'laneTypeGuessed', words: name, ...(shape ? { path: shape.path } : {}) })
  return { name, type }
}

interface CardPorts {
  readonly draftLanes: readonly DraftLane[]
  readonly registry: LaneRegistry
  readonly notes: DraftNote[]
  /** Filled: which card a shape became. */
  readonly places: Map<string, number>
}

function cardsOf(roles: Roles, lanes: readonly Track[], steps: readonly Track[], ports: CardPorts): DraftCard[] {
  const { draftLanes, registry, notes, places } = ports
  // Steps of a stage have an order of their own; cards count them through all stages.
  const order = stepOrder(roles, steps)
  const cards: DraftCard[] = []
  const placed = roles.cards.map((shape) => ({
    shape,
    lane: lanes.findIndex(({ span }) => within(middle(across(shape.box)), span)),
    step: order[homeOf(along(shape.box), steps)] ?? 0,
  }))
  const cells = groupBy(placed, ({ lane, step }) => `${lane} ${step}`)
  for (const { shape, lane, step } of [...cells.values()].flatMap(inReadingOrder)) {
    if (lane < 0) {
      notes.push({ code: 'shapeLeftOut', path: shape.path, words: shape.words })
      continue
    }
    places.set(shape.id, cards.length)
    const field = moodField(registry.typeOf(draftLanes[lane]?.type ?? ''))
    cards.push({ lane, step, ...shape.facts, ...feeling(shape, field, notes) })
  }
  return cards
}

/** Cards beside each other along the journey, cards below each other downwards. */
function inReadingOrder<T extends { readonly shape: Shape }>(cell: readonly T[]): T[] {
  return clusters(cell, ({ shape }) => along(shape.box)).flatMap(({ items }) =>
    items.sort((a, b) => a.shape.box.y - b.shape.box.y || a.shape.box.x - b.shape.box.x),
  )
}

/** For each step from left to right, its place when stages are gone through one after the other. */
function stepOrder(roles: Roles, steps: readonly Track[]): number[] {
  const stages = tracks(roles.stages, ({ box }) => along(box))
  if (stages.length === 0) return steps.map((_, at) => at)
  const homes = steps.map(({ span }) => homeOf(span, stages))
  const sorted = steps.map((_, at) => at).sort((a, b) => (homes[a] ?? 0) - (homes[b] ?? 0) || a - b)
  return steps.map((_, at) => sorted.indexOf(at))
}

function feeling(
  { words, path, facts }: Shape,
  field: string | undefined,
  notes: DraftNote[],
): Pick<DraftCard, 'text' | 'data'> {
  if (field === undefined) return { text: words }
  const read = readNumber(words)
  if (read)
    return { text: read.rest, data: { ...facts?.data, [field]: Math.max(-2, Math.min(2, Math.round(read.value))) + 0 } }
  if (facts?.data?.[field] === undefined) notes.push({ code: 'moodUnreadable', path, words })
  return { text: words }
}

function linesOf({ lines }: Roles, lanes: readonly Track[]) {
  return lines.flatMap(({ role, box, words }) => {
    if (role?.kind !== 'line') return []
    const after = lanes.filter(({ span }) => middle(span) < box.y + box.height / 2).length
    return [{ kind: role.line, name: words, after }]
  })
}

function linksOf(joins: readonly Join[], places: ReadonlyMap<string, number>, notes: DraftNote[]) {
  return joins.flatMap(({ from, to, label, kind = 'flow', path }) => {
    const ends = [places.get(from ?? ''), places.get(to ?? '')] as const
    if (ends[0] === undefined || ends[1] === undefined || ends[0] === ends[1]) {
      notes.push({ code: 'edgeLeftOut', path, words: label })
      return []
    }
    return [{ from: ends[0], to: ends[1], kind, ...(label === '' ? {} : { label }) }]
  })
}

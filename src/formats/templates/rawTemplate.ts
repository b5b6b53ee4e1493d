import * as v from 'valibot'
import { ACTOR_KINDS } from '../../model/records/actor'
import { evidenceSchema, FLAGS } from '../../model/records/card'
import { CHANNEL_FAMILIES } from '../../model/records/channel'
import { READINGS } from '../../model/records/lane'
import { LINE_KINDS } from '../../model/records/line'
import { LINK_KINDS } from '../../model/records/link'
import { STAGE_PHASES } from '../../model/records/stage'

/** The files say null for what nobody has said or measured. */
function absent<S extends v.GenericSchema>(schema: S) {
  return v.optional(v.nullable(schema))
}

const both = v.object({ en: v.string(), ar: v.string() })
const evidence = v.union([
  v.pipe(
    v.literal('validated'),
    v.transform(() => 'researched' as const),
  ),
  evidenceSchema,
])

const persona = v.object({
  id: v.string(),
  name: both,
  role: absent(both),
  goal: absent(both),
  needs: v.array(both),
  expectations: v.array(both),
  fears: v.array(both),
  quote: absent(both),
  evidence,
})

const step = v.object({
  id: v.string(),
  stage: v.string(),
  name: both,
  touch: absent(v.number()),
  wait: absent(v.number()),
  valueAdded: absent(v.boolean()),
  optional: absent(v.boolean()),
})

/** Everything a card says beyond these fields is data of its lane type. */
const card = v.looseObject({
  id: v.string(),
  lane: v.string(),
  step: v.string(),
  kind: v.string(),
  text: both,
  evidence,
  owner: absent(v.string()),
  channel: absent(v.string()),
  auto: absent(v.boolean()),
  flags: absent(v.array(v.picklist(FLAGS))),
})

const link = v.object({
  id: v.string(),
  from: v.string(),
  to: v.string(),
  kind: v.picklist(LINK_KINDS),
  label: absent(both),
})

const survey = v.object({
  card: v.nullable(v.string()),
  measure: v.picklist(['csat', 'nps']),
  scale: v.tuple([v.number(), v.number()]),
  dims: v.objectWithRest({ period: v.string() }, v.string()),
  counts: v.record(v.string(), v.number()),
})

const visit = v.object({
  id: v.string(),
  date: v.string(),
  branch: absent(v.string()),
  card: absent(v.string()),
  sections: v.array(
    v.object({
      name: both,
      weight: v.number(),
      items: v.array(v.object({ q: both, got: v.union([v.number(), v.literal('NA')]), of: v.number() })),
    }),
  ),
})

const complaints = v.object({
  period: v.string(),
  contacts: v.number(),
  complaints: v.number(),
  repeat: v.number(),
  subscribers: v.optional(v.number()),
  resolvedFirst: v.optional(v.number()),
  notResolvableFirst: v.optional(v.number()),
})

const action = v.object({
  card: v.string(),
  due: v.string(),
  status: v.picklist(['proposed', 'approved', 'in progress', 'done', 'stopped']),
  /** A measure, and behind a colon the card it is taken at. */
  measure: v.string(),
  expected: v.number(),
  baseline: v.nullish(v.number()),
  decision: absent(v.string()),
})

/** A template as its file holds it. */
export const rawTemplate = v.object({
  schema: v.literal('cx-template/1'),
  kind: v.picklist(READINGS),
  state: v.picklist(['current', 'future', 'ideal']),
  title: both,
  summary: both,
  provenance: v.string(),
  sources: v.array(both),
  personas: v.array(persona),
  actors: v.array(v.object({ id: v.string(), kind: v.picklist(ACTOR_KINDS), name: both })),
  channels: v.array(v.object({ id: v.string(), kind: v.picklist(CHANNEL_FAMILIES), name: both })),
  lanes: v.array(v.object({ id: v.string(), kind: v.string(), name: both, order: v.number() })),
  lines: v.array(v.object({ id: v.picklist(LINE_KINDS), after: v.string(), name: both })),
  stages: v.array(v.object({ id: v.string(), name: both, phase: absent(v.picklist(STAGE_PHASES)) })),
  steps: v.array(step),
  cards: v.array(card),
  links: v.array(link),
  surveys: v.array(survey),
  mysteryVisits: v.optional(v.array(visit), []),
  complaints: v.optional(v.array(complaints), []),
  importancePerformance: v.optional(
    v.object({
      scale: v.tuple([v.number(), v.number()]),
      n: v.optional(v.number()),
      items: v.array(v.object({ name: both, importance: v.number(), performance: v.number() })),
    }),
  ),
  perceptionGap: v.optional(v.array(v.object({ card: v.string(), self: v.number() })), []),
  waitSamples: v.optional(v.object({ card: v.string(), values: v.array(v.number()) })),
  futureSteps: v.optional(v.array(v.object({ id: v.string(), touch: v.number(), wait: v.number() })), []),
  /** Names and values by which answers are told apart, in both languages. */
  dimensions: v.optional(v.array(v.object({ id: v.string(), values: v.array(both) })), []),
  funnel: v.optional(v.object({ started: v.number(), completed: v.number() })),
  volumes: v.optional(v.object({ digital: v.number(), branch: v.number() })),
  actions: v.optional(v.array(action), []),
  decisions: v.optional(v.array(v.object({ id: v.string(), date: v.string(), text: both, by: both })), []),
  hints: v.array(v.object({ lane: v.string(), text: both })),
})

export type RawTemplate = v.InferOutput<typeof rawTemplate>
export type RawTemplateCard = RawTemplate['cards'][number]

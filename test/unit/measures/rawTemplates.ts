import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'

const DATA = new URL('../../../src/formats/templates/data/', import.meta.url)

const csatSchema = v.object({
  k: v.number(),
  n: v.number(),
  pct: v.number(),
  mean: v.number(),
  ci: v.tuple([v.number(), v.number()]),
})

const timeSchema = v.object({
  lead: v.number(),
  touch: v.number(),
  wait: v.number(),
  waitShare: v.number(),
  valueAdded: v.number(),
  pce: v.number(),
  longestWait: v.nullable(v.string()),
})

const flowSchema = v.object({
  links: v.number(),
  handOffs: v.number(),
  staffHandOffs: v.number(),
  interactionCrossings: v.number(),
  visibilityCrossings: v.number(),
  internalCrossings: v.nullable(v.number()),
  companyCards: v.number(),
  automated: v.number(),
  automationShare: v.nullable(v.number()),
})

const expectedSchema = v.object({
  time: v.optional(timeSchema),
  timeFuture: v.optional(
    v.object({ lead: v.number(), touch: v.number(), wait: v.number(), leadChangePct: v.number() }),
  ),
  flow: v.optional(flowSchema),
  emotion: v.optional(
    v.object({
      values: v.array(v.number()),
      mean: v.number(),
      extreme: v.number(),
      end: v.number(),
      peakEnd: v.number(),
    }),
  ),
  latestPeriod: v.optional(v.string()),
  csatTop2: v.optional(v.record(v.string(), csatSchema)),
  csatRollup: v.optional(
    v.object({ pooled: v.number(), equalWeights: v.number(), weakest: v.string(), importanceWeights: v.number() }),
  ),
  nps: v.optional(
    v.object({
      promoters: v.number(),
      passives: v.number(),
      detractors: v.number(),
      n: v.number(),
      nps: v.number(),
      adjLo: v.number(),
      adjHi: v.number(),
    }),
  ),
})

const stepSchema = v.pipe(
  v.object({
    id: v.string(),
    touch: v.nullable(v.number()),
    wait: v.nullable(v.number()),
    valueAdded: v.nullable(v.boolean()),
    optional: v.optional(v.boolean(), false),
  }),
  v.transform(({ id, touch, wait, valueAdded, optional }) => ({
    id,
    optional,
    // The files write null for what nobody has measured.
    ...(touch === null ? {} : { touch }),
    ...(wait === null ? {} : { wait }),
    ...(valueAdded === null ? {} : { valueAdded }),
  })),
)

const templateSchema = v.object({
  id: v.string(),
  actors: v.array(v.object({ id: v.string(), kind: v.picklist(['customer', 'employee', 'partner', 'system']) })),
  lanes: v.array(v.object({ id: v.string(), kind: v.string(), order: v.number() })),
  lines: v.array(v.object({ id: v.picklist(['interaction', 'visibility', 'internal']), after: v.string() })),
  steps: v.array(stepSchema),
  futureSteps: v.optional(v.array(v.object({ id: v.string(), touch: v.number(), wait: v.number() })), []),
  cards: v.array(
    v.object({
      id: v.string(),
      lane: v.string(),
      step: v.string(),
      kind: v.string(),
      owner: v.optional(v.string()),
      auto: v.optional(v.boolean(), false),
      weight: v.optional(v.number()),
      value: v.optional(v.number()),
    }),
  ),
  links: v.array(v.object({ from: v.string(), to: v.string(), kind: v.string() })),
  surveys: v.array(
    v.object({
      card: v.nullable(v.string()),
      measure: v.string(),
      scale: v.tuple([v.number(), v.number()]),
      dims: v.object({ period: v.string() }),
      counts: v.record(v.string(), v.number()),
    }),
  ),
  expected: expectedSchema,
})

export type RawTemplate = v.InferOutput<typeof templateSchema>

/** The templates as they are delivered, with the numbers their author says must come out of them. */
export function rawTemplates(): readonly RawTemplate[] {
  const files = readdirSync(DATA).filter((name) => name.endsWith('.json') && name !== 'index.json')
  return files.map((name) => v.parse(templateSchema, JSON.parse(readFileSync(new URL(name, DATA), 'utf8'))))
}

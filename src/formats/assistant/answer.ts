import * as v from 'valibot'
import type { Text } from '../../base/text'
import type { BoardState } from '../../model/board'
import { AUTOMATION_LEVELS, EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import { LINE_KINDS } from '../../model/records/line'
import { LINK_KINDS } from '../../model/records/link'
import type { ShapeFault } from '../draft'

/** Stands at the top of an answer. The schema people can read is `public/schema/assistant-1.json`. */
export const ANSWER_MARK = 'assistant-1'

/** More than any journey has; past them drawing, not reading, would be what takes for ever. */
export const LANES_LIMIT = 500
export const STEPS_LIMIT = 2000

export const STATES: readonly BoardState[] = ['current', 'future', 'ideal']

const words = v.union([v.string(), v.object({ en: v.exactOptional(v.string()), ar: v.exactOptional(v.string()) })])
const many = v.exactOptional(v.array(words))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const minutes = v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(10_000_000)))

const persona = v.object({
  name,
  role: v.exactOptional(words),
  goal: v.exactOptional(words),
  needs: many,
  expectations: many,
  fears: many,
  quote: v.exactOptional(words),
})

const step = v.object({ id, name: words, minutes, waitMinutes: minutes })
const stage = v.object({ name: words, steps: v.pipe(v.array(step), v.minLength(1)) })
const lane = v.object({ id, type: id, name: v.exactOptional(words) })
const line = v.object({ kind: v.picklist(LINE_KINDS), after: id, name: v.exactOptional(words) })

const card = v.object({
  id: v.exactOptional(id),
  lane: id,
  step: id,
  text: words,
  mood: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(-2), v.maxValue(2))),
  note: v.exactOptional(words),
  persona: v.exactOptional(name),
  owner: v.exactOptional(name),
  channels: v.exactOptional(v.array(name)),
  evidence: v.exactOptional(v.picklist(EVIDENCE_LEVELS)),
  flags: v.exactOptional(v.array(v.picklist(FLAGS))),
  automation: v.exactOptional(v.picklist(AUTOMATION_LEVELS)),
  tags: v.exactOptional(v.array(name)),
  url: v.exactOptional(v.string()),
})

const link = v.object({ from: id, to: id, kind: v.picklist(LINK_KINDS), label: v.exactOptional(words) })

export const answerSchema = v.object({
  title: words,
  summary: v.exactOptional(words),
  scenario: v.exactOptional(words),
  state: v.exactOptional(v.picklist(STATES)),
  personas: v.array(persona),
  stages: v.pipe(v.array(stage), v.minLength(1)),
  lanes: v.pipe(v.array(lane), v.minLength(1), v.maxLength(LANES_LIMIT)),
  lines: v.array(line),
  cards: v.array(card),
  links: v.array(link),
})

export type Answer = v.InferOutput<typeof answerSchema>
export type AnswerCard = Answer['cards'][number]
export type AnswerWords = string | Text

/** What is wrong and where, in the words of the schema: short, so that an assistant can be told. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): ShapeFault[] {
  return issues.map((issue) => ({
    path: dotted(issue.path?.map(({ key }) => key) ?? []),
    expected: issue.expected ?? issue.message,
    found: issue.received.slice(0, 80),
  }))
}

export function dotted(keys: readonly unknown[]): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`),
    '',
  )
}

import * as v from 'valibot'
import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import { versionOf } from '../../model/board'
import { cleanJson } from '../../model/parse/cleanJson'
import { CARD_LIMIT } from '../../model/parse/parseBoard'
import { LINE_KINDS } from '../../model/records/line'
import { LINK_KINDS } from '../../model/records/link'
import type { DraftNote, DraftProblem, DraftReading } from '../draft'
import { scanJson } from '../json/scanJson'
import { draftOfShapes } from '../shapes/draftOfShapes'
import type { Join, Shape, ShapeRole } from '../shapes/shape'
import { readCardText } from './cardText'

const number = v.pipe(v.number(), v.finite())
const text = v.exactOptional(v.string(), '')

/** What the format says a node has; keys of others are left alone. */
const nodeSchema = v.looseObject({
  id: v.string(),
  type: v.string(),
  x: number,
  y: number,
  width: number,
  height: number,
  text,
  file: text,
  url: text,
  label: text,
})

const edgeSchema = v.looseObject({
  id: v.exactOptional(v.string(), ''),
  fromNode: v.string(),
  toNode: v.string(),
  label: text,
})

const canvasSchema = v.looseObject({
  nodes: v.exactOptional(v.array(nodeSchema), []),
  edges: v.exactOptional(v.array(edgeSchema), []),
})

/** Keys of our own: used where they are sound, and never missed. */
const roleSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['title', 'stage', 'step', 'card']) }),
  v.object({ kind: v.literal('lane'), type: v.pipe(v.string(), v.minLength(1), v.maxLength(80)) }),
  v.object({ kind: v.literal('line'), line: v.picklist(LINE_KINDS) }),
])
const ownSchema = v.looseObject({
  title: text,
  summary: text,
  version: text,
  direction: v.exactOptional(v.picklist(['ltr', 'rtl'])),
})

type Node = v.InferOutput<typeof nodeSchema>
const FORMAT = 'jsoncanvas'
const TOLD = 30

/** A JSON Canvas as a draft: groups and places say what is a stage, a step and a lane. */
export function readCanvas(source: string, lanes: LaneRegistry): Result<DraftReading, DraftProblem> {
  const parsed = parseJson(source.replace(/^\ufeff/, ''))
  if (!parsed.ok) return parsed
  const checked = v.safeParse(canvasSchema, parsed.value)
  if (!checked.success) {
    const faults = checked.issues.slice(0, TOLD).map((issue) => ({
      path: v.getDotPath(issue) ?? '',
      expected: issue.expected ?? issue.message,
      found: issue.received.slice(0, 80),
    }))
    return fail({ kind: 'badShape', format: FORMAT, faults })
  }
  const { nodes, edges, rihla } = checked.output
  if (nodes.length > CARD_LIMIT) return fail({ kind: 'tooManyCards', found: nodes.length, limit: CARD_LIMIT })
  const own = v.safeParse(ownSchema, rihla)
  const { title = '', summary = '', version: said = '', direction } = own.success ? own.output : {}
  const version = versionOf(said)
  const notes: DraftNote[] = []
  const shapes = nodes.map((node, at) => shapeOf(node, at, notes))
  const read = draftOfShapes(
    {
      ...{ title, shapes, joins: edges.map(joinOf) },
      ...(summary === '' ? {} : { summary }),
      ...(version === undefined ? {} : { version }),
      ...(direction === undefined ? {} : { direction }),
    },
    lanes,
    FORMAT,
  )
  return read.ok ? ok({ ...read.value, notes: [...notes, ...read.value.notes] }) : read
}

function parseJson(source: string): Result<unknown, DraftProblem> {
  const { state, line, column, depth } = scanJson(source)
  if (state !== 'whole') return fail({ kind: 'badJson', format: FORMAT, line, column })
  const tooDeep = { kind: 'tooDeep', format: FORMAT, limit: 64 } as const
  if (depth > tooDeep.limit) return fail(tooDeep)
  try {
    const clean = cleanJson(JSON.parse(source))
    return clean.ok ? ok(clean.value.value) : fail(tooDeep)
  } catch {
    return fail({ kind: 'badJson', format: FORMAT, line: 1, column: 1 })
  }
}

function roleOf(said: unknown): ShapeRole | undefined {
  const checked = v.safeParse(roleSchema, said)
  return checked.success ? checked.output : undefined
}

function shapeOf(node: Node, at: number, notes: DraftNote[]): Shape {
  const { id, type, x, y, width, height } = node
  const path = `nodes[${at}]`
  const role = roleOf(node.rihla)
  const place = { id, path, box: { x, y, width, height }, ...(role ? { role } : {}) }
  if (type === 'group') return { ...place, words: node.label.trim(), isGroup: true }
  const address = type === 'file' ? node.file : type === 'link' ? node.url : ''
  if (address !== '') {
    notes.push({ code: 'pictureLeftOut', path, words: address })
    const name = address.split(/[\\/]/).filter(Boolean).at(-1) ?? address
    return {
      ...place,
      words: name,
      isGroup: false,
      facts: { note: address, ...(type === 'link' ? { linkUrl: address } : {}) },
    }
  }
  const { words, facts } = readCardText(node.text)
  return { ...place, words, facts, isGroup: false }
}

function joinOf(edge: v.InferOutput<typeof edgeSchema>, at: number): Join {
  const said = v.safeParse(v.looseObject({ kind: v.picklist(LINK_KINDS) }), edge.rihla)
  return {
    ...{ from: edge.fromNode, to: edge.toNode, label: edge.label.trim(), path: `edges[${at}]` },
    ...(said.success ? { kind: said.output.kind } : {}),
  }
}

import * as v from 'valibot'
import { isUsableId } from '../../base/ids'
import { isObject } from '../../base/json'
import { fail, ok, type Result } from '../../base/result'
import { cleanJson } from '../../model/parse/cleanJson'
import { type RecordSpec, textField } from '../../model/parse/fields'
import type { ParseNote } from '../../model/parse/notes'
import { readRecord } from '../../model/parse/readRecord'
import { cardRecord } from '../../model/records/card'
import { linkRecord } from '../../model/records/link'
import { mediaRecord } from '../../model/records/media'
import { fromBase64 } from '../picture/base64'
import type { CardClip, ClipLane, Named } from './clip'
import { CLIP_LIMIT, PASTED_CARDS_LIMIT } from './limits'
import { CLIP_ATTRIBUTE, CLIP_KIND, CLIP_VERSION } from './printClip'

export interface ParsedClip {
  readonly clip: CardClip
  /** What could not be taken as it stood. */
  readonly notes: readonly ParseNote[]
  /** Cards beyond the limit. */
  readonly tooMany: number
}

export type ClipProblem =
  /** What should hold cards cannot be read. */
  | { readonly kind: 'damaged' }
  /** Made by a newer version. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'tooLarge'; readonly found: number; readonly limit: number }

/** Steps and lanes of a clip, and things its cards point to. */
const LIST_LIMIT = 5_000

/** The cards that HTML of the clipboard carries; undefined when it carries none. Total: nothing in it is believed. */
export function parseClip(html: string): Result<ParsedClip, ClipProblem> | undefined {
  const carried = carriedBy(html)
  if (carried === undefined) return undefined
  if (carried.length > CLIP_LIMIT) return fail({ kind: 'tooLarge', found: carried.length, limit: CLIP_LIMIT })
  const raw = rawClip(carried)
  if (!raw) return fail({ kind: 'damaged' })
  const { version } = raw
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return fail({ kind: 'damaged' })
  return version > CLIP_VERSION ? fail({ kind: 'newer' }) : ok(readClip(raw))
}

function carriedBy(html: string): string | undefined {
  const mark = `${CLIP_ATTRIBUTE}="`
  const from = html.indexOf(mark)
  const to = from < 0 ? -1 : html.indexOf('"', from + mark.length)
  return to < 0 ? undefined : html.slice(from + mark.length, to)
}

type Raw = Readonly<Record<string, unknown>>

function rawClip(carried: string): Raw | undefined {
  const bytes = fromBase64(carried)
  if (!bytes) return undefined
  try {
    const cleaned = cleanJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    const raw = cleaned.ok ? cleaned.value.value : undefined
    return isObject(raw) && raw.kind === CLIP_KIND ? raw : undefined
  } catch {
    return undefined
  }
}

function readClip(raw: Raw): ParsedClip {
  const notes: ParseNote[] = []
  const steps = unique(readNamed(raw.steps))
  const lanes = unique(listOf(raw.lanes).flatMap((each): ClipLane[] => (isLane(each) ? [{ ...each }] : [])))
  const inSteps = new Set(steps.map(({ id }) => id))
  const inLanes = new Set(lanes.map(({ id }) => id))
  const all = readRecords(cardRecord, raw.cards, 'cards', notes).filter(({ id, lane, step }) => {
    const isPlaced = inLanes.has(lane) && inSteps.has(step)
    if (!isPlaced) notes.push({ code: 'unknownReference', path: `cards.${id}` })
    return isPlaced
  })
  const cards = all.slice(0, PASTED_CARDS_LIMIT)
  const ids = new Set<string>(cards.map(({ id }) => id))
  return {
    clip: {
      steps,
      lanes,
      cards,
      links: readRecords(linkRecord, raw.links, 'links', notes).filter(
        ({ from, to }) => from !== to && ids.has(from) && ids.has(to),
      ),
      actors: readNamed(raw.actors),
      channels: readNamed(raw.channels),
      personas: readNamed(raw.personas),
      media: readRecords(mediaRecord, raw.media, 'media', notes),
    },
    notes,
    tooMany: all.length - cards.length,
  }
}

/** The records of a list, the first of each id. */
function readRecords<T extends { readonly id: string }>(
  spec: RecordSpec<T>,
  raw: unknown,
  name: string,
  notes: ParseNote[],
): T[] {
  const read = (Array.isArray(raw) ? raw : []).flatMap((each: unknown, at): T[] => {
    const record = isObject(each) ? readRecord(spec, each, `${name}.${at}`, notes) : undefined
    if (!isObject(each)) notes.push({ code: 'recordLeftOut', path: `${name}.${at}` })
    return record ? [record] : []
  })
  return unique(read)
}

function unique<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.toReversed().map((record) => [record.id, record])).values()].toReversed()
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw.slice(0, LIST_LIMIT) : []
}

function readNamed(raw: unknown): Named[] {
  return listOf(raw).flatMap((each): Named[] => {
    if (!isObject(each) || !isUsableId(each.id)) return []
    const name = v.safeParse(textField, each.name)
    return [{ id: each.id, name: name.success ? name.output : {} }]
  })
}

function isLane(each: unknown): each is ClipLane {
  return isObject(each) && isUsableId(each.id) && typeof each.type === 'string' && each.type.length <= 120
}

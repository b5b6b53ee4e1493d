import { dirOf } from '../../base/direction'
import { fold } from '../../base/fold'
import type { CardId, LaneId, MeasureId, NewId, StageId, StepId } from '../../base/ids'
import type { JsonObject } from '../../base/json'
import type { Text } from '../../base/text'
import type { ImportedHeap, NewCard } from '../../commands'
import type { AnswerTarget, Counted, CountedHeap, Mapping, Quote } from '../../formats/survey'
import type { QuestionDraft } from '../../formats/survey/guess/suggest'
import { addCounts } from '../../measures/counts'
import { defaultSatisfied } from '../../measures/csat'
import type { Board } from '../../model/board'
import { stepsInOrder, stepsOfStage } from '../../model/reads'
import type { Measure } from '../../model/records/measure'

/** A question of the file as a question of the board. Its satisfied answers follow custom and can be changed later. */
export function measureOf(draft: QuestionDraft, id: MeasureId): Measure {
  const { family, scale } = draft
  const [low, high] = scale
  return {
    id,
    family,
    name: draft.isShared && family !== 'custom' ? SHARED_NAMES[family] : textOf(draft.name),
    question: textOf(draft.name),
    scale,
    satisfied: [...(defaultSatisfied(scale) ?? upperHalf(low, high))],
    better: 'higher',
  }
}

const SHARED_NAMES = {
  csat: { en: 'Customer satisfaction', ar: 'مؤشر رضا العملاء' },
  nps: { en: 'Net promoter score', ar: 'مؤشر صافي الترويج' },
  ces: { en: 'Customer effort', ar: 'مؤشر جهد العميل' },
}

function upperHalf(low: number, high: number): number[] {
  const from = Math.ceil((low + high + 1) / 2)
  return Array.from({ length: high - from + 1 }, (_, index) => from + index)
}

export function textOf(text: string): Text {
  return dirOf(text, 'ltr') === 'rtl' ? { ar: text } : { en: text }
}

/**
 * Counted answers in the board's own terms: measures and things by id, channels and personas by their records. Two spellings of
 * one branch's channel become one heap.
 */
export function heapsFor(
  board: Pick<Board, 'channels' | 'personas' | 'cards' | 'stages'>,
  counted: Pick<Counted, 'heaps'>,
  measures: ReadonlyMap<string, MeasureId>,
): ImportedHeap[] {
  const merged = new Map<string, ImportedHeap>()
  for (const heap of counted.heaps) {
    const measure = measures.get(heap.question)
    if (!measure) continue
    const next: ImportedHeap = {
      measure,
      ...askedOf(board, heap.target),
      period: heap.period,
      dims: dimsFor(board, heap),
      counts: heap.counts,
      ...(heap.notApplicable > 0 ? { notApplicable: heap.notApplicable } : {}),
    }
    const key = JSON.stringify([measure, next.card, next.stage, next.period, Object.entries(next.dims).sort()])
    const before = merged.get(key)
    merged.set(key, before ? joined(before, next) : next)
  }
  return [...merged.values()]
}

function joined(a: ImportedHeap, b: ImportedHeap): ImportedHeap {
  const notApplicable = (a.notApplicable ?? 0) + (b.notApplicable ?? 0)
  return { ...a, counts: addCounts([a.counts, b.counts]), ...(notApplicable > 0 ? { notApplicable } : {}) }
}

export function askedOf(
  board: Pick<Board, 'cards' | 'stages'>,
  target: AnswerTarget,
): { readonly card?: CardId; readonly stage?: StageId } {
  if (target.kind === 'journey') return {}
  if (target.kind === 'card') {
    const card = Object.values(board.cards).find(({ id }) => id === target.id)
    return card ? { card: card.id } : {}
  }
  const stage = Object.values(board.stages).find(({ id }) => id === target.id)
  return stage ? { stage: stage.id } : {}
}

export function dimsFor(
  board: Pick<Board, 'channels' | 'personas'>,
  { dims }: Pick<CountedHeap, 'dims'>,
): ImportedHeap['dims'] {
  return Object.fromEntries(
    Object.entries(dims).map(([name, value]) => {
      if (name === 'channel') return [name, idNamed(Object.values(board.channels), value) ?? value]
      if (name === 'persona') return [name, idNamed(Object.values(board.personas), value) ?? value]
      return [name, value]
    }),
  )
}

function idNamed(records: readonly { readonly id: string; readonly name: Text }[], value: string): string | undefined {
  const folded = fold(value)
  return records.find(({ name }) => [name.en, name.ar].some((each) => each && fold(each) === folded))?.id
}

/** Comments as cards of a lane, each under the step it is about. */
export function quoteCards(
  board: Board,
  quotes: readonly Quote[],
  lane: LaneId,
  { blank, note }: { readonly blank: () => JsonObject; readonly note: Text },
): NewCard[] {
  return quotes.flatMap(({ text, target }) => {
    const step = stepOf(board, target)
    const isArabic = dirOf(text, 'ltr') === 'rtl'
    const quoted = isArabic ? { ar: `«${text}»` } : { en: `“${text}”` }
    return step ? [{ lane, step, text: quoted, note, evidence: 'researched' as const, data: blank() }] : []
  })
}

function stepOf(board: Board, target: AnswerTarget): StepId | undefined {
  const card = target.kind === 'card' ? Object.values(board.cards).find(({ id }) => id === target.id) : undefined
  const stage = target.kind === 'stage' ? Object.values(board.stages).find(({ id }) => id === target.id) : undefined
  return card?.step ?? (stage && stepsOfStage(board, stage.id)[0]?.id) ?? stepsInOrder(board)[0]?.id
}

/** Ids of the board's questions, and new ones for those that the import adds. */
export function measureIds(
  board: Pick<Board, 'measures'>,
  added: readonly QuestionDraft[],
  newId: NewId,
): ReadonlyMap<string, MeasureId> {
  const known = Object.values(board.measures).map(({ id }) => [String(id), id] as const)
  return new Map([...known, ...added.map(({ key }) => [key, newId('measure')] as const)])
}

/** The mark that every heap of this file carries, and the whole source with the columns chosen. */
export function sourceOf(
  name: string,
  content: string,
  mapping: Mapping,
): { readonly file: string; readonly source: string } {
  const file = `[${content}`
  const bare = name
    .replace(/[[\];\s]+/g, ' ')
    .trim()
    .slice(0, 120)
  return { file, source: `${bare} ${file}-${shortHash(JSON.stringify(mapping))}]` }
}

/** FNV-1a in hex. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

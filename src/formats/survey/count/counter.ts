import type { AnswerTarget, ColumnUse, Mapping } from '../mapping'
import { type CalendarDate, dateIn, readDate } from '../text/dates'
import { isMissing } from '../text/missing'
import { readNumber } from '../text/numbers'
import { isoDate, periodOf } from '../text/periods'
import { type AnswerUse, answerIn, isFault } from './answerIn'
import { attributeColumn, type CountedAttribute, wholeColumn } from './attributeSums'
import { createQuotes, type Quote } from './quotes'
import { createRejects, type Rejected, type Skipped } from './rejects'
import { type CountedReplies, createReplies } from './replies'

/** How many people gave each answer: one question, about one thing, in one period, in one group. */
export interface CountedHeap {
  readonly question: string
  readonly target: AnswerTarget
  readonly period: string
  readonly dims: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<string, number>>
  readonly notApplicable: number
}

export interface Counted {
  /** Rows under the headings. */
  readonly rows: number
  /** Rows of which at least one answer was counted. */
  readonly used: number
  readonly heaps: readonly CountedHeap[]
  readonly attributes: readonly CountedAttribute[]
  readonly skipped: readonly Skipped[]
  readonly rejected: readonly Rejected[]
  readonly rejectedAll: number
  readonly quotes: readonly Quote[]
  /** Comments long enough to be quoted. */
  readonly comments: number
  /** Single answers of the same people about the whole and about parts of it; absent when the columns do not tell both. */
  readonly replies?: CountedReplies
  /** First and last day answered, when a column says so. */
  readonly span?: { readonly from: string; readonly to: string }
}

/** Groups of answers one import may make. More means that a column of names or ids was taken for a group. */
export const HEAP_LIMIT = 5000
const CACHE_LIMIT = 4000

export class TooManyGroups extends Error {}

interface Heap extends Omit<CountedHeap, 'counts' | 'notApplicable'> {
  readonly counts: Map<number, number>
  notApplicable: number
}

type Used<K extends ColumnUse['kind']> = readonly (readonly [index: number, use: Extract<ColumnUse, { kind: K }>])[]

/** Counts rows as they go by; what is kept grows with the groups, never with the rows. */
export function createCounter(mapping: Mapping, width: number) {
  const uses = Object.entries(mapping.columns)
  const answers = pick('answer').map(([index, use]) => answerColumn(index, use, mapping))
  const attributes = pick('attribute').map(([index, use]) => attributeColumn(index, use))
  const wholeIn = wholeColumn(mapping)
  const [date] = pick('date')
  const [touchpoint] = pick('touchpoint')
  const [weight] = pick('count')
  const dimensions = pick('dimension')
  const comments = mapping.quotes ? pick('comment') : []
  const leaveOut = pick('leaveOut')
  const heaps = new Map<string, Heap>()
  const rejects = createRejects()
  const replies = createReplies(mapping)
  const quotes = createQuotes(mapping.quotes ?? 0)
  const days = new Map<string, CalendarDate | undefined>()
  let rows = 0
  let used = 0
  let from = '9'
  let to = ''

  function pick<K extends ColumnUse['kind']>(kind: K): Used<K> {
    return uses.flatMap(([index, use]) => (isUse(use, kind) ? [[Number(index), use] as const] : []))
  }

  function add(cells: readonly string[], line: number, fault?: 'openQuote'): void {
    if (!fault && cells.every((cell) => cell.trim() === '')) return
    rows++
    if (fault) return rejects.add(fault, line, cells)
    if (cells.length !== width && !isPadded(cells, width)) return rejects.add('columns', line, cells)
    for (const [index, { reason, values }] of leaveOut) {
      if (values.includes((cells[index] ?? '').trim())) return rejects.add(reason, line, cells, index)
    }
    const period = periodIn(cells, line)
    if (period === undefined) return
    const people = peopleIn(cells)
    if (people === undefined) return rejects.add('count', line, cells, weight?.[0])
    const target = touchpoint ? targetIn(cells, touchpoint) : undefined
    if (touchpoint && !target) return rejects.add('touchpoint', line, cells, touchpoint[0])
    countAnswers(cells, line, { period, people, target })
  }

  function countAnswers(
    cells: readonly string[],
    line: number,
    { period, people, target }: { period: string; people: number; target: AnswerTarget | undefined },
  ): void {
    const dims = dimsIn(cells)
    const given = new Map<number, number>()
    const { counted, faults } = eachAnswer(answers, cells, line, (column, answer) => {
      const heap = heapOf(column.use.question, target ?? column.use.target, period, dims)
      if (answer === 'notApplicable') heap.notApplicable += people
      else {
        heap.counts.set(answer, (heap.counts.get(answer) ?? 0) + people)
        given.set(column.index, answer)
      }
    })
    replies?.add(given, period, dims)
    const rated = countAttributes(cells, line, people)
    if (counted + rated.counted > 0) used++
    else if (faults + rated.faults === 0) rejects.add('unanswered', line, cells)
    for (const [index] of comments) {
      const about = target ?? answers.find((column) => column.index < index)?.use.target ?? answers[0]?.use.target
      quotes.add(cells[index] ?? '', about ?? { kind: 'journey' }, period)
    }
  }

  function countAttributes(cells: readonly string[], line: number, people: number) {
    const whole = wholeIn?.(cells)
    return eachAnswer(attributes, cells, line, (column, answer) => {
      if (answer !== 'notApplicable') column.add(answer, whole, people)
    })
  }

  /** Takes what a row says in these columns, and counts it; what cannot be read goes to the rejects. */
  function eachAnswer<
    C extends { readonly index: number; readonly read: (text: string) => ReturnType<typeof answerIn> },
  >(
    columns: readonly C[],
    cells: readonly string[],
    line: number,
    take: (column: C, answer: number | 'notApplicable') => void,
  ): { readonly counted: number; readonly faults: number } {
    let counted = 0
    let faults = 0
    for (const column of columns) {
      const text = cells[column.index] ?? ''
      if (isMissing(text)) continue
      const answer = column.read(text)
      if (isFault(answer)) {
        rejects.add(answer, line, cells, column.index)
        faults++
      } else if (answer !== 'skip') {
        take(column, answer)
        counted++
      }
    }
    return { counted, faults }
  }

  function periodIn(cells: readonly string[], line: number): string | undefined {
    if (!date) return mapping.period
    const [index, use] = date
    const text = cells[index] ?? ''
    if (isMissing(text)) {
      rejects.add(use.isFinish ? 'unfinished' : 'noDate', line, cells, index)
      return undefined
    }
    const day = use.order && dayIn(text, use.order)
    if (!day) {
      rejects.add('date', line, cells, index)
      return undefined
    }
    const iso = isoDate(day)
    if (iso < from) from = iso
    if (iso > to) to = iso
    return periodOf(day, use.grain)
  }

  function dayIn(text: string, order: 'dayFirst' | 'monthFirst'): CalendarDate | undefined {
    const known = days.get(text)
    if (known) return known
    const written = readDate(text)
    const day = written && dateIn(written, order)
    if (days.size < CACHE_LIMIT) days.set(text, day)
    return day
  }

  function peopleIn(cells: readonly string[]): number | undefined {
    if (!weight) return 1
    const people = readNumber(cells[weight[0]] ?? '')
    return people !== undefined && Number.isInteger(people) && people >= 0 && people <= 1e9 ? people : undefined
  }

  function dimsIn(cells: readonly string[]): readonly (readonly [string, string])[] {
    return dimensions.flatMap(([index, { name }]) => {
      const value = (cells[index] ?? '').replace(/\s+/g, ' ').trim().slice(0, 80)
      return isMissing(value) ? [] : [[name, value] as const]
    })
  }

  function heapOf(question: string, target: AnswerTarget, period: string, dims: ReturnType<typeof dimsIn>): Heap {
    const about = target.kind === 'journey' ? '' : `${target.kind} ${target.id}`
    const key = [question, about, period, ...dims.flat()].join('\u0000')
    const known = heaps.get(key)
    if (known) return known
    if (heaps.size >= HEAP_LIMIT) throw new TooManyGroups()
    const heap = { question, target, period, dims: Object.fromEntries(dims), counts: new Map(), notApplicable: 0 }
    heaps.set(key, heap)
    return heap
  }

  function finish(): Counted {
    const sorted = [...heaps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, heap]) => heap)
    return {
      rows,
      used,
      heaps: sorted.map((heap) => ({ ...heap, counts: Object.fromEntries(heap.counts) })),
      attributes: attributes.flatMap((column) => column.finish()),
      ...rejects.finish(),
      ...quotes.finish(),
      ...replies?.finish(),
      ...(to === '' ? {} : { span: { from, to } }),
    }
  }

  return { add, finish }
}

function isUse<K extends ColumnUse['kind']>(use: ColumnUse, kind: K): use is Extract<ColumnUse, { kind: K }> {
  return use.kind === kind
}

/** One column of answers; the few texts that come again and again are read once. */
function answerColumn(index: number, use: AnswerUse, { questions }: Mapping) {
  const scale = questions[use.question]?.scale ?? [1, 5]
  const known = new Map<string, ReturnType<typeof answerIn>>()
  return {
    index,
    use,
    read: (text: string) => {
      const before = known.get(text)
      if (before !== undefined) return before
      const answer = answerIn(text, use, scale)
      if (known.size < CACHE_LIMIT) known.set(text, answer)
      return answer
    },
  }
}

function targetIn(
  cells: readonly string[],
  [index, { targets }]: Used<'touchpoint'>[number],
): AnswerTarget | undefined {
  const value = (cells[index] ?? '').trim()
  return Object.hasOwn(targets, value) ? targets[value] : undefined
}

/** Cells beyond the headings that are all blank are no fault: some programs end every line with a delimiter. */
function isPadded(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')
}

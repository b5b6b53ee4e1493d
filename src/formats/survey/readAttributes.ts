import papa from 'papaparse'
import { fail, ok, type Result } from '../../base/result'
import type { Text } from '../../base/text'
import { derivedImportance } from '../../measures/correlation'
import { nameColumns } from './guess/headers'
import { guessDelimiter } from './text/delimiter'
import { decideDecimal, readNumber } from './text/numbers'
import { recordsOf } from './text/records'
import { foldPhrase } from './words/foldPhrase'

/** An attribute as a table tells of it. */
export interface ReadAttribute {
  readonly name: string
  readonly importance?: number
  readonly performance?: number
  readonly n?: number
  readonly derived?: { readonly r: number; readonly n: number }
}

export interface ReadAttributes {
  /** `means`: a line an attribute. `answers`: a line a person, the answer about the whole first. */
  readonly kind: 'means' | 'answers'
  readonly attributes: readonly ReadAttribute[]
  /** Lines without a name or a number, counted from 1. */
  readonly left: readonly number[]
}

export type AttributesProblem = 'nothing' | 'noNumbers'

const PERFORMANCE = /\b(?:performance|satisfaction|score|rating)\b|الاداء|رضا|التقييم/
const IMPORTANCE = /\b(?:importance|weight)\b|الاهميه|الوزن/
const PEOPLE = /^(?:n|people|answers|count|responses)$|^(?:ال)?عدد(?: \S+)?$|^ن$/

/**
 * A table out of a sheet or a file. With a name in the first column and numbers behind it, each line is an attribute; with
 * numbers alone under headings, each line is one person: the first column is what they say of the whole, the others of the
 * attributes, which get their mean and how well they go together with the whole.
 */
export function readAttributes(text: string): Result<ReadAttributes, AttributesProblem> {
  const plain = text.replace(/^\ufeff/, '').trim()
  if (plain === '') return fail('nothing')
  const delimiter = guessDelimiter(papa, plain, true)
  const rows = recordsOf(papa, `${plain}\n`, delimiter).map((cells) => cells.map((cell) => cell.trim()))
  const decimal = decideDecimal(rows.flat(), delimiter)
  const read = (cell: string | undefined) => readNumber(cell ?? '', decimal)
  const [first = []] = rows
  const isHead = first.slice(1).every((cell) => read(cell) === undefined)
  const body = isHead ? rows.slice(1) : rows
  const areNumbers = body.filter(([cell]) => read(cell) !== undefined).length * 2 > body.length
  const found = isHead && areNumbers ? ofAnswers(first, body, read) : ofMeans(isHead ? first : [], body, read, isHead)
  return found.attributes.length === 0 ? fail('noNumbers') : ok(found)
}

type Read = (cell: string | undefined) => number | undefined
type Rows = readonly (readonly string[])[]

function ofMeans(head: readonly string[], body: Rows, read: Read, isHead: boolean): ReadAttributes {
  const places = placesOf(head)
  const left: number[] = []
  const attributes = body.flatMap((cells, index): ReadAttribute[] => {
    const name = (cells[0] ?? '').slice(0, 300)
    const [importance, performance, n] = [places.importance, places.performance, places.n].map((at) => read(cells[at]))
    if (name === '' || (importance === undefined && performance === undefined)) {
      if (cells.some((cell) => cell !== '')) left.push(index + (isHead ? 2 : 1))
      return []
    }
    const people = n !== undefined && Number.isInteger(n) && n >= 0 ? { n } : {}
    return [
      {
        name,
        ...(importance === undefined ? {} : { importance }),
        ...(performance === undefined ? {} : { performance }),
        ...people,
      },
    ]
  })
  return { kind: 'means', attributes, left }
}

/** Name, importance, performance, n, in this order unless the headings say otherwise. */
function placesOf(head: readonly string[]) {
  const at = (pattern: RegExp, usual: number) => {
    const found = head.findIndex((cell, index) => index > 0 && pattern.test(foldPhrase(cell)))
    return found < 0 ? usual : found
  }
  return { importance: at(IMPORTANCE, 1), performance: at(PERFORMANCE, 2), n: at(PEOPLE, 3) }
}

function ofAnswers(head: readonly string[], body: Rows, read: Read): ReadAttributes {
  const names = nameColumns([head], head.length).map(({ name }) => name)
  const column = (at: number) => body.map((cells) => read(cells[at]) ?? null)
  const overall = column(0)
  const columns = names.slice(1).map((name, index) => ({ id: name, answers: column(index + 1) }))
  const attributes = derivedImportance(overall, columns).flatMap(({ id, correlation }, index): ReadAttribute[] => {
    const answers = columns[index]?.answers.flatMap((answer) => answer ?? []) ?? []
    if (id === '' || answers.length === 0) return []
    return [
      {
        name: id,
        performance: answers.reduce((sum, answer) => sum + answer, 0) / answers.length,
        n: answers.length,
        ...(correlation ? { derived: { r: correlation.r, n: correlation.n } } : {}),
      },
    ]
  })
  return { kind: 'answers', attributes, left: [] }
}

/** Words of a name in the language they are in. */
export function textOfName(name: string): Text {
  return /\p{Script=Arabic}/u.test(name) ? { ar: name } : { en: name }
}

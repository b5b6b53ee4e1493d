import { fold } from '../../base/fold'
import type { Json } from '../../base/json'
import { type Language, type Text, textIn } from '../../base/text'
import type { Board } from '../../model/board'
import { isTearable } from './listed'

/** Kinds of records that other records name. */
export const NAMED_RECORDS = ['stages', 'steps', 'lanes', 'personas', 'actors', 'channels', 'cards'] as const
export type NamedRecords = (typeof NAMED_RECORDS)[number]

export interface Names {
  /** What stands in a cell for the record: its name, with its id where the name alone says too little. */
  readonly label: (records: NamedRecords, id: string | undefined) => string | undefined
  /** Names that would be torn where a cell lists several. */
  readonly tearable: (records: NamedRecords) => readonly string[]
  /** The record a person means. */
  readonly find: (records: NamedRecords, words: string) => FoundName
  /** Takes in what a record is called in the workbook. Labels stay as they were printed. */
  readonly add: (records: NamedRecords, id: string, name: Text) => void
}

export type FoundName = { readonly kind: 'one'; readonly id: string } | { readonly kind: 'none' | 'several' }

/** Names of a board's records in the language of the workbook, told apart where several have the same. */
export function namesOf(board: Board, language: Language, nameOfLaneType: (type: string) => string): Names {
  const books = new Map(NAMED_RECORDS.map((records) => [records, bookOf(entries(board, records))] as const))

  function entries(from: Board, records: NamedRecords): (readonly [string, Text])[] {
    if (records === 'cards') return Object.values(from.cards).map(({ id, text }) => [id, text] as const)
    if (records !== 'lanes') return Object.values(from[records]).map(({ id, name }) => [id, name] as const)
    return Object.values(from.lanes).map(({ id, name, type }) => {
      const words = nameOfLaneType(type)
      return [id, textIn(name, language) ? name : { [language]: words }] as const
    })
  }

  function bookOf(all: readonly (readonly [string, Text])[]): Book {
    const book: Book = { labels: new Map(), byLabel: new Map(), byName: new Map(), tearable: new Set() }
    const counts = new Map<string, number>()
    const nameOf = (name: Text) => fold(textIn(name, language))
    for (const [, name] of all) counts.set(nameOf(name), (counts.get(nameOf(name)) ?? 0) + 1)
    for (const [id, name] of all) {
      const words = textIn(name, language).replace(/\s+/g, ' ').trim()
      const isClear = words !== '' && counts.get(nameOf(name)) === 1
      note(book, id, name, isClear ? words : `${words} [${id}]`.trim())
    }
    return book
  }

  return {
    label: (records, id) => (id === undefined ? undefined : books.get(records)?.labels.get(id)),
    tearable: (records) => [...(books.get(records)?.tearable ?? [])],
    find: (records, words) => {
      const book = books.get(records)
      const exact = book?.byLabel.get(words.trim())
      if (exact !== undefined) return { kind: 'one', id: exact }
      if (book?.labels.has(words.trim())) return { kind: 'one', id: words.trim() }
      const ids = [...(book?.byName.get(fold(words)) ?? [])]
      const [id] = ids
      if (id === undefined) return { kind: 'none' }
      return ids.length === 1 ? { kind: 'one', id } : { kind: 'several' }
    },
    add: (records, id, name) => {
      const book = books.get(records)
      if (book) noteName(book, id, name)
    },
  }
}

interface Book {
  readonly labels: Map<string, string>
  readonly byLabel: Map<string, string>
  readonly byName: Map<string, Set<string>>
  readonly tearable: Set<string>
}

function note(book: Book, id: string, name: Text, label: string): void {
  book.labels.set(id, label)
  book.byLabel.set(label, id)
  if (isTearable(label)) book.tearable.add(label)
  noteName(book, id, name)
}

function noteName(book: Book, id: string, name: Text): void {
  for (const words of [name.en, name.ar]) {
    if (!words?.trim()) continue
    if (isTearable(words)) book.tearable.add(words.replace(/\s+/g, ' ').trim())
    const ids = book.byName.get(fold(words)) ?? new Set()
    book.byName.set(fold(words), ids.add(id))
  }
}

export type Reading =
  | { readonly kind: 'value'; readonly value: Json | undefined }
  | { readonly kind: 'problem'; readonly code: CellFault; readonly words?: string }

/** Why a cell cannot be taken. */
export type CellFault =
  | 'unknownName'
  | 'severalNames'
  | 'notNumber'
  | 'outside'
  | 'notChoice'
  | 'notText'
  | 'notDate'
  | 'notAddress'
  | 'tooLong'
  | 'needed'
  /** The lane of the card has no such field. */
  | 'notOfLane'

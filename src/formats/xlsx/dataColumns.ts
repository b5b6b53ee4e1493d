import { isObject, type Json } from '../../base/json'
import { type BothLanguages, LANGUAGES } from '../../base/text'
import { dataOf, type LaneRegistry } from '../../lanes'
import type { Field } from '../../lanes/field'
import type { Board } from '../../model/board'
import type { Card } from '../../model/records/card'
import { type Cell, type CellValue, dayOf, normalCell } from './cell'
import { type Column, readChoice, readDate, readNumberCell, readText, type SheetContext, textColumn } from './column'
import type { Reading } from './names'

/** A column for each field that lanes of the board ask for; lanes that ask for the same share it. */
export function dataColumns(board: Board, lanes: LaneRegistry, about?: Field['about']): Column<Card>[] {
  const types = [...new Set(Object.values(board.lanes).map(({ type }) => type))].sort().map(lanes.typeOf)
  const columns = new Map<string, { readonly field: Field; readonly types: Set<string> }>()
  for (const { id, fields } of types) {
    for (const field of fields.filter((each) => each.about === about)) {
      const key = JSON.stringify([field.kind, field.name, field.label.en, 'options' in field ? field.options : 0])
      const known = columns.get(key) ?? { field, types: new Set() }
      known.types.add(id)
      columns.set(key, known)
    }
  }
  const all = [...columns.values()]
  return all.flatMap(({ field, types: own }) => {
    // Two fields of one name, of lanes of different types, are told apart by the lane.
    const isShared = all.some((other) => other.field !== field && other.field.label.en === field.label.en)
    const [first] = own
    const lane = first === undefined ? undefined : lanes.typeOf(first).label
    return columnsOf(field, isShared && lane ? joined(lane, field.label) : field.label, own, lanes)
  })
}

function joined(lane: BothLanguages, label: BothLanguages): BothLanguages {
  return { en: `${lane.en}: ${label.en}`, ar: `${lane.ar}: ${label.ar}` }
}

function columnsOf(field: Field, head: BothLanguages, own: ReadonlySet<string>, lanes: LaneRegistry): Column<Card>[] {
  const typeOf = (card: Card, { board }: SheetContext) => board.lanes[card.lane]?.type ?? ''
  const valueIn = (card: Card, context: SheetContext): Json | undefined => {
    const type = typeOf(card, context)
    return own.has(type) ? dataOf(lanes.typeOf(type), card)[field.name] : undefined
  }
  const guarded =
    (read: (cell: Cell, context: SheetContext) => Reading) =>
    (cell: Cell, context: SheetContext, card: Card): Reading => {
      const answer = read(cell, context)
      const isEmpty = answer.kind === 'value' && answer.value === undefined
      return isEmpty || own.has(typeOf(card, context)) ? answer : { kind: 'problem', code: 'notOfLane' }
    }
  if (field.kind === 'text') {
    return LANGUAGES.map((language) => {
      const suffix = { en: { en: 'English', ar: 'الإنجليزية' }, ar: { en: 'Arabic', ar: 'العربية' } }[language]
      const column = textColumn<Card>(
        { en: `${head.en} (${suffix.en})`, ar: `${head.ar} (${suffix.ar})` },
        ['data', field.name, language],
        (card, context) => textValue(valueIn(card, context), language),
      )
      return { ...column, read: guarded(readText) }
    })
  }
  return [
    {
      head,
      width: 18,
      path: ['data', field.name],
      print: (card, context) => printValue(field, valueIn(card, context), context),
      read: guarded((cell, context) => readValue(field, cell, context)),
    },
  ]
}

const NOTHING: Reading = { kind: 'value', value: undefined }

function textValue(value: Json | undefined, language: 'en' | 'ar'): string | undefined {
  const text = isObject(value) ? value[language] : undefined
  return typeof text === 'string' ? text : undefined
}

function printValue(field: Field, value: Json | undefined, { language }: SheetContext): CellValue {
  if (value === undefined || value === null) return undefined
  if (field.kind === 'choice') return field.options.find((option) => option.value === value)?.label[language]
  if (field.kind === 'date' && typeof value === 'string') return dayOf(value)
  if (typeof value === 'number' || typeof value === 'string') return value
  return JSON.stringify(value)
}

function readValue(field: Exclude<Field, { kind: 'text' }>, cell: Cell, context: SheetContext): Reading {
  switch (field.kind) {
    case 'choice':
      return readChoice(cell, field.options, context)
    case 'mood':
      return readNumberCell(cell, { min: -2, max: 2, whole: true })
    case 'rating':
      return readNumberCell(cell, { min: field.min, max: field.max, whole: true })
    case 'number':
      return readNumberCell(cell, field)
    case 'date':
      return readDate(cell)
    // A line of words, and the period of a measure, which is one of those the board has.
    case 'line':
    case 'period':
      return readLine(cell)
    case 'card': {
      const words = normalCell(cell)
      if (words === '') return NOTHING
      const found = context.names.find('cards', words)
      return found.kind === 'one'
        ? { kind: 'value', value: found.id }
        : { kind: 'problem', code: found.kind === 'none' ? 'unknownName' : 'severalNames', words }
    }
  }
}

function readLine(cell: Cell): Reading {
  const reading = readText(cell)
  return reading.kind === 'value' && typeof reading.value === 'string'
    ? { kind: 'value', value: reading.value.trim() }
    : reading
}

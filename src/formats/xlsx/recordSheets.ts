import type { IdKind } from '../../base/ids'
import { sortedByOrder } from '../../base/orderKey'
import { type BothLanguages, textIn } from '../../base/text'
import { dataOf } from '../../lanes'
import { AUTOMATION_WORDS, EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import type { Board } from '../../model/board'
import { lanesInOrder, personasInOrder, stagesInOrder, stepsInOrder } from '../../model/reads'
import { AUTOMATION_LEVELS, type Card, EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import type { Lane } from '../../model/records/lane'
import { LINK_KINDS, type Link } from '../../model/records/link'
import type { Measure } from '../../model/records/measure'
import type { Persona } from '../../model/records/persona'
import { STAGE_PHASES, type Stage } from '../../model/records/stage'
import type { Step } from '../../model/records/step'
import { sortedCards } from '../draft/printing'
import {
  addressColumn,
  type Column,
  choiceColumn,
  choicesColumn,
  idColumn,
  nameColumn,
  namesColumn,
  numberColumn,
  placeColumn,
  type SheetContext,
  shownColumn,
  tagsColumn,
  textColumn,
} from './column'
import { dataColumns } from './dataColumns'
import { WORDS, type Word } from './words'

/** Kinds of records that have a sheet which is read again, in the order in which they are read. */
export const SHEET_RECORDS = ['stages', 'lanes', 'personas', 'steps', 'cards', 'links', 'measures'] as const
export type SheetRecords = (typeof SHEET_RECORDS)[number]

/** A sheet with one record a row. */
export interface RecordSheet<R extends { readonly id: string } = { readonly id: string }> {
  readonly records: SheetRecords
  readonly name: BothLanguages
  rows(board: Board): readonly R[]
  columns(board: Board, context: Pick<SheetContext, 'lanes'>): readonly Column<R>[]
  /** New rows make new records. */
  readonly takesNew: boolean
  /** What numbers of places count among. */
  group(record: R): string
}

const options = (words: readonly Word[]) => words.map((value) => ({ value, label: WORDS[value] }))
const EVIDENCE = EVIDENCE_LEVELS.map((value) => ({ value, label: EVIDENCE_WORDS[value] }))
const MARKS = FLAGS.map((value) => ({ value, label: FLAG_LOOKS[value].label }))
const AUTOMATION = AUTOMATION_LEVELS.map((value) => ({ value, label: AUTOMATION_WORDS[value] }))
const YES_NO = [
  { value: true, label: WORDS.yes },
  { value: false, label: WORDS.no },
]

function needed<R>(column: Column<R>): Column<R> {
  return { ...column, needed: true }
}

const stages: RecordSheet<Stage> = {
  records: 'stages',
  name: WORDS.stages,
  takesNew: true,
  group: () => '',
  rows: stagesInOrder,
  columns: (board) => [
    idColumn(WORDS.id),
    placeColumn(
      WORDS.order,
      placesOf(stagesInOrder(board), () => ''),
    ),
    textColumn(WORDS.nameEn, ['name', 'en'], ({ name }) => name.en),
    textColumn(WORDS.nameAr, ['name', 'ar'], ({ name }) => name.ar),
    choiceColumn(WORDS.phase, ['phase'], options(STAGE_PHASES), ({ phase }) => phase),
  ],
}

const lanes: RecordSheet<Lane> = {
  records: 'lanes',
  name: WORDS.lanes,
  takesNew: true,
  group: () => '',
  rows: lanesInOrder,
  columns: (board, { lanes: registry }) => [
    idColumn(WORDS.id),
    placeColumn(
      WORDS.order,
      placesOf(lanesInOrder(board), () => ''),
    ),
    {
      ...choiceColumn<Lane>(
        WORDS.type,
        ['type'],
        registry.types.map(({ id, label }) => ({ value: id, label })),
        ({ type }) => type,
      ),
      needed: true,
      // A type that this version does not know is kept by its name.
      print: ({ type }, { language }) => (registry.isKnown(type) ? registry.typeOf(type).label[language] : type),
    },
    textColumn(WORDS.nameEn, ['name', 'en'], ({ name }) => name.en),
    textColumn(WORDS.nameAr, ['name', 'ar'], ({ name }) => name.ar),
  ],
}

const steps: RecordSheet<Step> = {
  records: 'steps',
  name: WORDS.steps,
  takesNew: true,
  group: ({ stage }) => stage,
  rows: stepsInOrder,
  columns: (board) => [
    idColumn(WORDS.id),
    needed(nameColumn(WORDS.stage, ['stage'], 'stages', ({ stage }) => stage)),
    placeColumn(
      WORDS.order,
      placesOf(stepsInOrder(board), ({ stage }) => stage),
    ),
    textColumn(WORDS.nameEn, ['name', 'en'], ({ name }) => name.en),
    textColumn(WORDS.nameAr, ['name', 'ar'], ({ name }) => name.ar),
    numberColumn(WORDS.touch, ['touch'], ({ touch }) => touch, { min: 0 }),
    numberColumn(WORDS.wait, ['wait'], ({ wait }) => wait, { min: 0 }),
    choiceColumn(WORDS.valueAdded, ['valueAdded'], YES_NO, ({ valueAdded }) => valueAdded),
  ],
}

const cards: RecordSheet<Card> = {
  records: 'cards',
  name: WORDS.cards,
  takesNew: true,
  group: ({ lane, step }) => `${lane} ${step}`,
  rows: sortedCards,
  columns: (board, context) => [
    idColumn(WORDS.id),
    needed(nameColumn(WORDS.lane, ['lane'], 'lanes', ({ lane }) => lane)),
    needed(nameColumn(WORDS.step, ['step'], 'steps', ({ step }) => step)),
    placeColumn(
      WORDS.order,
      placesOf(sortedByOrder(Object.values(board.cards)), ({ lane, step }) => `${lane} ${step}`),
    ),
    textColumn(WORDS.textEn, ['text', 'en'], ({ text }) => text.en),
    textColumn(WORDS.textAr, ['text', 'ar'], ({ text }) => text.ar),
    textColumn(WORDS.noteEn, ['note', 'en'], ({ note }) => note?.en),
    textColumn(WORDS.noteAr, ['note', 'ar'], ({ note }) => note?.ar),
    nameColumn(WORDS.owner, ['owner'], 'actors', ({ owner }) => owner),
    nameColumn(WORDS.persona, ['persona'], 'personas', ({ persona }) => persona),
    namesColumn(WORDS.channels, ['channels'], 'channels', ({ channels }) => channels),
    needed(choiceColumn(WORDS.evidence, ['evidence'], EVIDENCE, ({ evidence }) => evidence)),
    choicesColumn(WORDS.flags, ['flags'], MARKS, ({ flags }) => flags),
    choiceColumn(WORDS.automation, ['automation'], AUTOMATION, ({ automation }) => automation),
    tagsColumn(WORDS.tags, ['tags'], ({ tags }) => tags),
    addressColumn(WORDS.address, ['linkUrl'], ({ linkUrl }) => linkUrl),
    ...dataColumns(board, context.lanes),
    shownColumn(WORDS.details, sayDetails),
  ],
}

function sayDetails(card: Card, { board, language, lanes: registry }: SheetContext): string {
  const type = registry.typeOf(board.lanes[card.lane]?.type ?? '')
  const say = (words: BothLanguages) => words[language]
  return type.textOf({ card, data: dataOf(type, card) }, { board, language, say, number: (value) => String(value) })
}

const links: RecordSheet<Link> = {
  records: 'links',
  name: WORDS.links,
  takesNew: true,
  group: () => '',
  rows: (board) => Object.values(board.links),
  columns: () => [
    idColumn(WORDS.id),
    needed(choiceColumn(WORDS.kind, ['kind'], options(LINK_KINDS), ({ kind }) => kind)),
    needed(cardColumn(WORDS.from, ['from'], ({ from }) => from)),
    needed(cardColumn(WORDS.to, ['to'], ({ to }) => to)),
    shownColumn(WORDS.fromText, ({ from }, { board, language }) => textIn(board.cards[from]?.text, language)),
    shownColumn(WORDS.toText, ({ to }, { board, language }) => textIn(board.cards[to]?.text, language)),
    textColumn(WORDS.textEn, ['label', 'en'], ({ label }) => label?.en),
    textColumn(WORDS.textAr, ['label', 'ar'], ({ label }) => label?.ar),
  ],
}

/** A card, by its id or by its words where no other card has the same. */
export function cardColumn<R>(
  head: BothLanguages,
  path: readonly string[],
  id: (record: R) => string | undefined,
): Column<R> {
  return {
    head,
    path,
    width: 16,
    print: id,
    read: (cell, { names }) => {
      const words = String(cell ?? '').trim()
      if (words === '') return { kind: 'value', value: undefined }
      const found = names.find('cards', words)
      if (found.kind === 'one') return { kind: 'value', value: found.id }
      return { kind: 'problem', code: found.kind === 'none' ? 'unknownName' : 'severalNames', words }
    },
  }
}

const personas: RecordSheet<Persona> = {
  records: 'personas',
  name: WORDS.personas,
  takesNew: true,
  group: () => '',
  rows: personasInOrder,
  columns: (board) => [
    idColumn(WORDS.id),
    placeColumn(
      WORDS.order,
      placesOf(personasInOrder(board), () => ''),
    ),
    textColumn(WORDS.nameEn, ['name', 'en'], ({ name }) => name.en),
    textColumn(WORDS.nameAr, ['name', 'ar'], ({ name }) => name.ar),
    textColumn(WORDS.roleEn, ['role', 'en'], ({ role }) => role?.en),
    textColumn(WORDS.roleAr, ['role', 'ar'], ({ role }) => role?.ar),
    textColumn(WORDS.goalEn, ['goal', 'en'], ({ goal }) => goal?.en),
    textColumn(WORDS.goalAr, ['goal', 'ar'], ({ goal }) => goal?.ar),
    textColumn(WORDS.quoteEn, ['quote', 'en'], ({ quote }) => quote?.en),
    textColumn(WORDS.quoteAr, ['quote', 'ar'], ({ quote }) => quote?.ar),
    needed(choiceColumn(WORDS.evidence, ['evidence'], EVIDENCE, ({ evidence }) => evidence)),
  ],
}

/** Scales stay as they are: numbers that were measured on one cannot follow to another. */
const measures: RecordSheet<Measure> = {
  records: 'measures',
  name: WORDS.measures,
  takesNew: false,
  group: () => '',
  rows: (board) => Object.values(board.measures),
  columns: () => [
    idColumn(WORDS.id),
    shownColumn(WORDS.kind, ({ family }) => family, 12),
    textColumn(WORDS.nameEn, ['name', 'en'], ({ name }) => name.en),
    textColumn(WORDS.nameAr, ['name', 'ar'], ({ name }) => name.ar),
    textColumn(WORDS.questionEn, ['question', 'en'], ({ question }) => question?.en),
    textColumn(WORDS.questionAr, ['question', 'ar'], ({ question }) => question?.ar),
    shownColumn(WORDS.low, ({ scale: [low] }) => low, 10),
    shownColumn(WORDS.high, ({ scale: [, high] }) => high, 10),
    numberColumn(WORDS.target, ['target'], ({ target }) => target, { min: -1e6, max: 1e6 }),
  ],
}

/** In the order of reading: what is named comes before what names it. */
export const RECORD_SHEETS: readonly RecordSheet[] = [stages, lanes, personas, steps, cards, links, measures].map(
  (sheet): RecordSheet => sheet,
)

/** The number of each record among those of its group, counted from 1. */
function placesOf<R extends { readonly id: string }>(
  inOrder: readonly R[],
  group: (record: R) => string,
): (record: R) => number | undefined {
  const counts = new Map<string, number>()
  const places = new Map(
    inOrder.map((record) => {
      const place = (counts.get(group(record)) ?? 0) + 1
      counts.set(group(record), place)
      return [record.id, place]
    }),
  )
  return ({ id }) => places.get(id)
}

export const ID_KINDS = {
  stages: 'stage',
  lanes: 'lane',
  personas: 'persona',
  steps: 'step',
  cards: 'card',
  links: 'link',
  measures: 'measure',
} as const satisfies Record<SheetRecords, IdKind>

/** Fields that must lead to another record: without it the record means nothing. */
export const REFERENCES: Readonly<
  Record<SheetRecords, readonly { readonly field: string; readonly records: SheetRecords }[]>
> = {
  stages: [],
  lanes: [],
  personas: [],
  measures: [],
  steps: [{ field: 'stage', records: 'stages' }],
  cards: [
    { field: 'lane', records: 'lanes' },
    { field: 'step', records: 'steps' },
  ],
  links: [
    { field: 'from', records: 'cards' },
    { field: 'to', records: 'cards' },
  ],
}

import { sortedByOrder } from '../../base/orderKey'
import { type BothLanguages, textIn } from '../../base/text'
import { dataOf } from '../../lanes'
import { AUTOMATION_WORDS, EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import { AUTOMATION_LEVELS, type Card, EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import { LINK_KINDS, type Link } from '../../model/records/link'
import { sortedCards } from '../draft/printing'
import {
  addressColumn,
  type Column,
  choiceColumn,
  choicesColumn,
  idColumn,
  nameColumn,
  namesColumn,
  placeColumn,
  type SheetContext,
  shownColumn,
  tagsColumn,
  textColumn,
} from './column'
import { dataColumns } from './dataColumns'
import { needed, placesOf, type RecordSheet } from './recordSheet'
import { WORDS } from './words'

export const EVIDENCE = EVIDENCE_LEVELS.map((value) => ({ value, label: EVIDENCE_WORDS[value] }))
const MARKS = FLAGS.map((value) => ({ value, label: FLAG_LOOKS[value].label }))
const AUTOMATION = AUTOMATION_LEVELS.map((value) => ({ value, label: AUTOMATION_WORDS[value] }))
const KINDS = LINK_KINDS.map((value) => ({ value, label: WORDS[value] }))

export const cards: RecordSheet<Card> = {
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

export const links: RecordSheet<Link> = {
  records: 'links',
  name: WORDS.links,
  takesNew: true,
  group: () => '',
  rows: (board) => Object.values(board.links),
  columns: () => [
    idColumn(WORDS.id),
    needed(choiceColumn(WORDS.kind, ['kind'], KINDS, ({ kind }) => kind)),
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

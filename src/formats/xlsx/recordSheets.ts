import { lanesInOrder, personasInOrder, stagesInOrder, stepsInOrder } from '../../model/reads'
import type { Lane } from '../../model/records/lane'
import type { Measure } from '../../model/records/measure'
import type { Persona } from '../../model/records/persona'
import { STAGE_PHASES, type Stage } from '../../model/records/stage'
import type { Step } from '../../model/records/step'
import { cards, EVIDENCE, links } from './cardSheets'
import { choiceColumn, idColumn, nameColumn, numberColumn, placeColumn, shownColumn, textColumn } from './column'
import { needed, placesOf, type RecordSheet } from './recordSheet'
import { WORDS, type Word } from './words'

const options = (words: readonly Word[]) => words.map((value) => ({ value, label: WORDS[value] }))
const YES_NO = [
  { value: true, label: WORDS.yes },
  { value: false, label: WORDS.no },
]

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

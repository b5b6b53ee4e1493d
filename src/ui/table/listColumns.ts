import { isObject, type Json } from '../../base/json'
import { type Language, textIn } from '../../base/text'
import { dataOf, type Field, type LaneRegistry } from '../../lanes'
import { evidenceOf } from '../../lanes/evidenceOf'
import { AUTOMATION_WORDS, EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import { cardSatisfaction } from '../../measures/cardSatisfaction'
import { linksOfCard, rowsInOrder, stepsInOrder } from '../../model/reads'
import { AUTOMATION_LEVELS, type Card, EVIDENCE_LEVELS } from '../../model/records/card'
import type { SortValue } from './listModel'
import type { Speech } from './useSpeech'

/** The fields every card has, in the order in which they stand. */
export const BASE_COLUMNS = [
  'text',
  'lane',
  'step',
  'stage',
  'owner',
  'evidence',
  'tags',
  'links',
  'csat',
  'channels',
  'flags',
  'automation',
  'note',
] as const
export type BaseColumn = (typeof BASE_COLUMNS)[number]

export interface ListColumn {
  readonly id: string
  readonly kind: BaseColumn | 'data'
  /** Of a field that lane types ask for. */
  readonly label?: string
  readonly textOf: (card: Card) => string
  readonly sortOf: (card: Card) => SortValue
  /** The lane type's own field of this card; absent where its lane does not ask for it. */
  readonly fieldOf?: (card: Card) => Field | undefined
  /** A score or a share that people compare: severity, feeling, CSAT. */
  readonly isFigure: boolean
}

/** Shown until a person chooses others; fields of numbers join them where cards have any. */
export const USUAL_COLUMNS: readonly string[] = ['text', 'lane', 'step', 'stage', 'owner', 'evidence', 'tags', 'links']

/** Every column the cards of this board can have. */
export function columnsOf(speech: Speech, lanes: LaneRegistry): ListColumn[] {
  const base = BASE_COLUMNS.map(
    (kind): ListColumn => ({
      id: kind,
      kind,
      isFigure: kind === 'csat',
      ...readers(kind, speech, lanes),
    }),
  )
  return [...base, ...dataColumns(speech, lanes)]
}

type Readers = Pick<ListColumn, 'textOf' | 'sortOf'>

function readers(kind: BaseColumn, speech: Speech, lanes: LaneRegistry): Readers {
  const { board, language, say, number } = speech
  const texts = (textOf: (card: Card) => string): Readers => ({ textOf, sortOf: textOf })
  switch (kind) {
    case 'text':
      return texts((card) => textIn(card.text, language))
    case 'lane': {
      const ranks = new Map<string, number>(rowsInOrder(board).map((row, at) => [row.record.id, at]))
      return {
        textOf: (card) => textIn(board.lanes[card.lane]?.name, language),
        sortOf: (card) => ranks.get(card.lane),
      }
    }
    case 'step': {
      const ranks = new Map(stepsInOrder(board).map((step, at) => [step.id, at + 1]))
      return {
        textOf: (card) => `${number(ranks.get(card.step) ?? 0)} ${textIn(board.steps[card.step]?.name, language)}`,
        sortOf: (card) => ranks.get(card.step),
      }
    }
    case 'stage': {
      const ranks = new Map(stepsInOrder(board).map((step, at) => [step.id, at]))
      return {
        textOf: ({ step }) => textIn(stageOf(speech, step)?.name, language),
        sortOf: (card) => ranks.get(card.step),
      }
    }
    case 'owner':
      return texts(({ owner }) => (owner === undefined ? '' : textIn(board.actors[owner]?.name, language)))
    case 'evidence': {
      const levelOf = (card: Card) => evidenceOf(card, board, lanes)
      return {
        textOf: (card) => {
          const level = levelOf(card)
          return level ? say(EVIDENCE_WORDS[level]) : ''
        },
        sortOf: (card) => {
          const level = levelOf(card)
          return level && EVIDENCE_LEVELS.indexOf(level)
        },
      }
    }
    case 'tags':
      return texts(({ tags }) => tags.join(', '))
    case 'links': {
      const targets = (card: Card) => linksOfCard(board, card.id).filter((link) => link.from === card.id)
      return {
        textOf: (card) =>
          targets(card)
            .map((link) => textIn(board.cards[link.to]?.text, language))
            .join(', '),
        sortOf: (card) => targets(card).length || undefined,
      }
    }
    case 'csat':
      return csatReaders(speech)
    case 'channels':
      return texts(({ channels }) =>
        channels.flatMap((id) => textIn(board.channels[id]?.name, language) || []).join(', '),
      )
    case 'flags':
      return texts(({ flags }) => flags.map((flag) => say(FLAG_LOOKS[flag].label)).join(', '))
    case 'automation':
      return {
        textOf: ({ automation }) => (automation ? say(AUTOMATION_WORDS[automation]) : ''),
        sortOf: ({ automation }) => (automation ? AUTOMATION_LEVELS.indexOf(automation) : undefined),
      }
    case 'note':
      return texts(({ note }) => textIn(note, language))
  }
}

function stageOf({ board }: Speech, step: Card['step']) {
  const record = board.steps[step]
  return record && board.stages[record.stage]
}

/** «49 of 84», sorted by the share; a percentage never stands alone. */
function csatReaders({ board, say, number }: Speech): Readers {
  return {
    textOf: (card) => {
      const found = cardSatisfaction(board, card.id)
      if (!found || found.n === 0) return ''
      const parts = { share: percent(found.k / found.n, number), k: number(found.k), n: number(found.n) }
      return say({ en: '{share} · {k} of {n}', ar: '{share} · {k} من {n}' }, parts)
    },
    sortOf: (card) => {
      const found = cardSatisfaction(board, card.id)
      return found && found.n > 0 ? found.k / found.n : undefined
    },
  }
}

function percent(share: number, number: Speech['number']): string {
  return number(share, { style: 'percent', maximumFractionDigits: 0 })
}

/** One column for each field that the lanes of this board ask for; lanes that ask for the same share it. */
function dataColumns({ board, language, say, number }: Speech, lanes: LaneRegistry): ListColumn[] {
  const columns = new Map<string, ListColumn>()
  const types = new Set(Object.values(board.lanes).map((lane) => lanes.typeOf(lane.type)))
  for (const field of [...types].flatMap((type) => type.fields)) {
    const id = `data.${field.name}.${field.kind}`
    if (columns.has(id)) continue
    const typeOf = (card: Card) => lanes.typeOf(board.lanes[card.lane]?.type ?? '')
    const fieldOf = (card: Card) =>
      typeOf(card).fields.find((each) => each.name === field.name && each.kind === field.kind)
    const read = (card: Card) => (fieldOf(card) ? dataOf(typeOf(card), card)[field.name] : undefined)
    columns.set(id, {
      id,
      kind: 'data',
      label: say(field.label),
      isFigure: field.kind === 'rating' || field.kind === 'mood',
      fieldOf,
      textOf: (card) => sayValue(read(card), fieldOf(card), { board, language, say, number }),
      sortOf: (card) => {
        const value = read(card)
        return typeof value === 'number' ? value : sayValue(value, fieldOf(card), { board, language, say, number })
      },
    })
  }
  return [...columns.values()]
}

function sayValue(value: Json | undefined, field: Field | undefined, { board, language, say, number }: Speech): string {
  if (value === undefined || !field) return ''
  if (typeof value === 'number')
    return field.kind === 'mood' ? number(value, { signDisplay: 'exceptZero' }) : number(value)
  if (isObject(value)) return bothIn(value, language)
  if (typeof value !== 'string') return ''
  if (field.kind === 'choice') {
    const option = field.options.find((each) => each.value === value)
    return option ? say(option.label) : value
  }
  const card = field.kind === 'card' ? Object.values(board.cards).find((each) => each.id === value) : undefined
  return card ? textIn(card.text, language) : value
}

function bothIn(value: Readonly<Record<string, unknown>>, language: Language): string {
  const words = value[language] ?? value[language === 'en' ? 'ar' : 'en']
  return typeof words === 'string' ? words : ''
}

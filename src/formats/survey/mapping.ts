import type { Scale } from '../../measures/counts'
import type { DateOrder } from './text/dates'
import type { Decimal } from './text/numbers'
import type { Grain } from './text/periods'

/** What answers are about: the whole journey, a stage or a touchpoint of the board. `id` is the record's. */
export type AnswerTarget =
  | { readonly kind: 'journey' }
  | { readonly kind: 'stage'; readonly id: string }
  | { readonly kind: 'card'; readonly id: string }

/** What a value of the file counts as: an answer of the scale, "does not concern me", or nothing. */
export type AnswerOf = number | 'notApplicable' | 'skip'

/** Ratings of one attribute of the service: how well it is done, or how much it matters. */
export interface AttributeUse {
  readonly kind: 'attribute'
  readonly says: 'performance' | 'importance'
  readonly scale: Scale
  readonly words: Readonly<Record<string, AnswerOf>>
  readonly decimal: Decimal
}

/** What one column is taken for. */
export type ColumnUse =
  | { readonly kind: 'ignore' }
  /** Says who answered: never leaves the file. */
  | { readonly kind: 'personal' }
  | {
      readonly kind: 'answer'
      /** Key of a question in `Mapping.questions`. */
      readonly question: string
      readonly target: AnswerTarget
      /** Values that are no plain number of the scale. */
      readonly words: Readonly<Record<string, AnswerOf>>
      readonly decimal: Decimal
    }
  | AttributeUse
  | {
      readonly kind: 'date'
      /** Undefined while nobody knows which number is the day: then nothing is counted. */
      readonly order: DateOrder | undefined
      readonly grain: Grain
      /** A blank says that the answer was never sent off. */
      readonly isFinish?: boolean
    }
  /** Tells groups apart: company, branch, channel, persona, segment, or a name of the person's own. */
  | { readonly kind: 'dimension'; readonly name: string }
  | { readonly kind: 'comment' }
  /** Names what the row's answers are about: one row an answer. Values that are missing are left out. */
  | { readonly kind: 'touchpoint'; readonly targets: Readonly<Record<string, AnswerTarget>> }
  /** How many people the row stands for. */
  | { readonly kind: 'count' }
  /** Rows with one of these values are left out: previews, tests, spam, answers that were not finished. */
  | { readonly kind: 'leaveOut'; readonly reason: 'test' | 'unfinished'; readonly values: readonly string[] }

export type UseKind = ColumnUse['kind']

export interface MappedQuestion {
  readonly scale: Scale
}

export interface Mapping {
  /** By column index; a column that is not named is ignored. */
  readonly columns: Readonly<Record<number, ColumnUse>>
  readonly questions: Readonly<Record<string, MappedQuestion>>
  /** The period of rows when no column says it. */
  readonly period: string
  /** The column of answers about the whole, with which attributes are compared; none when absent. */
  readonly overall?: number
  /** Up to how many comments are kept for quote cards; none when absent. */
  readonly quotes?: number
}

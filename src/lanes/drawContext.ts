import type { Direction } from '../base/direction'
import type { CardId } from '../base/ids'
import type { BothLanguages, Digits, Language } from '../base/text'
import type { Board } from '../model/board'
import type { Font } from '../scene'

/** Measures text. A port: the app measures with pretext, tests may count letters. */
export interface TextMetrics {
  /** The lines a text breaks into at a width. '' gives no line. Hard line breaks are kept. */
  readonly wrap: (text: string, font: Font, width: number) => readonly string[]
  readonly width: (text: string, font: Font) => number
}

/** Extra information that cards may show. The names are saved in boards with their views; never rename. */
export type LensName = 'csat' | 'pain' | 'time' | 'evidence' | 'owner' | 'votes'
export const LENS_NAMES: readonly LensName[] = ['csat', 'pain', 'time', 'evidence', 'owner', 'votes']

/** Which of it they show. */
export type Lenses = Readonly<Record<Exclude<LensName, 'votes'>, boolean>> & {
  /** Off where nothing is said. */
  readonly votes?: boolean
}

/** What is known of a whole step, on the card that stands for it. */
export interface StepMarks {
  readonly pains: number
  /** The highest pain number among them; undefined when none has all three of its figures. */
  readonly worst: number | undefined
  /** Minutes. */
  readonly touch: number | undefined
  readonly wait: number | undefined
}

export interface DrawContext {
  readonly board: Board
  readonly language: Language
  readonly direction: Direction
  readonly digits: Digits
  readonly lenses: Lenses
  /** By card; absent where no lens asks for it. */
  readonly stepMarks?: ReadonlyMap<CardId, StepMarks>
  /** Dots by card, of the last round that was closed; absent where the lens is off. */
  readonly votes?: ReadonlyMap<CardId, number>
  readonly metrics: TextMetrics
  /** Words of the product in the language shown; `{name}` is replaced by a parameter. */
  readonly say: (words: BothLanguages, parameters?: Readonly<Record<string, string>>) => string
  /** A number in the digits shown. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string
}

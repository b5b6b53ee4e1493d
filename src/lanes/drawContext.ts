import type { Direction } from '../base/direction'
import type { BothLanguages, Digits, Language } from '../base/text'
import type { Board } from '../model/board'
import type { Font } from '../scene'

/** Measures text. A port: the app measures with pretext, tests may count letters. */
export interface TextMetrics {
  /** The lines a text breaks into at a width. '' gives no line. Hard line breaks are kept. */
  readonly wrap: (text: string, font: Font, width: number) => readonly string[]
  readonly width: (text: string, font: Font) => number
}

/** Extra information that cards may show. */
export interface Lenses {
  readonly csat: boolean
  readonly evidence: boolean
  readonly owner: boolean
}

export interface DrawContext {
  readonly board: Board
  readonly language: Language
  readonly direction: Direction
  readonly digits: Digits
  readonly lenses: Lenses
  readonly metrics: TextMetrics
  /** Words of the product in the language shown; `{name}` is replaced by a parameter. */
  readonly say: (words: BothLanguages, parameters?: Readonly<Record<string, string>>) => string
  /** A number in the digits shown. */
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string
}

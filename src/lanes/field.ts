import type { BothLanguages } from '../base/text'
import type { IconName } from '../scene'

/** What the inspector asks for. Each kind has one input component in `ui/fields`. `name` is a key of the card's data. */
export type Field = FieldKind & {
  /** Told of what is done about the card, not of the card itself: workbooks have a sheet of such fields. */
  readonly about?: 'action'
}

type FieldKind =
  | ChoiceField
  | {
      readonly kind: 'rating'
      readonly name: string
      readonly label: BothLanguages
      readonly min: number
      readonly max: number
      readonly low: BothLanguages
      readonly high: BothLanguages
    }
  /** A face from −2 to +2. */
  | { readonly kind: 'mood'; readonly name: string; readonly label: BothLanguages }
  | {
      readonly kind: 'number'
      readonly name: string
      readonly label: BothLanguages
      readonly min?: number
      readonly max?: number
      readonly step?: number
      readonly unit?: BothLanguages
    }
  /** Text in both languages. */
  | { readonly kind: 'text'; readonly name: string; readonly label: BothLanguages }
  /** One line that has no language: a reference, a name. */
  | { readonly kind: 'line'; readonly name: string; readonly label: BothLanguages }
  | { readonly kind: 'date'; readonly name: string; readonly label: BothLanguages }
  /** A period in which anybody was asked anything. */
  | { readonly kind: 'period'; readonly name: string; readonly label: BothLanguages; readonly none: BothLanguages }
  /** Another card of the board, in a lane of one of the given colour families. */
  | {
      readonly kind: 'card'
      readonly name: string
      readonly label: BothLanguages
      readonly laneTypes: readonly string[]
    }

export interface ChoiceField {
  readonly kind: 'choice'
  readonly name: string
  readonly label: BothLanguages
  readonly options: readonly { readonly value: string; readonly label: BothLanguages; readonly icon?: IconName }[]
}

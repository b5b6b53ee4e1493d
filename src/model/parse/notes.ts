/**
 * Something in a file that could not be taken as it stood, and what was done instead. `path` names the place
 * (`cards.card_7.data`). Words for people are chosen in `ui`.
 */
export interface ParseNote {
  readonly code: ParseNoteCode
  readonly path: string
}

export type ParseNoteCode =
  /** The field was not what was expected; a standard value or nothing stands in. */
  | 'badValue'
  /** The record lacks something it cannot do without, and was left out. */
  | 'recordLeftOut'
  /** The record had an unusable name and was given a new one. */
  | 'badId'
  /** Points to a record that is not there; the record or the field was left out. */
  | 'unknownReference'
  /** A field with a forbidden name was left out. */
  | 'forbiddenName'
  /** A text was longer than allowed and was cut. */
  | 'textCut'
  /** An address that nobody should be sent to was left out. */
  | 'badAddress'

export type ParseProblem =
  /** Not an object of the shape of a board. */
  | { readonly kind: 'notABoard'; readonly path: string }
  /** Made by a newer version. */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  /** The version mark is not a whole number above 0. */
  | { readonly kind: 'badVersion' }
  | { readonly kind: 'tooDeep'; readonly limit: number }
  | { readonly kind: 'tooMany'; readonly found: number; readonly limit: number }

import type { Box } from '../../base/box'
import type { Direction } from '../../base/direction'
import type { LineKind } from '../../model/records/line'
import type { LinkKind } from '../../model/records/link'
import type { DraftCard, Words } from '../draft'

/** What a shape of a drawing says about itself, where it was drawn by us or names its kind. */
export type ShapeRole =
  | { readonly kind: 'title' | 'stage' | 'step' | 'card' }
  | { readonly kind: 'lane'; readonly type: string }
  | { readonly kind: 'line'; readonly line: LineKind }

export type CardFacts = Omit<DraftCard, 'lane' | 'step' | 'text'>

/** A thing of a drawing with its place on the page. */
export interface Shape {
  readonly id: string
  /** On the page, whatever it lies in. */
  readonly box: Box
  readonly words: string
  /** Others lie in it. */
  readonly isGroup: boolean
  readonly role?: ShapeRole
  readonly facts?: CardFacts
  /** Where it stands in the file, for what is said about it. */
  readonly path: string
}

export interface Join {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly label: string
  readonly kind?: LinkKind
  readonly path: string
}

/** A page of shapes and the lines between them. */
export interface Sketch {
  readonly title: string
  readonly summary?: Words
  readonly version?: string
  readonly shapes: readonly Shape[]
  readonly joins: readonly Join[]
  /** Where the file says so. */
  readonly direction?: Direction
}

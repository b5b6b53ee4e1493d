import type { Box } from '../base/box'
import type { CardId, StepId } from '../base/ids'
import type { JsonObject } from '../base/json'
import type { BothLanguages } from '../base/text'
import type { Board } from '../model/board'
import type { Card } from '../model/records/card'
import type { Lane, Reading } from '../model/records/lane'
import type { IconName, Mark } from '../scene'
import type { DrawContext } from './drawContext'
import type { Field } from './field'

/** The colour family of a lane's cards: actions, frontstage, backstage, support, pain, opportunity, neutral. */
export type LaneFamily = 'act' | 'fro' | 'bac' | 'sup' | 'pai' | 'opp' | 'neu'

/** Whose side of the service the lane shows; what hand-offs, crossings and the automation share count. */
export type LaneSide = 'customer' | 'front' | 'back' | 'support'

/** A card with its data as its lane type understands it. */
export interface CardView<D> {
  readonly card: Card
  readonly data: D
}

/** Something a lane can show or not. The name is saved in boards; never rename. */
export interface LaneOption {
  readonly name: string
  readonly label: BothLanguages
}

/** One step of the lane as `drawRow` sees it. `x` and `width` are logical: the first step starts at 0 in both directions. */
export interface RowColumn<D> {
  readonly step: StepId
  readonly x: number
  readonly width: number
  readonly cards: readonly CardView<D>[]
}

export interface RowInput<D> {
  readonly lane: Lane
  readonly columns: readonly RowColumn<D>[]
  /** Of all columns together. */
  readonly width: number
}

/** A whole row drawn at once. All coordinates are logical (along from 0) and relative to the top of the row. */
export interface RowDrawing {
  readonly height: number
  readonly cards: readonly { readonly id: CardId; readonly box: Box; readonly marks: readonly Mark[] }[]
  /** Behind the cards. */
  readonly ground?: readonly Mark[]
  /** Above the ground, under the cards. */
  readonly overlay?: readonly Mark[]
  /** In the frozen label column, relative to it: an axis, a legend. */
  readonly axis?: readonly Mark[]
}

/**
 * Everything Rihla knows about one kind of lane. One file in `lanes/types` holds one of these and nothing outside knows its id.
 * What takes a view is a method, so that a type with data of its own fits into a list of all types; the data it is
 * given always comes from its own `parse`.
 */
export interface LaneType<D extends JsonObject = JsonObject> {
  /** Saved in boards; never rename. */
  readonly id: string
  readonly label: BothLanguages
  /** One line that says what belongs here. */
  readonly hint: BothLanguages
  /** What one card of the lane is called. */
  readonly cardName: BothLanguages
  /** What other tools and people call such a lane, to recognise it in their files. */
  readonly alsoCalled?: readonly string[]
  readonly icon: IconName
  readonly family: LaneFamily
  readonly side?: LaneSide
  /** Readings a new lane of this type shows in. */
  readonly readings: readonly Reading[]
  /** False for lanes that only show what is elsewhere on the board (time, satisfaction). */
  readonly holdsCards: boolean
  /** Cards can carry survey answers. */
  readonly measured: boolean
  /** Cards are claims about customers: their evidence level is drawn (dashed = assumption). */
  readonly claims: boolean
  readonly blank: () => D
  /** Total: any JSON gives a usable value. */
  readonly parse: (json: JsonObject) => D
  /** What the inspector asks for, besides what every card has. */
  readonly fields: readonly Field[]
  /** What a lane of this type can show besides, each on or off in the lane (`lane.options`). */
  readonly options: readonly LaneOption[]
  /** Height a card needs at a width, in pixels. */
  cardHeight(view: CardView<D>, width: number, context: DrawContext): number
  /** Marks relative to the card's box. */
  drawCard(
    view: CardView<D>,
    size: { readonly width: number; readonly height: number },
    context: DrawContext,
  ): readonly Mark[]
  /** Draws the whole lane instead of card by card. */
  drawRow?(row: RowInput<D>, context: DrawContext): RowDrawing
  /** Words of the data, for search, assistive technology and tables. */
  textOf(view: CardView<D>, context: Pick<DrawContext, 'say' | 'number' | 'board' | 'language'>): string
  /** What the lane says about a step by itself, beside its cards: the same facts as its drawing, for tables. '' when nothing. */
  stepText(step: StepId, context: Pick<DrawContext, 'say' | 'number' | 'board' | 'language'>): string
  /**
   * What its drawing depends on besides the lane's own cards, so that it is drawn anew when that changes. Name no more than is
   * needed: with `board.cards` among it the lane is drawn anew at every keystroke anywhere.
   */
  readonly reads: (board: Board, own: readonly Card[]) => readonly unknown[]
}

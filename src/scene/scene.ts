import type { Box } from '../base/box'
import type { Direction } from '../base/direction'
import type { CardId, LaneId, LineId, LinkId, StageId, StepId } from '../base/ids'
import type { Digits, Language } from '../base/text'
import type { Mark, PathSegment } from './mark'

/** A drawn thing: marks relative to the top left of its box. An unchanged thing keeps its Part object. */
export interface Part {
  readonly box: Box
  readonly marks: readonly Mark[]
}

/** A card where it lies. `label` is its text as a whole, for assistive technology and search. */
export interface CardPart extends Part {
  readonly id: CardId
  readonly lane: LaneId
  readonly step: StepId
  readonly label: string
  readonly dir: Direction
}

export interface Cell {
  readonly lane: LaneId
  readonly step: StepId
  readonly box: Box
  readonly cards: readonly CardPart[]
}

export interface StagePart extends Part {
  readonly id: StageId
  readonly label: string
}

export interface StepPart extends Part {
  readonly id: StepId
  readonly stage: StageId
  /** Counted from 1 along the journey. */
  readonly number: number
  readonly label: string
}

export interface LaneRow {
  readonly kind: 'lane'
  readonly id: LaneId
  readonly label: string
  readonly y: number
  readonly height: number
  /** In the frozen column. */
  readonly header: Part
  /** Behind the cards: ground, grid lines, zero line, curve area. */
  readonly ground: Part
  readonly cells: readonly Cell[]
  /** Above the ground, across all steps: a curve. Cards of the lane are its points. */
  readonly overlay?: Part
}

export interface LineRow {
  readonly kind: 'line'
  readonly id: LineId
  readonly label: string
  readonly y: number
  readonly height: number
  readonly header: Part
  readonly ground: Part
}

export type Row = LaneRow | LineRow

export interface LinkPart extends Part {
  readonly id: LinkId
  readonly from: CardId
  readonly to: CardId
  /** The route in board coordinates, for hit tests and handles. */
  readonly route: readonly PathSegment[]
  readonly label: string
}

/** Where everything lies. The content starts at (0, 0); the header lies above it (y < 0), the lane labels beside it. */
export interface Scene {
  readonly direction: Direction
  readonly language: Language
  readonly digits: Digits
  /** Of the content, without header and labels. */
  readonly width: number
  readonly height: number
  readonly headerHeight: number
  readonly labelWidth: number
  readonly stages: readonly StagePart[]
  readonly steps: readonly StepPart[]
  /** Above the lane labels, beside the header: what its two rows are. */
  readonly corner: Part
  readonly rows: readonly Row[]
  readonly links: readonly LinkPart[]
  /** Content, header and labels together. */
  readonly bounds: Box
}

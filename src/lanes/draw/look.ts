import type { Paint } from '../../scene'
import type { LaneFamily } from '../laneType'

/** How a card looks. */
export interface CardLook {
  readonly family: LaneFamily
  readonly claims: boolean
  readonly measured: boolean
  /** Shown instead of the card's bare text: the same words in quotation marks. */
  readonly words?: string
  /** Dashed, whatever the evidence: something that should be there and is not. */
  readonly dashed?: boolean
  /** A stronger border than the family's. */
  readonly border?: Paint
}

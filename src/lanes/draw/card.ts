import { textIn } from '../../base/text'
import type { Card } from '../../model/records/card'
import type { Font, Mark } from '../../scene'
import type { DrawContext } from '../drawContext'
import type { LaneFamily } from '../laneType'
import { type Chip, chipsHeight, drawChips } from './chips'
import { commonChips } from './commonChips'
import { pictureHeight, pictureMarks } from './pictures'
import { textMark } from './text'

/** How the cards of a lane look. */
export interface CardLook {
  readonly family: LaneFamily
  readonly claims: boolean
  readonly measured: boolean
}

export const CARD_FONT: Font = { size: 13, weight: 400 }
export const CARD_PADDING = { x: 9, top: 7, bottom: 7 }
export const CARD_MIN_HEIGHT = 44
const CHIPS_GAP = 4

export function cardText(card: Card, context: Pick<DrawContext, 'language'>): string {
  return textIn(card.text, context.language)
}

function wordsOf(card: Card, width: number, context: DrawContext) {
  return textMark(
    cardText(card, context),
    {
      x: CARD_PADDING.x,
      y: CARD_PADDING.top,
      width: width - 2 * CARD_PADDING.x,
      font: CARD_FONT,
      paint: 'ink900',
      ...(card.dir ? { dir: card.dir } : {}),
    },
    context,
  )
}

export function cardHeight(card: Card, look: CardLook, chips: readonly Chip[], width: number, context: DrawContext): number {
  const words = wordsOf(card, width, context)
  const all = [...chips, ...commonChips(card, look, context)]
  const facts = chipsHeight(all, width - 2 * CARD_PADDING.x, context)
  const lines = Math.max(words.lines.length, 1) * words.lineHeight
  const needed = CARD_PADDING.top + lines + pictureHeight(card) + (facts > 0 ? facts + CHIPS_GAP : 0) + CARD_PADDING.bottom
  return Math.max(CARD_MIN_HEIGHT, Math.ceil(needed))
}

/** The standard card: ground in the family's colour, the words, pictures, and facts at the foot. */
export function drawCard(
  card: Card,
  look: CardLook,
  chips: readonly Chip[],
  size: { readonly width: number; readonly height: number },
  context: DrawContext,
): Mark[] {
  const words = wordsOf(card, size.width, context)
  const all = [...chips, ...commonChips(card, look, context)]
  const inner = size.width - 2 * CARD_PADDING.x
  const facts = chipsHeight(all, inner, context)
  const wordsEnd = words.y + Math.max(words.lines.length, 1) * words.lineHeight
  const marks: Mark[] = [cardGround(card, look, size), words, ...pictureMarks(card, { x: CARD_PADDING.x, y: wordsEnd + 4, width: inner }, context)]
  if (facts > 0) marks.push(...drawChips(all, { x: CARD_PADDING.x, y: size.height - CARD_PADDING.bottom - facts + 2, width: inner }, context))
  return marks
}

/** Dashed where the card is a claim that nobody has checked yet. */
export function cardGround(card: Card, look: CardLook, size: { readonly width: number; readonly height: number }): Mark {
  const dashed = look.claims && card.evidence === 'assumption'
  return {
    kind: 'rect',
    x: 0.5,
    y: 0.5,
    width: size.width - 1,
    height: size.height - 1,
    radius: 6,
    fill: `${look.family}Bg`,
    stroke: { paint: `${look.family}Bd`, width: 1, ...(dashed ? { dash: [4, 3] } : {}) },
  }
}

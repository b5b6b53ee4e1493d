import { textIn } from '../../base/text'
import type { Card } from '../../model/records/card'
import { type Font, type Mark, type TextMark, textHeight } from '../../scene'
import type { DrawContext } from '../drawContext'
import { type Chip, chipsHeight, drawChips } from './chips'
import { commonChips } from './commonChips'
import type { CardLook } from './look'
import { pictureHeight, pictureMarks } from './pictures'
import { lineHeightOf, textMark } from './text'

export interface CardSize {
  readonly width: number
  readonly height: number
}

export const CARD_FONT: Font = { size: 13, weight: 400 }
export const CARD_PADDING = { x: 9, top: 7, bottom: 7 }
export const CARD_MIN_HEIGHT = 44
const CHIPS_GAP = 4
const PICTURES_GAP = 4

export function cardText(card: Card, context: Pick<DrawContext, 'language'>): string {
  return textIn(card.text, context.language)
}

/** The words of a card, wrapped and never cut, from the top of `at`. */
export function cardWords(
  card: Card,
  words: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  context: DrawContext,
): TextMark {
  return textMark(words, { ...at, font: CARD_FONT, paint: 'ink900', ...(card.dir ? { dir: card.dir } : {}) }, context)
}

function wordsOf(card: Card, look: CardLook, width: number, context: DrawContext): TextMark {
  const at = { x: CARD_PADDING.x, y: CARD_PADDING.top, width: innerWidth(width) }
  return cardWords(card, look.words ?? cardText(card, context), at, context)
}

function innerWidth(width: number): number {
  return Math.max(width - 2 * CARD_PADDING.x, 1)
}

/** An empty card keeps the room of one line. */
function wordsHeight(words: TextMark): number {
  return Math.max(textHeight(words), lineHeightOf(words.font, words.dir))
}

export function cardHeight(
  card: Card,
  look: CardLook,
  chips: readonly Chip[],
  width: number,
  context: DrawContext,
): number {
  const facts = chipsHeight([...chips, ...commonChips(card, look, context)], innerWidth(width), context)
  const words = wordsHeight(wordsOf(card, look, width, context))
  const needed =
    CARD_PADDING.top + words + pictureHeight(card) + (facts > 0 ? facts + CHIPS_GAP : 0) + CARD_PADDING.bottom
  return Math.max(CARD_MIN_HEIGHT, Math.ceil(needed))
}

/** The standard card: ground in the family's colour, the words, pictures, and facts at the foot. */
export function drawCard(
  card: Card,
  look: CardLook,
  chips: readonly Chip[],
  size: CardSize,
  context: DrawContext,
): Mark[] {
  const words = wordsOf(card, look, size.width, context)
  const all = [...chips, ...commonChips(card, look, context)]
  const width = innerWidth(size.width)
  const facts = chipsHeight(all, width, context)
  const pictures = { x: CARD_PADDING.x, y: words.y + wordsHeight(words) + PICTURES_GAP, width }
  const foot = { x: CARD_PADDING.x, y: size.height - CARD_PADDING.bottom - facts + 2, width }
  return [
    cardGround(card, look, size),
    words,
    ...pictureMarks(card, pictures, context),
    ...drawChips(all, foot, context),
  ]
}

/** Dashed where the card is a claim that nobody has checked yet. */
export function cardGround(card: Card, look: CardLook, size: CardSize): Mark {
  const dashed = look.dashed || (look.claims && card.evidence === 'assumption')
  return {
    kind: 'rect',
    x: 0.5,
    y: 0.5,
    width: size.width - 1,
    height: size.height - 1,
    radius: 6,
    fill: `${look.family}Bg`,
    stroke: { paint: look.border ?? `${look.family}Bd`, width: 1, ...(dashed ? { dash: [4, 3] } : {}) },
  }
}

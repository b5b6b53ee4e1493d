import { textIn } from '../../base/text'
import type { Card } from '../../model/records/card'
import type { Mark } from '../../scene'
import type { DrawContext } from '../drawContext'

const HEIGHT = 84
const GAP = 4

/** Room pictures take on a card, with the gap above them; 0 without pictures. */
export function pictureHeight(card: Card): number {
  return card.pictures.length > 0 ? HEIGHT + GAP + 2 : 0
}

/** Up to three pictures side by side. */
export function pictureMarks(
  card: Card,
  at: { readonly x: number; readonly y: number; readonly width: number },
  context: DrawContext,
): Mark[] {
  const shown = card.pictures.slice(0, 3)
  const width = (at.width - GAP * (shown.length - 1)) / Math.max(shown.length, 1)
  return shown.map((hash, index) => {
    const alt = textIn(context.board.media[hash]?.alt, context.language)
    return {
      kind: 'image',
      hash,
      x: at.x + index * (width + GAP),
      y: at.y,
      width,
      height: HEIGHT,
      radius: 4,
      ...(alt ? { label: alt } : {}),
    }
  })
}

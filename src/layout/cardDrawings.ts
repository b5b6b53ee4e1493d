import type { Box } from '../base/box'
import { dirOf } from '../base/direction'
import type { JsonObject } from '../base/json'
import { textIn } from '../base/text'
import { type CardView, type DrawContext, dataOf, type LaneType } from '../lanes'
import type { Card } from '../model/records/card'
import type { CardPart, Mark } from '../scene'
import { type Mirror, placePart } from './place'

/** Cards drawn one by one, remembered: an edit of one card of a lane measures and draws one card. */
export interface CardDrawings {
  readonly view: (card: Card) => CardView<JsonObject>
  readonly height: (view: CardView<JsonObject>, width: number) => number
  readonly marks: (
    view: CardView<JsonObject>,
    size: { readonly width: number; readonly height: number },
  ) => readonly Mark[]
  readonly part: (view: CardView<JsonObject>, box: Box, marks: readonly Mark[], mirror: Mirror) => CardPart
}

interface Known {
  /** Stands for everything besides the card that its drawing depends on. */
  readonly look: object
  readonly view: CardView<JsonObject>
  height?: { readonly width: number; readonly value: number }
  marks?: { readonly width: number; readonly height: number; readonly value: readonly Mark[] }
  part?: { readonly marks: readonly Mark[]; readonly box: Box; readonly width: number; readonly value: CardPart }
}

/**
 * `look` is the same object for as long as nothing but cards of the lane has changed. Cards are never changed, only
 * replaced, so a card that is the same object is drawn the same.
 */
export function createCardDrawings() {
  const known = new WeakMap<Card, Known>()
  return (type: LaneType, look: object, context: DrawContext): CardDrawings => {
    function of(card: Card): Known {
      const last = known.get(card)
      if (last?.look === look) return last
      const fresh: Known = { look, view: { card, data: dataOf(type, card) } }
      known.set(card, fresh)
      return fresh
    }
    return {
      view: (card) => of(card).view,
      height: (view, width) => {
        const entry = of(view.card)
        if (entry.height?.width !== width) entry.height = { width, value: type.cardHeight(view, width, context) }
        return entry.height.value
      },
      marks: (view, size) => {
        const entry = of(view.card)
        if (entry.marks?.width !== size.width || entry.marks.height !== size.height)
          entry.marks = { ...size, value: type.drawCard(view, size, context) }
        return entry.marks.value
      },
      part: (view, box, marks, mirror) => {
        const entry = of(view.card)
        if (entry.part?.marks !== marks || entry.part.width !== mirror.width || !isSameBox(entry.part.box, box)) {
          const value = cardPart(type, view, box, marks, mirror, context)
          entry.part = { marks, box, width: mirror.width, value }
        }
        return entry.part.value
      },
    }
  }
}

function cardPart(
  type: LaneType,
  view: CardView<JsonObject>,
  box: Box,
  marks: readonly Mark[],
  mirror: Mirror,
  context: DrawContext,
): CardPart {
  const { card } = view
  const text = textIn(card.text, context.language)
  return {
    ...placePart(box, marks, mirror),
    id: card.id,
    lane: card.lane,
    step: card.step,
    label: text || type.textOf(view, context),
    dir: card.dir ?? dirOf(text, context.direction),
  }
}

export function isSameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

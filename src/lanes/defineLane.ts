import type { JsonObject } from '../base/json'
import type { Board } from '../model/board'
import { cardHeight, drawCard } from './draw/card'
import type { Chip } from './draw/chips'
import type { CardLook } from './draw/look'
import type { DrawContext } from './drawContext'
import type { CardView, LaneType } from './laneType'

type Given<D extends JsonObject> = Pick<LaneType<D>, 'id' | 'label' | 'hint' | 'cardName' | 'icon' | 'family'>

type Extra<D extends JsonObject> = Partial<Omit<LaneType<D>, keyof Given<D>>> & {
  /** Small facts at the foot of the standard card, before those that any card shows. */
  readonly chips?: (view: CardView<D>, context: DrawContext) => readonly Chip[]
  /** How one card looks different from the others of the lane. */
  readonly look?: (view: CardView<D>, context: DrawContext) => Partial<CardLook>
}

/** A lane type, with the standard card where nothing else is said. See `lanes/types` for examples. */
export function defineLane<D extends JsonObject>(given: Given<D> & Extra<D>): LaneType<D> {
  const { chips = () => [], look = () => ({}), ...rest } = given
  const { family, claims = false, measured = false } = given
  const lookOf = (view: CardView<D>, context: DrawContext): CardLook => ({
    family,
    claims,
    measured,
    ...look(view, context),
  })
  return {
    readings: ['journey', 'blueprint'],
    holdsCards: true,
    measured,
    claims,
    blank: () => given.parse?.({}) ?? emptyData<D>(),
    parse: () => emptyData<D>(),
    fields: [],
    options: [],
    cardHeight: (view, width, context) =>
      cardHeight(view.card, lookOf(view, context), chips(view, context), width, context),
    drawCard: (view, size, context) => drawCard(view.card, lookOf(view, context), chips(view, context), size, context),
    textOf: () => '',
    stepText: () => '',
    reads: measured ? readsOfMeasuredCard : readsOfCard,
    ...rest,
  }
}

/** What the foot and the pictures of the standard card depend on. */
function readsOfCard(board: Board): readonly unknown[] {
  return [board.actors, board.media]
}

function readsOfMeasuredCard(board: Board): readonly unknown[] {
  return [...readsOfCard(board), board.answers, board.measures]
}

/** The data of a lane type without fields of its own. */
function emptyData<D extends JsonObject>(): D {
  return {} as D
}

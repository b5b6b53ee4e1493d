import type { JsonObject } from '../base/json'
import { cardHeight, drawCard } from './draw/card'
import type { Chip } from './draw/chips'
import type { DrawContext } from './drawContext'
import type { CardView, LaneType } from './laneType'

type Given<D extends JsonObject> = Pick<LaneType<D>, 'id' | 'label' | 'hint' | 'cardName' | 'icon' | 'family'>

type Extra<D extends JsonObject> = Partial<Omit<LaneType<D>, keyof Given<D>>> & {
  /** Small facts at the foot of the standard card. */
  readonly chips?: (view: CardView<D>, context: DrawContext) => readonly Chip[]
}

/** A lane type, with the standard card where nothing else is said. See `lanes/types` for examples. */
export function defineLane<D extends JsonObject>(given: Given<D> & Extra<D>): LaneType<D> {
  const { chips = () => [], ...rest } = given
  const look = { family: given.family, claims: given.claims ?? false, measured: given.measured ?? false }
  return {
    readings: ['journey', 'blueprint'],
    holdsCards: true,
    measured: false,
    claims: false,
    blank: () => given.parse?.({}) ?? emptyData<D>(),
    parse: () => emptyData<D>(),
    fields: [],
    cardHeight: (view, width, context) => cardHeight(view.card, look, chips(view, context), width, context),
    drawCard: (view, size, context) => drawCard(view.card, look, chips(view, context), size, context),
    textOf: () => '',
    reads: () => [],
    ...rest,
  }
}

/** The data of a lane type without fields of its own. */
function emptyData<D extends JsonObject>(): D {
  return {} as D
}

import type { CardId, LaneId, LineId, StageId, StepId } from '../base/ids'
import type { Selection } from '../editor'
import { noSelection } from '../editor'

/** Where the keyboard is on the map. */
export type Place =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'cell'; readonly lane: LaneId; readonly step: StepId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'line'; readonly id: LineId }

/** Names a place in the DOM (`data-place`). */
export function keyOf(place: Place): string {
  return place.kind === 'cell' ? `cell ${place.lane} ${place.step}` : `${place.kind} ${place.id}`
}

export function selectionOf(place: Place | undefined): Selection {
  if (!place) return noSelection
  return place.kind === 'card' ? { kind: 'cards', ids: [place.id] } : place
}

/** The place of a selection; of several cards, the one selected last. */
export function placeOf(selection: Selection): Place | undefined {
  switch (selection.kind) {
    case 'none':
    case 'link':
      return undefined
    case 'cards': {
      const id = selection.ids[0]
      return id === undefined ? undefined : { kind: 'card', id }
    }
    default:
      return selection
  }
}

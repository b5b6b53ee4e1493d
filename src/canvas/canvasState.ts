import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Point } from '../base/box'
import type { CardId, LaneId, LineId, LinkId, StageId, StepId } from '../base/ids'
import type { CardMove } from '../commands'
import type { FrozenBy } from '../model/frozen'
import type { Place } from './place'

/** Where dropped cards would go. `index` counts the cards of the cell without the dragged ones. */
export interface CardTarget {
  readonly lane: LaneId
  readonly step: StepId
  readonly index: number
}

/** From where to where the pointer went. */
interface Way {
  readonly from: Point
  readonly to: Point
}

/** Which end of a link a person takes to another card. */
export type LinkEnd = 'from' | 'to'

/** A drag in progress. Points are board pixels. Nothing is dispatched before the drop. */
export type Drag =
  | (Way & {
      readonly kind: 'cards'
      readonly ids: readonly CardId[]
      /** Where a drop would put them; the cell under the pointer comes first. Empty where no card may lie. */
      readonly moves: readonly CardMove[]
      /** Why nothing may be dropped here: what is carried lies in what is frozen, or would come into it. */
      readonly frozen: FrozenBy | undefined
    })
  /** From beside the map: it is drawn by whoever drags it. */
  | {
      readonly kind: 'incoming'
      readonly ids: readonly CardId[]
      readonly to: Point
      readonly target: CardTarget | undefined
      readonly frozen: FrozenBy | undefined
    }
  | (Way & { readonly kind: 'marquee' })
  /** `card` is the end that stays; `end` is what the pointer holds. */
  | {
      readonly kind: 'link'
      readonly card: CardId
      readonly end: LinkEnd
      readonly to: Point
      readonly target: CardId | undefined
    }
  | (Way & {
      readonly kind: 'step'
      readonly id: StepId
      readonly target: { readonly stage: StageId; readonly index: number; readonly x: number } | undefined
      readonly frozen: FrozenBy | undefined
    })
  | (Way & {
      readonly kind: 'stage'
      readonly id: StageId
      readonly target: { readonly index: number; readonly x: number } | undefined
      readonly frozen: FrozenBy | undefined
    })
  | (Way & {
      readonly kind: 'row'
      readonly id: LaneId | LineId
      readonly target: { readonly index: number; readonly y: number } | undefined
      readonly frozen: FrozenBy | undefined
    })

/** Something that is dragged onto the map from beside it. */
export interface Incoming extends Point {
  readonly pointerId: number
  /** In the browser window; whoever began the drag draws what is in the hand. */
  readonly move: (client: Point) => void
  /** Where it was dropped; undefined where no card may lie, and when the drag was given up. */
  readonly end: (target: CardTarget | undefined) => void
  readonly click: () => void
  /** True over what lies on the map: nothing can be dropped there, and the map does not pan away from under it. */
  readonly isCovered: (client: Point) => boolean
}

/** What a menu is about. */
export type MenuTarget =
  | { readonly kind: 'cards'; readonly ids: readonly CardId[] }
  | { readonly kind: 'mood'; readonly ids: readonly CardId[] }
  | { readonly kind: 'flags'; readonly ids: readonly CardId[] }
  | { readonly kind: 'tags'; readonly ids: readonly CardId[] }
  | { readonly kind: 'owner'; readonly ids: readonly CardId[] }
  | { readonly kind: 'evidence'; readonly ids: readonly CardId[] }
  | { readonly kind: 'cell'; readonly lane: LaneId; readonly step: StepId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'line'; readonly id: LineId }
  | { readonly kind: 'link'; readonly id: LinkId }
  /** The ground where nothing lies. */
  | { readonly kind: 'board' }
  /** Position among all lanes and lines; the end when absent. */
  | { readonly kind: 'addLane'; readonly index?: number }

/** What has to be asked before it is done. */
export type Question =
  | { readonly kind: 'removeStep'; readonly id: StepId }
  | { readonly kind: 'removeStage'; readonly id: StageId }
  | { readonly kind: 'moveCards'; readonly ids: readonly CardId[] }
  | { readonly kind: 'moveHead'; readonly place: HeadPlace }
  | { readonly kind: 'linkTo'; readonly from: CardId }
  | { readonly kind: 'linkEnd'; readonly id: LinkId; readonly end: LinkEnd }
  | { readonly kind: 'tagCards'; readonly ids: readonly CardId[] }

/** What stands at the head or the side of the map, and can be moved along it. */
export type HeadPlace = Exclude<Place, { readonly kind: 'card' | 'cell' }>

export interface OpenMenu {
  readonly target: MenuTarget
  /** In the window. */
  readonly anchor: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** What only the map knows: none of it is saved or undone. */
export interface CanvasState {
  /** The place that Tab comes back to. */
  readonly active: Place | undefined
  /** `keyOf(active)`: what every element of the grid compares itself with. */
  readonly activeKey: string
  /** Key of the header or label that shows a focus ring: focus came by the keyboard. */
  readonly ring: string
  readonly hover: { readonly lane: LaneId; readonly step: StepId; readonly card: CardId | undefined } | undefined
  readonly hoverLink: LinkId | undefined
  readonly drag: Drag | undefined
  /** Chosen as the beginning of a link; the next card chosen is its end. */
  readonly linkFrom: CardId | undefined
  /** Taps add cards to what is selected and take them out; with `frame`, a finger on the ground draws a frame. */
  readonly choosing: { readonly frame: boolean } | undefined
  readonly menu: OpenMenu | undefined
  readonly question: Question | undefined
  /** Grows when the focus should go to the active place. */
  readonly focusWish: number
  /** Grows when the label of the selected link should be written. */
  readonly labelWish: number
  /** To be said by screen readers, once. */
  readonly said: '' | 'noLinks'
}

export type CanvasStore = StoreApi<CanvasState>

export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    active: undefined,
    activeKey: '',
    ring: '',
    hover: undefined,
    hoverLink: undefined,
    drag: undefined,
    linkFrom: undefined,
    choosing: undefined,
    menu: undefined,
    question: undefined,
    focusWish: 0,
    labelWish: 0,
    said: '',
  }))
}

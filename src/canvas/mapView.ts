import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Box, Point } from '../base/box'
import type { CardId } from '../base/ids'
import type { Incoming } from './canvasState'
import type { Place } from './place'

/** What of the map can be seen now, for the status bar and the overview. */
export interface MapViewState {
  readonly zoom: number
  /** The part of the board in view, in board pixels, without the frozen panes. */
  readonly visible: Box
  /** Numbers of the first and the last step in view, counted from 1; 0 while there is none. */
  readonly firstStep: number
  readonly lastStep: number
  readonly stepCount: number
}

/** What can be done to the selection by name, from outside the map: by the palette, on the map as in the table. */
export type BoardAction =
  | 'open'
  | 'addBelow'
  | 'addStepBefore'
  | 'addStepAfter'
  | 'addStepHere'
  | 'addStageBefore'
  | 'addStageAfter'
  | 'hide'
  | 'linkLabel'
  | 'linkStart'
  | 'linkEnd'
  | 'reverse'
  | 'duplicate'
  | 'remove'
  | 'selectMore'
  | 'choose'
  | 'selectAll'
  | 'linkTo'
  | 'moveTo'
  | 'fitSelection'
  | 'shiftLeft'
  | 'shiftRight'
  | 'shiftUp'
  | 'shiftDown'

/** What a mounted map can do for others. */
export interface MapControls {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** 1 is 100 %. Keeps the middle of the map where it is. */
  readonly zoomTo: (zoom: number) => void
  readonly fit: () => void
  /** Pans until the card can be seen, and puts the keyboard focus on it. */
  readonly reveal: (card: CardId) => void
  /** Chooses the place and pans until it can be seen; the keyboard stays where it is. */
  readonly show: (place: Place) => void
  /** Pans until this point of the board is in the middle. */
  readonly panTo: (point: Point) => void
  /** Puts the keyboard focus on the map. */
  readonly focus: () => void
  /** Does something to the selection, as its key would. */
  readonly act: (action: BoardAction) => void
  /** Follows what is dragged onto the map from beside it. */
  readonly dragIn: (incoming: Incoming) => void
  /**
   * For a wall: zooms and pans so that this part of the board (all of it when absent) is as large as it fits, and never
   * smaller than `least`; where it does not fit, the focus comes first.
   */
  readonly showLarge: (wanted: {
    readonly box?: Box | undefined
    readonly focus?: Place | undefined
    readonly least: number
  }) => void
}

/** The system's clipboard, for menus, bars and the palette. Keys reach it by events of the browser. */
export interface ClipboardHands {
  /** What is selected: cards, or the cards of the selected cell, lane, step or stage. */
  readonly copy: () => void
  readonly cut: () => void
  readonly paste: () => void
}

/** The hand on a map from outside: made by the screen, given to the map, the status bar and the overview. */
export interface MapView extends MapControls {
  readonly store: StoreApi<MapViewState>
  /** Called by the map that is on screen; gives a function that lets go. */
  readonly connect: (controls: MapControls) => () => void
  readonly clipboard: ClipboardHands
  /** Called by the screen that has the clipboard; gives a function that lets go. */
  readonly connectClipboard: (hands: ClipboardHands) => () => void
}

export const MIN_ZOOM = 0.04
export const MAX_ZOOM = 2

const blankState: MapViewState = {
  zoom: 1,
  visible: { x: 0, y: 0, width: 0, height: 0 },
  firstStep: 0,
  lastStep: 0,
  stepCount: 0,
}

/** While no map is mounted, its controls do nothing. */
export function createMapView(): MapView {
  let controls: MapControls | undefined
  let clipboard: ClipboardHands | undefined
  return {
    store: createStore<MapViewState>(() => blankState),
    connect: (mounted) => {
      controls = mounted
      return () => {
        if (controls === mounted) controls = undefined
      }
    },
    clipboard: {
      copy: () => clipboard?.copy(),
      cut: () => clipboard?.cut(),
      paste: () => clipboard?.paste(),
    },
    connectClipboard: (hands) => {
      clipboard = hands
      return () => {
        if (clipboard === hands) clipboard = undefined
      }
    },
    zoomIn: () => controls?.zoomIn(),
    zoomOut: () => controls?.zoomOut(),
    zoomTo: (zoom) => controls?.zoomTo(zoom),
    fit: () => controls?.fit(),
    reveal: (card) => controls?.reveal(card),
    show: (place) => controls?.show(place),
    panTo: (point) => controls?.panTo(point),
    focus: () => controls?.focus(),
    act: (action) => controls?.act(action),
    dragIn: (incoming) => controls?.dragIn(incoming),
    showLarge: (wanted) => controls?.showLarge(wanted),
  }
}

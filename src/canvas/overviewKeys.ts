import type { Scene } from '../scene'
import type { MapView } from './mapView'
import { boundTo } from './shortcuts/pressed'
import type { ShortcutIn } from './shortcuts/table'

/** How far up or down one press goes, in board pixels: about a lane. */
const LANE = 120

interface Hands {
  readonly view: MapView
  readonly scene: Scene
}

/** The middle of what the map shows. */
function middleOf({ store }: MapView): { x: number; y: number } {
  const { x, y, width, height } = store.getState().visible
  return { x: x + width / 2, y: y + height / 2 }
}

/** Pans the map as dragging the frame of the overview would: by a step, or as much as is in view. */
function panBy({ view }: Hands, dx: number, dy: number): void {
  const { x, y } = middleOf(view)
  view.panTo({ x: x + dx, y: y + dy })
}

/** To the beginning or the end of the journey, at the same height. */
export function panToEnd({ view, scene }: Hands, end: 'start' | 'end'): void {
  const isLeft = (end === 'start') === (scene.direction === 'ltr')
  view.panTo({ x: isLeft ? 0 : scene.width, y: middleOf(view).y })
}

/** Until the box of a step or a stage is in the middle. */
export function panToBox({ view }: Hands, box: { readonly x: number; readonly width: number }): void {
  view.panTo({ x: box.x + box.width / 2, y: middleOf(view).y })
}

const BINDINGS: Readonly<Record<ShortcutIn<'overview'>, (hands: Hands, key: string) => void>> = {
  overviewPan: (hands, key) => {
    const step = hands.scene.steps[0]?.box.width ?? LANE
    if (key === 'ArrowLeft') panBy(hands, -step, 0)
    if (key === 'ArrowRight') panBy(hands, step, 0)
    if (key === 'ArrowUp') panBy(hands, 0, -LANE)
    if (key === 'ArrowDown') panBy(hands, 0, LANE)
  },
  overviewPage: (hands, key) => {
    const { width } = hands.view.store.getState().visible
    const isLeft = (key === 'PageUp') === (hands.scene.direction === 'ltr')
    panBy(hands, isLeft ? -width : width, 0)
  },
  overviewEnds: (hands, key) => panToEnd(hands, key === 'Home' ? 'start' : 'end'),
}

/** False when the key is none of the overview. */
export function onOverviewKey(hands: Hands, event: KeyboardEvent): boolean {
  const act = boundTo(event, BINDINGS)
  act?.(hands, event.key)
  return act !== undefined
}

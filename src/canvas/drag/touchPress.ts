import type { PointerEvent as ReactPointerEvent } from 'react'
import type { Point } from '../../base/box'
import { keepStill, type Press } from './trackDrag'

/** What a finger can do to a thing. Points are in the window. */
export interface TouchSteps {
  readonly tap: () => void
  /** Begins to drag it; gives the function that ends the drag again. Absent where nothing can be dragged. */
  readonly lift?: ((press: Press) => () => void) | undefined
  /** It is chosen already: the finger drags it at once, without holding it first. */
  readonly ready?: boolean
  readonly menu: (at: Point) => void
  /** Where nothing else pans the map under the finger. */
  readonly pan?: (dx: number, dy: number) => void
}

/** Held so long without moving, a thing is in the hand; so long, its menu opens. In milliseconds. */
const HOLD_MS = 250
const MENU_MS = 650
/** A finger trembles more than a mouse. */
const SLOP = 9

/** Tells a tap, a drag, a pan and a long press apart. One finger only: a second one ends it. */
export function touchPress(event: ReactPointerEvent, steps: TouchSteps): void {
  const { pointerId, clientX, clientY } = event
  const press: Press = { x: clientX, y: clientY, pointerId }
  let last: Point = press
  let isPanning = false
  let letGo: (() => void) | undefined
  const listening = new AbortController()
  const { signal } = listening
  const still = new AbortController()

  function end(): void {
    clearTimeout(holding)
    clearTimeout(waiting)
    listening.abort()
    still.abort()
  }

  const holding = setTimeout(() => {
    if (!steps.lift || steps.ready) return
    letGo = steps.lift({ ...press, lifted: true })
  }, HOLD_MS)
  const waiting = setTimeout(() => {
    letGo?.()
    end()
    dropNextTap()
    steps.menu(press)
  }, MENU_MS)

  function onMove(move: PointerEvent): void {
    if (move.pointerId !== pointerId) return
    const isFar = Math.hypot(move.clientX - press.x, move.clientY - press.y) > SLOP
    if (!isPanning && !isFar) return
    if (letGo) return end()
    if (steps.ready && steps.lift) {
      end()
      steps.lift({ ...press, lifted: true })
      return
    }
    if (!steps.pan) return end()
    clearTimeout(holding)
    clearTimeout(waiting)
    isPanning = true
    steps.pan(move.clientX - last.x, move.clientY - last.y)
    last = { x: move.clientX, y: move.clientY }
  }

  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener(
    'pointerup',
    (up) => {
      if (up.pointerId !== pointerId) return
      end()
      if (!isPanning) steps.tap()
    },
    { signal },
  )
  window.addEventListener('pointercancel', end, { signal })
  window.addEventListener('pointerdown', (other) => other.pointerId !== pointerId && end(), { signal, capture: true })
  if (steps.ready && steps.lift) keepStill(still.signal)
}

/** For lists and tables, which scroll under a finger: held still, it opens the menu of what it is on. */
export function longPress(event: ReactPointerEvent, menu: (at: Point) => void): void {
  if (event.pointerType === 'touch') touchPress(event, { tap: () => {}, menu })
}

/** The finger is still down when the menu opens: lifting it must not press what lies under it. */
function dropNextTap(): void {
  const listening = new AbortController()
  const { signal } = listening
  const drop = (event: TouchEvent) => {
    if (event.cancelable) event.preventDefault()
    listening.abort()
  }
  window.addEventListener('touchend', drop, { signal, capture: true, passive: false })
  window.addEventListener('touchcancel', () => listening.abort(), { signal })
}

/** A browser may tell of a long press as of the right button; the finger has been seen to already. */
export function isByTouch({ nativeEvent }: { readonly nativeEvent: Event }): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch'
}

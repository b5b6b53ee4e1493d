import type { Point } from '../../base/box'
import type { Flow } from '../flow'

/** Where a pointer was pressed, in the window. */
export interface Press extends Point {
  readonly pointerId: number
  /** It is in the hand already: a finger held it. */
  readonly lifted?: boolean
}

/** The steps of a gesture. Points are in the browser window. */
export interface DragSteps {
  readonly move: (client: Point) => void
  readonly drop: () => void
  /** Escape, a lost pointer, a second finger: everything is as before. */
  readonly cancel: () => void
  /** It was no drag at all. */
  readonly click?: () => void
  /** The way the map pans at its edges; both ways when absent. */
  readonly pans?: 'along' | 'across'
}

/** Pixels the pointer may tremble before a press becomes a drag. */
const THRESHOLD = 4
/** Near the edge the map pans by itself. */
const EDGE = 40
const FASTEST = 16

/** Follows the pointer from a press to its release. Gives a function that ends it as Escape would. */
export function trackDrag(from: Press, flow: Flow, steps: DragSteps): () => void {
  let client: Point = { x: from.x, y: from.y }
  let dragging = false
  let frame = 0
  const listening = new AbortController()
  const { signal } = listening

  function panAtEdge(): void {
    const free = flow.freeClient()
    const dx = steps.pans === 'across' ? 0 : push(client.x, from.x, free.x, free.x + free.width)
    const dy = steps.pans === 'along' ? 0 : push(client.y, from.y, free.y, free.y + free.height)
    if ((dx !== 0 || dy !== 0) && flow.panBy(dx, dy)) steps.move(client)
    frame = requestAnimationFrame(panAtEdge)
  }

  function lift(): void {
    dragging = true
    frame = requestAnimationFrame(panAtEdge)
    steps.move(client)
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerId !== from.pointerId) return
    client = { x: event.clientX, y: event.clientY }
    if (dragging) steps.move(client)
    else if (Math.hypot(client.x - from.x, client.y - from.y) >= THRESHOLD) lift()
  }

  function end(finish: () => void): void {
    if (signal.aborted) return
    cancelAnimationFrame(frame)
    listening.abort()
    finish()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    end(steps.cancel)
  }

  const cancel = () => end(steps.cancel)
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId === from.pointerId) end(dragging ? steps.drop : (steps.click ?? steps.cancel))
    },
    { signal },
  )
  window.addEventListener('pointercancel', cancel, { signal })
  // A second finger: the two of them zoom.
  window.addEventListener('pointerdown', (event) => event.pointerId !== from.pointerId && cancel(), {
    signal,
    capture: true,
  })
  window.addEventListener('blur', cancel, { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
  keepStill(signal)
  if (from.lifted) lift()
  return cancel
}

/** While a finger drags something, it pans nothing: the map hears no more of it. */
export function keepStill(signal: AbortSignal): void {
  const swallow = (event: TouchEvent) => {
    if (event.touches.length > 1) return
    if (event.cancelable) event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('touchmove', swallow, { signal, capture: true, passive: false })
}

/**
 * How fast to pan: faster the nearer to the edge, and full speed beyond it. What was taken up near the edge pans only when
 * it is carried nearer.
 */
function push(at: number, pressed: number, from: number, to: number): number {
  const before = Math.min(EDGE, Math.max(pressed - from, 0))
  const after = Math.min(EDGE, Math.max(to - pressed, 0))
  if (at < from + before) return Math.min((from + EDGE - at) / EDGE, 1) * FASTEST
  if (at > to - after) return -Math.min((at - to + EDGE) / EDGE, 1) * FASTEST
  return 0
}

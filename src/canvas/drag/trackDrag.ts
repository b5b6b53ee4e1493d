import type { Point } from '../../base/box'
import type { Flow } from '../flow'

/** The steps of a gesture. Points are in the browser window. */
export interface DragSteps {
  /** The pointer has left the spot: this is a drag. */
  readonly start?: () => void
  readonly move: (client: Point) => void
  readonly drop: () => void
  /** Escape, a lost pointer: everything is as before. */
  readonly cancel: () => void
  /** It was no drag at all. */
  readonly click?: () => void
}

/** Pixels the pointer may tremble before a press becomes a drag. */
const THRESHOLD = 4
/** Near the edge the map pans by itself. */
const EDGE = 40
const FASTEST = 16

/** Follows the pointer from a press to its release. */
export function trackDrag(from: Point & { readonly pointerId: number }, flow: Flow, steps: DragSteps): void {
  let client: Point = { x: from.x, y: from.y }
  let dragging = false
  let frame = 0

  function panAtEdge(): void {
    const free = flow.freeClient()
    const dx = push(client.x, free.x, free.x + free.width)
    const dy = push(client.y, free.y, free.y + free.height)
    if ((dx !== 0 || dy !== 0) && flow.panBy(dx, dy)) steps.move(client)
    frame = requestAnimationFrame(panAtEdge)
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerId !== from.pointerId) return
    client = { x: event.clientX, y: event.clientY }
    if (!dragging && Math.hypot(client.x - from.x, client.y - from.y) < THRESHOLD) return
    if (!dragging) {
      dragging = true
      steps.start?.()
      frame = requestAnimationFrame(panAtEdge)
    }
    steps.move(client)
  }

  function end(finish: () => void): void {
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

  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId === from.pointerId) end(dragging ? steps.drop : (steps.click ?? steps.cancel))
    },
    { signal },
  )
  window.addEventListener('pointercancel', () => end(steps.cancel), { signal })
  window.addEventListener('blur', () => end(steps.cancel), { signal })
  window.addEventListener('keydown', onKey, { signal, capture: true })
}

/** How fast to pan: faster the nearer to the edge, and full speed beyond it. */
function push(at: number, from: number, to: number): number {
  if (at < from + EDGE) return Math.min((from + EDGE - at) / EDGE, 1) * FASTEST
  if (at > to - EDGE) return -Math.min((at - to + EDGE) / EDGE, 1) * FASTEST
  return 0
}

import { useMemo } from 'react'
import { useStoreApi } from 'reactflow'
import type { Box, Point } from '../base/box'
import type { Scene } from '../scene'
import { extentOf, freeArea, type Size, settle, type Viewport, zoomAround } from './frame'

/** React Flow as the map uses it: where the board lies in the window, and how to move it. */
export interface Flow {
  readonly viewport: () => Viewport
  readonly size: () => Size
  /** Goes there, as far as the board allows. */
  readonly go: (viewport: Viewport, smooth?: boolean) => void
  /** Pans by window pixels; false when the edge is reached. */
  readonly panBy: (dx: number, dy: number) => boolean
  readonly zoomTo: (zoom: number, around?: Point) => void
  /** After a zoom or a change of the board or of the window: what may be seen changes with it. `dx`: window pixels to pan besides. */
  readonly keepInside: (dx?: number) => void
  readonly toBoard: (client: Point) => Point
  readonly toClient: (board: Point) => Point
  /** The part of the browser window that shows the board, without panes. */
  readonly freeClient: () => Box
  readonly subscribe: (listener: () => void) => () => void
}

const SMOOTH_MS = 140

export function useFlow(scene: () => Scene): Flow {
  const store = useStoreApi()
  return useMemo(() => {
    const viewport = (): Viewport => {
      const [x, y, zoom] = store.getState().transform
      return { x, y, zoom }
    }
    const size = (): Size => {
      const { width, height } = store.getState()
      return { width, height }
    }
    const origin = (): Point => {
      const rect = store.getState().domNode?.getBoundingClientRect()
      return { x: rect?.left ?? 0, y: rect?.top ?? 0 }
    }
    let gliding = 0
    function set(to: Viewport): void {
      void store.getState().panZoom?.setViewport(settle(to, scene(), size()))
    }
    /** React Flow's own transition would be cut off by the first correction at the edge. */
    function glide(to: Viewport): void {
      const from = viewport()
      const began = performance.now()
      const step = (now: number) => {
        const share = Math.min((now - began) / SMOOTH_MS, 1)
        const eased = 1 - (1 - share) ** 3
        set({
          zoom: from.zoom * (to.zoom / from.zoom) ** eased,
          x: from.x + (to.x - from.x) * eased,
          y: from.y + (to.y - from.y) * eased,
        })
        gliding = share < 1 ? requestAnimationFrame(step) : 0
      }
      gliding = requestAnimationFrame(step)
    }
    function go(to: Viewport, smooth = false): void {
      cancelAnimationFrame(gliding)
      if (smooth && !prefersStill()) glide(to)
      else set(to)
    }
    return {
      viewport,
      size,
      go,
      panBy: (dx, dy) => {
        const before = viewport()
        const next = settle({ ...before, x: before.x + dx, y: before.y + dy }, scene(), size())
        if (next.x === before.x && next.y === before.y) return false
        void store.getState().panZoom?.setViewport(next)
        return true
      },
      zoomTo: (zoom, around) => {
        const free = freeArea(scene(), size(), viewport().zoom)
        const middle = { x: free.x + free.width / 2, y: free.y + free.height / 2 }
        go(zoomAround(viewport(), zoom, around ?? middle), true)
      },
      keepInside: (dx = 0) => {
        const { panZoom, width } = store.getState()
        if (!panZoom || width === 0) return
        const now = viewport()
        const extent = extentOf(scene(), size(), now.zoom)
        store.getState().setTranslateExtent(extent)
        const settled = settle({ ...now, x: now.x + dx }, scene(), size())
        if (Math.abs(settled.x - now.x) > 0.5 || Math.abs(settled.y - now.y) > 0.5) void panZoom.setViewport(settled)
      },
      toBoard: (client) => {
        const { x, y, zoom } = viewport()
        const zero = origin()
        return { x: (client.x - zero.x - x) / zoom, y: (client.y - zero.y - y) / zoom }
      },
      toClient: (board) => {
        const { x, y, zoom } = viewport()
        const zero = origin()
        return { x: board.x * zoom + x + zero.x, y: board.y * zoom + y + zero.y }
      },
      freeClient: () => {
        const zero = origin()
        const free = freeArea(scene(), size(), viewport().zoom)
        return { ...free, x: free.x + zero.x, y: free.y + zero.y }
      },
      subscribe: (listener) => store.subscribe(listener),
    }
  }, [store, scene])
}

function prefersStill(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches
}

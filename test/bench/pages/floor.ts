import '@fontsource/ibm-plex-sans-arabic/400.css'
import { FONT } from './plan'

/** What the two floors share: a board kept as one string in IndexedDB, opened by a click, as a plain page would do it. */
declare global {
  interface Window {
    /** Keeps a board file for the next opening. */
    floorSave: (text: string) => Promise<void>
    /** Shows the whole board. */
    floorFit: () => void
  }
}

export interface View {
  x: number
  y: number
  zoom: number
}

/** The same bounds as the product's. */
const MIN_ZOOM = 0.1
const MAX_ZOOM = 2

export interface FloorPorts {
  /** Draws the board for the first time. */
  readonly open: (text: string) => { readonly width: number; readonly height: number }
  /** Called once a frame at most. */
  readonly draw: (view: View) => void
  readonly hit: (x: number, y: number) => { readonly moveBy: (dx: number, dy: number) => void } | undefined
}

/** Starts a floor: click to open, wheel to pan, ctrl and wheel to zoom, drag to move a card. */
export async function startFloor(ports: FloorPorts): Promise<void> {
  window.floorSave = (text) => inStore('readwrite', (store) => store.put(text, 'board')).then(() => undefined)
  const view: View = { x: 0, y: 0, zoom: 1 }
  let wanted = false
  const redraw = () => {
    if (wanted) return
    wanted = true
    requestAnimationFrame(() => {
      wanted = false
      ports.draw(view)
    })
  }
  await Promise.all([document.fonts.load(FONT, 'A'), document.fonts.load(FONT, 'س')])
  const link = document.createElement('a')
  link.href = '#'
  link.textContent = 'Open'
  document.body.append(link)
  link.addEventListener('click', async (event) => {
    event.preventDefault()
    const text = await inStore('readonly', (store) => store.get('board'))
    link.remove()
    const size = ports.open(String(text))
    ports.draw(view)
    window.floorFit = () => {
      view.zoom = clamp(Math.min(innerWidth / size.width, innerHeight / size.height))
      view.x = 0
      view.y = 0
      redraw()
    }
    document.body.dataset.floor = 'open'
    listen(view, ports, redraw)
  })
}

function listen(view: View, ports: FloorPorts, redraw: () => void): void {
  window.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      if (event.ctrlKey) {
        const zoom = clamp(view.zoom * 2 ** (-event.deltaY * 0.02))
        view.x = event.clientX - ((event.clientX - view.x) / view.zoom) * zoom
        view.y = event.clientY - ((event.clientY - view.y) / view.zoom) * zoom
        view.zoom = zoom
      } else {
        view.x -= event.deltaX
        view.y -= event.deltaY
      }
      redraw()
    },
    { passive: false },
  )
  let held: ReturnType<FloorPorts['hit']>
  window.addEventListener('pointerdown', (event) => {
    held = ports.hit((event.clientX - view.x) / view.zoom, (event.clientY - view.y) / view.zoom)
  })
  window.addEventListener('pointermove', (event) => {
    if (!held) return
    held.moveBy(event.movementX / view.zoom, event.movementY / view.zoom)
    redraw()
  })
  window.addEventListener('pointerup', () => {
    held = undefined
  })
}

function clamp(zoom: number): number {
  return Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom))
}

function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('boards')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const request = work(opening.result.transaction('boards', mode).objectStore('boards'))
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        opening.result.close()
        resolve(request.result)
      }
    }
  })
}

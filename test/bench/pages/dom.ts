import { toPng } from 'html-to-image'
import { domToPng } from 'modern-screenshot'
import { startFloor } from './floor'
import { COLUMN, readCells, wordsOf } from './plan'

// The other floor: every card an element, the browser's own layout, one transform around all of it.

declare global {
  interface Window {
    /** The board as a picture, as people call the package: one line, nothing tuned. Answers milliseconds and the picture's size. */
    floorPicture: () => Promise<{ readonly ms: number; readonly width: number; readonly height: number }>
    /** The same by modern-screenshot, in milliseconds. */
    floorModernPicture: () => Promise<number>
  }
}

const board = document.createElement('div')
board.className = 'board'

void startFloor({
  open: (text) => {
    fill(text)
    document.body.append(board)
    drawLinks(text)
    return { width: board.offsetWidth, height: board.offsetHeight }
  },
  draw: ({ x, y, zoom }) => {
    board.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`
  },
  hit: (x, y) => {
    const rect = board.getBoundingClientRect()
    const zoom = rect.width / board.offsetWidth
    const card = document.elementFromPoint(rect.left + x * zoom, rect.top + y * zoom)?.closest('.card')
    if (!(card instanceof HTMLElement)) return undefined
    let moved = { x: 0, y: 0 }
    return {
      moveBy: (dx, dy) => {
        moved = { x: moved.x + dx, y: moved.y + dy }
        card.style.translate = `${moved.x}px ${moved.y}px`
      },
    }
  },
})

window.floorPicture = async () => {
  const start = performance.now()
  const url = await toPng(board, { pixelRatio: 2 })
  const ms = performance.now() - start
  const image = new Image()
  image.src = url
  await image.decode()
  return { ms, width: image.naturalWidth, height: image.naturalHeight }
}

window.floorModernPicture = async () => {
  const start = performance.now()
  await domToPng(board, { scale: 2 })
  return performance.now() - start
}

function fill(text: string): void {
  const { steps, lanes, cells } = readCells(text)
  board.style.gridTemplateColumns = `repeat(${steps.length}, ${COLUMN}px)`
  for (const lane of lanes) {
    for (const step of steps) {
      const cell = document.createElement('div')
      cell.className = 'cell'
      for (const card of cells.get(`${lane.id} ${step.id}`) ?? []) {
        const element = document.createElement('div')
        element.className = 'card'
        element.id = card.id
        element.dir = 'auto'
        element.textContent = wordsOf(card)
        cell.append(element)
      }
      board.append(cell)
    }
  }
}

function drawLinks(text: string): void {
  const { links } = readCells(text).board
  const spots = new Map<string, { readonly x: number; readonly y: number; readonly width: number }>()
  for (const card of board.querySelectorAll<HTMLElement>('.card')) {
    spots.set(card.id, { x: card.offsetLeft, y: card.offsetTop + card.offsetHeight / 2, width: card.offsetWidth })
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  const ways = Object.values(links).flatMap((link) => {
    const from = spots.get(link.from)
    const to = spots.get(link.to)
    return from && to ? [`M${from.x + from.width} ${from.y}L${to.x} ${to.y}`] : []
  })
  path.setAttribute('d', ways.join(''))
  path.setAttribute('fill', 'none')
  path.setAttribute('stroke', '#68758a')
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.append(path)
  board.append(svg)
}

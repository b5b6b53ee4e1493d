import { startFloor, type View } from './floor'
import { FONT, LINE, type Plan, type PlannedCard, planBoard } from './plan'

// The floor: one canvas, drawn anew each frame, with the level of detail that anybody would give it.

/** Below this zoom lines of text are bars: the same zoom at which the product paints blocks. */
const FAR_ZOOM = 0.45
const PAPER = '#ffffff'
const INK = '#1d2733'
const EDGE = '#c8d0da'
const LINK = '#68758a'

declare global {
  interface Window {
    /** The whole board at ratio 2, tile by tile, each encoded by the browser; in milliseconds. */
    floorTiles: () => Promise<number>
  }
}

const canvas = document.createElement('canvas')
const context = canvas.getContext('2d')
if (!context) throw new Error('no canvas')
let pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D = context
let plan: Plan | undefined

void startFloor({
  open: (text) => {
    canvas.width = innerWidth * devicePixelRatio
    canvas.height = innerHeight * devicePixelRatio
    document.body.append(canvas)
    plan = planBoard(text, measurer())
    return plan
  },
  draw: (view) => plan && draw(plan, view),
  hit: (x, y) => {
    const card = plan?.cards.find((each) => isIn(each, x, y))
    if (!card) return undefined
    return {
      moveBy: (dx, dy) => {
        card.x += dx
        card.y += dy
      },
    }
  },
})

/** Pixels of a tile's side, far from every limit. */
const TILE = 4096

window.floorTiles = async () => {
  if (!plan) throw new Error('nothing is open')
  const start = performance.now()
  const tile = new OffscreenCanvas(TILE, TILE)
  const ink = tile.getContext('2d')
  if (!ink) throw new Error('no canvas')
  const screen = pen
  pen = ink
  for (let y = 0; y < plan.height * 2; y += TILE) {
    for (let x = 0; x < plan.width * 2; x += TILE) {
      draw(plan, { x: -x, y: -y, zoom: 2 }, { width: TILE, height: TILE, ratio: 1 })
      await tile.convertToBlob({ type: 'image/png' })
    }
  }
  pen = screen
  return performance.now() - start
}

function measurer(): (word: string) => number {
  const known = new Map<string, number>()
  pen.font = FONT
  return (word) => {
    const width = known.get(word) ?? pen.measureText(word).width
    known.set(word, width)
    return width
  }
}

function isIn(card: PlannedCard, x: number, y: number): boolean {
  return x >= card.x && x <= card.x + card.width && y >= card.y && y <= card.y + card.height
}

interface Ground {
  readonly width: number
  readonly height: number
  /** Pixels of the canvas for each of the view. */
  readonly ratio: number
}

function onScreen(): Ground {
  return { width: innerWidth, height: innerHeight, ratio: devicePixelRatio }
}

function draw({ cards, links, lanes, width }: Plan, view: View, ground = onScreen()): void {
  const scale = view.zoom * ground.ratio
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = '#f3f5f8'
  pen.fillRect(0, 0, ground.width * ground.ratio, ground.height * ground.ratio)
  pen.setTransform(scale, 0, 0, scale, view.x * ground.ratio, view.y * ground.ratio)
  const left = -view.x / view.zoom
  const top = -view.y / view.zoom
  const right = left + ground.width / view.zoom
  const bottom = top + ground.height / view.zoom
  pen.strokeStyle = EDGE
  for (const lane of lanes) pen.strokeRect(0, lane.y, width, lane.height)
  for (const card of cards) {
    if (card.x > right || card.y > bottom || card.x + card.width < left || card.y + card.height < top) continue
    drawCard(card, view.zoom < FAR_ZOOM)
  }
  pen.strokeStyle = LINK
  pen.beginPath()
  for (const [from, to] of links) {
    pen.moveTo(from.x + from.width, from.y + from.height / 2)
    pen.lineTo(to.x, to.y + to.height / 2)
  }
  pen.stroke()
}

function drawCard(card: PlannedCard, far: boolean): void {
  pen.fillStyle = PAPER
  pen.fillRect(card.x, card.y, card.width, card.height)
  pen.strokeRect(card.x, card.y, card.width, card.height)
  pen.fillStyle = INK
  pen.font = FONT
  pen.direction = card.rtl ? 'rtl' : 'ltr'
  pen.textAlign = 'start'
  for (const [at, line] of card.lines.entries()) {
    const y = card.y + 8 + at * LINE
    if (far) pen.fillRect(card.x + 8, y + 6, card.width - 16, 5)
    else pen.fillText(line, card.rtl ? card.x + card.width - 8 : card.x + 8, y + 13)
  }
}

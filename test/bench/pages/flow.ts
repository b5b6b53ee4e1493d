import 'reactflow/dist/style.css'
import { toPng } from 'html-to-image'
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { type Edge, type Node, ReactFlow } from 'reactflow'
import { startFloor } from './floor'
import { FONT, planBoard } from './plan'

// A board as most editors have it, a node a card, and its picture as React Flow's own example takes it with html-to-image:
// the viewport is moved to where all of it is seen, at twice its size, nothing tuned.

const board = document.createElement('div')
board.style.cssText = 'position:fixed;inset:0'
let size = { width: 0, height: 0 }

void startFloor({
  open: (text) => {
    const { cards, links, width, height } = planBoard(text, measurer())
    size = { width, height }
    document.body.append(board)
    const nodes = cards.map(
      (card): Node => ({
        id: card.id,
        position: { x: card.x, y: card.y },
        data: { label: card.lines.join(' ') },
        style: { width: card.width, height: card.height, textAlign: 'start' },
      }),
    )
    const edges = links.map(([from, to], at): Edge => ({ id: String(at), source: from.id, target: to.id }))
    flushSync(() => createRoot(board).render(createElement(ReactFlow, { nodes, edges, minZoom: 0.02 })))
    return size
  },
  draw: () => undefined,
  hit: () => undefined,
})

function measurer(): (word: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas')
  context.font = FONT
  return (word) => context.measureText(word).width
}

window.floorPicture = async () => {
  const viewport = board.querySelector<HTMLElement>('.react-flow__viewport')
  if (!viewport) throw new Error('React Flow has no viewport')
  const { width, height } = size
  const start = performance.now()
  const url = await toPng(viewport, {
    pixelRatio: 2,
    width,
    height,
    style: { width: `${width}px`, height: `${height}px`, transform: 'translate(0px, 0px) scale(1)' },
  })
  const ms = performance.now() - start
  const image = new Image()
  image.src = url
  await image.decode()
  return { ms, width: image.naturalWidth, height: image.naturalHeight }
}

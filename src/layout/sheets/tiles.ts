import type { Box } from '../../base/box'
import type { DrawContext } from '../../lanes'
import type { Scene } from '../../scene'
import { PAGE_WORDS } from '../pageWords'
import { boardPanes } from './boardPanes'
import { cutAcross, cutAlong, type Stretch } from './cuts'
import { cropMarks, FOOT_ROOM, planNumber } from './furniture'
import type { Overview } from './overview'
import { MARGIN, type PaperSize } from './paper'
import type { Pane, Sheet } from './sheet'

/** How the board is cut into pages. */
export interface Tiling {
  readonly paper: PaperSize
  readonly scale: number
  readonly columns: readonly Stretch[]
  readonly rows: readonly Stretch[]
}

/** The paper lying or standing, whichever takes fewer pages. */
export function tilingOf(scene: Scene, lying: PaperSize, scaleOn: (room: PaperSize) => number): Tiling {
  const standing = { width: lying.height, height: lying.width }
  const [first, second] = [lying, standing].map((paper): Tiling => {
    const room = { width: paper.width - 2 * MARGIN, height: paper.height - 2 * MARGIN - FOOT_ROOM }
    const scale = scaleOn(room)
    return {
      paper,
      scale,
      columns: cutAlong(scene, room.width / scale - scene.labelWidth),
      rows: cutAcross(scene, room.height / scale - scene.headerHeight),
    }
  })
  if (!first || !second) throw new Error('Two ways to lay a paper')
  return pagesOf(second) < pagesOf(first) ? second : first
}

export function pagesOf({ columns, rows }: Tiling): number {
  return columns.length * rows.length
}

/** A page a piece, along the journey first and then down; the first sheet is a plan of them, `more` follow the last one. */
export function tileSheets(scene: Scene, tiling: Tiling, plan: Overview, context: DrawContext, more: number): Sheet[] {
  const { paper, scale, columns, rows } = tiling
  const pieces = rows.flatMap((across) => columns.map((along) => ({ along, across })))
  const { say, number } = context
  const tiles = pieces.map(({ along, across }, index): Sheet => {
    const wide = (scene.labelWidth + along.size) * scale
    const left = scene.direction === 'rtl' ? paper.width - MARGIN - wide : MARGIN
    const { panes, content } = boardPanes(scene, { along, across, scale, at: { x: left, y: MARGIN } }, context)
    const label = say(PAGE_WORDS.page, { k: number(index + 2), n: number(pieces.length + 1 + more) })
    return { ...paper, label, panes: [...panes, cropMarks(paper, content)] }
  })
  const boxes = pieces.map(({ along, across }) => ({
    x: along.start,
    y: across.start,
    width: along.size,
    height: across.size,
  }))
  const panes = plan.panes.map((pane) => (pane === plan.board ? { ...pane, isPlan: true } : pane))
  return [{ ...paper, label: say(PAGE_WORDS.plan), panes: [...panes, planPane(plan, boxes, context)] }, ...tiles]
}

/** Which page shows what, drawn over the small board. */
function planPane({ board, scale }: Overview, boxes: readonly Box[], context: DrawContext): Pane {
  const line = 1.2 / scale
  const marks = boxes.flatMap((box, index) => [
    { kind: 'rect', ...box, stroke: { paint: 'accent700', width: line } } as const,
    ...planNumber(context.number(index + 2), box, 14 / scale, context),
  ])
  const { window } = board
  const parts = [{ box: { x: 0, y: 0, width: window.width, height: window.height }, marks }]
  return { show: parts, window, scale, at: board.at }
}

import type { Box } from '../../base/box'
import type { Board } from '../../model/board'
import type { Part, Scene } from '../../scene'
import { layoutPage, type PageOptions, type PagePorts } from '../page'
import { FOOT_ROOM } from './furniture'
import { MARGIN, type PaperSize, PIXEL } from './paper'
import type { Pane } from './sheet'

/** The whole board on one page, with the title above it and the legend below, both at the size of reading. */
export interface Overview {
  readonly panes: readonly Pane[]
  /** Points for each pixel of the board. */
  readonly scale: number
  /** The pane of the board itself. */
  readonly board: Pane
}

/** The board may be shown larger than on a screen, but not like a poster. */
const LARGEST = 1.2

export function overview(
  board: Board,
  scene: Scene,
  paper: PaperSize,
  options: PageOptions,
  ports: PagePorts,
): Overview {
  const width = (paper.width - 2 * MARGIN) / PIXEL
  // Title and legend are set to the paper's width; the scene only lends its words and its direction.
  const around = layoutPage(board, { ...scene, bounds: { ...scene.bounds, x: 0, width } }, options, ports)
  const { bounds } = scene
  const top = bounds.y - around.box.y
  const foot = around.box.y + around.box.height - bounds.y - bounds.height
  const room = paper.height - 2 * MARGIN - FOOT_ROOM - (top + foot) * PIXEL
  const scale = Math.min((width * PIXEL) / bounds.width, room / bounds.height, LARGEST)
  const isRtl = scene.direction === 'rtl'
  const left = isRtl ? paper.width - MARGIN - bounds.width * scale : MARGIN
  const boardPane: Pane = {
    show: 'board',
    window: bounds,
    scale,
    at: { x: left, y: MARGIN + top * PIXEL },
  }
  const below = MARGIN + top * PIXEL + bounds.height * scale
  return {
    board: boardPane,
    scale,
    panes: [
      boardPane,
      ...blockPane(around.parts.filter(isAbove(bounds)), { x: 0, y: around.box.y, width, height: top }, MARGIN),
      ...blockPane(
        around.parts.filter((part) => !isAbove(bounds)(part)),
        { x: 0, y: bounds.y + bounds.height, width, height: foot },
        below,
      ),
    ],
  }
}

function isAbove(bounds: Box): (part: Part) => boolean {
  return ({ box }) => box.y < bounds.y
}

function blockPane(parts: readonly Part[], window: Box, top: number): Pane[] {
  if (parts.length === 0) return []
  return [{ show: parts, window, scale: PIXEL, at: { x: MARGIN, y: top }, isRead: true }]
}

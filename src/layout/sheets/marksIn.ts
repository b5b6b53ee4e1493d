import { type Box, intersects } from '../../base/box'
import { type DrawnPart, type Mark, markBox } from '../../scene'
import type { Pane } from './sheet'

/** Strokes and arrow heads reach a little over the box of their mark. */
const OVERHANG = 12

/** The marks that are seen through the window; words only where their line is, or they would be found where nobody sees them. */
export function marksIn({ box, marks, of }: DrawnPart, { window, mute = [] }: Pane): readonly Mark[] {
  // Asked of every part for every pane, nearly always in vain.
  if (!intersects(widened(window, OVERHANG), box)) return []
  const local = { ...window, x: window.x - box.x, y: window.y - box.y }
  const wide = widened(local, OVERHANG)
  const isMute = of !== undefined && mute.includes(of.id)
  return marks.filter((mark) => {
    if (mark.kind === 'text') return !isMute && isSeen(local, markBox(mark))
    return intersects(wide, atLeastALine(markBox(mark)))
  })
}

/** A text that only touches the window's edge, with its blank margin, is not seen in it. */
function isSeen(window: Box, text: Box): boolean {
  return text.width > 2 && text.height > 2
    ? intersects(widened(window, -1), text)
    : intersects(window, atLeastALine(text))
}

/** Lines that run straight along or down have boxes without an area. */
function atLeastALine(box: Box): Box {
  return { ...box, width: Math.max(box.width, 0.01), height: Math.max(box.height, 0.01) }
}

function widened({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

import type { Page } from '../page'
import { LONGEST_SIDE, PIXEL, POSTER_WIDTHS } from './paper'
import type { PosterSize, Sheet } from './sheet'

/** Everything on one page as wide as asked for, and as high as the board then is. */
export function posterSheet(page: Page, size: PosterSize, label: string): Sheet {
  const { box } = page
  const asked = size === 'natural' ? PIXEL : POSTER_WIDTHS[size] / Math.max(box.width, box.height)
  const scale = Math.min(asked, LONGEST_SIDE / box.width, LONGEST_SIDE / box.height)
  return {
    width: box.width * scale,
    height: box.height * scale,
    label,
    panes: [{ show: 'board', window: box, at: { x: 0, y: 0 }, scale }],
  }
}

import type { DrawnPart, LinkPart, StagePart } from '../../scene'

/** What one slide shows of the board, in pixels of its own that begin at (0, 0). */
export interface Frame {
  readonly kind: 'overview' | 'stage'
  readonly stage?: StagePart
  /** Which slide of the stage, of how many: a stage that would be too small to read takes several. */
  readonly part: number
  readonly of: number
  readonly width: number
  readonly height: number
  readonly parts: readonly DrawnPart[]
  readonly links: readonly LinkPart[]
}

/** Room for a drawing on a slide, in points. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** Points for a pixel, at most. */
const LARGEST = 0.85

export function scaleOf({ width, height }: Pick<Frame, 'width' | 'height'>, room: Room): number {
  return Math.min(LARGEST, room.width / width, room.height / height)
}

import type { StepId } from '../../base/ids'
import { COLUMN_WIDTH, LABEL_WIDTH } from '../../layout'
import type { Scene } from '../../scene'
import { cutPages, stepHeight } from './pages'

/** A part of a slide that is seen at once. */
export interface SlidePage {
  readonly scene: Scene
  /** The rows seen: board pixels from the first row's top. */
  readonly top: number
  readonly bottom: number
  /** Screen pixels per board pixel. */
  readonly scale: number
  /** Of the names of the steps above the rows, in board pixels; 0 without them. */
  readonly head: number
}

export interface SlideAsk {
  readonly steps: readonly StepId[]
  readonly room: Room
  /** Height of the screen. */
  readonly lines: number
  readonly hasHead: boolean
  readonly layOut: (
    steps: readonly StepId[],
    widths: { readonly columnWidth: number; readonly labelWidth: number },
  ) => Scene
}

export interface Room {
  readonly width: number
  readonly height: number
}

/** Card text of 13 board pixels is 24 px high on a picture of 1080 lines: it reads from 4 m. */
const READABLE = 24 / 13
const LINES = 1080
/** Around the readable size: a slide with little on it fills the room, one with much is set smaller before it is parted. */
const SIZES = [1.6, 1.45, 1.3, 1.2, 1.1, 1, 0.93, 0.86, 0.8, 0.74]
/** A wider column makes lines that are hard to follow. */
const WIDEST = 560
/** How much wider than on the map the column of lane names gets. */
const MORE_LABEL = 76

/**
 * The pages of a slide: one, at the largest size that fits it; where even the smallest does not, as few as can be. A stage
 * with more steps than fit side by side is parted along the journey first.
 */
export function fitSlide(ask: SlideAsk): readonly SlidePage[] {
  const readable = Math.max(READABLE * (ask.lines / LINES), 1)
  let best: readonly SlidePage[] = []
  for (const size of SIZES) {
    const pages = pagesAt(readable * size, ask)
    if (pages.length === 1) return pages
    // Larger than readable is for what fits at once.
    if (size <= 1 && (best.length === 0 || pages.length < best.length)) best = pages
  }
  return best
}

function pagesAt(scale: number, { steps, room, hasHead, layOut }: SlideAsk): readonly SlidePage[] {
  const whole = room.width / scale
  const most = Math.max(Math.floor((whole - LABEL_WIDTH) / COLUMN_WIDTH), 1)
  const groups = Math.max(Math.ceil(steps.length / most), 1)
  const each = Math.max(Math.ceil(steps.length / groups), 1)
  // Where the columns have more than they need, names of lanes need no second line.
  const spare = whole - LABEL_WIDTH - each * COLUMN_WIDTH
  const labelWidth = LABEL_WIDTH + Math.min(Math.max(Math.floor(spare * 0.3), 0), MORE_LABEL)
  const columnWidth = Math.min(Math.max(Math.floor((whole - labelWidth) / each), COLUMN_WIDTH / 2), WIDEST)
  return Array.from({ length: groups }, (_, group) => steps.slice(group * each, (group + 1) * each))
    .filter((part, group) => part.length > 0 || group === 0)
    .flatMap((part) => {
      const scene = layOut(part, { columnWidth, labelWidth })
      const head = hasHead ? stepHeight(scene) : 0
      return cutPages(scene.rows, room.height / scale - head).map((cut) => ({ ...cut, scene, scale, head }))
    })
}

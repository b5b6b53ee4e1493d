import { type Frame, type Room, scaleOf } from './frame'
import { moved, movedLink } from './move'

export type Drawn = Omit<Frame, 'part' | 'of'>

/** Pixels between two parts of a stage on one slide. */
const BETWEEN = 20
/** Words may become that much smaller for a stage that is seen at one glance. */
const SMALLER = 0.9

/** Parts of a stage that lie below each other, beside each other on one slide as long as they stay as large as they were. */
export function sideBySide(frames: readonly Drawn[], room: Room, rtl: boolean): Drawn[] {
  const slides: { drawn: Drawn; readonly alone: number }[] = []
  for (const frame of frames) {
    const last = slides.at(-1)
    const alone = scaleOf(frame, room)
    const both = last && joined(last.drawn, frame, rtl)
    if (last && both && scaleOf(both, room) >= SMALLER * Math.min(last.alone, alone)) last.drawn = both
    else slides.push({ drawn: frame, alone })
  }
  return slides.map(({ drawn }) => drawn)
}

function joined(first: Drawn, second: Drawn, rtl: boolean): Drawn {
  const [left, right] = rtl ? [second, first] : [first, second]
  const shift = left.width + BETWEEN
  return {
    ...first,
    width: shift + right.width,
    height: Math.max(left.height, right.height),
    parts: [...left.parts, ...right.parts.map((part) => moved(part, shift, 0))],
    links: [...left.links, ...right.links.map((link) => movedLink(link, shift, 0))],
  }
}

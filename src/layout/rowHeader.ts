import { textIn } from '../base/text'
import type { DrawContext, LaneType } from '../lanes'
import { textMark } from '../lanes/draw/text'
import type { Lane } from '../model/records/lane'
import type { Mark, Paint } from '../scene'

const PAD = 12
const ICON = 15
const TEXT_X = PAD + ICON + 8

const FAMILY_INK: Readonly<Record<LaneType['family'], Paint>> = {
  act: 'actInk',
  fro: 'froInk',
  bac: 'bacInk',
  sup: 'supInk',
  pai: 'paiInk',
  opp: 'oppInk',
  neu: 'ink700',
}

export interface RowHeader {
  readonly height: number
  readonly marks: readonly Mark[]
}

/** The label of a lane that customers do not see stands on a ground a shade darker. */
export function labelGround(width: number, height: number, y = 0): Mark {
  return { kind: 'rect', x: 0, y, width, height, fill: 'zoneHidden', opacity: 0.55 }
}

/** Room that an axis takes at the end of the label column. */
const AXIS_ROOM = 30

/** The lane's label in the frozen column: icon, name, and one quiet line below, beside the axis where there is one. */
export function laneHeader(
  lane: Lane,
  type: LaneType,
  quiet: string,
  hasAxis: boolean,
  width: number,
  context: DrawContext,
): RowHeader {
  const axis = hasAxis ? AXIS_ROOM : 0
  const ink = FAMILY_INK[type.family]
  const name = textIn(lane.name, context.language) || context.say(type.label)
  const title = textMark(
    name,
    {
      x: TEXT_X,
      y: 10,
      width: width - TEXT_X - 10,
      font: { size: 13, weight: 600 },
      paint: ink,
      dir: context.direction,
    },
    context,
  )
  const titleEnd = title.y + title.lines.length * title.lineHeight
  const note = textMark(
    quiet,
    {
      x: PAD,
      y: titleEnd + 2,
      width: width - PAD - 10 - axis,
      font: { size: 12, weight: 400 },
      paint: 'ink500',
      dir: context.direction,
    },
    context,
  )
  const icon: Mark = {
    kind: 'icon',
    name: type.icon,
    x: PAD,
    y: title.y + (title.lineHeight - ICON) / 2,
    size: ICON,
    paint: ink,
  }
  return { height: Math.ceil(note.y + note.lines.length * note.lineHeight + 8), marks: [icon, title, note] }
}

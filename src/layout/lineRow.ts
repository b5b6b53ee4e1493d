import { textIn } from '../base/text'
import { type DrawContext, LINE_LOOKS } from '../lanes'
import { textMark } from '../lanes/draw/text'
import type { Line } from '../model/records/line'
import type { LineRow, Mark } from '../scene'
import { type Columns, columnLines } from './columns'
import { placePart } from './place'
import { labelGround } from './rowHeader'
import { LINE_MIN_HEIGHT } from './sizes'

export type LineRowLayout = Omit<LineRow, 'y'>

interface Neighbours {
  /** Whether the lane above and the one below lie behind the line of visibility. */
  readonly above: boolean
  readonly below: boolean
}

/** A line of the blueprint: across all steps, with its name on a pill in the frozen column. */
export function layoutLineRow(line: Line, columns: Columns, behind: Neighbours, context: DrawContext): LineRowLayout {
  const look = LINE_LOOKS[line.kind]
  const label = textIn(line.name, context.language) || context.say(look.label)
  const text = textMark(
    label,
    {
      x: 27,
      y: 0,
      width: columns.labelWidth - 27 - 12,
      font: { size: 11, weight: 600 },
      paint: 'onPill',
      dir: context.direction,
    },
    context,
  )
  const wide = Math.max(...text.lines.map((each) => context.metrics.width(each, text.font)), 0)
  const pill = {
    width: Math.min(columns.labelWidth - 6, Math.ceil(wide) + 34),
    height: text.lines.length * text.lineHeight + 4,
  }
  const height = Math.max(LINE_MIN_HEIGHT, pill.height + 6)
  const top = (height - pill.height) / 2
  const stroke: Mark = {
    kind: 'path',
    segments: [
      { kind: 'move', to: { x: 0, y: height / 2 } },
      { kind: 'line', to: { x: columns.width, y: height / 2 } },
    ],
    stroke: look.stroke,
  }
  const ground: Mark[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width: columns.width,
      height: height / 2,
      fill: behind.above ? 'zoneHidden' : 'surface',
    },
    {
      kind: 'rect',
      x: 0,
      y: height / 2,
      width: columns.width,
      height: height / 2,
      fill: behind.below ? 'zoneHidden' : 'surface',
    },
    ...columnLines(columns, height),
    stroke,
  ]
  const header: Mark[] = [
    ...(behind.above ? [labelGround(columns.labelWidth, height / 2)] : []),
    ...(behind.below ? [labelGround(columns.labelWidth, height / 2, height / 2)] : []),
    {
      kind: 'path',
      segments: [
        { kind: 'move', to: { x: 0, y: height / 2 } },
        { kind: 'line', to: { x: columns.labelWidth, y: height / 2 } },
      ],
      stroke: look.stroke,
    },
    { kind: 'rect', x: 6, y: top, width: pill.width, height: pill.height, radius: 10, fill: 'pillBg' },
    { kind: 'icon', name: look.icon, x: 13, y: height / 2 - 5.5, size: 11, paint: 'onPill' },
    { ...text, y: top + 2 },
  ]
  const mirror = { rtl: context.direction === 'rtl', width: columns.width }
  return {
    kind: 'line',
    id: line.id,
    label,
    height,
    header: placePart({ x: 0, y: 0, width: columns.labelWidth, height }, header, {
      ...mirror,
      width: columns.labelWidth,
    }),
    ground: placePart({ x: 0, y: 0, width: columns.width, height }, ground, mirror),
  }
}

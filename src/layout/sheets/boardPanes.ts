import type { Box, Point } from '../../base/box'
import type { DrawContext } from '../../lanes'
import { lineHeightOf } from '../../lanes/draw/text'
import type { Part, Scene, StagePart, TextMark } from '../../scene'
import type { Stretch } from './cuts'
import type { Pane } from './sheet'

/** A piece of the board as it stands on a page. */
export interface Piece {
  readonly along: Stretch
  readonly across: Stretch
  /** Where it begins on the sheet, its header and labels included. */
  readonly at: Point
  readonly scale: number
}

/** What of a sheet shows the content itself, in points. */
export interface PlacedPiece {
  readonly panes: readonly Pane[]
  readonly content: Box
}

/** A piece of the board with its stages and steps above it and the names of its lanes beside it, as the screen keeps them. */
export function boardPanes(scene: Scene, { along, across, at, scale }: Piece, context: DrawContext): PlacedPiece {
  const isRtl = scene.direction === 'rtl'
  const labelX = isRtl ? scene.width : -scene.labelWidth
  const labels = { x: isRtl ? at.x + along.size * scale : at.x, y: at.y + scene.headerHeight * scale }
  const inner = { x: isRtl ? at.x : at.x + scene.labelWidth * scale, y: labels.y }
  const window = { x: along.start, y: across.start, width: along.size, height: across.size }
  const header = { ...window, y: -scene.headerHeight, height: scene.headerHeight }
  const beside = { ...window, x: labelX, width: scene.labelWidth }
  const torn = scene.stages.filter(({ box }) => isTorn(box.x, box.width, along))
  const tornRows = scene.rows.filter(({ y, height }) => isTorn(y, height, across))
  const mute = torn.map(({ id }) => id)
  const muteRows = tornRows.map(({ id }) => id)
  const panes: Pane[] = [
    { show: 'board', scale, at: inner, window },
    { show: 'board', scale, at: { x: inner.x, y: at.y }, window: header, mute },
    { show: 'board', scale, at: labels, window: beside, mute: muteRows },
    { show: 'board', scale, at: { x: labels.x, y: at.y }, window: { ...beside, y: header.y, height: header.height } },
    ...torn.flatMap((stage) => stageName(stage, { along, across, at: { x: inner.x, y: at.y }, scale }, scene, context)),
    ...tornRows.map((row) => rowName(row, { along, across, at: labels, scale })),
  ]
  return { panes, content: { ...inner, width: along.size * scale, height: across.size * scale } }
}

/** The arrow of a stage reaches this far into the next one. */
const NOTCH = 12

/** Partly in the stretch and partly not. */
function isTorn(start: number, size: number, stretch: Stretch): boolean {
  const end = stretch.start + stretch.size
  const seen = Math.min(start + size, end) - Math.max(start, stretch.start)
  return seen > NOTCH && seen < size - NOTCH
}

const NAME_PAD = 18

/** The name of a stage that goes on over several pages, fitted into what this page shows of its band. */
function stageName(stage: StagePart, { along, at, scale }: Piece, scene: Scene, context: DrawContext): Pane[] {
  const texts = stage.marks.filter((mark): mark is TextMark => mark.kind === 'text')
  const [name] = texts
  if (!name) return []
  const words = texts.map(({ lines }) => lines.join(' ')).filter(Boolean)
  const start = Math.max(stage.box.x, along.start)
  const seen = Math.min(stage.box.x + stage.box.width, along.start + along.size) - start
  const room = Math.max(seen - 2 * NAME_PAD, 20)
  const fitted = fitName(words.join(' · '), name, { width: room, height: stage.box.height - 4 }, context)
  const height = fitted.mark.lines.length * fitted.mark.lineHeight
  const size = { width: fitted.mark.width, height }
  const top = stage.box.y + scene.headerHeight + (stage.box.height - height * fitted.scale) / 2
  return [
    {
      show: [{ box: { x: 0, y: 0, ...size }, marks: [fitted.mark] }],
      window: { x: 0, y: 0, ...size },
      scale: scale * fitted.scale,
      at: { x: at.x + (start - along.start + NAME_PAD) * scale, y: at.y + top * scale },
    },
  ]
}

/** The name broken and scaled so that it is as large as the room allows. */
function fitName(text: string, like: TextMark, room: { width: number; height: number }, context: DrawContext) {
  const lineHeight = lineHeightOf(like.font, like.dir)
  const tries = [1, 1.2, 1.5, 2, 3].map((wide) => {
    const width = room.width * wide
    const lines = context.metrics.wrap(text, like.font, width)
    const widest = Math.max(1, ...lines.map((line) => context.metrics.width(line, like.font)))
    const scale = Math.min(1, room.width / widest, room.height / (lines.length * lineHeight))
    const mark: TextMark = { ...like, x: 0, y: 0, width: room.width / scale, lines, lineHeight }
    return { mark, scale }
  })
  return tries.reduce((best, one) => (one.scale > best.scale + 0.01 ? one : best))
}

/** Icon, name and note of a lane whose row began on a page above, or goes on below. */
function rowName(row: Scene['rows'][number], { across, at, scale }: Piece): Pane {
  const start = Math.max(row.y, across.start)
  const height = Math.min(row.y + row.height, across.start + across.size) - start
  const part: Part = {
    box: { x: 0, y: 0, width: row.header.box.width, height },
    marks: row.header.marks.filter(({ kind }) => kind === 'text' || kind === 'icon'),
  }
  // The row's own icon is not muted: where the row begins, it is painted twice in the same place.
  return { show: [part], window: part.box, scale, at: { x: at.x, y: at.y + (start - across.start) * scale } }
}

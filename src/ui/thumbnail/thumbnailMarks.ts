import type { Point } from '../../base/box'
import {
  type EllipseMark,
  type LaneRow,
  type Mark,
  PAINTS,
  type Paint,
  type Part,
  type PathSegment,
  type RectMark,
  type Row,
  type Scene,
  type Stroke,
} from '../../scene'

export interface ThumbnailSize {
  readonly width: number
  readonly height: number
}

/** A row of the board as the thumbnail shows it: its share of the height, and how it is drawn once it has its place. */
interface Strip {
  readonly weight: number
  readonly draw: (top: number, height: number) => readonly Mark[]
}

interface Frame extends ThumbnailSize {
  readonly edge: number
  /** Width of a board pixel. */
  readonly scale: number
}

const CURVE_WEIGHT = 3.4
/** A row is never thicker than this share of the picture, so that a small board does not look like a flag. */
const ROW_LIMIT = 0.13

/**
 * The board from far away: the stage band, the curve, one block a card, the lines. Not to scale across the lanes: every
 * lane gets an even strip, which tells boards apart better than a true reduction does.
 */
export function thumbnailMarks(scene: Scene, size: ThumbnailSize): Mark[] {
  const edge = Math.max(2, Math.round(size.width * 0.022))
  const frame: Frame = { ...size, edge, scale: (size.width - 2 * edge) / Math.max(scene.width, 1) }
  const band = stageBand(scene, frame)
  const strips = stripsOf(scene, frame)
  const top = bandBottom(frame) + Math.max(1, size.height * 0.045)
  const total = strips.reduce((sum, strip) => sum + strip.weight, 0)
  const unit = Math.min((size.height - top - edge) / Math.max(total, 1), size.height * ROW_LIMIT)
  let y = top
  const rows = strips.flatMap((strip) => {
    const from = y
    y += strip.weight * unit
    return [...strip.draw(from, strip.weight * unit)]
  })
  return [...band, ...rows]
}

function bandBottom({ height }: Frame): number {
  return Math.max(3, height * 0.052) + Math.max(2, height * 0.075)
}

function stageBand(scene: Scene, frame: Frame): Mark[] {
  const y = Math.max(3, frame.height * 0.052)
  const gap = frame.width > 100 ? 2 : 1
  return scene.stages.map(({ box }) => ({
    kind: 'rect',
    x: frame.edge + box.x * frame.scale + gap / 2,
    y,
    width: Math.max(1, box.width * frame.scale - gap),
    height: Math.max(2, frame.height * 0.075),
    radius: frame.width > 100 ? 2 : 1,
    fill: 'stageBg',
  }))
}

function stripsOf(scene: Scene, frame: Frame): Strip[] {
  const hasCards = scene.rows.some((row) => row.kind === 'lane' && row.cells.some((cell) => cell.cards.length > 0))
  return scene.rows.flatMap((row) => stripOf(row, hasCards, frame))
}

function stripOf(row: Row, hasCards: boolean, frame: Frame): Strip[] {
  if (row.kind === 'line') return [{ weight: 0, draw: (top) => lineMarks(strokeOf(row.ground.marks), top, frame) }]
  const filled = row.cells.filter((cell) => cell.cards.length > 0)
  if (row.overlay && filled.length > 0)
    return [{ weight: CURVE_WEIGHT, draw: (top, height) => curveMarks(row, top, height, frame) }]
  if (hasCards && filled.length === 0) return []
  return [
    {
      weight: 1,
      draw: (top, height) => [
        ...groundMarks(row, top, height, frame),
        ...blockMarks(row, !hasCards, top, height, frame),
      ],
    },
  ]
}

function groundMarks(row: LaneRow, top: number, height: number, frame: Frame): Mark[] {
  const hidden = row.ground.marks.some((mark) => mark.kind === 'rect' && mark.fill === 'zoneHidden')
  return hidden ? [{ kind: 'rect', x: 0, y: top, width: frame.width, height, fill: 'zoneHidden' }] : []
}

/** One block a cell with cards; on a board without any card, dashed places where they would go. */
function blockMarks(row: LaneRow, empty: boolean, top: number, height: number, frame: Frame): Mark[] {
  // With many lanes a strip is thinner than a pixel, and half of it must stay for the block.
  const inset = Math.min(Math.max(0.5, height * 0.14), height / 4)
  const cells = empty ? row.cells : row.cells.filter((cell) => cell.cards.length > 0)
  return cells.map(({ box, cards }): RectMark => {
    const width = box.width * frame.scale
    const gap = Math.min(2, width * 0.07)
    const place = {
      x: frame.edge + box.x * frame.scale + gap,
      y: top + inset,
      width: width - 2 * gap,
      height: height - 2 * inset,
    }
    const shape = { kind: 'rect', ...place, radius: frame.width > 100 ? 2 : 1 } as const
    if (empty) return { ...shape, stroke: { paint: 'line300', width: frame.width > 100 ? 1 : 0.5, dash: [2, 2] } }
    return { ...shape, fill: blockPaint(cards.flatMap((card) => card.marks)) }
  })
}

/** The border of a lane's cards is its colour at the strength that still tells at this size. */
function blockPaint(marks: readonly Mark[]): Paint {
  for (const mark of marks) {
    if (mark.kind !== 'rect' || !mark.fill) continue
    const border = PAINTS.find((paint) => paint === mark.fill?.replace(/Bg$/, 'Bd'))
    if (border && border !== mark.fill) return border
  }
  return 'line300'
}

function lineMarks(stroke: Stroke | undefined, y: number, frame: Frame): Mark[] {
  const dashed = stroke?.dash && frame.width > 100 ? { dash: [3, 2] } : {}
  return [
    {
      kind: 'path',
      segments: [
        { kind: 'move', to: { x: 0, y } },
        { kind: 'line', to: { x: frame.width, y } },
      ],
      stroke: { paint: stroke?.paint ?? 'ink700', width: frame.width > 100 ? 1 : 0.6, ...dashed },
    },
  ]
}

function strokeOf(marks: readonly Mark[]): Stroke | undefined {
  for (const mark of marks) if ('stroke' in mark && mark.stroke) return mark.stroke
  return undefined
}

function curveMarks(row: LaneRow, top: number, height: number, frame: Frame): Mark[] {
  const fine = frame.width > 100
  const place = placeIn(row.height, top, height, frame)
  const paths = (part: Part | undefined) =>
    (part?.marks ?? []).flatMap((mark): Mark[] => {
      if (mark.kind !== 'path') return []
      const segments = mark.segments.map((segment) => mapSegment(segment, (point) => place(point, part?.box)))
      const thin = mark.stroke && { stroke: { ...mark.stroke, width: mark.stroke.width * (fine ? 0.78 : 0.4) } }
      return [{ ...mark, segments, ...thin }]
    })
  const faces = row.cells.flatMap((cell) =>
    cell.cards.flatMap((card): Mark[] => {
      const face = card.marks.find((mark): mark is EllipseMark => mark.kind === 'ellipse' && mark.fill !== undefined)
      if (!face) return []
      const radius = fine ? Math.max(2.2, height * 0.07) : 1.3
      const ring = fine ? { stroke: { paint: 'surface' as const, width: 1.2 } } : {}
      const center = place(face.center, card.box)
      return [{ kind: 'ellipse', center, rx: radius, ry: radius, fill: moodPaint(card.marks), ...ring }]
    }),
  )
  return [...paths(row.ground), ...paths(row.overlay), ...faces]
}

/** Of a curve's row, the part between the extreme feelings: the words above and below are not drawn at this size. */
const CURVE_FROM = 0.16
const CURVE_SHARE = 0.68

function placeIn(rowHeight: number, top: number, height: number, frame: Frame) {
  return (point: Point, within: Point = { x: 0, y: 0 }): Point => ({
    x: frame.edge + (within.x + point.x) * frame.scale,
    y: top + ((within.y + point.y) / Math.max(rowHeight, 1) - CURVE_FROM) * (height / CURVE_SHARE),
  })
}

/** The first paint of the feeling scale; a white ring around the face is none. */
function moodPaint(marks: readonly Mark[]): Paint {
  for (const mark of marks) if (mark.kind === 'ellipse' && mark.fill?.startsWith('mood')) return mark.fill
  return 'ink700'
}

function mapSegment(segment: PathSegment, map: (point: Point) => Point): PathSegment {
  switch (segment.kind) {
    case 'move':
    case 'line':
      return { kind: segment.kind, to: map(segment.to) }
    case 'curve':
      return { kind: 'curve', c1: map(segment.c1), c2: map(segment.c2), to: map(segment.to) }
    case 'close':
      return segment
  }
}

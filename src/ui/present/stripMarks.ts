import type { Point } from '../../base/box'
import type { CardId, StepId } from '../../base/ids'
import type { CardPart, EllipseMark, LaneRow, Mark, PathSegment, Scene, TextMark } from '../../scene'

/** The curve of the whole journey in a low band, from the marks of its row. Places are screen pixels. */
export interface Strip {
  readonly lane: LaneRow['id']
  readonly label: string
  /** The line between good and bad, and the curves. */
  readonly lines: readonly Mark[]
  readonly faces: readonly StripFace[]
  readonly columns: readonly { readonly step: StepId; readonly x: number; readonly width: number }[]
}

export interface StripFace extends Point {
  readonly id: CardId
  readonly step: StepId
  /** Around (0, 0), at the size of the map. */
  readonly marks: readonly Mark[]
  /** Beside the face; left out where faces share a column. */
  readonly word: TextMark | undefined
}

interface Size {
  readonly width: number
  readonly height: number
  /** Above and below the curve, for faces and words. */
  readonly margin: number
}

/** How many times steeper or flatter than on the map the curve may get. */
const STEEPEST = 1.5

/** The row whose cards are points of a curve; undefined on a board without one. */
export function curveRow(scene: Scene): LaneRow | undefined {
  for (const row of scene.rows)
    if (row.kind === 'lane' && row.overlay && row.cells.some((cell) => cell.cards.length > 0)) return row
  return undefined
}

export function stripOf(row: LaneRow, scene: Scene, size: Size): Strip {
  const along = size.width / Math.max(scene.width, 1)
  const points = row.cells.flatMap(({ step, cards }) =>
    cards.flatMap((card) => {
      const face = faceOf(card)
      return face ? [{ card, step, face, center: moved(face.center, card.box), isAlone: cards.length === 1 }] : []
    }),
  )
  const heights = points.map(({ center }) => center.y)
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2
  const reach = Math.max(Math.max(...heights) - Math.min(...heights), 1)
  const across = Math.min((size.height - 2 * size.margin) / reach, STEEPEST)
  const place = (point: Point): Point => ({ x: point.x * along, y: size.height / 2 + 4 + (point.y - middle) * across })
  return {
    lane: row.id,
    label: row.label,
    lines: [...pathsOf(row.ground.marks, place), ...pathsOf(row.overlay?.marks ?? [], place)],
    faces: points.map(({ card, step, face, center, isAlone }) => ({
      id: card.id,
      step,
      ...place(center),
      ...partsOf(card.marks, face.center, isAlone),
    })),
    columns: row.cells.map(({ step, box }) => ({ step, x: box.x * along, width: box.width * along })),
  }
}

function faceOf(card: CardPart): EllipseMark | undefined {
  return card.marks.find((mark): mark is EllipseMark => mark.kind === 'ellipse' && mark.fill !== undefined)
}

function moved(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y }
}

/** Filled areas and grid lines are for the map; a dashed line and the curves are told by their strokes. */
function pathsOf(marks: readonly Mark[], place: (point: Point) => Point): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    if (mark.kind !== 'path' || !mark.stroke || mark.fill) return []
    return [{ ...mark, segments: mark.segments.map((segment) => placed(segment, place)) }]
  })
}

function placed(segment: PathSegment, place: (point: Point) => Point): PathSegment {
  switch (segment.kind) {
    case 'move':
    case 'line':
      return { kind: segment.kind, to: place(segment.to) }
    case 'curve':
      return { kind: 'curve', c1: place(segment.c1), c2: place(segment.c2), to: place(segment.to) }
    case 'close':
      return segment
  }
}

/** What lies within this distance belongs to the face: a mouth, a badge. The word is wider. */
const NEAR = 26

function partsOf(marks: readonly Mark[], center: Point, isAlone: boolean): Pick<StripFace, 'marks' | 'word'> {
  const word = marks.findLast((mark): mark is TextMark => mark.kind === 'text' && mark.width > 2 * NEAR)
  const face = marks.filter((mark) => mark !== word && !(mark.kind === 'rect' && mark.width > NEAR))
  return {
    marks: face.map((mark) => around(mark, center)),
    word: word && isAlone ? { ...word, x: word.x - center.x, y: word.y - center.y } : undefined,
  }
}

function around(mark: Mark, center: Point): Mark {
  const shift = (point: Point): Point => ({ x: point.x - center.x, y: point.y - center.y })
  switch (mark.kind) {
    case 'ellipse':
      return { ...mark, center: shift(mark.center) }
    case 'path':
      return { ...mark, segments: mark.segments.map((segment) => placed(segment, shift)) }
    default:
      return { ...mark, ...shift(mark) }
  }
}

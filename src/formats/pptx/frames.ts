import type { Box } from '../../base/box'
import type { Page } from '../../layout'
import { type DrawnPart, drawnParts, type Part, type Row, type Scene, type StagePart } from '../../scene'
import { clipPart, isInside } from './clip'
import type { Frame, Room } from './frame'
import { moved, movedLink } from './move'
import { sideBySide } from './sideBySide'

/** Points for a pixel: the words of a card are 13 px high. Below, a stage goes on on a further slide. */
const READABLE = 0.5

/** First the whole board, then stage by stage. */
export function framesOf(scene: Scene, page: Page, room: Room): Frame[] {
  const stages = scene.stages.flatMap((stage) => stageFrames(scene, stage, room))
  return [overview(scene, page), ...stages]
}

function overview(scene: Scene, page: Page): Frame {
  const { box } = page
  const isLink = (part: DrawnPart) => part.of?.kind === 'link'
  return {
    kind: 'overview',
    part: 1,
    of: 1,
    width: box.width,
    height: box.height,
    parts: drawnParts(scene, page.parts)
      .filter((part) => !isLink(part))
      .map((part) => moved(part, -box.x, -box.y)),
    links: scene.links.map((link) => movedLink(link, -box.x, -box.y)),
  }
}

function stageFrames(scene: Scene, stage: StagePart, room: Room): Frame[] {
  const spans = spansOf(scene, stage, room)
  const bands = bandsOf(scene, room)
  const rtl = scene.direction === 'rtl'
  const frames = spans.flatMap((span) =>
    sideBySide(
      bands.map((rows) => stageFrame(scene, stage, span, rows)),
      room,
      rtl,
    ),
  )
  return frames.map((frame, index) => ({ ...frame, part: index + 1, of: frames.length }))
}

/** Part of the board along the journey. */
interface Span {
  readonly x: number
  readonly width: number
}

/** The steps of a stage in as many groups as can be read. */
function spansOf(scene: Scene, stage: StagePart, room: Room): Span[] {
  const own = scene.steps.filter((step) => step.stage === stage.id).map(({ box }) => box)
  if (own.length === 0) return [{ x: stage.box.x, width: stage.box.width }]
  const most = room.width / READABLE - scene.labelWidth
  const groups = groupsWithin(own, (box) => box.width, Math.max(most, 1))
  return groups.map((boxes) => {
    const x = Math.min(...boxes.map((box) => box.x))
    return { x, width: Math.max(...boxes.map((box) => box.x + box.width)) - x }
  })
}

function bandsOf(scene: Scene, room: Room): (readonly Row[])[] {
  if (scene.rows.length === 0) return [[]]
  return groupsWithin(scene.rows, (row) => row.height, Math.max(room.height / READABLE - scene.headerHeight, 1))
}

/** Neighbours together while they fit; about the same number in each group. */
function groupsWithin<T>(items: readonly T[], sizeOf: (item: T) => number, most: number): T[][] {
  const total = items.reduce((sum, item) => sum + sizeOf(item), 0)
  const wanted = total / Math.ceil(total / most)
  const groups: T[][] = []
  let size = 0
  for (const item of items) {
    const own = sizeOf(item)
    const group = groups.at(-1)
    const isFull = size + own > most || (size + own / 2 > wanted && groups.length < Math.ceil(total / most))
    if (!group || isFull) {
      groups.push([item])
      size = own
    } else {
      group.push(item)
      size += own
    }
  }
  return groups
}

function stageFrame(scene: Scene, stage: StagePart, span: Span, rows: readonly Row[]): Omit<Frame, 'part' | 'of'> {
  const [first, last] = [rows[0], rows.at(-1)]
  const top = first?.y ?? 0
  const height = last ? last.y + last.height - top : 0
  const isRtl = scene.direction === 'rtl'
  const labels = isRtl ? span.width : 0
  // Where the content and the labels of the board come to lie on the frame.
  const content = { x: (isRtl ? 0 : scene.labelWidth) - span.x, y: scene.headerHeight - top }
  const window: Box = { x: span.x, y: top, width: span.width, height }
  const head: Box = { x: span.x, y: -scene.headerHeight, width: span.width, height: scene.headerHeight }
  const heads = [
    scene.stages.filter(({ id }) => id === stage.id).map((part) => named(part, 'stage')),
    scene.steps.map((part) => named(part, 'step')),
  ]
  const links = scene.links.filter((link) => isInside(link.box, grown(window)))
  return {
    kind: 'stage',
    stage,
    width: span.width + scene.labelWidth,
    height: height + scene.headerHeight,
    parts: [
      ...rows.flatMap((row) => underCards(row).map((part) => moved(clipPart(part, window), content.x, content.y))),
      moved({ ...scene.corner, box: { ...scene.corner.box, x: 0 } }, labels, scene.headerHeight),
      ...rows.map((row) =>
        moved(
          {
            ...row.header,
            box: { ...row.header.box, x: row.header.box.x, y: row.header.box.y + row.y },
            of: { kind: row.kind, id: row.id, label: row.label },
          },
          labels,
          content.y,
        ),
      ),
      ...heads
        .flat()
        .filter(({ box }) => overlaps(box, head))
        .map((part) => moved(clipPart(part, head), content.x, scene.headerHeight)),
      edges(scene, labels, span.width, height),
      ...rows.flatMap((row) => cardsIn(row, span)).map((part) => moved(part, content.x, content.y)),
    ],
    links: links.map((link) => movedLink(link, content.x, content.y)),
  }
}

function underCards(row: Row): Part[] {
  const own = [row.ground, ...(row.kind === 'lane' && row.overlay ? [row.overlay] : [])]
  return own.map((part) => ({ ...part, box: { ...part.box, y: part.box.y + row.y } }))
}

function cardsIn(row: Row, span: Span): DrawnPart[] {
  if (row.kind === 'line') return []
  return row.cells
    .filter(
      (cell) => cell.box.x + cell.box.width / 2 >= span.x && cell.box.x + cell.box.width / 2 < span.x + span.width,
    )
    .flatMap((cell) => cell.cards)
    .map(({ box, marks, id, label }) => ({ box: { ...box, y: box.y + row.y }, marks, of: { kind: 'card', id, label } }))
}

/** The lines below the steps and beside the labels. */
function edges(scene: Scene, labels: number, width: number, height: number): Part {
  const whole = { x: 0, y: 0, width: width + scene.labelWidth, height: height + scene.headerHeight }
  const edge = scene.direction === 'rtl' ? labels : scene.labelWidth
  return {
    box: whole,
    marks: [
      { kind: 'rect', x: 0, y: scene.headerHeight - 1.5, width: whole.width, height: 1.5, fill: 'line300' },
      { kind: 'rect', x: edge - 0.75, y: 0, width: 1.5, height: whole.height, fill: 'line300' },
    ],
  }
}

function named(part: Part & { readonly id: string; readonly label: string }, kind: 'stage' | 'step'): DrawnPart {
  return { box: part.box, marks: part.marks, of: { kind, id: part.id, label: part.label } }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1
}

/** Links run a little beyond the cards they join. */
function grown({ x, y, width, height }: Box): Box {
  return { x: x - 12, y: y - 12, width: width + 24, height: height + 24 }
}

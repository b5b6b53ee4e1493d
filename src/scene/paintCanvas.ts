import { type Box, intersects } from '../base/box'
import { unreachable } from '../base/unreachable'
import type { DrawnPart } from './drawnParts'
import { iconNode } from './icons'
import type { EllipseMark, IconMark, ImageMark, Mark, PathMark, RectMark, Stroke, TextMark } from './mark'
import type { Palette } from './paint'
import { anchorX, baselineOf, FONT_STACK } from './svg'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** What painting needs besides a context. Ports, so that workers and tests can paint without a page. */
export interface CanvasInk {
  readonly palette: Palette
  /** A decoded picture; undefined while unknown. */
  readonly image: (
    hash: string,
  ) => (CanvasImageSource & { readonly width: number; readonly height: number }) | undefined
  /** Makes a path of SVG path data: `(data) => new Path2D(data)`. */
  readonly path: (data: string) => Path2D
}

/** Marks may reach a little over the edge of their part: arrow heads, outlines. */
const OVERHANG = 12

/** Paints the parts that touch `window`, which is at the context's origin, in board pixels. Answers which were painted. */
export function paintParts(context: Context, parts: readonly DrawnPart[], window: Box, ink: CanvasInk): DrawnPart[] {
  const wide = {
    x: window.x - OVERHANG,
    y: window.y - OVERHANG,
    width: window.width + 2 * OVERHANG,
    height: window.height + 2 * OVERHANG,
  }
  const painted = parts.filter((part) => intersects(wide, part.box))
  for (const part of painted) {
    context.save()
    context.translate(part.box.x - window.x, part.box.y - window.y)
    paintMarks(context, part.marks, ink)
    context.restore()
  }
  return painted
}

/** Paints marks with the context's origin as theirs. The same picture as `markToSvg` draws. */
export function paintMarks(context: Context, marks: readonly Mark[], ink: CanvasInk): void {
  for (const mark of marks) paintMark(context, mark, ink)
}

function paintMark(context: Context, mark: Mark, ink: CanvasInk): void {
  switch (mark.kind) {
    case 'rect':
      return paintRect(context, mark, ink)
    case 'ellipse':
      return paintEllipse(context, mark, ink)
    case 'path':
      return paintPath(context, mark, ink)
    case 'text':
      return paintText(context, mark, ink)
    case 'icon':
      return paintIcon(context, mark, ink)
    case 'image':
      return paintImage(context, mark, ink)
    default:
      return unreachable(mark)
  }
}

function paintRect(context: Context, mark: RectMark, ink: CanvasInk): void {
  context.beginPath()
  // A canvas throws at a negative radius, where an SVG only draws nothing.
  const radius = Math.max(0, Math.min(mark.radius ?? 0, mark.width / 2, mark.height / 2))
  if (radius > 0) context.roundRect(mark.x, mark.y, mark.width, mark.height, radius)
  else context.rect(mark.x, mark.y, mark.width, mark.height)
  fillAndStroke(context, mark, ink)
}

function paintEllipse(context: Context, mark: EllipseMark, ink: CanvasInk): void {
  context.beginPath()
  context.ellipse(mark.center.x, mark.center.y, mark.rx, mark.ry, 0, 0, 2 * Math.PI)
  fillAndStroke(context, mark, ink)
}

function paintPath(context: Context, mark: PathMark, ink: CanvasInk): void {
  context.beginPath()
  for (const segment of mark.segments) {
    switch (segment.kind) {
      case 'move':
        context.moveTo(segment.to.x, segment.to.y)
        break
      case 'line':
        context.lineTo(segment.to.x, segment.to.y)
        break
      case 'curve':
        context.bezierCurveTo(segment.c1.x, segment.c1.y, segment.c2.x, segment.c2.y, segment.to.x, segment.to.y)
        break
      case 'close':
        context.closePath()
        break
      default:
        return unreachable(segment)
    }
  }
  fillAndStroke(context, mark, ink)
}

function fillAndStroke(context: Context, mark: RectMark | EllipseMark | PathMark, ink: CanvasInk): void {
  if (mark.fill !== undefined) {
    const opacity = 'opacity' in mark ? mark.opacity : undefined
    if (opacity !== undefined) context.globalAlpha = opacity
    context.fillStyle = ink.palette[mark.fill]
    context.fill()
    context.globalAlpha = 1
  }
  if (mark.stroke) strokeWith(context, mark.stroke, ink)
}

function strokeWith(context: Context, stroke: Stroke, ink: CanvasInk): void {
  context.strokeStyle = ink.palette[stroke.paint]
  context.lineWidth = stroke.width
  context.lineJoin = 'round'
  context.lineCap = 'butt'
  context.setLineDash([...(stroke.dash ?? [])])
  context.stroke()
  context.setLineDash([])
}

function paintText(context: Context, mark: TextMark, ink: CanvasInk): void {
  context.font = `${mark.font.weight} ${mark.font.size}px ${FONT_STACK}`
  context.fillStyle = ink.palette[mark.paint]
  context.direction = mark.dir
  context.textAlign = mark.align
  context.textBaseline = 'alphabetic'
  const x = anchorX(mark)
  for (const [index, line] of mark.lines.entries()) context.fillText(line, x, baselineOf(mark, index))
}

function paintIcon(context: Context, mark: IconMark, ink: CanvasInk): void {
  context.save()
  context.translate(mark.x, mark.y)
  context.scale(mark.size / 24, mark.size / 24)
  context.strokeStyle = ink.palette[mark.paint]
  context.lineWidth = mark.weight ?? 2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.setLineDash([])
  for (const [tag, attributes] of iconNode(mark.name)) {
    const path = ink.path(iconPathData(tag, attributes))
    context.stroke(path)
    if (attributes.fill === 'currentColor') {
      context.fillStyle = ink.palette[mark.paint]
      context.fill(path)
    }
  }
  context.restore()
}

/** The shapes an icon is made of, all as path data. */
export function iconPathData(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const of = (name: string, otherwise = 0) => Number(attributes[name] ?? otherwise)
  switch (tag) {
    case 'path':
      return String(attributes.d ?? '')
    case 'line':
      return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`
    case 'polyline':
      return `M${String(attributes.points ?? '').trim()}`
    case 'polygon':
      return `M${String(attributes.points ?? '').trim()}Z`
    case 'circle':
      return ellipseData(of('cx'), of('cy'), of('r'), of('r'))
    case 'ellipse':
      return ellipseData(of('cx'), of('cy'), of('rx'), of('ry'))
    case 'rect':
      return rectData(of('x'), of('y'), of('width'), of('height'), of('rx', of('ry')))
    default:
      throw new Error(`An icon is drawn with <${tag}>, which this painter does not know`)
  }
}

function ellipseData(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}A${rx} ${ry} 0 1 1 ${x + rx} ${y}A${rx} ${ry} 0 1 1 ${x - rx} ${y}Z`
}

function rectData(x: number, y: number, width: number, height: number, asked: number): string {
  const r = Math.min(asked, width / 2, height / 2)
  if (r === 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${x + r} ${y}H${x + width - r}${corner(r, r)}V${y + height - r}${corner(-r, r)}H${x + r}${corner(-r, -r)}V${y + r}${corner(r, -r)}Z`
}

/** Fitted into its box without distortion, like `xMidYMid meet`. */
function paintImage(context: Context, mark: ImageMark, ink: CanvasInk): void {
  const image = ink.image(mark.hash)
  if (!image || image.width === 0 || image.height === 0) {
    paintRect(
      context,
      {
        kind: 'rect',
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        radius: mark.radius ?? 0,
        fill: 'line100',
      },
      ink,
    )
    return
  }
  const scale = Math.min(mark.width / image.width, mark.height / image.height)
  const width = image.width * scale
  const height = image.height * scale
  context.drawImage(image, mark.x + (mark.width - width) / 2, mark.y + (mark.height - height) / 2, width, height)
}

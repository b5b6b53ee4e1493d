import type { Box, Point } from '../../base/box'
import { unreachable } from '../../base/unreachable'
import type { IconMark, ImageMark, Mark, Paint, PathSegment, RectMark, Stroke } from '../../scene'
import type { PdfInk } from './ink'
import { pdfName, pdfNumber, pdfNumbers } from './pdfValue'
import { printText } from './printText'

/** A mark as operators of a page on which y goes down, as on the board. The same picture as `markToSvg` draws. */
export function printMark(mark: Mark, ink: PdfInk): string {
  switch (mark.kind) {
    case 'rect':
      return painted(rectPath(mark), mark, ink)
    case 'ellipse':
      return painted(ellipsePath(mark.center, mark.rx, mark.ry), mark, ink)
    case 'path':
      return painted(segmentsPath(mark.segments), mark, ink)
    case 'text':
      return printText(mark, ink)
    case 'icon':
      return printIcon(mark, ink)
    case 'image':
      return printImage(mark, ink)
    default:
      return unreachable(mark)
  }
}

interface Look {
  readonly fill?: Paint
  readonly opacity?: number
  readonly stroke?: Stroke
}

function painted(path: string, { fill, opacity, stroke }: Look, ink: PdfInk): string {
  if (path === '' || (fill === undefined && !stroke)) return ''
  const through = fill !== undefined && opacity !== undefined && opacity < 1
  const before = fill === undefined ? '' : ink.fill(fill)
  if (!stroke) return through ? `q ${pdfName(ink.opacity(opacity))} gs ${before}${path}f Q\n` : `${before}${path}f\n`
  const line = strokeState(stroke, ink)
  const after = stroke.dash ? '[] 0 d\n' : ''
  if (fill === undefined) return `${line}${path}S\n${after}`
  if (!through) return `${before}${line}${path}B\n${after}`
  return `q ${pdfName(ink.opacity(opacity))} gs ${before}${path}f Q\n${line}${path}S\n${after}`
}

function strokeState({ paint, width, dash }: Stroke, ink: PdfInk): string {
  const dashes = dash ? `[${pdfNumbers(...dash)}] 0 d ` : ''
  return `${ink.line(paint)}${pdfNumber(width)} w 1 j 0 J ${dashes}`
}

/** How far the handles of a quarter circle lie from its ends, as a share of the radius. */
const KAPPA = 0.5523

function rectPath({ x, y, width, height, radius = 0 }: RectMark): string {
  if (width <= 0 || height <= 0) return ''
  const r = Math.max(0, Math.min(radius, width / 2, height / 2))
  if (r === 0) return `${pdfNumbers(x, y, width, height)} re\n`
  const k = r * (1 - KAPPA)
  const right = x + width
  const bottom = y + height
  return (
    `${pdfNumbers(x + r, y)} m ${pdfNumbers(right - r, y)} l ${pdfNumbers(right - k, y, right, y + k, right, y + r)} c ` +
    `${pdfNumbers(right, bottom - r)} l ${pdfNumbers(right, bottom - k, right - k, bottom, right - r, bottom)} c ` +
    `${pdfNumbers(x + r, bottom)} l ${pdfNumbers(x + k, bottom, x, bottom - k, x, bottom - r)} c ` +
    `${pdfNumbers(x, y + r)} l ${pdfNumbers(x, y + k, x + k, y, x + r, y)} c h\n`
  )
}

function ellipsePath({ x, y }: Point, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return ''
  const kx = rx * KAPPA
  const ky = ry * KAPPA
  return (
    `${pdfNumbers(x + rx, y)} m ${pdfNumbers(x + rx, y + ky, x + kx, y + ry, x, y + ry)} c ` +
    `${pdfNumbers(x - kx, y + ry, x - rx, y + ky, x - rx, y)} c ${pdfNumbers(x - rx, y - ky, x - kx, y - ry, x, y - ry)} c ` +
    `${pdfNumbers(x + kx, y - ry, x + rx, y - ky, x + rx, y)} c h\n`
  )
}

function segmentsPath(segments: readonly PathSegment[]): string {
  return segments.map((segment) => `${segmentPath(segment)}\n`).join('')
}

function segmentPath(segment: PathSegment): string {
  switch (segment.kind) {
    case 'move':
      return `${pdfNumbers(segment.to.x, segment.to.y)} m`
    case 'line':
      return `${pdfNumbers(segment.to.x, segment.to.y)} l`
    case 'curve': {
      const { c1, c2, to } = segment
      return `${pdfNumbers(c1.x, c1.y, c2.x, c2.y, to.x, to.y)} c`
    }
    case 'close':
      return 'h'
    default:
      return unreachable(segment)
  }
}

/** An icon is kept once in the file, in a square of 24, and takes its colour and weight from where it stands. */
function printIcon(mark: IconMark, ink: PdfInk): string {
  const scale = mark.size / 24
  const state = `${ink.fill(mark.paint)}${ink.line(mark.paint)}${pdfNumber(mark.weight ?? 2)} w 1 j 1 J`
  return `q ${pdfNumbers(scale, 0, 0, scale, mark.x, mark.y)} cm ${state} ${pdfName(ink.icon(mark))} Do Q\n`
}

/** Fitted into its box without distortion. */
function printImage(mark: ImageMark, ink: PdfInk): string {
  const image = ink.image(mark.hash)
  if (!image || image.width === 0 || image.height === 0) {
    return painted(rectPath({ ...boxOf(mark), kind: 'rect', radius: mark.radius ?? 0 }), { fill: 'line100' }, ink)
  }
  const scale = Math.min(mark.width / image.width, mark.height / image.height)
  const width = image.width * scale
  const height = image.height * scale
  const x = mark.x + (mark.width - width) / 2
  const y = mark.y + (mark.height - height) / 2
  return `q ${pdfNumbers(width, 0, 0, -height, x, y + height)} cm ${pdfName(image.resource)} Do Q\n`
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}

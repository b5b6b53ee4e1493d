import type { Box, Point } from '../../base/box'
import type { Direction } from '../../base/direction'
import type { Language } from '../../base/text'
import { unreachable } from '../../base/unreachable'
import type { Paint, Palette, PathSegment, Stroke } from '../../scene'
import { escapeText, tag } from '../svg/xml'

/** English Metric Units, in which a slide is measured. */
export const EMU_PER_POINT = 12_700

/** Present wherever slides are opened, for both scripts, and it has both weights. Fonts are not embedded. */
const FONT = 'Arial'
/** Arial sets a little wider than the face the lines were broken for. */
const FONT_SCALE = 0.95

/** How pixels of the board become a place on a slide. */
export interface Ground {
  readonly palette: Palette
  /** EMU for a pixel. */
  readonly scale: number
  /** Where (0, 0) of the pixels lies, in EMU. */
  readonly x: number
  readonly y: number
}

export function emu({ scale }: Ground, pixels: number): number {
  return Math.round(pixels * scale)
}

export function placeOf(
  ground: Ground,
  box: Box,
  turn: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const off = tag('a:off', {
    x: Math.round(ground.x + box.x * ground.scale),
    y: Math.round(ground.y + box.y * ground.scale),
  })
  const ext = tag('a:ext', { cx: Math.max(0, emu(ground, box.width)), cy: Math.max(0, emu(ground, box.height)) })
  return tag('a:xfrm', turn, off + ext)
}

export function fillOf({ palette }: Ground, paint: Paint | undefined, opacity?: number): string {
  if (paint === undefined) return '<a:noFill/>'
  const alpha = opacity === undefined || opacity >= 1 ? '' : tag('a:alpha', { val: Math.round(opacity * 100_000) })
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: palette[paint].replace('#', '').toUpperCase() }, alpha))
}

/** `ends` is what stands at the end of a connector. */
export function lineOf(ground: Ground, stroke: Stroke | undefined, ends = ''): string {
  if (!stroke) return tag('a:ln', {}, '<a:noFill/>')
  const [first = 0] = stroke.dash ?? []
  const dash = stroke.dash ? tag('a:prstDash', { val: first <= 2 * stroke.width ? 'sysDot' : 'dash' }) : ''
  const width = Math.max(1_588, emu(ground, stroke.width))
  return tag('a:ln', { w: width }, `${fillOf(ground, stroke.paint)}${dash}<a:round/>${ends}`)
}

/** A freeform: its points stay points that a person can move. */
export function freeform(ground: Ground, segments: readonly PathSegment[], box: Box, isFilled: boolean): string {
  const at = (point: Point) => tag('a:pt', { x: emu(ground, point.x - box.x), y: emu(ground, point.y - box.y) })
  const drawn = segments.map((segment) => {
    switch (segment.kind) {
      case 'move':
        return tag('a:moveTo', {}, at(segment.to))
      case 'line':
        return tag('a:lnTo', {}, at(segment.to))
      case 'curve':
        return tag('a:cubicBezTo', {}, at(segment.c1) + at(segment.c2) + at(segment.to))
      case 'close':
        return '<a:close/>'
      default:
        return unreachable(segment)
    }
  })
  const size = { w: emu(ground, box.width), h: emu(ground, box.height), fill: isFilled ? undefined : 'none' }
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${tag('a:path', size, drawn.join(''))}</a:pathLst></a:custGeom>`
}

export function pathBox(segments: readonly PathSegment[]): Box {
  // With the handles of its curves: a smile begins and ends at one height, and a box without height has no scale.
  const points = segments.flatMap((segment) => {
    if (segment.kind === 'close') return []
    return segment.kind === 'curve' ? [segment.c1, segment.c2, segment.to] : [segment.to]
  })
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

export interface Wording {
  readonly paragraphs: readonly (readonly string[])[]
  /** Pixels. */
  readonly size: number
  readonly lineHeight: number
  readonly isBold: boolean
  readonly paint: Paint
  readonly dir: Direction
  readonly language: Language
  readonly align: 'start' | 'center' | 'end'
  /** Left, top, right, bottom, in pixels. */
  readonly insets: readonly number[]
  /** Words go on on the next line, and are set smaller where there is no room for it; else each line stays as it is, however wide. */
  readonly wraps: boolean
}

/** The words of a shape. Each paragraph has its own direction, as each card of a board has. */
export function wordsXml(ground: Ground, wording: Wording): string {
  const { dir, language, align, insets, wraps } = wording
  const [l, t, r, b] = insets.map((inset) => emu(ground, inset))
  const body = {
    wrap: wraps ? 'square' : 'none',
    lIns: l,
    tIns: t,
    rIns: r,
    bIns: b,
    rtlCol: dir === 'rtl' ? 1 : 0,
    anchor: 't',
  }
  const side = align === 'center' ? 'ctr' : (align === 'start') === (dir === 'ltr') ? 'l' : 'r'
  const points = (pixels: number) => Math.max(100, Math.round((pixels * ground.scale * 100) / EMU_PER_POINT))
  const run = {
    lang: language === 'ar' ? 'ar-OM' : 'en-GB',
    sz: points(wording.size * FONT_SCALE),
    b: wording.isBold ? 1 : 0,
    dirty: 0,
  }
  const faces = `${tag('a:latin', { typeface: FONT })}${tag('a:cs', { typeface: FONT })}`
  const look = tag('a:rPr', run, fillOf(ground, wording.paint) + faces)
  const spacing = tag('a:lnSpc', {}, tag('a:spcPts', { val: points(wording.lineHeight) }))
  const start = tag('a:pPr', { algn: side, rtl: dir === 'rtl' ? 1 : 0 }, spacing)
  const paragraphs = wording.paragraphs.map((lines) => {
    const runs = lines.map((line) => tag('a:r', {}, look + tag('a:t', {}, escapeText(line))))
    return tag('a:p', {}, start + runs.join('<a:br/>'))
  })
  return tag(
    'p:txBody',
    {},
    `${tag('a:bodyPr', body, wraps ? '<a:normAutofit/>' : '<a:noAutofit/>')}<a:lstStyle/>${paragraphs.join('')}`,
  )
}

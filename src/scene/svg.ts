import { unreachable } from '../base/unreachable'
import { iconNode } from './icons'
import type { IconMark, Mark, PathSegment, RectMark, Stroke, TextMark } from './mark'
import type { Paint } from './paint'

/** An SVG element as data: the canvas makes React elements of it, exports make text of it. Attribute names are SVG's own. */
export interface SvgElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (SvgElement | string)[]
}

export interface SvgInk {
  /** The value of a colour: `#EDF3FD`, or `var(--actBg)` on screen. */
  readonly paint: (paint: Paint) => string
  /** Where the bytes of a picture are; undefined while unknown. */
  readonly image: (hash: string) => string | undefined
}

/** How a mark becomes SVG, with inline attributes only, so that the file looks the same wherever it is opened. */
export function markToSvg(mark: Mark, ink: SvgInk): SvgElement {
  switch (mark.kind) {
    case 'rect':
      return element('rect', {
        ...rectAttributes(mark),
        ...fill(mark.fill, ink, mark.opacity),
        ...stroke(mark.stroke, ink),
      })
    case 'ellipse':
      return element('ellipse', {
        cx: round(mark.center.x),
        cy: round(mark.center.y),
        rx: mark.rx,
        ry: mark.ry,
        ...fill(mark.fill, ink),
        ...stroke(mark.stroke, ink),
      })
    case 'path':
      return element('path', {
        d: pathData(mark.segments),
        ...fill(mark.fill, ink, mark.opacity),
        ...stroke(mark.stroke, ink),
      })
    case 'text':
      return textToSvg(mark, ink)
    case 'icon':
      return iconToSvg(mark, ink)
    case 'image': {
      const href = ink.image(mark.hash)
      const box = { x: round(mark.x), y: round(mark.y), width: round(mark.width), height: round(mark.height) }
      if (href === undefined) return element('rect', { ...box, rx: mark.radius ?? 0, fill: ink.paint('line100') })
      return element('image', { ...box, href, preserveAspectRatio: 'xMidYMid meet' })
    }
    default:
      return unreachable(mark)
  }
}

export function pathData(segments: readonly PathSegment[]): string {
  return segments
    .map((segment) => {
      switch (segment.kind) {
        case 'move':
          return `M${round(segment.to.x)} ${round(segment.to.y)}`
        case 'line':
          return `L${round(segment.to.x)} ${round(segment.to.y)}`
        case 'curve':
          return `C${[segment.c1, segment.c2, segment.to].map((p) => `${round(p.x)} ${round(p.y)}`).join(' ')}`
        case 'close':
          return 'Z'
        default:
          return unreachable(segment)
      }
    })
    .join('')
}

export const FONT_FAMILY = 'IBM Plex Sans Arabic'
/** The face and what stands in for it where a file is opened without it. */
export const FONT_STACK = `'${FONT_FAMILY}', 'Segoe UI', 'Noto Sans Arabic', sans-serif`
/** Part of the line height that lies above the baseline, for Plex at the line heights used here. */
const BASELINE = 0.5
const CAP = 0.35

function textToSvg(mark: TextMark, ink: SvgInk): SvgElement {
  const x = round(anchorX(mark))
  return element(
    'text',
    {
      'font-family': FONT_STACK,
      'font-size': mark.font.size,
      'font-weight': mark.font.weight,
      fill: ink.paint(mark.paint),
      direction: mark.dir,
      'unicode-bidi': 'isolate',
      'text-anchor': mark.align === 'center' ? 'middle' : mark.align,
      lang: mark.language,
    },
    // The blank at the end of a line keeps words apart for search and copying; it is not seen.
    mark.lines.map((line, index) =>
      element('tspan', { x, y: round(baselineOf(mark, index)) }, [index < mark.lines.length - 1 ? `${line} ` : line]),
    ),
  )
}

/** The y of a line's baseline. */
export function baselineOf(mark: TextMark, line: number): number {
  return mark.y + mark.lineHeight * BASELINE + mark.font.size * CAP + line * mark.lineHeight
}

/** The x that lines are set from, or around. */
export function anchorX(mark: TextMark): number {
  if (mark.align === 'center') return mark.x + mark.width / 2
  const startsLeft = mark.dir === 'ltr'
  return (mark.align === 'start') === startsLeft ? mark.x : mark.x + mark.width
}

function iconToSvg(mark: IconMark, ink: SvgInk): SvgElement {
  const scale = mark.size / 24
  return element(
    'g',
    {
      transform: `translate(${round(mark.x)} ${round(mark.y)}) scale(${round(scale)})`,
      fill: 'none',
      stroke: ink.paint(mark.paint),
      'stroke-width': mark.weight ?? 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    iconNode(mark.name).map(([tag, attributes]) => element(tag, definedOnly(attributes))),
  )
}

function definedOnly(
  attributes: Readonly<Record<string, string | number | undefined>>,
): Record<string, string | number> {
  const kept: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && name !== 'key') kept[name] = value
  return kept
}

function rectAttributes(mark: RectMark): Record<string, number> {
  const box = { x: round(mark.x), y: round(mark.y), width: round(mark.width), height: round(mark.height) }
  return mark.radius ? { ...box, rx: mark.radius } : box
}

function fill(paint: Paint | undefined, ink: SvgInk, opacity?: number): Record<string, string | number> {
  if (paint === undefined) return { fill: 'none' }
  return opacity === undefined ? { fill: ink.paint(paint) } : { fill: ink.paint(paint), 'fill-opacity': opacity }
}

function stroke(line: Stroke | undefined, ink: SvgInk): Record<string, string | number> {
  if (!line) return {}
  const plain = { stroke: ink.paint(line.paint), 'stroke-width': line.width, 'stroke-linejoin': 'round' }
  return line.dash ? { ...plain, 'stroke-dasharray': line.dash.join(' ') } : plain
}

function element(tag: string, attributes: SvgElement['attributes'], children: SvgElement['children'] = []): SvgElement {
  return { tag, attributes, children }
}

/** Hundredths of a pixel are enough, and make files comparable. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}

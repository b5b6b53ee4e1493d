import type { Box } from '../../base/box'
import type { Page } from '../../layout'
import {
  CLEAR,
  type DrawnPart,
  drawnParts,
  FONT_FAMILY,
  markToSvg,
  type Palette,
  type Scene,
  type SvgElement,
  type SvgInk,
} from '../../scene'
import { escapeText, tag } from './xml'

/** A face that goes into the file, so that it looks the same where the face is not installed. */
export interface EmbeddedFont {
  readonly weight: number
  /** CSS `unicode-range`. */
  readonly unicodeRange: string
  /** Of a woff2 file. */
  readonly base64: string
}

export interface SvgOptions {
  readonly palette: Palette
  readonly title: string
  /** `data:` addresses of pictures by hash: the file stands alone. */
  readonly images?: Readonly<Record<string, string>>
  /** Title, legend and margin around the board. */
  readonly page?: Page
  readonly fonts?: readonly EmbeddedFont[]
}

/**
 * The scene as an SVG file that stands alone and asks nobody for anything. Each card and link is a group with its id and its
 * words, so that design tools, search and screen readers find it.
 */
export function printSvg(scene: Scene, { palette, title, images = {}, page, fonts = [] }: SvgOptions): string {
  const box = page?.box ?? scene.bounds
  const ink: SvgInk = {
    paint: (paint) => palette[paint],
    image: (hash) => (Object.hasOwn(images, hash) ? images[hash] : undefined),
  }
  const content = [
    tag('title', {}, escapeText(title)),
    ...(fonts.length > 0 ? [tag('style', {}, fonts.map(fontFace).join(''))] : []),
    ...(palette.canvas === CLEAR ? [] : [tag('rect', { ...sizeOf(box), fill: palette.canvas })]),
    ...drawnParts(scene, page?.parts).map((part) => printPart(part, ink)),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: box.width,
    height: box.height,
    viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`,
    role: 'img',
    'aria-label': title,
    'xml:lang': scene.language,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', attributes, `\n${content.join('\n')}\n`)}\n`
}

function printPart({ box, marks, of }: DrawnPart, ink: SvgInk): string {
  const transform = box.x === 0 && box.y === 0 ? undefined : `translate(${round(box.x)} ${round(box.y)})`
  const drawn = marks.map((mark) => printElement(markToSvg(mark, ink))).join('')
  if (!of) return tag('g', { transform }, drawn)
  // A title is a tooltip too, so only cards and links have one: a card's words may be cut by nothing, but its facts are small.
  const named = (of.kind === 'card' || of.kind === 'link') && of.label !== ''
  return tag(
    'g',
    { transform, [`data-${of.kind}`]: of.id, 'aria-label': of.label || undefined },
    (named ? tag('title', {}, escapeText(of.label)) : '') + drawn,
  )
}

function printElement({ tag: name, attributes, children }: SvgElement): string {
  const content = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : printElement(child)))
    .join('')
  // An address of a picture in the file itself is the only one that may stand here.
  const safe =
    typeof attributes.href === 'string' && !attributes.href.startsWith('data:image/')
      ? { ...attributes, href: undefined }
      : attributes
  return tag(name, safe, content)
}

function fontFace({ weight, unicodeRange, base64 }: EmbeddedFont): string {
  return `@font-face{font-family:'${FONT_FAMILY}';font-weight:${weight};unicode-range:${unicodeRange};src:url(data:font/woff2;base64,${base64}) format('woff2')}`
}

function sizeOf({ x, y, width, height }: Box) {
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

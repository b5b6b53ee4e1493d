import { unreachable } from '../../base/unreachable'
import type { DrawnPart, EllipseMark, IconMark, PathMark, RectMark, TextMark } from '../../scene'
import { iconNode, textHeight } from '../../scene'
import { iconPathData } from '../../scene/paintCanvas'
import { tag } from '../svg/xml'
import { fillOf, freeform, type Ground, lineOf, pathBox, placeOf, type Wording, wordsXml } from './ink'
import { segmentsOfPath } from './pathSegments'
import { joined, type Piece, SPARE } from './pieces'

/** The shape that a connector holds on to, and its kind of outline, which decides where its handles are. */
export interface Anchor {
  readonly shape: number
  readonly outline: 'rect' | 'ellipse'
}

export interface Shapes {
  readonly xml: string
  readonly anchor?: Anchor
}

export type NextId = () => number

/** A part as shapes: what belongs together is a group, so that a card is moved as one. */
export function printPart(part: DrawnPart, ground: Ground, nextId: NextId): Shapes {
  const { of, box, marks } = part
  const here = { ...ground, x: ground.x + box.x * ground.scale, y: ground.y + box.y * ground.scale }
  const pieces = joined(marks)
  const name = of ? `${of.kind} ${of.id}` : undefined
  const label = of?.label
  if (pieces.length === 0) return { xml: '' }
  const [only] = pieces
  if (pieces.length === 1 && only) {
    const id = nextId()
    return { xml: printPiece(only, here, { id, name, label }, label), ...anchorOf(only, id) }
  }
  const group = nextId()
  let anchor: { anchor?: Anchor } = {}
  const drawn = pieces.map((piece, index) => {
    const id = nextId()
    if (!anchor.anchor && index < 3) anchor = anchorOf(piece, id)
    return printPiece(piece, here, { id }, label)
  })
  if (!of) return { xml: drawn.join('') }
  const frame = placeOf(ground, box)
  const own = frame.replace(
    '</a:xfrm>',
    `${frame
      .replace(/<\/?a:xfrm>/g, '')
      .replace('a:off', 'a:chOff')
      .replace('a:ext', 'a:chExt')}</a:xfrm>`,
  )
  const about = tag('p:cNvPr', { id: group, name, descr: label || undefined })
  const head = tag('p:nvGrpSpPr', {}, `${about}<p:cNvGrpSpPr/><p:nvPr/>`)
  return { xml: tag('p:grpSp', {}, head + tag('p:grpSpPr', {}, own) + drawn.join('')), ...anchor }
}

function anchorOf({ mark }: Piece, shape: number): { anchor?: Anchor } {
  return mark.kind === 'rect' || mark.kind === 'ellipse' ? { anchor: { shape, outline: mark.kind } } : {}
}

interface Naming {
  readonly id: number
  readonly name?: string | undefined
  readonly label?: string | undefined
}

function printPiece(
  { mark, words, foot = 0 }: Piece,
  ground: Ground,
  naming: Naming,
  whole: string | undefined,
): string {
  switch (mark.kind) {
    case 'rect':
      return shape(
        naming,
        'Box',
        rectProperties(mark, ground),
        words ? rectWords({ words, rect: mark, foot }, ground, whole) : '',
      )
    case 'ellipse':
      return shape(naming, 'Dot', ellipseProperties(mark, ground))
    case 'path':
      return shape(naming, mark.fill === undefined ? 'Line' : 'Area', pathProperties(mark, ground))
    case 'icon':
      return shape(naming, 'Sign', iconProperties(mark, ground))
    case 'text':
      return textBox(mark, ground, naming, whole)
    default:
      return unreachable(mark)
  }
}

function shape({ id, name, label }: Naming, kind: string, properties: string, words = '', isTextBox = false): string {
  const about = tag('p:cNvPr', { id, name: name ?? `${kind} ${id}`, descr: label || undefined })
  const head = tag('p:nvSpPr', {}, `${about}${tag('p:cNvSpPr', { txBox: isTextBox ? 1 : undefined })}<p:nvPr/>`)
  const body = words || '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody>'
  return tag('p:sp', {}, head + tag('p:spPr', {}, properties) + body)
}

function rectProperties(mark: RectMark, ground: Ground): string {
  const side = Math.min(mark.width, mark.height)
  const round = mark.radius ? Math.min(50_000, Math.round((mark.radius / side) * 100_000)) : 0
  const geometry =
    round > 0
      ? tag('a:prstGeom', { prst: 'roundRect' }, tag('a:avLst', {}, tag('a:gd', { name: 'adj', fmla: `val ${round}` })))
      : tag('a:prstGeom', { prst: 'rect' }, '<a:avLst/>')
  return placeOf(ground, mark) + geometry + fillOf(ground, mark.fill, mark.opacity) + lineOf(ground, mark.stroke)
}

function ellipseProperties({ center, rx, ry, fill, stroke }: EllipseMark, ground: Ground): string {
  const box = { x: center.x - rx, y: center.y - ry, width: 2 * rx, height: 2 * ry }
  const geometry = tag('a:prstGeom', { prst: 'ellipse' }, '<a:avLst/>')
  return placeOf(ground, box) + geometry + fillOf(ground, fill) + lineOf(ground, stroke)
}

export function pathProperties({ segments, fill, opacity, stroke }: Omit<PathMark, 'kind'>, ground: Ground): string {
  const box = pathBox(segments)
  const drawn = freeform(ground, segments, box, fill !== undefined)
  return placeOf(ground, box) + drawn + fillOf(ground, fill, opacity) + lineOf(ground, stroke)
}

function iconProperties(mark: IconMark, ground: Ground): string {
  const nodes = iconNode(mark.name).flatMap(([name, attributes]) => segmentsOfPath(iconPathData(name, attributes)))
  const factor = mark.size / 24
  const segments = nodes.map((segment) => {
    const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
      x: mark.x + x * factor,
      y: mark.y + y * factor,
    })
    if (segment.kind === 'close') return segment
    return segment.kind === 'curve'
      ? { ...segment, c1: at(segment.c1), c2: at(segment.c2), to: at(segment.to) }
      : { ...segment, to: at(segment.to) }
  })
  return pathProperties({ segments, stroke: { paint: mark.paint, width: (mark.weight ?? 2) * factor } }, ground)
}

/** Lines of a fixed height stand lower in their boxes than on the board, in every program that shows slides. */
function riseOf({ font }: TextMark): number {
  return 0.1 * font.size
}

/** Words in a box wrap by themselves when a person changes them. */
function rectWords({ words, rect, foot }: WordsIn, ground: Ground, whole: string | undefined): string {
  const insets = [
    words.x - rect.x,
    words.y - riseOf(words) - rect.y,
    rect.x + rect.width - words.x - words.width,
    rect.y + rect.height - foot,
  ]
  return wordsXml(ground, { ...wordingOf(words, whole), insets: insets.map((inset) => Math.max(0, inset)) })
}

interface WordsIn {
  readonly words: TextMark
  readonly rect: RectMark
  readonly foot: number
}

function textBox(mark: TextMark, ground: Ground, naming: Naming, whole: string | undefined): string {
  const geometry = `${tag('a:prstGeom', { prst: 'rect' }, '<a:avLst/>')}<a:noFill/>`
  const wording = wordingOf(mark, whole)
  const spare = wording.wraps ? SPARE * mark.lineHeight : 0
  const box = { x: mark.x, y: mark.y - riseOf(mark), width: mark.width, height: textHeight(mark) + spare }
  return shape(
    naming,
    'Text',
    placeOf(ground, box) + geometry,
    wordsXml(ground, { ...wording, insets: NO_INSETS }),
    true,
  )
}

const NO_INSETS = [0, 0, 0, 0]

function wordingOf(mark: TextMark, whole: string | undefined): Omit<Wording, 'insets'> {
  const flows = whole !== undefined && mark.lines.length > 1 && squeezed(whole) === squeezed(mark.lines.join(''))
  const paragraphs = flows ? whole.split(/\r?\n/).map((line) => [line]) : [mark.lines]
  const { font, lineHeight, paint, dir, language, align } = mark
  return {
    paragraphs,
    size: font.size,
    lineHeight,
    isBold: font.weight >= 600,
    paint,
    dir,
    language,
    align,
    // Arabic letters are wider in most of the faces that stand in for the one that is asked for.
    wraps: flows || mark.lines.some((line) => ARABIC.test(line)),
  }
}

const ARABIC = /\p{Script=Arabic}/u

export function squeezed(text: string): string {
  return text.replace(/[\s\u2066-\u2069\u200e\u200f]+/g, '')
}

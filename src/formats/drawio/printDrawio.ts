import type { Box } from '../../base/box'
import { dirOf } from '../../base/direction'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { lightPalette as paints, type Scene } from '../../scene'
import { type PlacedBoard, type PlacedCard, type PlacedLane, placeBoard } from '../shapes/placeBoard'
import { type Attributes, escapeText, tag } from '../svg/xml'
import { propertiesOf } from './properties'

type Style = Readonly<Record<string, string | number>>

/**
 * The board as a draw.io drawing, unpacked: lanes are swimlanes that hold their cards, links hold on to both cards, and what
 * is known of a card stands in its properties. Everything lies where the scene has it.
 */
export function printDrawio(board: Board, scene: Scene, lanes: LaneRegistry): string {
  const placed = placeBoard(board, scene, lanes)
  const { title, summary, version, direction, bounds } = placed
  const cells = [
    tag('mxCell', { id: '0' }),
    tag('mxCell', { id: '1', parent: '0' }),
    ...titleCell(placed),
    ...headCells(placed),
    ...placed.lanes.map((lane) => laneCell(lane, placed)),
    ...placed.lines.map(({ id, name, kind, box }) =>
      object(id, name, { rihla: 'line', rihlaType: kind }, LINE, { ...box, y: box.y + box.height / 2 - 5, height: 10 }),
    ),
    ...placed.cards.map((card) => cardCell(card, placed, board, lanes)),
    ...placed.links.map((each) => linkCell(each)),
  ]
  const model = tag(
    'mxGraphModel',
    {
      ...{ dx: 1200, dy: 800, grid: 1, gridSize: 10, guides: 1, tooltips: 1, connect: 1, arrows: 1, fold: 1, page: 0 },
      ...{ pageScale: 1, pageWidth: Math.ceil(bounds.width), pageHeight: Math.ceil(bounds.height), math: 0, shadow: 0 },
      ...{ rihlaTitle: title || undefined, rihlaSummary: summary || undefined, rihlaVersion: version || undefined },
      rihlaDirection: direction,
    },
    tag('root', {}, cells.join('\n')),
  )
  return `${tag('mxfile', { host: 'rihla' }, tag('diagram', { id: board.id, name: title || 'Rihla' }, model))}\n`
}

const LINE: Style = {
  line: '',
  shape: 'line',
  html: 1,
  strokeWidth: 2,
  dashed: 1,
  strokeColor: paints.ink500,
  fontColor: paints.ink700,
  fontSize: 11,
  align: 'center',
  verticalAlign: 'bottom',
}

function object(id: string, label: string, data: Attributes, style: Style, box: Box, parent = '1'): string {
  const geometry = tag('mxGeometry', {
    ...{ x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) },
    as: 'geometry',
  })
  // As a style the direction would turn the alignment around as well.
  const { textDirection, ...rest } = style
  const html = textDirection === 'rtl' ? `<div dir="rtl">${htmlOf(label)}</div>` : htmlOf(label)
  return tag(
    'object',
    { label: html, ...data, id },
    tag('mxCell', { style: styled(rest), vertex: 1, parent }, geometry),
  )
}

/** Only words in HTML are broken into lines and set from right to left by draw.io. */
function htmlOf(words: string): string {
  return escapeText(words).replace(/\r\n?|\n/g, '<br>')
}

/** `line;html=1;…`: a name without a value stands alone. */
function styled(style: Style): string {
  return `${Object.entries(style)
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join(';')};`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function textStyle(words: string, { direction }: PlacedBoard): Style {
  const dir = dirOf(words, direction)
  return { html: 1, whiteSpace: 'wrap', align: dir === 'rtl' ? 'right' : 'left', textDirection: dir }
}

function titleCell(placed: PlacedBoard): string[] {
  const { title, bounds } = placed
  if (title === '') return []
  const box = { x: bounds.x, y: bounds.y - 56, width: bounds.width, height: 40 }
  const style = {
    text: '',
    fillColor: 'none',
    strokeColor: 'none',
    ...textStyle(title, placed),
    fontSize: 22,
    fontStyle: 1,
    fontColor: paints.ink900,
    verticalAlign: 'middle',
  }
  return [object('title', title, { rihla: 'title' }, style, box)]
}

function headCells({ stages, steps }: PlacedBoard): string[] {
  const base = { rounded: 0, html: 1, whiteSpace: 'wrap', fontStyle: 1, strokeColor: paints.surface }
  return [
    ...stages.map(({ id, name, box }) =>
      object(
        id,
        name,
        { rihla: 'stage' },
        { ...base, fillColor: paints.stageBg, fontColor: paints.onStage, fontSize: 13 },
        box,
      ),
    ),
    ...steps.map(({ id, name, box }) =>
      object(
        id,
        name,
        { rihla: 'step' },
        { ...base, fillColor: paints.surface2, fontColor: paints.ink900, fontSize: 12, strokeColor: paints.line200 },
        box,
      ),
    ),
  ]
}

function laneCell(lane: PlacedLane, placed: PlacedBoard): string {
  const { direction, bounds } = placed
  const { id, name, type, family, box, labelWidth } = lane
  const colours = { fillColor: paints[`${family}Bg`], fontColor: paints[`${family}Ink`], strokeColor: paints.line200 }
  const base = { html: 1, whiteSpace: 'wrap', collapsible: 0, fontSize: 12, ...colours }
  const isRtl = direction === 'rtl'
  // A swimlane writes its name upwards, and always on the left: the name is a cell of its own in the column of names.
  const style = { swimlane: '', horizontal: 0, startSize: isRtl ? 0 : round(labelWidth), ...base }
  const label = { x: isRtl ? bounds.width - labelWidth : 0, y: 0, width: labelWidth, height: box.height }
  const words = { rounded: 0, ...base, fontStyle: 1, ...textStyle(name, placed), align: 'center' }
  return [
    object(id, '', { rihla: 'lane', rihlaType: type, name }, style, box),
    object(`${id} label`, name, { rihla: 'label' }, words, label, id),
  ].join('\n')
}

function cardCell(
  { card, lane, box, words }: PlacedCard,
  placed: PlacedBoard,
  board: Board,
  lanes: LaneRegistry,
): string {
  const { claims } = lanes.typeOf(lane.type)
  const { family } = lane
  const isGuess = claims && card.evidence === 'assumption'
  const style = {
    ...{ rounded: 1, arcSize: 8, ...textStyle(words, placed), verticalAlign: 'top', fontSize: 11, spacing: 6 },
    ...{ fillColor: paints[`${family}Bg`], strokeColor: paints[`${family}Bd`], fontColor: paints.ink900 },
    ...(isGuess ? { dashed: 1 } : {}),
  }
  const inLane = { ...box, x: box.x - lane.box.x, y: box.y - lane.box.y }
  const facts = propertiesOf(card, board, placed.language, claims)
  return object(card.id, words, { rihla: 'card', ...facts }, style, inLane, lane.id)
}

const ARROWS: Readonly<Record<string, Style>> = {
  sequence: { endArrow: 'classic' },
  flow: { endArrow: 'block', endFill: 1 },
  exception: { endArrow: 'classic', dashed: 1, strokeColor: paints.bad },
  influence: { endArrow: 'open', dashed: 1, dashPattern: '1 4' },
}

function linkCell({ link, label, from, to }: PlacedBoard['links'][number]): string {
  const style = {
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 1,
    html: 1,
    fontSize: 11,
    strokeColor: paints.ink500,
    ...ARROWS[link.kind],
  }
  const geometry = tag('mxGeometry', { relative: 1, as: 'geometry' })
  const ends = { edge: 1, parent: '1', source: from.card.id, target: to.card.id }
  return tag(
    'object',
    { label: htmlOf(label), rihla: 'link', rihlaType: link.kind, id: link.id },
    tag('mxCell', { style: styled(style), ...ends }, geometry),
  )
}

import type { Point } from '../../base/box'
import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import { versionOf } from '../../model/board'
import { CARD_LIMIT } from '../../model/parse/parseBoard'
import type { DraftNote, DraftProblem, DraftReading } from '../draft'
import { draftOfShapes } from '../shapes/draftOfShapes'
import type { Join, Shape, Sketch } from '../shapes/shape'
import { attributeOf, childOf, childrenOf, localName, readXml, type XmlElement } from '../xml/readXml'
import { cellsOf, type DrawioCell } from './cells'
import { factsOf, linkKindOf, roleOf } from './properties'
import { unpackPage } from './unpack'

const FORMAT = 'drawio'

interface Page {
  readonly name: string
  readonly model: XmlElement
  readonly cells: readonly DrawioCell[]
}

/** A draw.io drawing as a draft: swimlanes, tables and places say what is a stage, a step and a lane. */
export function readDrawio(source: string, lanes: LaneRegistry): Result<DraftReading, DraftProblem> {
  const xml = readXml(source, FORMAT)
  if (!xml.ok) return xml
  const notes: DraftNote[] = [...xml.value.notes]
  const pages = pagesOf(xml.value.root)
  if (!pages.ok) return pages
  const [page, ...others] = [...pages.value].sort((a, b) => countOf(b) - countOf(a))
  if (!page || countOf(page) === 0) return fail({ kind: 'noJourney', format: FORMAT })
  if (others.some((each) => countOf(each) > 0))
    notes.push({ code: 'pagesLeftOut', words: others.map(({ name }) => name).join(', ') })
  if (page.cells.length > 2 * CARD_LIMIT)
    return fail({ kind: 'tooManyCards', found: page.cells.length, limit: CARD_LIMIT })
  const read = draftOfShapes(sketchOf(page, notes), lanes, FORMAT)
  return read.ok ? ok({ ...read.value, notes: [...notes, ...read.value.notes] }) : read
}

function countOf({ cells }: Page): number {
  return cells.filter(({ kind }) => kind === 'vertex').length
}

function pagesOf(root: XmlElement): Result<Page[], DraftProblem> {
  if (localName(root) === 'mxgraphmodel') return ok([{ name: '', model: root, cells: cellsOf(root) }])
  if (localName(root) !== 'mxfile') return fail({ kind: 'noJourney', format: FORMAT })
  const pages: Page[] = []
  for (const diagram of childrenOf(root, 'diagram')) {
    const name = attributeOf(diagram, 'name')
    const model = modelOf(diagram, name)
    if (!model.ok) return model
    if (model.value) pages.push({ name, model: model.value, cells: cellsOf(model.value) })
  }
  return ok(pages)
}

function modelOf(diagram: XmlElement, name: string): Result<XmlElement | undefined, DraftProblem> {
  const plain = childOf(diagram, 'mxGraphModel')
  const packed = diagram.text.trim()
  if (plain || packed === '') return ok(plain)
  const unpacked = unpackPage(packed)
  if (!unpacked.ok) return fail({ kind: 'badPacking', format: FORMAT, words: name })
  const inner = readXml(unpacked.value, FORMAT)
  return inner.ok ? ok(inner.value.root) : inner
}

function sketchOf({ model, name, cells }: Page, notes: DraftNote[]): Sketch {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const vertices = cells.filter((cell) => cell.kind === 'vertex')
  const parents = new Set(vertices.map(({ parent }) => parent))
  const labels = new Map<string, string>()
  const found: DrawioCell[] = []
  for (const cell of vertices) {
    const owner = byId.get(cell.parent)
    // Words on a line are a cell of their own.
    const isName = attributeOf(cell.data, 'rihla') === 'label'
    if (owner?.kind === 'edge' || (owner && isName))
      labels.set(owner.id, [labels.get(owner.id), cell.label].filter(Boolean).join(' '))
    else if (!isName) found.push(cell)
  }
  const shapes = found.flatMap((cell) => shapeOf(cell, labels.get(cell.id) ?? '', { byId, parents, notes }))
  const heading = attributeOf(model, 'rihlaTitle')
  const direction = attributeOf(model, 'rihlaDirection')
  const summary = attributeOf(model, 'rihlaSummary')
  const version = versionOf(attributeOf(model, 'rihlaVersion'))
  const isDefault = direction !== '' || /^(?:page|seite|página|صفحة)[-\s]*\d*$/i.test(name)
  const hasTitle = shapes.some(({ role }) => role?.kind === 'title')
  return {
    title: heading || (hasTitle || isDefault ? '' : name),
    ...(summary === '' ? {} : { summary }),
    ...(version === undefined ? {} : { version }),
    shapes,
    joins: cells.filter(({ kind }) => kind === 'edge').map((cell) => joinOf(cell, labels.get(cell.id))),
    ...(direction === 'rtl' || direction === 'ltr' ? { direction } : {}),
  }
}

interface PagePorts {
  readonly byId: ReadonlyMap<string, DrawioCell>
  /** Cells in which others lie. */
  readonly parents: ReadonlySet<string>
  readonly notes: DraftNote[]
}

/** `name` is what a cell of its own says about it. */
function shapeOf(cell: DrawioCell, name: string, { byId, parents, notes }: PagePorts): Shape[] {
  const { id, style, label, box } = cell
  const path = id
  // A table is its cells: its rows and itself are only their frame.
  if (['table', 'tableRow'].includes(style.get('shape') ?? '')) return []
  if (style.has('image') && label === '') {
    notes.push({ code: 'shapeLeftOut', path, words: style.get('shape') ?? 'image' })
    return []
  }
  const role = roleOf(cell.data)
  const at = placeOf(cell, byId)
  const isGroup = style.has('swimlane') || style.has('group') || style.get('container') === '1' || parents.has(id)
  const words = (label || name || attributeOf(cell.data, 'name')).trim()
  const facts = factsOf(cell.data)
  return [
    {
      id,
      path,
      words,
      facts,
      box: { ...box, ...at },
      isGroup: isGroup && role?.kind !== 'card',
      ...(role ? { role } : {}),
    },
  ]
}

/** On the page: places are counted from those of all that a cell lies in. */
function placeOf(cell: DrawioCell, byId: ReadonlyMap<string, DrawioCell>): Point {
  let { x, y } = cell.box
  let parent = byId.get(cell.parent)
  // A broken file may hold a ring of parents.
  for (let depth = 0; parent?.kind === 'vertex' && depth < 100; depth++) {
    if (cell.isRelative && depth === 0) {
      x *= parent.box.width
      y *= parent.box.height
    }
    x += parent.box.x
    y += parent.box.y
    parent = byId.get(parent.parent)
  }
  return { x, y }
}

function joinOf(cell: DrawioCell, label: string | undefined): Join {
  const kind = linkKindOf(cell.data)
  return {
    ...{
      from: cell.source,
      to: cell.target,
      path: cell.id,
      label: (cell.label || (label ?? '')).replace(/\s+/g, ' ').trim(),
    },
    ...(kind ? { kind } : {}),
  }
}

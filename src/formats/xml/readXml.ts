import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml'
import { fail, ok, type Result } from '../../base/result'
import type { DraftNote, DraftProblem } from '../draft'

/** Elements in elements; what people draw never comes near. */
const DEPTH = 200

export interface Xml {
  readonly root: XmlElement
  readonly notes: readonly DraftNote[]
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', copy: '©' }

/**
 * XML as plain elements. It never becomes a document: nothing in it can run, load or call for another file, and a document
 * type, with which entities could, is refused. A bare `&`, which several writers leave, is taken for the sign.
 */
export function readXml(source: string, format: string): Result<Xml, DraftProblem> {
  const text = source.replace(/^\ufeff/, '').trimStart()
  if (/<!doctype/i.test(text)) return fail({ kind: 'documentType', format })
  if (depthOf(text) > DEPTH) return fail({ kind: 'tooDeep', format, limit: DEPTH })
  const above = source.length - source.replace(/^\ufeff/, '').trimStart().length
  const skipped = source.slice(0, above).split('\n').length - 1
  const { mended, notes } = mendSigns(text, skipped)
  try {
    const { root } = parseXml(mended, { resolveUndefinedEntity: (entity) => ENTITIES[entity.slice(1, -1)] ?? entity })
    return root ? ok({ root, notes }) : fail({ kind: 'noJourney', format })
  } catch (error) {
    if (!(error instanceof XmlError)) return fail({ kind: 'badXml', format, line: 1, column: 1, words: '' })
    const words = error.excerpt.trim().slice(0, 80)
    return fail({ kind: 'badXml', format, line: error.line + skipped, column: error.column, words })
  }
}

/** Without recursion and without meaning, so that depth is known before anything is parsed. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [, close, empty] of text.matchAll(/<(?:(\/)|[A-Za-z_:])[^<>]*?(\/)?>/g)) {
    if (close) depth--
    else if (!empty) depth++
    if (depth > deepest) deepest = depth
  }
  return deepest
}

function mendSigns(text: string, skipped: number): { readonly mended: string; readonly notes: DraftNote[] } {
  const bare = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,30});)/gi
  if (text.includes('<![CDATA[')) return { mended: text, notes: [] }
  const first = bare.exec(text)
  if (!first) return { mended: text, notes: [] }
  const line = text.slice(0, first.index).split('\n').length + skipped
  return { mended: text.replace(bare, '&amp;'), notes: [{ code: 'xmlMended', line }] }
}

/** Elements right below, whatever their case and prefix. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const wanted = name?.toLowerCase()
  return element.children.flatMap((child) =>
    child instanceof XmlElement && (wanted === undefined || localName(child) === wanted) ? [child] : [],
  )
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element, name)[0]
}

/** In lower case, without a prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

export function attributeOf(element: XmlElement | undefined, name: string): string {
  if (!element) return ''
  const exact = element.attributes[name]
  if (exact !== undefined) return exact.trim()
  const near = Object.keys(element.attributes).find((each) => each.toLowerCase() === name.toLowerCase())
  return near === undefined ? '' : (element.attributes[near] ?? '').trim()
}

/** The words in an element of that name below. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.text.trim() ?? ''
}

export type { XmlElement }

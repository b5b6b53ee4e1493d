import type { Box } from '../../base/box'
import { textOfHtml } from '../clipboard/textOfHtml'
import { attributeOf, childOf, childrenOf, localName, type XmlElement } from '../xml/readXml'

/** A cell of a drawing, with what its wrapper says about it. */
export interface DrawioCell {
  readonly id: string
  readonly parent: string
  readonly kind: 'vertex' | 'edge' | 'other'
  readonly label: string
  readonly style: ReadonlyMap<string, string>
  /** In its parent. */
  readonly box: Box
  readonly isRelative: boolean
  readonly source: string
  readonly target: string
  /** Custom properties: “Edit data” in draw.io. */
  readonly data: XmlElement | undefined
}

/** Cells of a page in the order in which they are drawn. */
export function cellsOf(model: XmlElement): DrawioCell[] {
  const root = childOf(model, 'root')
  if (!root) return []
  return childrenOf(root).flatMap((element): DrawioCell[] => {
    if (localName(element) === 'mxcell') return [cellOf(element, undefined)]
    const inner = childOf(element, 'mxCell')
    return inner ? [cellOf(inner, element)] : []
  })
}

function cellOf(cell: XmlElement, wrapper: XmlElement | undefined): DrawioCell {
  const style = styleOf(attributeOf(cell, 'style'))
  const geometry = childOf(cell, 'mxGeometry')
  const size = (name: string) => {
    const value = Number(attributeOf(geometry, name) || 0)
    return Number.isFinite(value) ? value : 0
  }
  const raw = (wrapper && attributeOf(wrapper, 'label')) || attributeOf(cell, 'value')
  const said = (name: string) => attributeOf(cell, name) === '1'
  return {
    id: (wrapper && attributeOf(wrapper, 'id')) || attributeOf(cell, 'id'),
    parent: attributeOf(cell, 'parent'),
    kind: said('vertex') ? 'vertex' : said('edge') ? 'edge' : 'other',
    label: labelOf(raw, style),
    style,
    box: { x: size('x'), y: size('y'), width: size('width'), height: size('height') },
    isRelative: attributeOf(geometry, 'relative') === '1',
    source: attributeOf(cell, 'source'),
    target: attributeOf(cell, 'target'),
    data: wrapper,
  }
}

/** `swimlane;horizontal=0;…`: bare names are kept as names with themselves. */
function styleOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const at = part.indexOf('=')
        return at < 0 ? [part.trim(), part.trim()] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
      }),
  )
}

/** Words without their formatting. Where a style says nothing of HTML, signs like `<` may still be tags of older files. */
function labelOf(raw: string, style: ReadonlyMap<string, string>): string {
  if (style.get('html') === '0') return raw
  return style.get('html') === '1' || /<\/?(?:b|i|u|br|div|p|span|font|h\d|ul|li)\b/i.test(raw) ? textOfHtml(raw) : raw
}

import { type DrawnPart, drawnParts, type Part, type Scene } from '../../scene'
import { type Asked, type Counted, counted, namesOfLinks } from '../handOver'
import { readBackSvg, type SvgContents, seenLetters } from './readBackSvg'

/** How much of the drawing is in a finished SVG file, with all its words; nothing at all when the file is not whole. */
export function checkSvg(text: string, scene: Scene, extra: readonly Part[] = []): Counted {
  const contents = readBackSvg(text)
  const links = namesOfLinks(scene)
  const parts = new Map<Asked, DrawnPart>()
  for (const [at, part] of drawnParts(scene, extra).entries()) {
    const { of, marks } = part
    const lines = linesOf(marks)
    if (of?.kind === 'card' || of?.kind === 'link')
      parts.set({ kind: of.kind, id: of.id, name: links.get(of.id) ?? of.label }, part)
    else if (lines.length > 0) parts.set({ kind: 'label', id: String(at), name: of?.label || lines.join(' ') }, part)
  }
  return counted([...parts.keys()], (asked) => isIn(contents, asked, parts.get(asked)?.marks ?? []))
}

function isIn(contents: SvgContents, { kind, id }: Asked, marks: Part['marks']): boolean {
  if (!contents.wellFormed) return false
  const words = kind === 'label' ? contents.all : (contents.words.get(`${kind} ${id}`) ?? '')
  const isDrawn = kind === 'label' || contents[kind === 'card' ? 'cards' : 'links'].has(id)
  return isDrawn && linesOf(marks).every((line) => words.includes(seenLetters(line)))
}

function linesOf(marks: Part['marks']): string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
}

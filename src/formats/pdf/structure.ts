import { groupBy } from '../../base/groupBy'
import type { Language } from '../../base/text'
import type { DrawnPart } from '../../scene'
import type { MarkContent } from './pages'
import type { PdfFile } from './pdfFile'
import { type Pdf, pdfArray, pdfAscii, pdfDict, pdfRef, pdfText } from './pdfValue'
import type { ReadingPlace } from './readingOrder'

/** The order in which the document is read, whatever the order in which it is painted. */
export interface Structure {
  /** To be called for each page; numbers of content start anew. */
  readonly openPage: (page: number) => MarkContent
  /** Writes the tree when all pages are drawn. */
  readonly write: () => number
}

interface Entry {
  readonly number: number
  readonly place: ReadingPlace
  readonly page: number
  readonly mcid: number
  readonly part: DrawnPart
}

/** A part is read once; where a page shows it again, it is a repetition that readers pass over. */
export function openStructure(
  file: PdfFile,
  placeOf: (part: DrawnPart) => ReadingPlace,
  language: Language,
): Structure {
  const read = new Set<DrawnPart>()
  const pages: Entry[][] = []
  return {
    openPage(page) {
      const entries: Entry[] = []
      pages.push(entries)
      return (part, isPlan) => {
        if (isPlan || read.has(part)) return undefined
        read.add(part)
        const mcid = entries.length
        entries.push({ number: file.reserve(), place: placeOf(part), page, mcid, part })
        return mcid
      }
    },
    write: () => writeTree(file, pages, language),
  }
}

function writeTree(file: PdfFile, pages: readonly (readonly Entry[])[], language: Language): number {
  const root = file.reserve()
  const document = file.reserve()
  const sections = [...groupBy(pages.flat(), ({ place }) => place.section)].sort(([a], [b]) => a - b)
  const kids = sections.map(([, entries]) => writeSection(file, entries, document, language))
  file.write(pdfDict({ Type: '/StructElem', S: '/Document', P: pdfRef(root), K: pdfArray(kids.map(pdfRef)) }), document)
  const parents = pages.flatMap((entries, page): Pdf[] => [
    `${page}`,
    pdfArray(entries.map(({ number }) => pdfRef(number))),
  ])
  return file.write(
    pdfDict({
      Type: '/StructTreeRoot',
      K: pdfRef(document),
      ParentTree: pdfRef(file.write(pdfDict({ Nums: pdfArray(parents) }))),
      ParentTreeNextKey: `${pages.length}`,
    }),
    root,
  )
}

function writeSection(file: PdfFile, entries: readonly Entry[], document: number, language: Language): number {
  const section = file.reserve()
  const sorted = [...entries].sort((a, b) => a.place.rank - b.place.rank)
  for (const { number, place, page, mcid, part } of sorted) {
    const words = wordsOf(part)
    const label = part.of?.label
    file.write(
      pdfDict({
        Type: '/StructElem',
        S: `/${place.tag}`,
        P: pdfRef(section),
        Pg: pdfRef(page),
        K: `${mcid}`,
        T: place.title ? pdfText(place.title) : undefined,
        Lang: langOf(part, language),
        // In reading order, and without the line breaks of the drawing.
        ActualText: words ? pdfText(words) : undefined,
        // A link without words of its own is told by what it joins.
        Alt: !words && label ? pdfText(label) : undefined,
      }),
      number,
    )
  }
  const kids = pdfArray(sorted.map(({ number }) => pdfRef(number)))
  return file.write(pdfDict({ Type: '/StructElem', S: '/Sect', P: pdfRef(document), K: kids }), section)
}

function wordsOf({ marks }: DrawnPart): string {
  return marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : [])).join(' ')
}

/** The language of a part, where it is another one than the document's. */
function langOf({ marks }: DrawnPart, language: Language): Pdf | undefined {
  const first = marks.find((mark) => mark.kind === 'text')
  return first && first.language !== language ? pdfAscii(first.language) : undefined
}

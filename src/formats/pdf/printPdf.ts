import { fail, type Result } from '../../base/result'
import type { Sheet } from '../../layout'
import { type DrawnPart, drawnParts, type Palette, type Part, type Scene } from '../../scene'
import type { Completeness } from '../completeness'
import { handOver, type Incomplete } from '../handOver'
import { checkPdf, numberParts, type PartNumbers } from './checkPdf'
import { type FontFile, type OpenFace, openFontBook } from './fontBook'
import type { PdfInk } from './ink'
import { writeLinks } from './linkAnnotations'
import { writeOutline } from './outline'
import { type MarkContent, printSheet } from './pages'
import { latin, type PdfFile, startPdf } from './pdfFile'
import { type PdfDict, pdfArray, pdfAscii, pdfDate, pdfDict, pdfNumbers, pdfRef, pdfText } from './pdfValue'
import type { PdfPicture } from './pictures'
import { readingOrder } from './readingOrder'
import { openResources, type PaintText } from './resources'
import { openStructure } from './structure'

/** All that is needed to write the file; it can be sent to a worker as it is. */
export interface PdfJob {
  readonly scene: Scene
  /** Title and legend around the board. */
  readonly extra: readonly Part[]
  readonly sheets: readonly Sheet[]
  readonly palette: Palette
  readonly title: string
  readonly subject: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly images: Readonly<Record<string, Blob>>
  readonly fonts: readonly FontFile[]
  /** Where cards lead: addresses by the ids of cards. Only those a person may be sent to. */
  readonly addresses: Readonly<Record<string, string>>
}

export interface PdfOutcome {
  readonly file: Blob
  readonly completeness: Completeness
  readonly pages: number
}

export type PdfProblem =
  | { readonly kind: 'cancelled' }
  /** Some of the board is not in the file. Nothing is handed over. */
  | Incomplete
  /** Characters that neither the typeface nor the device has. */
  | { readonly kind: 'unknownCharacters'; readonly characters: readonly string[] }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly reason: string }

export interface PdfPorts {
  readonly openFace: OpenFace
  readonly decode: (picture: Blob) => Promise<PdfPicture>
  readonly paintText: PaintText
  /** Called before each page with the share that is done, 0 to 1. */
  readonly onPage: (done: number) => void
}

/** Of the work, what is done when all pages are drawn; the rest is packing and reading back. */
const DRAWN = 0.7

/** Writes the sheets as a PDF of lines, letters and pictures, and reads it back. Complete, or a problem. */
export async function printPdf(job: PdfJob, ports: PdfPorts): Promise<Result<PdfOutcome, PdfProblem>> {
  const board = drawnParts(job.scene, job.extra)
  const numbers = numberParts(board, job.sheets)
  const images = await decodeImages(job.images, ports)
  const written = writePdf({ job, board, numbers, images }, ports)
  if (written.undrawn.size > 0) return fail({ kind: 'unknownCharacters', characters: [...written.undrawn] })
  const file = new Blob(written.chunks, { type: 'application/pdf' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const check = checkPdf(bytes, job.sheets, numbers, (hash) => images.has(hash))
  ports.onPage(1)
  if (!check.isWhole) return fail({ kind: 'damaged' })
  return handOver({ file, pages: job.sheets.length }, check)
}

async function decodeImages(pictures: PdfJob['images'], ports: PdfPorts): Promise<ReadonlyMap<string, PdfPicture>> {
  const images = new Map<string, PdfPicture>()
  for (const [hash, blob] of Object.entries(pictures)) {
    const image = await ports.decode(blob).catch(() => undefined)
    if (image) images.set(hash, image)
  }
  return images
}

interface Drawing {
  readonly job: PdfJob
  /** Everything of the board in the order it is painted. */
  readonly board: readonly DrawnPart[]
  readonly numbers: PartNumbers
  readonly images: ReadonlyMap<string, PdfPicture>
}

function writePdf(drawing: Drawing, { openFace, paintText, onPage }: PdfPorts) {
  const { scene, palette, sheets, fonts } = drawing.job
  const file = startPdf()
  const book = openFontBook(fonts, openFace)
  const resources = openResources(file, { palette, fonts: book, images: drawing.images, paintText })
  const structure = openStructure(file, readingOrder(scene), scene.language)
  const tree = file.reserve()
  const shared = file.reserve()
  const pages = sheets.map((sheet, index) => {
    onPage((DRAWN * index) / sheets.length)
    const page = file.reserve()
    const markContent = structure.openPage(page)
    const entries = writeContent(file, sheet, drawing, resources.ink, markContent)
    const places = { Parent: pdfRef(tree), Resources: pdfRef(shared), StructParents: `${index}` }
    return file.write(pdfDict({ Type: '/Page', ...places, ...entries }), page)
  })
  onPage(DRAWN)
  resources.write(shared)
  const kids = pdfArray(pages.map(pdfRef))
  file.write(pdfDict({ Type: '/Pages', Kids: kids, Count: `${pages.length}` }), tree)
  const entries = {
    Pages: pdfRef(tree),
    StructTreeRoot: pdfRef(structure.write()),
    Outlines: pdfRef(writeOutline(file, sheets, pages, scene)),
  }
  const root = writeCatalog(file, scene, entries)
  return { chunks: file.finish({ Root: pdfRef(root), Info: pdfRef(writeInfo(file, drawing.job)) }), ...resources }
}

function writeContent(
  file: PdfFile,
  sheet: Sheet,
  { job, board, numbers }: Drawing,
  ink: PdfInk,
  markContent: MarkContent,
): PdfDict {
  const numberOf = (part: DrawnPart) => numbers.get(part) ?? -1
  const content = printSheet(sheet, { ink, board, numberOf, markContent, ground: ink.fill('canvas') })
  const links = writeLinks(file, sheet, board, job.addresses)
  return {
    MediaBox: pdfArray([pdfNumbers(0, 0, sheet.width, sheet.height)]),
    Contents: pdfRef(file.writeStream({}, latin(content))),
    // The keyboard goes from link to link as the document is read.
    Tabs: '/S',
    Annots: links.length > 0 ? pdfArray(links.map(pdfRef)) : undefined,
  }
}

function writeCatalog(file: PdfFile, scene: Scene, entries: PdfDict): number {
  const preferences = {
    DisplayDocTitle: 'true',
    Direction: scene.direction === 'rtl' ? '/R2L' : '/L2R',
    PrintScaling: '/None',
  }
  return file.write(
    pdfDict({
      Type: '/Catalog',
      ...entries,
      Lang: pdfAscii(scene.language),
      MarkInfo: '<< /Marked true >>',
      ViewerPreferences: pdfDict(preferences),
    }),
  )
}

function writeInfo(file: PdfFile, { title, subject, createdAt }: PdfJob): number {
  return file.write(
    pdfDict({
      Title: pdfText(title),
      Subject: subject ? pdfText(subject) : undefined,
      Creator: pdfText('Rihla رحلة'),
      CreationDate: pdfDate(createdAt),
      ModDate: pdfDate(createdAt),
    }),
  )
}

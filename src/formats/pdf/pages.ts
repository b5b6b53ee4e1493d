import type { Pane, Sheet } from '../../layout'
import { marksIn } from '../../layout/sheets/marksIn'
import type { DrawnPart } from '../../scene'
import type { PdfInk } from './ink'
import { type Pdf, pdfDict, pdfNumber, pdfNumbers } from './pdfValue'
import { printMark } from './printMark'

/** The number of a part's content on this page when it is to be read there; undefined where it only repeats. */
export type MarkContent = (part: DrawnPart, isPlan: boolean) => number | undefined

export interface PageContext {
  readonly ink: PdfInk
  /** Everything of the board in the order it is painted. */
  readonly board: readonly DrawnPart[]
  /** The number of each part, on the board or of a page's own, by which the finished file is checked. */
  readonly numberOf: (part: DrawnPart) => number
  /** The operator that sets the colour of the paper. */
  readonly ground: string
  readonly markContent: MarkContent
}

/** A sheet as the operators of a page. */
export function printSheet(sheet: Sheet, context: PageContext): string {
  const ground = `/Artifact BMC\n${context.ground}${pdfNumbers(0, 0, sheet.width, sheet.height)} re f\nEMC\n`
  return ground + sheet.panes.map((pane) => printPane(pane, sheet, context)).join('')
}

function printPane(pane: Pane, sheet: Sheet, context: PageContext): string {
  const { window, at, scale, show } = pane
  const bottom = sheet.height - at.y - window.height * scale
  const clip = `${pdfNumbers(at.x, bottom, window.width * scale, window.height * scale)} re W n\n`
  // From here on, lengths are pixels of the board and y goes down.
  const x = at.x - window.x * scale
  const y = sheet.height - at.y + window.y * scale
  const parts: readonly DrawnPart[] = show === 'board' ? context.board : show
  const content = parts.map((part) => printPart(part, pane, context)).join('')
  return content === '' ? '' : `q\n${clip}${preciseNumbers(scale, 0, 0, -scale, x, y)} cm\n${content}Q\n`
}

function printPart(part: DrawnPart, pane: Pane, context: PageContext): string {
  const marks = marksIn(part, pane)
  if (marks.length === 0) return ''
  const { x, y } = part.box
  const drawn = marks.map((mark) => printMark(mark, context.ink)).join('')
  const moved = x === 0 && y === 0 ? drawn : `q 1 0 0 1 ${pdfNumbers(x, y)} cm\n${drawn}Q\n`
  const saysSomething =
    marks.some(({ kind }) => kind === 'text') || part.of?.kind === 'card' || part.of?.kind === 'link'
  const isRead = saysSomething && (pane.show === 'board' || pane.isRead === true)
  const mcid = isRead ? context.markContent(part, pane.isPlan ?? false) : undefined
  return `${opening(mcid, context.numberOf(part))} BDC\n${moved}EMC\n`
}

/** `Part` is a key of our own. */
function opening(mcid: number | undefined, number: number): Pdf {
  const part = `${number}`
  return mcid === undefined ? `/Artifact ${pdfDict({ Part: part })}` : `/P ${pdfDict({ MCID: `${mcid}`, Part: part })}`
}

/** Scales multiply lengths of thousands of pixels, so they need more places than other numbers. */
function preciseNumbers(...values: readonly number[]): Pdf {
  return values.map((value) => (Math.abs(value) < 100 ? String(Number(value.toFixed(6))) : pdfNumber(value))).join(' ')
}

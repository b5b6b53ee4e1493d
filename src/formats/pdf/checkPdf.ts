import type { Sheet } from '../../layout'
import type { DrawnPart, Part } from '../../scene'
import { type Completeness, picturesIn, shareOf } from '../completeness'
import { type PdfPage, readBackPdf } from './readBackPdf'

export interface PdfCheck {
  /** The file reads as a PDF of as many pages as there are sheets. */
  readonly isWhole: boolean
  readonly completeness: Completeness
  /** Names of what is not there, or not with all its words. */
  readonly missing: readonly string[]
}

/** A part and its number in the file. */
export type PartNumbers = ReadonlyMap<DrawnPart, number>

/** Numbers of all that sheets show: the parts of the board in their order, then the sheets' own. */
export function numberParts(board: readonly DrawnPart[], sheets: readonly Sheet[]): PartNumbers {
  const own = sheets.flatMap(({ panes }) => panes.flatMap(({ show }) => (show === 'board' ? [] : show)))
  return new Map([...board, ...own].map((part, number) => [part, number]))
}

/** Reads a finished file and counts what is in it: each part of the board and of the pages, with every line of its words. */
export function checkPdf(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  numbers: PartNumbers,
  isThere: (hash: string) => boolean,
): PdfCheck {
  const pages = readBackPdf(bytes)?.pages ?? []
  const isWhole = pages.length > 0 && pages.length === sheets.length
  const wanted = [...numbers.keys()].filter(({ marks }) => marks.length > 0)
  const found = isWhole ? foundParts(pages, sheets, numbers) : new Set<DrawnPart>()
  const share = (kind: string) => shareOf(idsOf(kind, wanted), new Set(idsOf(kind, found)))
  return {
    isWhole,
    completeness: { cards: share('card'), links: share('link'), ...picturesIn(wanted, isThere) },
    missing: wanted.filter((part) => !found.has(part)).map(nameOf),
  }
}

function idsOf(kind: string, parts: Iterable<DrawnPart>): string[] {
  return [...parts].flatMap(({ of }) => (of?.kind === kind ? [of.id] : []))
}

/** What is shown in full. A page with a small plan of the others shows nothing of the board that could be read. */
function foundParts(pages: readonly PdfPage[], sheets: readonly Sheet[], numbers: PartNumbers): ReadonlySet<DrawnPart> {
  const found = new Set<DrawnPart>()
  const isPlan = sheets.map(({ panes }) => panes.some((pane) => pane.isPlan))
  const panes = sheets.flatMap((sheet) => sheet.panes)
  // The name of a stage that a page's edge cuts is broken anew there, as a part of the page's own.
  const elsewhere = new Set(panes.flatMap(({ mute = [] }) => mute))
  const own = new Set(panes.flatMap(({ show }) => (show === 'board' ? [] : show)))
  for (const [part, number] of numbers) {
    const pieces = pages.flatMap(({ parts }, page) => (isPlan[page] && !own.has(part) ? [] : (parts.get(number) ?? [])))
    if (!pieces.some(({ drawn }) => drawn > 0)) continue
    const lines = new Set(pieces.flatMap((piece) => piece.lines.map(keyOf)))
    const isSaidElsewhere = part.of !== undefined && elsewhere.has(part.of.id)
    if (isSaidElsewhere || linesOf(part).every((line) => lines.has(keyOf(line)))) found.add(part)
  }
  return found
}

function linesOf({ marks }: Part): string[] {
  const lines = marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
  return lines.filter((line) => line.trim() !== '')
}

const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/** The characters of a line that are seen, in whatever order they stand on the page. */
function keyOf(line: string): string {
  return [...line.toWellFormed().replace(UNSEEN, '')].sort().join('')
}

function nameOf(part: DrawnPart): string {
  return part.of?.label || linesOf(part)[0] || (part.of?.id ?? '')
}

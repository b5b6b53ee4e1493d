import { anchorX, baselineOf, type TextMark } from '../../scene'
import { EM } from './em'
import type { Cell } from './fontBook'
import type { UsedFont } from './fontObjects'
import type { GlyphPicture, PdfInk } from './ink'
import { runsOfLine, type TextRun } from './lineRuns'
import { pdfDict, pdfName, pdfNumber, pdfNumbers, pdfText } from './pdfValue'

/**
 * The lines of a text as operators of a page, in their places. The letters of a word are drawn from left to right
 * whatever their script, which is what programs that search and copy expect and turn around where they must.
 */
export function printText(mark: TextMark, ink: PdfInk): string {
  return mark.lines.map((line, index) => (line === '' ? '' : printLine(mark, line, index, ink))).join('')
}

interface SetRun {
  readonly run: TextRun
  readonly cells: readonly Cell[]
  readonly picture?: GlyphPicture
  /** Pixels. */
  readonly width: number
}

function printLine(mark: TextMark, line: string, index: number, ink: PdfInk): string {
  const { size } = mark.font
  const runs = runsOfLine(line, mark.dir, ink.fonts(mark.font.weight)).map((run) => setRun(run, mark, ink))
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  const y = baselineOf(mark, index)
  let shown = ''
  let pictures = ''
  // Stretches in reading order, each in its place, for programs that take a page as it is written.
  const inReadingOrder = placed(runs, startOf(mark, width), y, size).sort((a, b) => a.run.at - b.run.at)
  for (const { run, cells, picture, pen } of inReadingOrder) {
    if (picture) pictures += printPicture(run.text, picture, pen)
    else if (run.face) shown += printRun(cells, ink.font(run.face), pen)
  }
  const letters = shown === '' ? '' : `${ink.fill(mark.paint)}BT\n${shown}ET\n`
  // A point that readers pass over: by it the finished file is read line by line.
  return `/Line MP\n${letters}${pictures}`
}

function setRun(run: TextRun, mark: TextMark, ink: PdfInk): SetRun {
  const { size } = mark.font
  if (run.face) {
    const cells = run.face.shape(run.text, run.rtl)
    return { run, cells, width: (cells.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000 }
  }
  const picture = ink.glyphPicture(run.text, mark)
  return { run, cells: [], picture, width: picture.advance * size }
}

interface PlacedRun extends SetRun {
  readonly pen: Pen
}

/** Runs in their places; words of one face beside each other become one, so that readers take them for one stretch. */
function placed(runs: readonly SetRun[], start: number, y: number, size: number): PlacedRun[] {
  const found: PlacedRun[] = []
  let x = start
  for (const set of runs) {
    const last = found.at(-1)
    const goesOn = last && !set.picture && last.run.face === set.run.face && last.run.rtl === set.run.rtl
    if (goesOn) {
      const run = { ...last.run, at: Math.min(last.run.at, set.run.at) }
      found[found.length - 1] = { ...last, run, cells: [...last.cells, ...set.cells] }
    } else found.push({ ...set, pen: { x, y, size } })
    x += set.width
  }
  return found
}

/** The left end of a line this wide. */
function startOf(mark: TextMark, width: number): number {
  const x = anchorX(mark)
  if (mark.align === 'center') return x - width / 2
  return (mark.align === 'start') === (mark.dir === 'ltr') ? x : x - width
}

interface Pen {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Pages are drawn with y downwards, so letters are turned upright again. */
function printRun(cells: readonly Cell[], font: UsedFont, { x, y, size }: Pen): string {
  let row = ''
  let letters = ''
  for (const cell of cells) {
    letters += font.codeOf(cell)
    const kern = cell.advance - cell.width
    if (Math.abs(kern) < 0.5) continue
    row += `<${letters}>${pdfNumber(-kern / EM)}`
    letters = ''
  }
  if (letters) row += `<${letters}>`
  return `${pdfName(font.name)} ${pdfNumber(size * EM)} Tf 1 0 0 -1 ${pdfNumbers(x, y)} Tm [${row}] TJ\n`
}

function printPicture(text: string, { resource, box }: GlyphPicture, { x, y, size }: Pen): string {
  if (resource === '') return ''
  const left = x + box.x * size
  const bottom = y + (box.y + box.height) * size
  const place = pdfNumbers(box.width * size, 0, 0, -box.height * size, left, bottom)
  return `/Span ${pdfDict({ ActualText: pdfText(text) })} BDC q ${place} cm ${pdfName(resource)} Do Q EMC\n`
}

import type { Sheet } from '../../layout'
import type { Scene } from '../../scene'
import type { PdfFile } from './pdfFile'
import { type Pdf, pdfArray, pdfDict, pdfNumbers, pdfRef, pdfText } from './pdfValue'

interface Bookmark {
  readonly title: string
  /** Where it leads. */
  readonly dest: Pdf
}

/** Bookmarks: one a page, or where all is on one page, one a stage. */
export function writeOutline(file: PdfFile, sheets: readonly Sheet[], pages: readonly number[], scene: Scene): number {
  const [only] = sheets
  const marks = sheets.length === 1 && only ? stageMarks(only, pages[0] ?? 0, scene) : pageMarks(sheets, pages)
  const root = file.reserve()
  const numbers = marks.map(() => file.reserve())
  for (const [index, { title, dest }] of marks.entries()) {
    const next = numbers[index + 1]
    const before = numbers[index - 1]
    const entries = {
      Title: pdfText(title),
      Parent: pdfRef(root),
      Dest: dest,
      Prev: before === undefined ? undefined : pdfRef(before),
      Next: next === undefined ? undefined : pdfRef(next),
    }
    file.write(pdfDict(entries), numbers[index])
  }
  const [first] = numbers
  const last = numbers.at(-1)
  return file.write(
    pdfDict({
      Type: '/Outlines',
      First: first === undefined ? undefined : pdfRef(first),
      Last: last === undefined ? undefined : pdfRef(last),
      Count: `${marks.length}`,
    }),
    root,
  )
}

function pageMarks(sheets: readonly Sheet[], pages: readonly number[]): Bookmark[] {
  return sheets.map(({ label }, index) => ({ title: label, dest: pdfArray([pdfRef(pages[index] ?? 0), '/Fit']) }))
}

function stageMarks(sheet: Sheet, page: number, scene: Scene): Bookmark[] {
  const pane = sheet.panes.find(({ show }) => show === 'board')
  if (!pane) return []
  return scene.stages.map(({ label, box }) => {
    const left = pane.at.x + (box.x - pane.window.x) * pane.scale
    const top = sheet.height - pane.at.y - (box.y - pane.window.y) * pane.scale
    return { title: label, dest: pdfArray([pdfRef(page), '/XYZ', pdfNumbers(left, top), 'null']) }
  })
}

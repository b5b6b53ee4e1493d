import type { Direction } from '../../base/direction'
import { fail, type Result } from '../../base/result'
import type { Language } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { Completeness } from '../completeness'
import { askedOfBoard, counted, handOver, type Incomplete } from '../handOver'
import { type CellValue, escapedCell } from './cell'
import { mended } from './mended'
import { readWorkbook } from './readWorkbook'
import { type SheetRows, sheetsOf } from './sheets'

export interface XlsxJob {
  readonly board: Board
  readonly language: Language
  readonly direction: Direction
}

export interface XlsxFile {
  readonly file: Blob
  readonly completeness: Completeness
}

export type XlsxProblem =
  | Incomplete
  /** Read back, the workbook is not the board. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** 0 to 1; may wait, so that a page stays alive, and a rejection stops the work. */
export type OnStep = (done: number) => Promise<void>

/** The board as a workbook. The finished file is read like one that a person brings: it must be the board, unchanged. */
export async function printWorkbook(
  { board, language, direction }: XlsxJob,
  lanes: LaneRegistry,
  onStep: OnStep = async () => {},
): Promise<Result<XlsxFile, XlsxProblem>> {
  await onStep(0)
  const sheets = sheetsOf(board, language, lanes)
  await onStep(0.1)
  const bytes = await bytesOf(sheets, direction === 'rtl')
  await onStep(0.6)
  const read = await readWorkbook(bytes, lanes, unused)
  await onStep(1)
  if (!read.ok) return fail({ kind: 'unreadable' })
  const { base, edits, problems, found } = read.value
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const ids = new Set<string>([...found.cards, ...found.links])
  const handed = handOver(
    { file: new Blob([bytes], { type }) },
    counted(askedOfBoard(board), ({ id }) => ids.has(id)),
  )
  const isOther = edits.length > 0 || problems.length > 0 || base.id !== board.id
  return handed.ok && isOther ? fail({ kind: 'unreadable' }) : handed
}

/** The sheets as a file. */
export async function bytesOf(sheets: readonly SheetRows[], rightToLeft: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const written = await writeWorkbook(
    sheets.map(({ name, rows, widths, frozen: [top, side] }) => ({
      sheet: name,
      rightToLeft,
      stickyRowsCount: top,
      ...(side > 0 ? { stickyColumnsCount: side } : {}),
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, index) => row.map((value) => cellOf(value, index < top, rightToLeft))),
    })),
    { fontFamily: 'Arial', fontSize: 11 },
  ).toBlob()
  return mended(
    new Uint8Array(await written.arrayBuffer()),
    sheets.flatMap(({ name, hidden }) => (hidden ? [name] : [])),
  )
}

/** Words are words, whatever they begin with: a card is never a formula. */
function cellOf(value: CellValue, isHead: boolean, rtl: boolean) {
  if (value === undefined || value === '') return null
  const look = {
    alignVertical: 'top',
    ...(isHead ? ({ fontWeight: 'bold', backgroundColor: '#EAEEF3' } as const) : {}),
  } as const
  if (typeof value === 'number') return { ...look, type: Number, value }
  if (typeof value === 'boolean') return { ...look, type: Boolean, value }
  if (value instanceof Date) return { ...look, type: Date, value, format: 'yyyy-mm-dd' } as const
  return { ...look, type: String, value: escapedCell(value), wrap: true, align: rtl ? 'right' : 'left' } as const
}

/** What is read back is what was written: nothing in it is new. */
function unused(): never {
  throw new Error('A workbook of ours has a row without an id')
}

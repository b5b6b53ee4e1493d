import { strFromU8, unzipSync } from 'fflate'
import { fail, ok, type Result } from '../../base/result'
import type { Language } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { type Completeness, isComplete, shareOf } from '../completeness'
import { type CellValue, sheetsOf } from './sheets'

export interface XlsxFile {
  readonly file: Blob
  readonly completeness: Completeness
}

export type XlsxProblem = { readonly kind: 'incomplete'; readonly completeness: Completeness }

/** The board as a workbook; words and ids of every card and link are looked for in the finished file. */
export async function printXlsx(
  board: Board,
  language: Language,
  lanes: LaneRegistry,
): Promise<Result<XlsxFile, XlsxProblem>> {
  const { default: writeWorkbook } = await import('write-excel-file/universal')
  const rtl = language === 'ar'
  const sheets = sheetsOf(board, language, lanes).map(({ name, rows, frozen: [top, side] }) => ({
    sheet: name,
    rightToLeft: rtl,
    stickyRowsCount: top,
    ...(side > 0 ? { stickyColumnsCount: side } : {}),
    columns: (rows[top - 1] ?? []).map(() => ({ width: 24 })),
    data: rows.map((row, index) => row.map((value) => cellOf(value, index < top, rtl))),
  }))
  const file = await writeWorkbook(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBlob()
  const text = textOf(new Uint8Array(await file.arrayBuffer()))
  const found = (ids: readonly string[]) => new Set(ids.filter((id) => text.has(id)))
  const [cards, links] = [Object.keys(board.cards), Object.keys(board.links)]
  const completeness = { cards: shareOf(cards, found(cards)), links: shareOf(links, found(links)) }
  return isComplete(completeness) ? ok({ file, completeness }) : fail({ kind: 'incomplete', completeness })
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
  // What a cell of a sheet can hold at most.
  return { ...look, type: String, value: value.slice(0, 32_767), wrap: true, align: rtl ? 'right' : 'left' } as const
}

/** All texts of the workbook. */
function textOf(bytes: Uint8Array): ReadonlySet<string> {
  const files = unzipSync(bytes, { filter: ({ name }) => /sharedStrings|worksheets\//.test(name) })
  const all = Object.values(files).flatMap((file) => [...strFromU8(file).matchAll(/<t[^>]*>([^<]*)<\/t>/g)])
  return new Set(all.map(([, text = '']) => text))
}

import type { WorkbookReading } from '../../formats/xlsx'
import { SOURCE_LIMIT } from '../../model/parse/parseBoard'
import type { ImportProblem } from './importProblem'
import { type FoundText, isTooLarge, type TextPorts } from './textBoard'

/** A workbook that was made here: it is compared with its board, and the person chooses. */
export interface FoundWorkbook {
  readonly kind: 'workbook'
  /** Of this reading: a file that comes again is another one. */
  readonly key: string
  readonly file: string
  readonly reading: WorkbookReading
}

type Refused = { readonly kind: 'refused'; readonly file: string; readonly problem: ImportProblem }

/** An archive that is no backup: one of our workbooks, a map in a sheet, or something else. Nothing is changed. */
export async function findWorkbook(
  bytes: Uint8Array,
  file: string,
  { newId, now, lanes }: TextPorts,
): Promise<FoundWorkbook | FoundText | Refused> {
  const { readMatrixSheet, readXlsx } = await import('../../formats/xlsx')
  const refused = (problem: ImportProblem): Refused => ({ kind: 'refused', file, problem })
  const read = await readXlsx(bytes, lanes, newId)
  if (read.ok) return { kind: 'workbook', key: newId('board'), file, reading: read.value }
  if (read.error.kind === 'newer' || read.error.kind === 'damaged')
    return refused({ kind: 'workbook', problem: read.error.kind })
  if (read.error.kind === 'unreadable' && read.error.problem === 'swollen') {
    const { WORKBOOK_UNPACKED_LIMIT } = await import('../../formats/survey/problem')
    return refused({ kind: 'swollen', limit: WORKBOOK_UNPACKED_LIMIT })
  }
  if (read.error.kind === 'unreadable') return refused({ kind: 'wrongKind', found: 'archive' })
  const matrix = readMatrixSheet(read.error.sheets, lanes)
  if (!matrix.ok) return refused({ kind: 'text', problem: matrix.error })
  const { draft, notes, text } = matrix.value
  const tooLarge = isTooLarge(draft)
  if (tooLarge) return refused({ kind: 'text', problem: tooLarge })
  const { boardOfDraft } = await import('../../formats/draft/boardOfDraft')
  const titled = draft.title === '' ? { ...draft, title: file.replace(/\.[^.]+$/, '') } : draft
  const board = boardOfDraft(titled, { newId, createdAt: now(), lanes })
  const isKept = text.length <= SOURCE_LIMIT
  const content = { board: isKept ? { ...board, source: { format: 'csv', text } } : board, media: new Map(), notes: [] }
  return { kind: 'text', file, format: 'xlsx', content, notes, sourceDropped: !isKept }
}

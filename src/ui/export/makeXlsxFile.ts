import { ok, type Result } from '../../base/result'
import { textIn } from '../../base/text'
import { type EditorState, keepsOf } from '../../editor'
import { boardFileName } from '../../formats/fileName'
import type { XlsxProblem } from '../../formats/xlsx'
import { directionOf } from '../../layout'
import { boardOfKept } from '../../model/keptCards'
import type { Services } from '../services'
import type { ExportFile, ExportRun } from './exportFile'
import type { ExportOptions } from './exportOptions'

/** The board as a workbook, in the language and direction that were chosen; a filter leaves cards out of every sheet. */
export async function makeXlsxFile(
  state: EditorState,
  { language, direction }: ExportOptions,
  { now, lanes }: Pick<Services, 'now' | 'lanes'>,
  run: ExportRun,
): Promise<Result<ExportFile, XlsxProblem>> {
  const { printXlsx } = await import('../../formats/xlsx')
  const board = boardOfKept(state.board, keepsOf(state))
  const job = { board, language, direction: directionOf({ direction }, language) }
  const made = await printXlsx(job, lanes, run)
  if (!made.ok) return made
  const filteredOut = Object.keys(state.board.cards).length - Object.keys(board.cards).length
  const name = boardFileName(textIn(board.title, language), now(), 'xlsx')
  return ok({ ...made.value, name, notShown: 0, filteredOut })
}

import type { BoardId } from '../../base/ids'
import { mayBeOurs } from '../../formats/xlsx/mayBeOurs'
import type { FileTaker } from '../import/incoming'
import type { FoundText, TextPorts } from '../import/textBoard'
import { isSurveyFile } from '../survey/surveyStore'

/**
 * Where a file that was dropped on an open board belongs. `workbook`: ours, of this board; what differs is shown before
 * anything changes. `board`: a map or a backup, which comes in beside this board. `none`: nothing that is taken here.
 */
export type DropRoute = 'workbook' | 'board' | 'survey' | 'none'

type Looking = Pick<FileTaker, 'findText' | 'findWorkbook'>

/** Bytes up to which a table may be a map that a person wrote; answers are longer. */
const MAP_BYTES = 1_000_000

const BOARD_FILE = /\.(?:json|zip|md|markdown|mmd|mermaid|canvas|drawio|dio|cjml|xml)$/i

/** Looks into a file as far as is needed to know what it is. */
export async function dropRoute(file: File, board: BoardId, looking: Looking, ports: TextPorts): Promise<DropRoute> {
  if (/\.xls[xm]$/i.test(file.name)) return workbookRoute(file, board, looking, ports)
  if (BOARD_FILE.test(file.name)) return 'board'
  if (!isSurveyFile(file)) return 'none'
  if (file.size > MAP_BYTES || /\.xls$/i.test(file.name)) return 'survey'
  const found = await looking.findText(new Uint8Array(await file.arrayBuffer()), file.name, ports)
  return found.kind === 'text' && isSurelyMap(found) ? 'board' : 'survey'
}

async function workbookRoute(file: File, board: BoardId, looking: Looking, ports: TextPorts): Promise<DropRoute> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // Reading a long sheet of answers takes seconds, and the import of answers reads it again.
  if (bytes.length > MAP_BYTES && !mayBeOurs(bytes)) return 'survey'
  const found = await looking.findWorkbook(bytes, file.name, ports)
  if (found.kind === 'workbook') return found.reading.base.id === board ? 'workbook' : 'board'
  if (found.kind === 'text') return isSurelyMap(found) ? 'board' : 'survey'
  // Ours, but newer or damaged: that has to be said.
  return found.problem.kind === 'workbook' ? 'workbook' : 'survey'
}

/** Over an open board a table is rather answers than another map, unless most of its rows are lanes by name. */
function isSurelyMap({ format, content, notes }: FoundText): boolean {
  if (format !== 'csv' && format !== 'xlsx') return true
  const guessed = notes.filter(({ code }) => code === 'laneTypeGuessed').length
  return guessed * 2 <= Object.keys(content.board.lanes).length
}

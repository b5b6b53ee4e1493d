import type { BoardId } from '../../base/ids'
import { firstLenses } from '../../editor'
import type { LayoutOptions } from '../../layout'
import { allMeasured, isMeasuredFiltered } from '../../measures/measuredFilter'
import type { Board } from '../../model/board'
import { isFiltering } from '../../model/cardFilter'
import { preferences } from '../preferences'
import { layOutRowByRow } from '../rowByRow'
import type { Services } from '../services'
import { lensesOf } from '../views/shownView'
import { keptLook } from './keptLook'

let wanted: BoardId | undefined
let laid: Board | undefined

/** Reads and lays out a board that is pointed at: from there to the press of a button it has a third of a second. */
export function lookAhead(services: Services, id: BoardId): void {
  wanted = id
  // Opening it meets the same problem, and says so.
  getReady(services, id).catch(() => undefined)
}

async function getReady(services: Services, id: BoardId): Promise<void> {
  const [board] = await Promise.all([services.library.readAhead(id), services.drawingReady])
  if (!board || board === laid || wanted !== id) return
  const options = optionsOf(board)
  if (!options) return
  laid = board
  await layOutRowByRow(board, services.layout, options, () => wanted === id)
  if (wanted === id) services.layout(board, options)
}

/** The board is being opened: from now on the layout is the editor's. */
export function endLookingAhead(): void {
  wanted = undefined
  laid = undefined
}

/** How the board will be shown when it is opened; undefined when only a part of it will. */
function optionsOf(board: Board): LayoutOptions | undefined {
  const look = keptLook(board.id)
  if (look && (isFiltering(look.filter) || isMeasuredFiltered(look.measured))) return undefined
  return {
    language: preferences.getState().language,
    lenses: look ? lensesOf(look) : firstLenses(board),
    measured: allMeasured,
  }
}

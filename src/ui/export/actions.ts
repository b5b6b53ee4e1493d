import type { Completeness } from '../../formats/completeness'
import { withActions } from '../../formats/handOver'
import type { LaneRegistry } from '../../lanes'
import { type ActionChoice, type ActionLine, type ActionTable, actionTable } from '../../lanes/actionTable'
import { speech } from '../../layout/words'
import type { Board } from '../../model/board'
import type { ExportOptions } from './exportOptions'
import { NONE } from './written'

/** What was decided on a board, in the language of the file. */
export function actionsOf(
  board: Board,
  { language, digits }: Pick<ExportOptions, 'language' | 'digits'>,
  lanes: LaneRegistry,
  choice?: ActionChoice,
): ActionTable | undefined {
  return actionTable(board, lanes, { ...speech(language, digits), language, digits }, choice)
}

/** How many of its rows were found in a finished text. */
export function actionCount(
  table: ActionTable | undefined,
  isThere: (row: ActionLine) => boolean,
): Pick<Completeness, 'actions'> & { readonly missing: readonly string[] } {
  const { completeness, missing } = withActions(
    { completeness: { cards: NONE, links: NONE }, missing: [] },
    table,
    isThere,
  )
  return { ...(completeness.actions ? { actions: completeness.actions } : {}), missing }
}

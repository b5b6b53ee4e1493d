import type { LaneId, StepId } from '../../base/ids'
import type { MapView } from '../../canvas'
import { addCards, addLane, addLine, addStage, addStep } from '../../commands'
import type { Editor } from '../../editor'
import { type LaneRegistry, type LaneType, LINE_LOOKS } from '../../lanes'
import type { Board } from '../../model/board'
import { rowsInOrder, stagesInOrder, stepsInOrder, stepsOfStage, visibleRows } from '../../model/reads'
import type { LineKind } from '../../model/records/line'

interface CellPlace {
  readonly lane: LaneId
  readonly step: StepId
}

/** The selected cell, that of the selected card, or the first that can hold a card. */
export function cellForNew(
  board: Board,
  selection: ReturnType<Editor['get']>['selection'],
  lanes: LaneRegistry,
): CellPlace | undefined {
  const card = selection.kind === 'cards' && selection.ids[0] ? board.cards[selection.ids[0]] : undefined
  const holds = (lane: LaneId) => lanes.typeOf(board.lanes[lane]?.type ?? '').holdsCards
  if (card && holds(card.lane)) return { lane: card.lane, step: card.step }
  if (selection.kind === 'cell' && holds(selection.lane)) return { lane: selection.lane, step: selection.step }
  const lane =
    selection.kind === 'lane' && holds(selection.id)
      ? selection.id
      : visibleRows(board).flatMap((row) => (row.kind === 'lane' && holds(row.record.id) ? row.record.id : []))[0]
  const step = selection.kind === 'step' ? selection.id : stepsInOrder(board)[0]?.id
  return lane !== undefined && step !== undefined ? { lane, step } : undefined
}

export function newCard(editor: Editor, lanes: LaneRegistry, view: MapView): void {
  const { board, selection } = editor.get()
  const cell = cellForNew(board, selection, lanes)
  if (!cell) return
  const id = editor.newId('card')
  const type = lanes.typeOf(board.lanes[cell.lane]?.type ?? '')
  const cards = [{ id, ...cell, text: {}, data: type.blank() }]
  if (!editor.dispatch(addCards, { cards }, { group: `new ${id}` }).ok) return
  editor.select({ kind: 'cards', ids: [id] })
  view.reveal(id)
  editor.edit({ kind: 'card', id, caret: 'end' })
}

export function newStep(editor: Editor): void {
  const { board, selection } = editor.get()
  const after = stepOfSelection(editor)
  const stage = selection.kind === 'stage' ? selection.id : (after?.stage ?? stagesInOrder(board).at(-1)?.id)
  if (stage === undefined) return newStage(editor)
  const id = editor.newId('step')
  const index = after ? stepsOfStage(board, stage).findIndex((step) => step.id === after.id) + 1 : undefined
  const args = { id, stage, name: {}, ...(index === undefined ? {} : { index }) }
  if (!editor.dispatch(addStep, args, { group: `new ${id}` }).ok) return
  editor.select({ kind: 'step', id })
  editor.edit({ kind: 'step', id })
}

export function newStage(editor: Editor): void {
  const { board, selection } = editor.get()
  const after = selection.kind === 'stage' ? selection.id : stepOfSelection(editor)?.stage
  const id = editor.newId('stage')
  const index = after ? stagesInOrder(board).findIndex((stage) => stage.id === after) + 1 : undefined
  const args = { id, name: {}, ...(index === undefined ? {} : { index }) }
  if (!editor.dispatch(addStage, args, { group: `new ${id}` }).ok) return
  editor.select({ kind: 'stage', id })
  editor.edit({ kind: 'stage', id })
}

/** A lane of a type after the selected row; it shows in the reading the board is in now, whatever the type's own choice. */
export function newLane(editor: Editor, type: LaneType): void {
  const id = editor.newId('lane')
  const { kind } = editor.get().board
  const readings = type.readings.includes(kind) ? type.readings : [...type.readings, kind]
  const args = { id, type: type.id, name: type.label, readings, ...indexForNewRow(editor) }
  if (editor.dispatch(addLane, args).ok) editor.select({ kind: 'lane', id })
}

export function newLine(editor: Editor, kind: LineKind): void {
  const id = editor.newId('line')
  const readings = [...new Set(['blueprint', editor.get().board.kind] as const)]
  const args = { id, kind, name: LINE_LOOKS[kind].label, readings, ...indexForNewRow(editor) }
  if (editor.dispatch(addLine, args).ok) editor.select({ kind: 'line', id })
}

function stepOfSelection(editor: Editor) {
  const { board, selection } = editor.get()
  if (selection.kind === 'step') return board.steps[selection.id]
  if (selection.kind === 'cell') return board.steps[selection.step]
  const card = selection.kind === 'cards' && selection.ids[0] ? board.cards[selection.ids[0]] : undefined
  return card && board.steps[card.step]
}

/** After the selected row, or at the end. */
function indexForNewRow(editor: Editor): { readonly index?: number } {
  const { board, selection } = editor.get()
  const card = selection.kind === 'cards' && selection.ids[0] ? board.cards[selection.ids[0]] : undefined
  const row =
    selection.kind === 'lane' || selection.kind === 'line'
      ? selection.id
      : selection.kind === 'cell'
        ? selection.lane
        : card?.lane
  const at = rowsInOrder(board).findIndex((each) => each.record.id === row)
  return at < 0 ? {} : { index: at + 1 }
}

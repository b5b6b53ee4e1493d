import type { CardId, LaneId, StepId } from '../base/ids'
import { type Language, type Text, textIn } from '../base/text'
import { withTyped } from '../base/typedText'
import {
  addCards,
  addLane,
  addLine,
  addStage,
  addStep,
  removeCards,
  updateCards,
  updateLane,
  updateLine,
  updateStage,
  updateStep,
} from '../commands'
import type { Editing, Editor } from '../editor'
import { type LaneRegistry, LINE_LOOKS } from '../lanes'
import { cardsInCell, stagesInOrder, stepsInOrder } from '../model/reads'
import type { LineKind } from '../model/records/line'
import type { CanvasStore } from './canvasState'

export { withTyped } from '../base/typedText'

interface Pen {
  readonly editor: Editor
  readonly lanes: LaneRegistry
  readonly canvas: CanvasStore
}

/** Edits that make a new thing and name it belong to one gesture, so that one undo takes it away again. */
function birthOf(id: string): string {
  return `new ${id}`
}

function isNewborn(editor: Editor, id: string): boolean {
  const { undo } = editor.get().history
  return undo[undo.length - 1]?.group === birthOf(id)
}

function groupFor(editor: Editor, id: string): { readonly group?: string } {
  return isNewborn(editor, id) ? { group: birthOf(id) } : {}
}

/** Puts an empty card there and begins to write on it. */
export function startCard(
  { editor, lanes }: Pen,
  at: { readonly lane: LaneId; readonly step: StepId; readonly index?: number; readonly first?: string },
): CardId | undefined {
  const { board } = editor.get()
  const lane = board.lanes[at.lane]
  const type = lane && lanes.typeOf(lane.type)
  if (!type?.holdsCards) return undefined
  const id = editor.newId('card')
  const card = { id, lane: at.lane, step: at.step, text: {}, data: type.blank() }
  const args = at.index === undefined ? { cards: [card] } : { cards: [card], index: at.index }
  if (!editor.dispatch(addCards, args, { group: birthOf(id) }).ok) return undefined
  editor.select({ kind: 'cards', ids: [id] })
  editor.edit({ kind: 'card', id, caret: 'end', ...(at.first === undefined ? {} : { first: at.first }) })
  return id
}

/** The place behind a card in its cell. */
export function placeAfter(editor: Editor, id: CardId): { lane: LaneId; step: StepId; index: number } | undefined {
  const { board } = editor.get()
  const card = board.cards[id]
  if (!card) return undefined
  const index = cardsInCell(board, card.lane, card.step).findIndex((each) => each.id === id) + 1
  return { lane: card.lane, step: card.step, index }
}

/** The step before or after, along the journey. */
export function stepBeside(editor: Editor, step: StepId, by: 1 | -1): StepId | undefined {
  const steps = stepsInOrder(editor.get().board)
  return steps[steps.findIndex((each) => each.id === step) + by]?.id
}

/** What is written in the place that is being edited. */
export function textAt(editor: Editor, editing: Editing): Text | undefined {
  const { board } = editor.get()
  switch (editing.kind) {
    case 'card':
      return board.cards[editing.id]?.text
    case 'stage':
      return board.stages[editing.id]?.name
    case 'step':
      return board.steps[editing.id]?.name
    case 'lane':
      return board.lanes[editing.id]?.name
    case 'line':
      return board.lines[editing.id]?.name
  }
}

/** Where the draft of what is typed on the map is kept: words shown in one language may be written into the other. */
export function draftPlace(editing: Pick<Editing, 'kind' | 'id'>, language: Language): string {
  return `map.${editing.kind}.${editing.id}.${language}`
}

/**
 * Writes what was typed while `language` was shown. True unless it was refused; the draft is kept in that case, and what has
 * lost its place to another window is shown.
 */
export function commitText(
  editor: Editor,
  editing: Editing,
  typed: string,
  language: Language = editor.get().language,
): boolean {
  const before = textAt(editor, editing)
  if (editor.get().readOnly) return false
  if (!before) {
    if (typed.trim() !== '') editor.tell({ kind: 'unplaced', texts: [typed] })
    return false
  }
  const value = editing.kind === 'card' ? typed.replace(/\s+$/u, '') : typed.replace(/\s+/gu, ' ').trim()
  const written = value === textIn(before, language) || writeText(editor, editing, withTyped(before, language, value))
  if (written) editor.session.clearDraft(draftPlace(editing, language))
  return written
}

function writeText(editor: Editor, editing: Editing, text: Text): boolean {
  const group = groupFor(editor, editing.id)
  switch (editing.kind) {
    case 'card':
      return editor.dispatch(updateCards, { ids: [editing.id], change: { text } }, group).ok
    case 'stage':
      return editor.dispatch(updateStage, { id: editing.id, change: { name: text } }, group).ok
    case 'step':
      return editor.dispatch(updateStep, { id: editing.id, change: { name: text } }, group).ok
    case 'lane':
      return editor.dispatch(updateLane, { id: editing.id, change: { name: text } }, group).ok
    case 'line':
      return editor.dispatch(updateLine, { id: editing.id, change: { name: text } }, group).ok
  }
}

/** Takes away a card that was begun and stayed empty, as if it had never been begun. */
export function dropIfBlank(editor: Editor, id: CardId): boolean {
  const card = editor.get().board.cards[id]
  if (!card || !isNewborn(editor, id)) return false
  if (card.text.en || card.text.ar) return false
  const { undo } = editor.get().history
  if (undo[undo.length - 2]?.group !== birthOf(id)) editor.takeBack()
  else editor.dispatch(removeCards, { ids: [id] }, { group: birthOf(id) })
  editor.session.clearDraft(draftPlace({ kind: 'card', id }, editor.get().language))
  return true
}

/** Adds a step beside another one and begins to name it. */
export function startStep({ editor }: Pen, beside: StepId, where: 'before' | 'after'): void {
  const { board } = editor.get()
  const step = board.steps[beside]
  if (!step) return
  const siblings = stepsInOrder(board).filter((each) => each.stage === step.stage)
  const index = siblings.findIndex((each) => each.id === beside) + (where === 'after' ? 1 : 0)
  addNamedStep(editor, { stage: step.stage, index })
}

/** Adds a step at the end of the journey. */
export function startLastStep(pen: Pen): void {
  const stages = stagesInOrder(pen.editor.get().board)
  const last = stages[stages.length - 1]
  if (last) addNamedStep(pen.editor, { stage: last.id })
  else startStage(pen)
}

export function addNamedStep(
  editor: Editor,
  at: { readonly stage: Parameters<typeof addStep.apply>[1]['stage']; readonly index?: number },
): void {
  const id = editor.newId('step')
  if (!editor.dispatch(addStep, { ...at, id, name: {} }, { group: birthOf(id) }).ok) return
  editor.select({ kind: 'step', id })
  editor.edit({ kind: 'step', id })
}

/** Adds a stage with one step and begins to name it. */
export function startStage({ editor }: Pen, index?: number): void {
  const id = editor.newId('stage')
  const args = { name: {}, id, step: editor.newId('step') }
  if (!editor.dispatch(addStage, index === undefined ? args : { ...args, index }, { group: birthOf(id) }).ok) return
  editor.select({ kind: 'stage', id })
  editor.edit({ kind: 'stage', id })
}

/** Adds a lane of a type; it shows in the reading the board is in now, whatever the type's own choice. */
export function startLane({ editor, lanes, canvas }: Pen, typeId: string, index?: number): void {
  const type = lanes.typeOf(typeId)
  const { kind } = editor.get().board
  const readings = type.readings.includes(kind) ? type.readings : [...type.readings, kind]
  const id = editor.newId('lane')
  const args = { type: type.id, name: { ...type.label }, readings, id }
  if (!editor.dispatch(addLane, index === undefined ? args : { ...args, index }).ok) return
  editor.select({ kind: 'lane', id })
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

export function startLine({ editor, canvas }: Pen, kind: LineKind, index?: number): void {
  const reading = editor.get().board.kind
  const id = editor.newId('line')
  const args = {
    kind,
    name: { ...LINE_LOOKS[kind].label },
    readings: reading === 'blueprint' ? ['blueprint' as const] : ['blueprint' as const, reading],
    id,
  }
  if (!editor.dispatch(addLine, index === undefined ? args : { ...args, index }).ok) return
  editor.select({ kind: 'line', id })
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

import { groupBy } from '../base/groupBy'
import type { CardId, LaneId, LineId, StageId, StepId } from '../base/ids'
import {
  type CardMove,
  duplicateCards,
  moveRow,
  moveStage,
  moveStep,
  placeCards,
  removeCards,
  removeLane,
  removeLine,
  removeLinks,
  removeStage,
  removeStep,
} from '../commands'
import { type Editor, keepsOf, noSelection, type Selection } from '../editor'
import type { LaneRegistry } from '../lanes'
import type { Board } from '../model/board'
import {
  cardsInCell,
  cardsInLane,
  rowsInOrder,
  stagesInOrder,
  stepsInOrder,
  stepsOfStage,
  visibleRows,
} from '../model/reads'
import type { Card } from '../model/records/card'
import type { CanvasStore, CardTarget } from './canvasState'
import { areInOneCell, dispatchMoves, shifted } from './moveGroup'
import type { Arrow } from './navigate'

/** What gestures, keys and menus of the map have in common. Each is one step of the history. */
interface Hands {
  readonly editor: Editor
  readonly lanes: LaneRegistry
  readonly canvas: CanvasStore
}

/** Takes the cards away and says so, with the way back. */
export function deleteCards({ editor }: Hands, ids: readonly CardId[]): void {
  if (editor.dispatch(removeCards, { ids }).ok) tellLast(editor)
}

/** Removes what is selected; steps and stages with cards ask first where the cards go. */
export function deleteSelection(hands: Hands): void {
  const { editor, canvas } = hands
  const { selection, board } = editor.get()
  switch (selection.kind) {
    case 'none':
    case 'cell':
      return
    case 'cards': {
      const first = firstCard(board, selection.ids)
      deleteCards(hands, selection.ids)
      if (first) selectBeside(editor, first)
      break
    }
    case 'link':
      if (editor.dispatch(removeLinks, { ids: [selection.id] }).ok) tellLast(editor)
      break
    case 'step':
      askToRemoveStep(hands, selection.id)
      break
    case 'stage':
      askToRemoveStage(hands, selection.id)
      break
    case 'lane':
      if (editor.dispatch(removeLane, { id: selection.id }).ok) tellLast(editor)
      break
    case 'line':
      if (editor.dispatch(removeLine, { id: selection.id }).ok) tellLast(editor)
      break
  }
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

export function askToRemoveStep({ editor, canvas }: Hands, id: StepId): void {
  const { board } = editor.get()
  const isEmpty = !Object.values(board.cards).some((card) => card.step === id)
  if (!isEmpty) canvas.setState({ question: { kind: 'removeStep', id } })
  else if (editor.dispatch(removeStep, { id }).ok) tellLast(editor)
}

export function askToRemoveStage({ editor, canvas }: Hands, id: StageId): void {
  const { board } = editor.get()
  const steps = new Set(stepsOfStage(board, id).map((step) => step.id))
  const isEmpty = !Object.values(board.cards).some((card) => steps.has(card.step))
  if (!isEmpty) canvas.setState({ question: { kind: 'removeStage', id } })
  else if (editor.dispatch(removeStage, { id }).ok) tellLast(editor)
}

function firstCard(board: Board, ids: readonly CardId[]): Card | undefined {
  const id = ids[0]
  return id && board.cards[id]
}

/** Shows what was just done, so that it can be taken back at once. */
export function tellLast(editor: Editor): void {
  const { undo } = editor.get().history
  const edit = undo[undo.length - 1]
  if (edit) editor.tell({ kind: 'did', edit })
}

/** Selects what is there once a card is gone: the card that takes its place, or its cell. */
export function selectBeside(editor: Editor, gone: Card): void {
  const { board } = editor.get()
  const left = shownCards(editor, cardsInCell(board, gone.lane, gone.step))
  const next = left.find((card) => card.order >= gone.order) ?? left[left.length - 1]
  if (next) editor.select({ kind: 'cards', ids: [next.id] })
  else if (gone.lane in board.lanes) editor.select({ kind: 'cell', lane: gone.lane, step: gone.step })
  else editor.select(noSelection)
}

/** Copies the cards and selects the copies. */
export function duplicate({ editor }: Hands, ids: readonly CardId[]): void {
  const newIds = ids.map(() => editor.newId('card'))
  if (editor.dispatch(duplicateCards, { ids, newIds }).ok) editor.select({ kind: 'cards', ids: newIds })
}

/** Alt and an arrow: moves what is selected one place, as the eye sees it. */
export function moveSelection(hands: Hands, arrow: Arrow, rtl: boolean): void {
  const { editor } = hands
  const { selection } = editor.get()
  const along = arrow === 'left' || arrow === 'right'
  const by = along ? ((arrow === 'right') === !rtl ? 1 : -1) : arrow === 'down' ? 1 : -1
  switch (selection.kind) {
    case 'cards':
      if (along) moveCardsAlong(hands, selection.ids, by)
      else moveCardsAcross(hands, selection.ids, by)
      return
    case 'step':
      if (along) moveStepBy(editor, selection.id, by)
      return
    case 'stage':
      if (along) moveStageBy(editor, selection.id, by)
      return
    case 'lane':
    case 'line':
      if (!along) moveRowBy(editor, selection.id, by)
      return
    default:
      return
  }
}

/**
 * Moves the cards of each cell to another one: those of one cell travel together, and what lay side by side still does. Where
 * one cell has nowhere to go, none goes.
 */
export function moveCells(
  editor: Editor,
  ids: readonly CardId[],
  placeFor: (card: Card) => Omit<CardMove, 'ids'> | undefined,
) {
  const { board } = editor.get()
  const cards = ids.flatMap((id) => board.cards[id] ?? [])
  const cells = [...groupBy(cards, ({ lane, step }) => `${lane} ${step}`).values()]
  const moves = cells.flatMap((own): CardMove[] => {
    const place = own[0] && placeFor(own[0])
    return place ? [{ ids: own.map(({ id }) => id), ...place }] : []
  })
  if (moves.length === cells.length && moves.length > 0) editor.dispatch(placeCards, { moves })
}

/** To the step beside; cards of several cells keep their places towards each other. */
export function moveCardsAlong(hands: Hands, ids: readonly CardId[], by: 1 | -1): void {
  dispatchMoves(hands, shifted(hands, ids, by, 0))
}

/** Up and down: first within the cell, then to the next lane that holds cards. */
export function moveCardsAcross(hands: Hands, ids: readonly CardId[], by: 1 | -1): void {
  dispatchMoves(hands, movesAcross(hands, ids, by))
}

/** Where cards would go, up or down; empty at the edge of the board. */
export function movesAcross(hands: Hands, ids: readonly CardId[], by: 1 | -1): readonly CardMove[] {
  const { editor } = hands
  const { board } = editor.get()
  const first = firstCard(board, ids)
  if (!first) return []
  // From above they come in at the top, from below at the end.
  const across = () => shifted(hands, ids, 0, by).map((move) => (by === 1 ? { ...move, index: 0 } : move))
  if (!areInOneCell(board, ids)) return across()
  const all = cardsInCell(board, first.lane, first.step).filter((card) => !ids.includes(card.id))
  const others = shownCards(editor, all)
  const before = others.filter((card) => card.order < first.order).length
  const index = before + by
  if (index >= 0 && index <= others.length && others.length > 0)
    return [{ ids, lane: first.lane, step: first.step, index: indexAmongAll(all, others, index) }]
  return across()
}

/** Those of the cards that the filter shows. */
function shownCards(editor: Editor, cards: readonly Card[]): readonly Card[] {
  const keeps = keepsOf(editor.get())
  return keeps ? cards.filter(keeps) : cards
}

/** Where a drop between the cards that are shown lies among all cards of the cell, without the moved ones. */
export function amongAll(editor: Editor, { lane, step, index }: CardTarget, moved: readonly CardId[]): number {
  const all = cardsInCell(editor.get().board, lane, step).filter((card) => !moved.includes(card.id))
  return indexAmongAll(all, shownCards(editor, all), index)
}

/** Right behind the card that is shown before it. */
function indexAmongAll(all: readonly Card[], shown: readonly Card[], index: number): number {
  const before = shown[index - 1]
  if (before) return all.indexOf(before) + 1
  const next = shown[index]
  return next ? all.indexOf(next) : all.length
}

/** One place along; past the end of its stage the step goes into the next stage. */
export function moveStepBy(editor: Editor, id: StepId, by: 1 | -1): void {
  const { board } = editor.get()
  const step = board.steps[id]
  if (!step) return
  const siblings = stepsOfStage(board, step.stage)
  const index = siblings.findIndex((each) => each.id === id) + by
  if (index >= 0 && index < siblings.length) {
    editor.dispatch(moveStep, { id, stage: step.stage, index })
    return
  }
  const stages = stagesInOrder(board)
  const stage = stages[stages.findIndex((each) => each.id === step.stage) + by]
  if (stage)
    editor.dispatch(moveStep, { id, stage: stage.id, index: by === 1 ? 0 : stepsOfStage(board, stage.id).length })
}

export function moveStageBy(editor: Editor, id: StageId, by: 1 | -1): void {
  const stages = stagesInOrder(editor.get().board)
  const index = stages.findIndex((each) => each.id === id) + by
  if (index >= 0 && index < stages.length) editor.dispatch(moveStage, { id, index })
}

/** Past the next row that is shown, whatever hidden ones lie between. */
export function moveRowBy(editor: Editor, id: LaneId | LineId, by: 1 | -1): void {
  const { board } = editor.get()
  const shown = visibleRows(board)
  const next = shown[shown.findIndex((row) => row.record.id === id) + by]
  if (!next) return
  const others = rowsInOrder(board).filter((row) => row.record.id !== id)
  const at = others.findIndex((row) => row.record.id === next.record.id)
  editor.dispatch(moveRow, { id, index: by === 1 ? at + 1 : at })
}

/** The cell, then the lane, then the whole map: the first of them that has more than what is selected, and all of that. */
export function selectMore({ editor }: Hands): void {
  const { selection, board } = editor.get()
  const first = selection.kind === 'cards' ? firstCard(board, selection.ids) : undefined
  const cell = selection.kind === 'cell' ? selection : first
  const lane = selection.kind === 'lane' ? selection.id : cell?.lane
  const shown = new Set<string>(visibleRows(board).map(({ record }) => record.id))
  const wider = [
    cell ? cardsInCell(board, cell.lane, cell.step) : [],
    lane ? cardsInLane(board, lane) : [],
    Object.values(board.cards).filter((card) => shown.has(card.lane)),
  ]
  const now = new Set(selection.kind === 'cards' ? selection.ids : [])
  const next = wider
    .map((cards) => shownCards(editor, cards).map(({ id }) => id))
    .find((ids) => ids.length > now.size && ids.filter((id) => now.has(id)).length === now.size)
  if (!next) return
  const ids = first ? [first.id, ...next.filter((id) => id !== first.id)] : next
  editor.select({ kind: 'cards', ids })
}

/** The selection with one more card, chosen last; one step back over the last gives it up again. */
export function extended(selection: Selection, card: CardId): Selection {
  if (selection.kind !== 'cards') return { kind: 'cards', ids: [card] }
  const [last, before] = selection.ids
  const others = selection.ids.filter((id) => id !== card && (id !== last || card !== before))
  return { kind: 'cards', ids: [card, ...others] }
}

/** Position among all lanes and lines of a place before (or after) a row that is shown. */
export function rowIndexBeside(editor: Editor, id: LaneId | LineId, where: 'before' | 'after'): number {
  const at = rowsInOrder(editor.get().board).findIndex((row) => row.record.id === id)
  return where === 'after' ? at + 1 : at
}

export function stageIndexOf(editor: Editor, id: StageId): number {
  return stagesInOrder(editor.get().board).findIndex((each) => each.id === id)
}

/** The step before and the one after, for the question where cards go. */
export function stepsAround(
  editor: Editor,
  gone: readonly StepId[],
): { before: StepId | undefined; after: StepId | undefined } {
  const steps = stepsInOrder(editor.get().board)
  const first = steps.findIndex((step) => step.id === gone[0])
  const last = steps.findIndex((step) => step.id === gone[gone.length - 1])
  return { before: steps[first - 1]?.id, after: steps[last + 1]?.id }
}

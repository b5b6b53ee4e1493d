import { unreachable } from '../base/unreachable'
import { updateLane, updateLine } from '../commands'
import type { Selection } from '../editor'
import { deleteSelection, duplicate, moveSelection, selectMore, stageIndexOf, tellLast } from './actions'
import type { HeadPlace } from './canvasState'
import { chooseAll, startChoosing } from './choosing/choosing'
import { reverseLink } from './linkActions'
import type { BoardAction } from './mapView'
import { placeOf } from './place'
import type { MapTools } from './tools'
import { addNamedStep, placeAfter, startCard, startStage, startStep } from './writing'
import { fitSelection } from './zoom'

/** They change nothing on the board. */
const LOOKS: ReadonlySet<BoardAction> = new Set(['selectMore', 'choose', 'selectAll', 'fitSelection'])

const SHIFTS = { shiftLeft: 'left', shiftRight: 'right', shiftUp: 'up', shiftDown: 'down' } as const

/** Does it, as its key or its menu would; nothing when the selection is of another kind. */
export function doOnBoard(tools: MapTools, action: BoardAction): void {
  const { editor, canvas } = tools
  const { selection, readOnly } = editor.get()
  const cards = selection.kind === 'cards' ? selection.ids : []
  const card = cards[0]
  if (readOnly && !LOOKS.has(action)) return
  switch (action) {
    case 'open': {
      const place = placeOf(selection)
      if (place?.kind === 'cell') startCard(tools, place)
      else if (place?.kind === 'card') editor.edit({ kind: 'card', id: place.id, caret: 'end' })
      else if (place) editor.edit(place)
      return
    }
    case 'addBelow': {
      const place = card && placeAfter(editor, card)
      if (place) startCard(tools, place)
      return
    }
    case 'addStepBefore':
    case 'addStepAfter':
    case 'addStepHere':
    case 'addStageBefore':
    case 'addStageAfter':
      addBeside(tools, action)
      return
    case 'hide':
      hideSelected(tools)
      return
    case 'linkLabel':
      if (selection.kind === 'link') canvas.setState({ labelWish: canvas.getState().labelWish + 1 })
      return
    case 'linkStart':
    case 'linkEnd': {
      const end = action === 'linkStart' ? 'from' : 'to'
      if (selection.kind === 'link') canvas.setState({ question: { kind: 'linkEnd', id: selection.id, end } })
      return
    }
    case 'reverse': {
      const link = selection.kind === 'link' ? editor.get().board.links[selection.id] : undefined
      if (link) reverseLink(tools, link)
      return
    }
    case 'duplicate':
      if (cards.length > 0) duplicate(tools, cards)
      return
    case 'remove':
      deleteSelection(tools)
      return
    case 'selectMore':
      selectMore(tools)
      return
    case 'choose':
      startChoosing(tools)
      return
    case 'selectAll':
      chooseAll(tools)
      return
    case 'linkTo':
      if (card) canvas.setState({ question: { kind: 'linkTo', from: card } })
      return
    case 'moveTo':
      if (cards.length > 0) canvas.setState({ question: { kind: 'moveCards', ids: cards } })
      else if (isHead(selection)) canvas.setState({ question: { kind: 'moveHead', place: selection } })
      return
    case 'fitSelection':
      fitSelection(tools)
      return
    case 'shiftLeft':
    case 'shiftRight':
    case 'shiftUp':
    case 'shiftDown':
      moveSelection(tools, SHIFTS[action], tools.scene().direction === 'rtl')
      return
    default:
      unreachable(action)
  }
}

function isHead(selection: Selection): selection is HeadPlace {
  return ['stage', 'step', 'lane', 'line'].includes(selection.kind)
}

type Adding = Extract<BoardAction, `addSt${string}`>

/** A step or a stage beside the selected one, or in it; its name is written at once. */
function addBeside(tools: MapTools, action: Adding): void {
  const { editor } = tools
  const { selection } = editor.get()
  const step = selection.kind === 'step' ? selection.id : selection.kind === 'cell' ? selection.step : undefined
  if (step) {
    if (action === 'addStepBefore') startStep(tools, step, 'before')
    else if (action === 'addStepAfter') startStep(tools, step, 'after')
  }
  if (selection.kind === 'stage') {
    if (action === 'addStepHere') addNamedStep(editor, { stage: selection.id })
    else if (action === 'addStageBefore') startStage(tools, stageIndexOf(editor, selection.id))
    else if (action === 'addStageAfter') startStage(tools, stageIndexOf(editor, selection.id) + 1)
  }
}

function hideSelected({ editor }: MapTools): void {
  const { selection } = editor.get()
  const change = { hidden: true }
  const done =
    selection.kind === 'lane'
      ? editor.dispatch(updateLane, { id: selection.id, change })
      : selection.kind === 'line' && editor.dispatch(updateLine, { id: selection.id, change })
  if (done !== false && done.ok) tellLast(editor)
}

import { unreachable } from '../base/unreachable'
import { deleteSelection, duplicate, moveSelection, selectMore } from './actions'
import { chooseAll, startChoosing } from './choosing/choosing'
import type { BoardAction } from './mapView'
import { placeOf } from './place'
import type { MapTools } from './tools'
import { placeAfter, startCard, startStep } from './writing'
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
    case 'addStepAfter':
      if (selection.kind === 'step') startStep(tools, selection.id, 'after')
      return
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

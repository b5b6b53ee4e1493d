import { textIn } from '../../base/text'
import { selectBeside } from '../../canvas/actions'
import { cutCards, inReadingOrder } from '../../commands'
import type { Editor } from '../../editor'
import { type Arrangement, clipOf, type PrintedClip, printClip } from '../../formats/clipboard'
import { dataOf, type LaneRegistry } from '../../lanes'
import { directionOf, speech } from '../../layout'
import type { Card } from '../../model/records/card'
import { chosenCards } from './chosenCards'

export interface Copied extends PrintedClip {
  readonly count: number
}

/** What the clipboard gets of what is selected; undefined when there are no cards. */
export function copyChosen(editor: Editor, lanes: LaneRegistry, arrangement: Arrangement): Copied | undefined {
  const state = editor.get()
  const { board, language } = state
  const ids = chosenCards(state)
  if (ids.length === 0) return undefined
  const clip = clipOf(board, ids, (type) => lanes.typeOf(type).holdsCards)
  const words = { ...speech(language, board.digits), board, language }
  const wordsOf = (card: Card) => {
    const type = lanes.typeOf(board.lanes[card.lane]?.type ?? '')
    return textIn(card.text, language) || type.textOf({ card, data: dataOf(type, card) }, words)
  }
  return { ...printClip(clip, { arrangement, direction: directionOf(board, language), wordsOf }), count: ids.length }
}

/** Takes the selected cards away once they lie in the clipboard. */
export function cutChosen(editor: Editor): boolean {
  const state = editor.get()
  const ids = chosenCards(state)
  const [first] = inReadingOrder(state.board, ids)
  if (!first || !editor.dispatch(cutCards, { ids }).ok) return false
  selectBeside(editor, first)
  return true
}

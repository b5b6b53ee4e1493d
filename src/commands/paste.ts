import type { Draft } from 'immer'
import { groupBy } from '../base/groupBy'
import type { CardId, LaneId, StepId } from '../base/ids'
import { keysBetween, sortedByOrder } from '../base/orderKey'
import type { Text } from '../base/text'
import type { Board } from '../model/board'
import { stagesInOrder, stepsInOrder, stepsOfStage } from '../model/reads'
import type { Card } from '../model/records/card'
import type { Link } from '../model/records/link'
import type { Media } from '../model/records/media'
import type { Stage } from '../model/records/stage'
import { before } from './before'
import { blankCard, cellName, type NewCard, roomAt } from './card'
import { defineCommand } from './command'

export interface Paste {
  /** Steps for which the journey is too short, in order; they go to its end, into the stage of its last step. */
  readonly steps: readonly { readonly id: StepId; readonly name: Text }[]
  /** In the order in which they stand in their cells. What they point to is on the board or comes along. */
  readonly cards: readonly (NewCard & { readonly id: CardId })[]
  /** Where in its cell the first goes; the end when absent, as in every other cell. */
  readonly at?: { readonly lane: LaneId; readonly step: StepId; readonly index: number }
  /** Between the pasted cards. */
  readonly links: readonly Link[]
  /** Of pictures that this board does not show yet; their bytes are stored apart, before this runs. */
  readonly media: readonly Media[]
}

/** Puts down what lay in the clipboard: one step of the history, however many cards. */
export const pasteCards = defineCommand<Paste>({
  name: 'card.paste',
  check: (board, { steps, cards, links }) => {
    if (cards.length === 0) return 'nothing'
    const added = new Set(steps.map(({ id }) => id))
    const pasted = new Set(cards.map(({ id }) => id))
    if (added.size > 0 && !lastStage(board)) return 'missing'
    if (!cards.every(({ lane, step }) => lane in board.lanes && (step in board.steps || added.has(step))))
      return 'missing'
    return links.every(({ from, to }) => from !== to && pasted.has(from) && pasted.has(to)) ? undefined : 'missing'
  },
  apply: (draft, paste) => {
    addSteps(draft, paste.steps)
    for (const media of paste.media) draft.media[media.id] ??= media as Draft<Media>
    addCards(draft, paste)
    for (const link of paste.links) draft.links[link.id] = link
  },
  labelArgs: ({ cards }) => ({ count: cards.length }),
})

function addCards(draft: Draft<Board>, { cards, at }: Paste): void {
  const there = groupBy(Object.values(before(draft).cards), cellName)
  const first = at && cellName(at)
  for (const [cell, own] of groupBy(cards, cellName)) {
    const keys = roomAt(sortedByOrder(there.get(cell) ?? []), cell === first ? at?.index : undefined, own.length)
    for (const [place, card] of own.entries())
      draft.cards[card.id] = blankCard(card, card.id, keys[place] ?? 'a0') as Draft<Card>
  }
}

function addSteps(draft: Draft<Board>, steps: Paste['steps']): void {
  const board = before(draft)
  const stage = lastStage(board)
  if (!stage) return
  const keys = keysBetween(stepsOfStage(board, stage.id).at(-1)?.order, undefined, steps.length)
  for (const [place, { id, name }] of steps.entries())
    draft.steps[id] = { id, stage: stage.id, order: keys[place] ?? 'a0', name }
}

/** The stage in which the journey ends: that of its last step, though stages without steps may follow. */
function lastStage(board: Board): Stage | undefined {
  const step = stepsInOrder(board).at(-1)
  return step ? board.stages[step.stage] : stagesInOrder(board).at(-1)
}

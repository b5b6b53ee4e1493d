import type { CardId, StepId } from '../base/ids'
import { addCards, type Freezable, mergeCards, parkCards, setFrozen, updateCards } from '../commands'
import type { Editor } from '../editor'
import type { LaneRegistry } from '../lanes'
import { cardsInCell, visibleRows } from '../model/reads'
import { type Card, EVIDENCE_LEVELS } from '../model/records/card'
import { tellLast } from './actions'
import { moodFieldOf } from './menu/moodField'

/** What a facilitator does to cards by one key or one item of a menu. Each is one step of the history. */

/** Takes the cards off the grid and says so, with the way back. */
export function park(editor: Editor, ids: readonly CardId[]): void {
  const first = ids[0] && editor.get().board.cards[ids[0]]
  if (!editor.dispatch(parkCards, { ids }).ok) return
  if (first) editor.select({ kind: 'cell', lane: first.lane, step: first.step })
  tellLast(editor)
}

/** Makes one card of them, in the place of the one chosen first. */
export function merge(editor: Editor, ids: readonly CardId[]): void {
  const into = ids.at(-1)
  if (!into || !editor.dispatch(mergeCards, { into, ids }).ok) return
  editor.select({ kind: 'cards', ids: [into] })
  tellLast(editor)
}

/** Assumption, partly backed, researched, and around again; many cards go together, as the one chosen last does. */
export function cycleEvidence(editor: Editor, ids: readonly CardId[]): void {
  const first = ids[0] && editor.get().board.cards[ids[0]]
  if (!first) return
  const next = EVIDENCE_LEVELS[(EVIDENCE_LEVELS.indexOf(first.evidence) + 1) % EVIDENCE_LEVELS.length]
  if (next) editor.dispatch(updateCards, { ids, change: { evidence: next } })
}

/** How a step feels, from −2 to 2: on the chosen cards where they can say it, else on the curve of their step. */
export function setMood(editor: Editor, lanes: LaneRegistry, mood: number): boolean {
  const { board, selection } = editor.get()
  const group = `mood ${editor.newId('card')}`
  if (selection.kind === 'cards') {
    const cards = selection.ids.flatMap((id) => board.cards[id] ?? [])
    const steps = new Set<StepId>()
    for (const card of cards) {
      if (moodFieldOf(board, lanes, card.id)) writeMood(editor, lanes, card, mood, group)
      else steps.add(card.step)
    }
    for (const step of steps) moodOfStep(editor, lanes, step, mood, group)
    return cards.length > 0
  }
  const step = selection.kind === 'step' ? selection.id : selection.kind === 'cell' ? selection.step : undefined
  if (step) moodOfStep(editor, lanes, step, mood, group)
  return step !== undefined
}

function moodOfStep(editor: Editor, lanes: LaneRegistry, step: StepId, mood: number, group: string): void {
  const { board } = editor.get()
  for (const row of visibleRows(board)) {
    const type = row.kind === 'lane' ? lanes.typeOf(row.record.type) : undefined
    const field = type?.fields.find((each) => each.kind === 'mood')?.name
    if (row.kind !== 'lane' || !type || !field) continue
    const card = cardsInCell(board, row.record.id, step)[0]
    if (card) writeMood(editor, lanes, card, mood, group)
    else {
      const data = { ...type.blank(), [field]: mood }
      editor.dispatch(addCards, { cards: [{ lane: row.record.id, step, text: {}, data }] }, { group })
    }
    return
  }
}

function writeMood(editor: Editor, lanes: LaneRegistry, card: Card, mood: number, group: string): void {
  const field = moodFieldOf(editor.get().board, lanes, card.id)
  if (field) editor.dispatch(updateCards, { ids: [card.id], change: {}, data: { [field]: mood } }, { group })
}

export function toggleFrozen(editor: Editor, head: Freezable): void {
  editor.dispatch(setFrozen, { ...head, frozen: !isFrozen(editor, head) })
}

export function isFrozen(editor: Editor, head: Freezable): boolean {
  const { board } = editor.get()
  switch (head.kind) {
    case 'stage':
      return board.stages[head.id]?.frozen ?? false
    case 'step':
      return board.steps[head.id]?.frozen ?? false
    case 'lane':
      return board.lanes[head.id]?.frozen ?? false
  }
}

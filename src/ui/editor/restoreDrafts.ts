import { type Language, type Text, withText } from '../../base/text'
import {
  updateBoard,
  updateCards,
  updateLane,
  updateLine,
  updatePersona,
  updateStage,
  updateStep,
} from '../../commands'
import type { Editor } from '../../editor'

/**
 * Text that was being typed when the window went away, written into the board as an edit that can be undone. What stands
 * nowhere any more is left alone.
 */
export async function restoreDrafts(editor: Editor): Promise<void> {
  if (editor.get().readOnly) return
  for (const draft of await editor.session.drafts().catch(() => [])) {
    write(editor, draft.place, draft.text)
    editor.session.clearDraft(draft.place)
  }
}

/** A place is `<records>.<id>.<field>.<language>`, or the id of a card. */
function write(editor: Editor, place: string, text: string): void {
  const { board, language } = editor.get()
  const [records = '', id = '', field = '', lang = ''] = place.split('.')
  const typed = (before: Text | undefined) => withText(before, languageOf(lang) ?? language, text)
  const card = Object.values(board.cards).find((each) => each.id === place || (records === 'cards' && each.id === id))
  if (card) {
    const change = field === 'note' ? { note: typed(card.note) } : { text: typed(card.text) }
    if (field === '' || field === 'text' || field === 'note') editor.dispatch(updateCards, { ids: [card.id], change })
    return
  }
  if (place === `board.title.${lang}`) editor.dispatch(updateBoard, { change: { title: typed(board.title) } })
  if (field !== 'name') return
  const named = <R extends { readonly id: string; readonly name: Text }>(all: Readonly<Record<string, R>>) => {
    const record = Object.hasOwn(all, id) ? all[id] : undefined
    return record && { id: record.id as R['id'], change: { name: typed(record.name) } }
  }
  const stage = records === 'stages' ? named(board.stages) : undefined
  const step = records === 'steps' ? named(board.steps) : undefined
  const lane = records === 'lanes' ? named(board.lanes) : undefined
  const line = records === 'lines' ? named(board.lines) : undefined
  const persona = records === 'personas' ? named(board.personas) : undefined
  if (stage) editor.dispatch(updateStage, stage)
  if (step) editor.dispatch(updateStep, step)
  if (lane) editor.dispatch(updateLane, lane)
  if (line) editor.dispatch(updateLine, line)
  if (persona) editor.dispatch(updatePersona, persona)
}

function languageOf(text: string): Language | undefined {
  return text === 'en' || text === 'ar' ? text : undefined
}

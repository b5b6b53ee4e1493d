import { cycleEvidence, isFrozen, merge, park, toggleFrozen } from '../../canvas/workshop'
import type { EditorState } from '../../editor'
import { openScreen } from '../workshop/openScreen'
import type { CommandSpec } from './command'
import type { EditorHands } from './editorHands'

/** What a facilitator does while people talk. */
export function workshopCommands({ editor }: EditorHands, { selection, board }: EditorState): readonly CommandSpec[] {
  const ids = selection.kind === 'cards' ? selection.ids : []
  const isHead = selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane'
  return [
    {
      id: 'evidence',
      words: 'workshop.menu.evidence',
      shortcut: 'evidence',
      when: ids.length > 0,
      run: () => cycleEvidence(editor, ids),
    },
    { id: 'park', words: 'workshop.menu.park', shortcut: 'park', when: ids.length > 0, run: () => park(editor, ids) },
    { id: 'merge', words: 'workshop.palette.merge', when: ids.length > 1, run: () => merge(editor, ids) },
    {
      id: 'freeze',
      words: isHead && isFrozen(editor, selection) ? 'workshop.menu.unfreeze' : 'workshop.menu.freeze',
      when: isHead,
      run: () => isHead && toggleFrozen(editor, selection),
    },
    { id: 'screen', words: 'workshop.palette.screen', takesKeyboard: true, run: () => openScreen(board.id) },
  ]
}

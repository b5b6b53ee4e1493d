import { heldBy, markCards } from '../../canvas/bulk'
import { isFrozen, setMood, toggleFrozen } from '../../canvas/workshop'
import { type Freezable, updateCards } from '../../commands'
import type { EditorState } from '../../editor'
import type { LaneRegistry } from '../../lanes'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import { EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import { liveOf } from '../workshop/live'
import { giveDots, takeDots } from '../workshop/useVoting'
import type { CommandSpec } from './command'
import type { EditorHands } from './editorHands'

/** What a card says about itself: marks, how well it is known, feeling, dots. */
export function cardCommands(
  { editor }: EditorHands,
  { selection, board }: EditorState,
  lanes: LaneRegistry,
): readonly CommandSpec[] {
  const ids = selection.kind === 'cards' ? selection.ids : []
  const when = ids.length > 0
  const cards = ids.flatMap((id) => board.cards[id] ?? [])
  const hand = () => liveOf(board.id)
  const feels = when || selection.kind === 'cell' || selection.kind === 'step'
  return [
    ...FLAGS.map((flag): CommandSpec => {
      const isOn = heldBy(cards, (card) => card.flags.includes(flag)) === true
      return {
        id: `mark ${flag}`,
        words: isOn ? 'editing.palette.unmark' : 'editing.palette.mark',
        name: FLAG_LOOKS[flag].label,
        when,
        run: () => markCards(editor, ids, flag, !isOn),
      }
    }),
    ...EVIDENCE_LEVELS.map(
      (level): CommandSpec => ({
        id: `known ${level}`,
        words: 'editing.palette.evidence',
        name: EVIDENCE_WORDS[level],
        when,
        run: () => editor.dispatch(updateCards, { ids, change: { evidence: level } }),
      }),
    ),
    ...MOODS.map(
      ({ mood, words }, at): CommandSpec => ({
        id: `mood ${mood}`,
        words,
        shortcut: 'mood',
        chord: at,
        when: feels,
        run: () => setMood(editor, lanes, mood),
      }),
    ),
    { id: 'vote', words: 'editing.palette.vote', shortcut: 'vote', when, run: () => giveDots(editor, hand(), ids) },
    {
      id: 'unvote',
      words: 'editing.palette.unvote',
      shortcut: 'unvote',
      when,
      run: () => takeDots(editor, hand(), ids),
    },
    ...freezeCommands(editor, { selection, board }),
  ]
}

/** In the order of their keys. */
const MOODS = [
  { mood: -2, words: 'editing.palette.mood.worst' },
  { mood: -1, words: 'editing.palette.mood.bad' },
  { mood: 0, words: 'editing.palette.mood.even' },
  { mood: 1, words: 'editing.palette.mood.good' },
  { mood: 2, words: 'editing.palette.mood.best' },
] as const

/** Where a card or a cell lies, its lane, its step and its stage can be frozen without going to their heads. */
function freezeCommands(editor: EditorHands['editor'], { selection, board }: Pick<EditorState, 'selection' | 'board'>) {
  const first = selection.kind === 'cards' ? selection.ids[0] : undefined
  const cell = selection.kind === 'cell' ? selection : first && board.cards[first]
  const stage = cell && board.steps[cell.step]?.stage
  const heads: readonly Freezable[] = cell
    ? [
        { kind: 'lane', id: cell.lane },
        { kind: 'step', id: cell.step },
        ...(stage ? [{ kind: 'stage' as const, id: stage }] : []),
      ]
    : []
  return heads.map(
    (head): CommandSpec => ({
      id: `freeze ${head.kind}`,
      words: `editing.palette.${isFrozen(editor, head) ? 'unfreeze' : 'freeze'}.${head.kind}`,
      run: () => toggleFrozen(editor, head),
    }),
  )
}

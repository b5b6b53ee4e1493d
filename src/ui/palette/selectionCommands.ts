import type { EditorState } from '../../editor'
import type { CommandSpec } from './command'
import type { EditorHands } from './editorHands'

/** In the order of their keys. */
const SHIFTS = [
  ['shiftLeft', 'editing.palette.shift.left'],
  ['shiftRight', 'editing.palette.shift.right'],
  ['shiftUp', 'editing.palette.shift.up'],
  ['shiftDown', 'editing.palette.shift.down'],
] as const

/** What the keys of the map do to what is selected. */
export function selectionCommands({ view }: EditorHands, { selection }: EditorState): readonly CommandSpec[] {
  const isCards = selection.kind === 'cards'
  const isOne = isCards && selection.ids.length === 1
  const isSome = selection.kind !== 'none' && selection.kind !== 'cell'
  const isHead = isSome && !isCards && selection.kind !== 'link'
  return [
    {
      id: 'edit',
      words: 'palette.does.edit',
      shortcut: 'open',
      when: isOne || isHead,
      takesKeyboard: true,
      run: () => view.act('open'),
    },
    {
      id: 'addBelow',
      words: 'palette.does.addBelow',
      when: isOne,
      takesKeyboard: true,
      run: () => view.act('addBelow'),
    },
    { id: 'linkTo', words: 'palette.does.linkTo', when: isOne, takesKeyboard: true, run: () => view.act('linkTo') },
    {
      id: 'moveTo',
      words: 'palette.does.moveTo',
      when: isCards || isHead,
      takesKeyboard: true,
      run: () => view.act('moveTo'),
    },
    {
      id: 'duplicate',
      words: 'palette.does.duplicate',
      shortcut: 'duplicate',
      when: isCards,
      run: () => view.act('duplicate'),
    },
    { id: 'remove', words: 'palette.does.remove', shortcut: 'remove', when: isSome, run: () => view.act('remove') },
    {
      id: 'selectMore',
      words: 'palette.does.selectMore',
      shortcut: 'selectMore',
      when: isCards || selection.kind === 'cell',
      run: () => view.act('selectMore'),
    },
    ...SHIFTS.map(
      ([action, words], chord): CommandSpec => ({
        id: action,
        words,
        shortcut: 'shift',
        chord,
        when: isSome && selection.kind !== 'link',
        run: () => view.act(action),
      }),
    ),
  ]
}

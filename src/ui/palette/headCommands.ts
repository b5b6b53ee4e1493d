import type { BoardAction } from '../../canvas/mapView'
import type { EditorState } from '../../editor'
import type { CommandSpec } from './command'
import type { EditorHands } from './editorHands'

type Kind = EditorState['selection']['kind']

/** What the menus of stages, steps, lanes, lines and links do, by the words that stand there. */
const ITEMS = [
  ['addStepBefore', 'canvas.addStepBeforeThis', ['step', 'cell']],
  ['addStepAfter', 'canvas.addStepAfterThis', ['step', 'cell']],
  ['addStepHere', 'canvas.addStepHere', ['stage']],
  ['addStageBefore', 'canvas.addStageBeforeThis', ['stage']],
  ['addStageAfter', 'canvas.addStageAfterThis', ['stage']],
  ['hide', 'canvas.hideLane', ['lane']],
  ['hide', 'canvas.hideLine', ['line']],
  ['linkStart', 'hands.changeStart', ['link']],
  ['linkEnd', 'hands.changeEnd', ['link']],
  ['reverse', 'canvas.reverse', ['link']],
] as const satisfies readonly (readonly [BoardAction, string, readonly Kind[]])[]

export function headCommands({ view, shown }: EditorHands, { selection }: EditorState): readonly CommandSpec[] {
  const kind: Kind = selection.kind
  return [
    ...ITEMS.map(
      ([action, words, kinds]): CommandSpec => ({
        id: `${action} ${kinds[0]}`,
        words,
        when: kinds.some((each) => each === kind),
        takesKeyboard: action !== 'hide' && action !== 'reverse',
        run: () => view.act(action),
      }),
    ),
    {
      id: 'linkLabel',
      words: 'hands.writeLabel',
      shortcut: 'open',
      // Its field stands beside the link.
      when: kind === 'link' && shown === 'map',
      takesKeyboard: true,
      run: () => view.act('linkLabel'),
    },
  ]
}

import { textIn } from '../../base/text'
import { updateBoard } from '../../commands'
import type { EditorState } from '../../editor'
import { LENS_NAMES, type LensName } from '../../lanes'
import { allMeasured, isMeasuredFiltered } from '../../measures/measuredFilter'
import type { BoardState } from '../../model/board'
import { viewsInOrder } from '../../model/reads'
import { lastResultOf } from '../../model/votes'
import { wantNewBoard } from '../library/wantedBoard'
import { goTo } from '../route'
import { liveOf } from '../workshop/live'
import { paused, reset, started } from '../workshop/timer'
import type { CommandSpec } from './command'
import type { EditorHands } from './editorHands'

const LENS_WORDS = {
  csat: 'editor.lensCsat',
  pain: 'editor.lensPain',
  time: 'editor.lensTime',
  evidence: 'editor.lensEvidence',
  owner: 'editor.lensOwner',
  votes: 'workshop.lens',
} as const satisfies Readonly<Record<LensName, string>>

const STATE_WORDS = {
  current: 'editor.asIs',
  future: 'editor.toBe',
  ideal: 'editor.ideal',
} as const satisfies Readonly<Record<BoardState, string>>

/** What concerns the board as a whole, and other boards. */
export function boardCommands({ editor, backUp }: EditorHands, { board }: EditorState, mayEdit: boolean) {
  const states = ['current', 'future', 'ideal'] as const
  return [
    {
      id: 'newBoard',
      words: 'palette.does.newBoard',
      takesKeyboard: true,
      run: () => {
        wantNewBoard()
        goTo({ kind: 'library' })
      },
    },
    {
      id: 'renameBoard',
      words: 'editing.palette.renameBoard',
      when: mayEdit,
      takesKeyboard: true,
      run: () => press('title'),
    },
    { id: 'backup', words: 'palette.does.backup', run: backUp },
    { id: 'personas', words: 'palette.does.personas', takesKeyboard: true, run: () => goTo({ kind: 'personas' }) },
    { id: 'templates', words: 'palette.does.templates', takesKeyboard: true, run: () => goTo({ kind: 'templates' }) },
    { id: 'trash', words: 'palette.does.trash', takesKeyboard: true, run: () => goTo({ kind: 'trash' }) },
    ...states.map(
      (state): CommandSpec => ({
        id: `state ${state}`,
        words: 'editing.palette.state',
        nameWords: STATE_WORDS[state],
        when: mayEdit && board.state !== state,
        run: () => editor.dispatch(updateBoard, { change: { state } }),
      }),
    ),
  ] as const satisfies readonly CommandSpec[]
}

/** How the board is looked at: filter, numbers, views, lenses. */
export function shownCommands({ editor, showView, shown }: EditorHands, state: EditorState): readonly CommandSpec[] {
  const { board, lenses, measured } = state
  const isDrawn = shown !== 'insights'
  const hasVotes = lastResultOf(board) !== undefined
  return [
    { id: 'filter', words: 'editing.palette.filter', when: isDrawn, takesKeyboard: true, run: () => press('filter') },
    {
      id: 'numbers',
      words: 'editing.palette.numbers',
      when: isDrawn && isThere('numbers'),
      takesKeyboard: true,
      run: () => press('numbers'),
    },
    {
      id: 'allNumbers',
      words: 'editing.palette.allNumbers',
      when: isMeasuredFiltered(measured),
      run: () => editor.setMeasured(allMeasured),
    },
    { id: 'views', words: 'editing.palette.views', when: isDrawn, takesKeyboard: true, run: () => press('views') },
    ...viewsInOrder(board).map(
      (view): CommandSpec => ({
        id: `view ${view.id}`,
        words: 'editing.palette.view',
        name: { en: textIn(view.name, 'en'), ar: textIn(view.name, 'ar') },
        run: () => showView(view),
      }),
    ),
    ...LENS_NAMES.map(
      (lens): CommandSpec => ({
        id: `lens ${lens}`,
        words: lenses[lens] ? 'editing.palette.lensOff' : 'editing.palette.lensOn',
        nameWords: LENS_WORDS[lens],
        when: isDrawn && (lens !== 'votes' || hasVotes),
        run: () => editor.setLens(lens, !lenses[lens]),
      }),
    ),
  ]
}

/** The clock of a workshop, without its drawer. */
export function timerCommands({ board }: EditorState): readonly CommandSpec[] {
  const hand = liveOf(board.id)
  const { timer } = hand.store.getState()
  const isRunning = timer.kind === 'running'
  return [
    {
      id: 'timerStart',
      words: timer.kind === 'paused' ? 'editing.palette.timer.goOn' : 'editing.palette.timer.start',
      when: !isRunning,
      run: () => hand.set({ timer: started(timer, Date.now()) }),
    },
    {
      id: 'timerPause',
      words: 'editing.palette.timer.pause',
      when: isRunning,
      run: () => hand.set({ timer: paused(timer, Date.now()) }),
    },
    {
      id: 'timerReset',
      words: 'editing.palette.timer.reset',
      when: timer.kind !== 'idle',
      run: () => hand.set({ timer: reset(timer) }),
    },
  ]
}

function elementOf(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-open="${name}"]`)
}

function isThere(name: string): boolean {
  return elementOf(name) !== null
}

/** As a person would: a button opens what it opens, a field takes the keyboard. */
function press(name: string): void {
  const element = elementOf(name)
  element?.focus()
  if (element instanceof HTMLInputElement) element.select()
  else element?.click()
}

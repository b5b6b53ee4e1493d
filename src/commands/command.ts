import type { Draft } from 'immer'
import type { NewId } from '../base/ids'
import type { JsonObject } from '../base/json'
import type { Board } from '../model/board'
import type { FrozenBy } from '../model/frozen'

/** Why a command may not run now. Words for people are chosen in `ui`. */
export type Refusal =
  /** It lies in what is frozen. */
  | FrozenBy
  /** What it is about is not on the board (any more). */
  | 'missing'
  /** The two ends are one card. */
  | 'linkToItself'
  /** The same two cards are linked in the same way already. */
  | 'alreadyLinked'
  /** There is nothing to do it to. */
  | 'nothing'
  /** Other records still need it. */
  | 'inUse'
  /** The place a parked card came from is gone. */
  | 'placeGone'
  /** People are voting already, or still. */
  | 'roundOpen'
  /** The voting is over. */
  | 'roundClosed'
  /** The round is about other cards. */
  | 'notInRound'
  | 'noDotsLeft'

/** The only world a command sees besides the board and its arguments. */
export interface Env {
  readonly newId: NewId
}

/** One thing a person can do to a board. */
export interface Command<Args> {
  /** Saved in the log; never rename. */
  readonly name: string
  /** "May I?": undefined when it may run, else the reason. Buttons, menus and the drop cursor ask this. */
  readonly check: (board: Board, args: Args) => Refusal | undefined
  /** Changes the draft. Runs only after `check` said yes. */
  readonly apply: (draft: Draft<Board>, args: Args, env: Env) => void
  /** Numbers and words for the label in the history. */
  readonly labelArgs?: (args: Args) => JsonObject
}

export function defineCommand<Args>(command: Command<Args>): Command<Args> {
  return command
}

import { type Draft, original } from 'immer'
import type { Board } from '../model/board'

/**
 * The board as it was before the command, plain. To walk over many records read this and not the draft: a draft wraps
 * every record it is asked for, which takes a hundred times as long.
 */
export function before(draft: Draft<Board>): Board {
  return original(draft) ?? draft
}

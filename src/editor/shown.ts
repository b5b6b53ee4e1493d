import type { KeepsCard } from '../model/keptCards'
import type { EditorState } from './editor'
import { keptOnBoard } from './keptOnBoard'

type Asked = Pick<EditorState, 'board' | 'filter' | 'spared'>

const known = new WeakMap<
  EditorState['filter'],
  { readonly of: readonly unknown[]; readonly keeps: KeepsCard | undefined }
>()

/**
 * Which cards the board shows now; undefined when it shows all. The same function for as long as the answer can be the
 * same, so that a drawing made with it can be kept.
 */
export function keepsOf({ board, filter, spared }: Asked): KeepsCard | undefined {
  const { actors, personas, channels, lanes } = board
  const of = [spared, actors, personas, channels, lanes]
  const last = known.get(filter)
  if (last && of.every((each, at) => each === last.of[at])) return last.keeps
  const keeps = keptOnBoard(filter, board, spared)
  known.set(filter, { of, keeps })
  return keeps
}

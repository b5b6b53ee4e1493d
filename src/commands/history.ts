import type { Edit } from '../model/edit'

/** What can be undone and redone: `do` edits, the latest last. */
export interface History {
  readonly undo: readonly Edit[]
  readonly redo: readonly Edit[]
}

export const emptyHistory: History = { undo: [], redo: [] }

/** The history after one more edit. The same rule builds it live and from the log after a reload. */
export function advance(history: History, edit: Edit): History {
  switch (edit.kind) {
    case 'do':
      return { undo: [...history.undo, edit], redo: [] }
    case 'undo':
      if (edit.forgotten) return { ...history, undo: history.undo.filter(({ id }) => id !== edit.of) }
      return shift(history, edit, 'undo', 'redo')
    case 'redo':
      return shift(history, edit, 'redo', 'undo')
  }
}

export function historyOf(edits: readonly Edit[]): History {
  return edits.reduce(advance, emptyHistory)
}

function shift(history: History, edit: Edit, from: 'undo' | 'redo', to: 'undo' | 'redo'): History {
  const moved = history[from].find((each) => each.id === edit.of)
  if (!moved) return history
  const left = history[from].filter((each) => each !== moved)
  const joined = [...history[to], moved]
  return from === 'undo' ? { undo: left, redo: joined } : { redo: left, undo: joined }
}

/** The edits that the next undo (or redo) takes back (or repeats), in the order in which to do it: one gesture. */
export function nextGesture(history: History, which: 'undo' | 'redo'): readonly Edit[] {
  const stack = history[which]
  const last = stack[stack.length - 1]
  if (!last) return []
  if (last.group === undefined) return [last]
  let start = stack.length - 1
  while (start > 0 && stack[start - 1]?.group === last.group) start--
  return stack.slice(start).reverse()
}

/** The edit that takes back `original`, or repeats it. */
export function reversal(original: Edit, which: 'undo' | 'redo', id: string, at: string): Edit {
  const undo = which === 'undo'
  return {
    id,
    at,
    name: original.name,
    kind: which,
    of: original.id,
    patches: undo ? original.inverse : original.patches,
    inverse: undo ? original.patches : original.inverse,
    ...(original.group === undefined ? {} : { group: original.group }),
    ...(original.args === undefined ? {} : { args: original.args }),
  }
}

import type { DraftRow, LeftRow } from './rows'

/**
 * The one write that survives the page it was begun in. A write through Dexie needs our code to run again after the first
 * answer, and there is no code any more; a raw transaction that is committed at once is finished by the browser.
 *
 * It cannot look at the log first (that too would need an answer), so it never writes to the log: it leaves the edits in
 * the journal, and whoever has or opens the board next takes them into the log by compare and set, each id once.
 */
export function leaveBehind(handle: IDBDatabase, left: LeftRow | undefined, drafts: readonly DraftRow[]): void {
  if (!left && drafts.length === 0) return
  try {
    const transaction = handle.transaction(['journal', 'drafts'], 'readwrite', { durability: 'strict' })
    if (left) transaction.objectStore('journal').put(left)
    for (const draft of drafts) transaction.objectStore('drafts').put(draft)
    transaction.commit()
  } catch {
    // The connection is closing; the pocket has it.
  }
}

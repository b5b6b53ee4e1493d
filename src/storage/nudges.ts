import * as v from 'valibot'
import { type BoardId, brandId } from '../base/ids'

/** "Look again": `board` has new edits in the store, or the list of boards changed. Carries no content, so a lost or doubled one does no harm. */
export interface Nudge {
  readonly board: BoardId
  readonly what: 'edits' | 'boards'
}

export interface Nudges {
  /** Tells the other windows, and the other listeners of this one. */
  send(nudge: Nudge, sender?: object): void
  /** `sender` is what `send` was given, for nudges of this window. */
  listen(listener: (nudge: Nudge, sender: object | undefined) => void): () => void
  close(): void
}

const nudgeMessage = v.object({
  board: v.pipe(
    v.string(),
    v.transform((id) => brandId('board', id)),
  ),
  what: v.picklist(['edits', 'boards']),
})

/** Without a channel (very old browsers) windows still notice each other at the next write: the store decides, not the message. */
export function createNudges(channel: BroadcastChannel | undefined): Nudges {
  const listeners = new Set<(nudge: Nudge, sender: object | undefined) => void>()
  channel?.addEventListener('message', (event: MessageEvent<unknown>) => {
    const read = v.safeParse(nudgeMessage, event.data)
    if (read.success) for (const listener of listeners) listener(read.output, undefined)
  })
  return {
    send: (nudge, sender) => {
      channel?.postMessage(nudge)
      for (const listener of listeners) listener(nudge, sender)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => channel?.close(),
  }
}

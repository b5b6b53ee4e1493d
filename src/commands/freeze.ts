import type { LaneId, StageId, StepId } from '../base/ids'
import { holds } from '../base/json'
import { writeFields } from './change'
import { defineCommand } from './command'

/** What can be frozen. */
export type Freezable =
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }

const RECORDS = { stage: 'stages', step: 'steps', lane: 'lanes' } as const

/** Keeps a stage, a step or a lane from being changed while it is talked about, with all that lies in it; or lets it go. */
export const setFrozen = defineCommand<Freezable & { readonly frozen: boolean }>({
  name: 'board.freeze',
  check: (board, { kind, id }) => (holds(board[RECORDS[kind]], id) ? undefined : 'missing'),
  apply: (draft, { kind, id, frozen }) => {
    const records: Readonly<Record<string, object>> = draft[RECORDS[kind]]
    const record = records[id]
    if (record) writeFields(record, { frozen: frozen || undefined })
  },
  labelArgs: ({ frozen }) => ({ frozen }),
})

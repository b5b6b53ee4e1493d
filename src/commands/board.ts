import type { BoardDetails } from '../model/board'
import type { Reading } from '../model/records/lane'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'

export const updateBoard = defineCommand<{
  readonly change: Change<Omit<BoardDetails, 'id' | 'schemaVersion' | 'createdAt' | 'kind'>>
}>({
  name: 'board.update',
  check: () => undefined,
  apply: (draft, { change }) => writeFields(draft, change),
})

/** Reads the board as a journey map or as a service blueprint; the records stay as they are. */
export const readBoardAs = defineCommand<{ readonly reading: Reading }>({
  name: 'board.readAs',
  check: () => undefined,
  apply: (draft, { reading }) => {
    draft.kind = reading
  },
})

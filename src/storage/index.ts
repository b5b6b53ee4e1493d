export type { Edit } from './edit'
export type {
  BoardCounts,
  BoardSummary,
  Damage,
  Library,
  LibraryPorts,
  MediaStore,
  OpenedBoard,
  OpenProblem,
  Reapply,
  StorageHealth,
  StorageNote,
} from './library'
export type { BoardSession, Draft, NotSavedReason, RemoteChange, SaveState } from './session'

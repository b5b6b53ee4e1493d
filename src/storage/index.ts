export type { Edit } from '../model/edit'
export { createLibrary } from './createLibrary'
export { type Failure, failureOf } from './failures'
export type {
  BoardCounts,
  BoardSummary,
  Damage,
  KeptPersona,
  Library,
  LibraryPorts,
  MediaStore,
  OpenedBoard,
  OpenProblem,
  PersonaStore,
  Reapply,
  StorageHealth,
  StorageNote,
} from './library'
export type { BoardSession, Draft, NotSavedReason, RemoteChange, SaveState } from './session'

export { checkBoardFile } from './checkBoardFile'
export type { FileNote, FileNoteCode } from './fileNotes'
export type { FoundKind } from './foundKind'
export {
  type BoardFile,
  type BoardFileProblem,
  FILE_LIMIT,
  parseBoardFile,
  type Salvage,
  withNewId,
} from './parseBoardFile'
export { FILE_FORMAT, FILE_VERSION, type PictureAddresses, printBoardFile } from './printBoardFile'
export { pictureAddress } from './readMedia'

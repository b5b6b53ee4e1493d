import type { Board } from '../../model/board'
import { type Completeness, shareOf } from '../completeness'
import { parseBoardFile } from './parseBoardFile'

/** How much of a board is in its printed file, found by reading the file as an import would. */
export function checkBoardFile(text: string, board: Board): Completeness {
  const read = parseBoardFile(text)
  const found =
    read.ok && read.value.notes.every(({ code }) => code === 'pictureMissing') ? read.value.board : undefined
  return {
    cards: shareOf(Object.keys(board.cards), new Set(Object.keys(found?.cards ?? {}))),
    links: shareOf(Object.keys(board.links), new Set(Object.keys(found?.links ?? {}))),
  }
}

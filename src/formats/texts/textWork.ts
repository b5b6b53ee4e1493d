import type { Result } from '../../base/result'
import { laneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { DraftProblem } from '../draft'
import type { UndecodableText } from '../json/decodeText'
import { type BoardFile, type BoardFileProblem, parseBoardFile } from '../json/parseBoardFile'
import { type PictureAddresses, printBoardFile } from '../json/printBoardFile'
import { readText, type TextReading } from '.'

/** What takes too long for a page that has to answer meanwhile. */
export type TextRequest =
  | { readonly kind: 'text'; readonly source: Uint8Array | string; readonly name: string }
  | { readonly kind: 'boardFile'; readonly source: Uint8Array }
  | { readonly kind: 'print'; readonly board: Board; readonly pictures: PictureAddresses }

export interface PrintedBoard {
  readonly file: Blob
  /** What was found in the file by reading it back; undefined where it could not be read. */
  readonly found?: {
    readonly cards: readonly string[]
    readonly links: readonly string[]
    readonly media: readonly string[]
  }
}

export interface TextAnswers {
  readonly text: Result<TextReading, DraftProblem | UndecodableText>
  readonly boardFile: Result<BoardFile, BoardFileProblem>
  readonly print: PrintedBoard
}

export type TextAnswer = TextAnswers[keyof TextAnswers]

/** The same work wherever it is done: beside the page where that can be, on it otherwise. */
export function answerText(request: TextRequest): Promise<TextAnswer> {
  switch (request.kind) {
    case 'text':
      return readText(request.source, request.name, laneRegistry)
    case 'boardFile':
      return Promise.resolve(parseBoardFile(request.source))
    case 'print':
      return printBoard(request.board, request.pictures)
  }
}

/** What is counted is the file, not the text it was made of. */
export async function printBoard(board: Board, pictures: PictureAddresses): Promise<PrintedBoard> {
  const file = new Blob([printBoardFile(board, pictures)], { type: 'application/json' })
  const read = parseBoardFile(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return { file }
  const { board: again, media } = read.value
  return { file, found: { cards: Object.keys(again.cards), links: Object.keys(again.links), media: [...media.keys()] } }
}

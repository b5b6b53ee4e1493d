import { fail, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { DraftProblem } from '../draft'
import { type BoardFile, type BoardFileProblem, FILE_LIMIT, parseBoardFile } from '../json/parseBoardFile'
import type { PictureAddresses } from '../json/printBoardFile'
import { readText } from '.'
import { type PrintedBoard, printBoard, type TextAnswers, type TextRequest } from './textWork'
import workerAddress from './textWorker?worker&url'

/** Bytes, or letters, up to which starting a worker takes longer than the work. */
const SMALL = 200_000

/** Bytes, or letters, of a text that a board is made of: far more than the largest board has words. Tables may be answers. */
const TEXT_FILE_LIMIT = 10 * 1024 * 1024

export type TooLargeText = { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }

/** Reads a text of any format; a long one beside the page's own thread, where the browser can, and a giant not at all. */
export async function readTextBeside(
  source: Uint8Array | string,
  name: string,
  lanes: LaneRegistry,
): Promise<TextAnswers['text'] | Result<never, DraftProblem | TooLargeText>> {
  const limit = /\.(?:csv|tsv|tab|txt)$/i.test(name) ? FILE_LIMIT : TEXT_FILE_LIMIT
  if (source.length > limit) return fail({ kind: 'tooLarge', bytes: source.length, limit })
  const beside = source.length > SMALL ? await ask({ kind: 'text', source, name }) : undefined
  return beside ?? readText(source, name, lanes)
}

export async function parseBoardFileBeside(source: Uint8Array): Promise<Result<BoardFile, BoardFileProblem>> {
  const isLong = source.length > SMALL && source.length <= FILE_LIMIT
  return (isLong ? await ask({ kind: 'boardFile', source }) : undefined) ?? parseBoardFile(source)
}

/** The board as a file of ours, read back. */
export async function printBoardBeside(
  board: Board,
  pictures: PictureAddresses,
  signal: AbortSignal,
): Promise<PrintedBoard> {
  const isLarge = Object.keys(board.cards).length > 500 || Object.keys(pictures).length > 0
  const beside = isLarge ? await ask({ kind: 'print', board, pictures }, signal) : undefined
  signal.throwIfAborted()
  return beside ?? printBoard(board, pictures)
}

/** Nothing when the worker itself cannot run, or when the work is cancelled. */
function ask<K extends TextRequest['kind']>(
  request: TextRequest & { readonly kind: K },
  signal?: AbortSignal,
): Promise<TextAnswers[K] | undefined> {
  if (typeof Worker !== 'function') return Promise.resolve(undefined)
  const worker = new Worker(trusted(workerAddress), { type: 'module' })
  const answered = new Promise<TextAnswers[K] | undefined>((resolve) => {
    signal?.addEventListener('abort', () => resolve(undefined), { once: true })
    worker.addEventListener('error', () => resolve(undefined))
    worker.addEventListener('messageerror', () => resolve(undefined))
    worker.addEventListener('message', ({ data }: MessageEvent<TextAnswers[K]>) => resolve(data))
    worker.postMessage(request)
  })
  return answered.finally(() => worker.terminate())
}

let policy: { createScriptURL(address: string): URL } | undefined

/** The page's policy lets a script's address pass only by name; this one knows a single address. */
function trusted(address: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('rihla-text-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the reader of texts: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

import { SurveyFault } from '../problem'
import type { Encoding } from './encoding'

/** Bytes read at once: big enough to be quick, small enough not to matter. */
export const PIECE = 1 << 20

/** A file of the disk or of memory, read a piece at a time. */
export interface SurveyFile {
  readonly name: string
  readonly size: number
  readonly bytes: (from: number, to: number) => Promise<Uint8Array>
}

export class NotUtf8 extends Error {
  /** The piece that is no UTF-8. */
  readonly piece: Uint8Array
  constructor(piece: Uint8Array) {
    super('not UTF-8')
    this.piece = piece
  }
}

export interface TextReading {
  readonly encoding: Encoding
  /** Bytes at the beginning that only say how the rest is written. */
  readonly mark: number
  /** Stop at bytes that are no UTF-8 instead of replacing them. */
  readonly isStrict: boolean
  readonly onText: (text: string, isLast: boolean) => void
  readonly onBytes?: (piece: Uint8Array) => void
  readonly onProgress?: (done: number) => void
}

/** Decodes a file piece by piece; a character cut in two at the end of a piece is kept together. */
export async function readText(file: SurveyFile, options: TextReading): Promise<void> {
  const { encoding, mark, isStrict, onText, onBytes, onProgress } = options
  const decoder = new TextDecoder(encoding, { fatal: isStrict && encoding === 'utf-8', ignoreBOM: true })
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = await pieceOf(file, at)
    onBytes?.(piece)
    const isLast = at + PIECE >= file.size
    onText(decode(decoder, at === 0 ? piece.subarray(mark) : piece, isLast), isLast)
    onProgress?.(Math.min(1, (at + piece.length) / file.size))
  }
}

export async function pieceOf(file: SurveyFile, at: number): Promise<Uint8Array> {
  try {
    return await file.bytes(at, Math.min(file.size, at + PIECE))
  } catch {
    throw new SurveyFault({ kind: 'unreadable' })
  }
}

function decode(decoder: TextDecoder, piece: Uint8Array, isLast: boolean): string {
  try {
    return decoder.decode(piece, { stream: !isLast })
  } catch {
    throw new NotUtf8(piece)
  }
}

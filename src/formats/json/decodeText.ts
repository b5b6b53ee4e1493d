import { fail, ok, type Result } from '../../base/result'

export interface DecodedText {
  readonly text: string
  /** Characters that could not be read and are shown as �. */
  readonly unreadable: number
}

export type UndecodableText =
  | { readonly kind: 'empty' }
  | { readonly kind: 'blankBytes'; readonly bytes: number }
  | { readonly kind: 'unknownEncoding' }

/**
 * The text in a file: UTF-8 with or without its mark, UTF-16 in either order, with or without. Bytes of an old code page
 * among UTF-8 are shown as �, and counted. Zero bytes at the end, which a crash while saving leaves behind, are no text.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, UndecodableText> {
  if (bytes.length === 0) return fail({ kind: 'empty' })
  const encoding = encodingOf(bytes)
  const content = encoding === 'utf-8' ? withoutZerosAtTheEnd(bytes) : bytes
  if (content.length === 0 || bytes.every((byte) => byte === 0))
    return fail({ kind: 'blankBytes', bytes: bytes.length })
  // Checked before decoding: one � a byte would make a picture look like text.
  if (encoding === 'utf-8' && content.subarray(0, 4096).includes(0)) return fail({ kind: 'unknownEncoding' })
  const text = decode(content, encoding)
  if (text === undefined) return fail({ kind: 'unknownEncoding' })
  if (text.text.trim() === '') return fail({ kind: 'empty' })
  return ok(text)
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // A JSON text starts with an ASCII character, so a zero byte beside it tells the order of UTF-16 without a mark.
  if (a !== undefined && isAsciiText(a) && b === 0) return 'utf-16le'
  if (a === 0 && b !== undefined && isAsciiText(b)) return 'utf-16be'
  return 'utf-8'
}

function isAsciiText(byte: number): boolean {
  return (byte > 0x20 && byte < 0x7f) || [0x09, 0x0a, 0x0d, 0x20].includes(byte)
}

function withoutZerosAtTheEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return bytes.subarray(0, end)
}

function decode(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), unreadable: 0 }
  } catch {
    const text = new TextDecoder(encoding).decode(bytes)
    const unreadable = text.split('\ufffd').length - 1
    return unreadable > text.length / 4 ? undefined : { text, unreadable }
  }
}

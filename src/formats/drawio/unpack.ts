import { Inflate } from 'fflate'
import { fail, ok, type Result } from '../../base/result'

/** Bytes a page may unpack to. */
const LIMIT = 30 * 1024 * 1024
/** Bytes unpacked at a time, so that a bomb is noticed before it grows. */
const BITE = 16 * 1024

/** A packed page: base64 of raw deflate of the XML, written as a web address is. */
export function unpackPage(packed: string): Result<string, 'packing' | 'size'> {
  let bytes: Uint8Array
  try {
    bytes = Uint8Array.from(atob(packed.replace(/\s+/g, '')), (char) => char.charCodeAt(0))
  } catch {
    return fail('packing')
  }
  const parts: Uint8Array[] = []
  let size = 0
  let done = false
  try {
    const inflate = new Inflate((part, final) => {
      parts.push(part)
      size += part.length
      done ||= final
    })
    for (let at = 0; at < bytes.length && size <= LIMIT; at += BITE)
      inflate.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length)
  } catch {
    return fail('packing')
  }
  if (size > LIMIT) return fail('size')
  if (!done) return fail('packing')
  const text = parts.map((part) => new TextDecoder('utf-8').decode(part)).join('')
  return ok(decoded(text))
}

/** Tools that do not write `%` this way leave plain XML. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

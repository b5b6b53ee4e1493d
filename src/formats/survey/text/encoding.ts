/** How the bytes of a text file were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252'
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252']

export interface EncodingGuess {
  readonly encoding: Encoding
  /** Bytes of the mark at the very beginning that says so. */
  readonly mark: number
  /** False when only the frequency of letters speaks for it: then the person should look. */
  readonly isSure: boolean
}

/** Letters of every Arabic text in windows-1256: alef, lam, ya, meem, noon, ta, ra, waw, ba, ta marbuta, ayn, dal, ha. */
const COMMON_ARABIC = new Set([0xc7, 0xe1, 0xed, 0xe3, 0xe4, 0xca, 0xd1, 0xe6, 0xc8, 0xc9, 0xda, 0xcf, 0xe5])

/** Decides by the mark at the beginning, then by whether it is strict UTF-8, then by which letters the bytes would be. */
export function guessEncoding(start: Uint8Array, isWhole = false): EncodingGuess {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', mark: 3, isSure: true }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: 2, isSure: true }
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: 2, isSure: true }
  const wide = guessWide(start)
  if (wide) return { encoding: wide, mark: 0, isSure: false }
  if (isUtf8(start, isWhole)) return { encoding: 'utf-8', mark: 0, isSure: true }
  return { encoding: guessLegacy(start), mark: 0, isSure: false }
}

export function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    // The end may cut a character in two; only the whole has to end well.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
}

/** UTF-16 without its mark: every second byte of Latin text is zero, of Arabic text 6. */
function guessWide(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.min(bytes.length >> 1, 2000)
  if (pairs < 4) return undefined
  let low = 0
  let high = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (isPage(bytes[2 * pair + 1])) low++
    if (isPage(bytes[2 * pair])) high++
  }
  if (low > pairs * 0.8 && high < pairs * 0.4) return 'utf-16le'
  return high > pairs * 0.8 && low < pairs * 0.4 ? 'utf-16be' : undefined
}

function isPage(byte: number | undefined): boolean {
  return byte === 0 || byte === 6
}

/**
 * Arabic words are long runs of high bytes, most of them among a dozen letters; in Western European text a high byte stands
 * alone between plain letters.
 */
export function guessLegacy(bytes: Uint8Array): 'windows-1256' | 'windows-1252' {
  let all = 0
  let inRuns = 0
  let inside = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    all++
    const [before, after] = [(bytes[at - 1] ?? 0) >= 0x80, (bytes[at + 1] ?? 0) >= 0x80]
    if (before || after) inRuns++
    if (before && after) inside++
    if (COMMON_ARABIC.has(byte)) common++
  }
  return all > 0 && inRuns > all * 0.6 && (common > all * 0.4 || inside > all * 0.4) ? 'windows-1256' : 'windows-1252'
}

/** Characters that a file name may not hold on one of the three systems; slashes and the like become a dash. */
const REFUSED = /[\\/:*?"<>|]+/g
/** Control characters and marks that are not seen; the two joiners stay, which hold letters and emoji together. */
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
/** Names of devices on Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** Characters. Arabic letters take two bytes each, and file systems allow 255 bytes. */
const LIMIT = 120
const BYTE_LIMIT = 240

/**
 * A name for a file of a board: `Housing loan at a bank in Oman - 2026-11-22.png`. Safe on Windows, macOS and Linux; letters
 * of any script are kept, and characters that turn the reading direction around, which can hide the real ending, are not.
 */
export function boardFileName(title: string, date: string, extension: string): string {
  const end = ` - ${clean(date.slice(0, 10))}.${extension.replace(/[^a-z0-9]/gi, '')}`
  const name = clean(title)
  const safe = name === '' || DEVICE.test(name) ? `Rihla ${name}`.trim() : name
  return `${cut(safe, LIMIT - end.length, BYTE_LIMIT - end.length)}${end}`
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(REFUSED, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
}

/** The beginning of the text, never half a character. */
function cut(text: string, characters: number, bytes: number): string {
  const encoder = new TextEncoder()
  let kept = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += encoder.encode(segment).length
    if (kept.length + segment.length > characters || size > bytes) return kept.replace(/[. ]+$/, '')
    kept += segment
  }
  return kept
}

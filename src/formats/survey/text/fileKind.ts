export type FileKind = 'text' | 'workbook' | 'oldExcel' | 'protected' | 'binary'

const starts = (bytes: Uint8Array, ...magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)

/** What a file is by its first bytes; its name is only what somebody called it. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'workbook'
  // The container of old Office files also holds new ones that are locked by a password.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return holdsWide(bytes, 'EncryptedPackage') ? 'protected' : 'oldExcel'
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46) || starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x89, 0x50)) return 'binary'
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return 'text'
  return isBlankBytes(bytes) ? 'binary' : 'text'
}

/** Mostly zero bytes, and not in the places where UTF-16 has them. */
function isBlankBytes(bytes: Uint8Array): boolean {
  let zeros = 0
  const length = Math.min(bytes.length, 4000)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros++
  return zeros > length * 0.55 || (zeros > 0 && zeros < length * 0.2)
}

function holdsWide(bytes: Uint8Array, text: string): boolean {
  const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = 0; at + wide.length <= bytes.length; at += 2) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

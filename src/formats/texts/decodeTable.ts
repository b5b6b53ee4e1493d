import type { Result } from '../../base/result'
import { ok } from '../../base/result'
import { type DecodedText, decodeText, type UndecodableText } from '../json/decodeText'

export interface DecodedTable extends DecodedText {
  /** The old code page that was taken; undefined for Unicode. */
  readonly codePage: string | undefined
}

/** Text of a file that may come from an old spreadsheet: Unicode where it is, else the code page its letters make sense in. */
export function decodeTable(bytes: Uint8Array): Result<DecodedTable, UndecodableText> {
  const decoded = decodeText(bytes)
  if (decoded.ok && decoded.value.unreadable === 0) return ok({ ...decoded.value, codePage: undefined })
  if (bytes.includes(0)) return decoded.ok ? ok({ ...decoded.value, codePage: undefined }) : decoded
  if (bytes.length === 0) return decoded.ok ? ok({ ...decoded.value, codePage: undefined }) : decoded
  const arabic = new TextDecoder('windows-1256').decode(bytes)
  const letters = arabic.match(/[\u0621-\u064a]{3,}/g)?.length ?? 0
  const codePage = letters > 0 ? 'windows-1256' : 'windows-1252'
  const text = codePage === 'windows-1256' ? arabic : new TextDecoder(codePage).decode(bytes)
  return ok({ text, unreadable: 0, codePage })
}

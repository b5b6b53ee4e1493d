import { strFromU8 } from 'fflate'
import { unpackZip } from '../zip/unpackZip'

/** By the names of its sheets alone, without reading them: one of them is ours, unless somebody gave it another name. */
export function mayBeOurs(bytes: Uint8Array): boolean {
  const list = 'xl/workbook.xml'
  const found = unpackZip(bytes, (name) => name === list, { each: 2_000_000, total: 2_000_000, files: 1 })
  const words = found.ok ? found.value.get(list) : undefined
  return words !== undefined && /<sheet [^>]*name="Rihla"/.test(strFromU8(words))
}

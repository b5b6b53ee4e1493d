import { strFromU8, unzipSync } from 'fflate'

/** By the names of its sheets alone, without reading them: one of them is ours, unless somebody gave it another name. */
export function mayBeOurs(bytes: Uint8Array): boolean {
  try {
    const { 'xl/workbook.xml': list } = unzipSync(bytes, { filter: ({ name }) => name === 'xl/workbook.xml' })
    return list !== undefined && /<sheet [^>]*name="Rihla"/.test(strFromU8(list))
  } catch {
    return false
  }
}

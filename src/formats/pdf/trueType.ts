import { unzlibSync } from 'fflate'

/** The tables of a font file by their tags. */
export type FontTables = ReadonlyMap<string, Uint8Array>

/** Reads a WOFF file: the tables of a TrueType font, each packed on its own. */
export function readWoff(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes)
  if (view.getUint32(0) !== 0x774f4646 || view.getUint32(4) !== 0x00010000) throw new Error('Not a WOFF of TrueType')
  const tables = new Map<string, Uint8Array>()
  for (let index = 0, at = 44; index < view.getUint16(12); index++, at += 20) {
    const start = view.getUint32(at + 4)
    const packed = bytes.subarray(start, start + view.getUint32(at + 8))
    tables.set(tagAt(view, at), packed.length < view.getUint32(at + 12) ? unzlibSync(packed) : packed)
  }
  return tables
}

/** A TrueType file of these tables. */
export function printTrueType(tables: FontTables): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const headLength = 12 + 16 * sorted.length
  const length = sorted.reduce((sum, [, { length }]) => sum + padded(length), headLength)
  const bytes = new Uint8Array(length)
  const view = viewOf(bytes)
  const power = Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * sorted.length - 16 * 2 ** power)
  let start = headLength
  for (const [index, [tag, table]] of sorted.entries()) {
    const at = 12 + 16 * index
    for (let i = 0; i < 4; i++) view.setUint8(at + i, tag.charCodeAt(i))
    bytes.set(table, start)
    view.setUint32(at + 4, checksum(view, start, padded(table.length)))
    view.setUint32(at + 8, start)
    view.setUint32(at + 12, table.length)
    start += padded(table.length)
  }
  return bytes
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function requireTable(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (!table) throw new Error(`The font has no table ${tag}`)
  return table
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

import { unzlibSync } from 'fflate'
import { type PdfEntries, type PdfToken, readTokens } from './pdfTokens'

/** A finished PDF file, opened by its own table of places. */
export interface OpenedPdf {
  readonly trailer: PdfEntries
  /** What a value is, wherever it is kept. */
  readonly resolve: (token: PdfToken | undefined) => PdfToken | undefined
  readonly dict: (token: PdfToken | undefined) => PdfEntries
  /** The unpacked bytes of a stream, one a character. */
  readonly stream: (token: PdfToken | undefined) => string
}

interface Read {
  readonly value: PdfToken
  /** Packed bytes, for a stream. */
  readonly bytes?: Uint8Array
}

type Place = readonly [kind: number, where: number, index: number]

/** Reads a file of ours (cross-reference stream, Flate); throws where it does not read as one. */
export function openPdf(bytes: Uint8Array): OpenedPdf {
  const text = latin1(bytes)
  if (!text.startsWith('%PDF-1.') || !text.trimEnd().endsWith('%%EOF')) throw new Error('Not a whole PDF file')
  const known = new Map<number, Read>()
  const shared = new Map<number, readonly PdfToken[]>()
  let places: readonly Place[] = []

  function readAt(offset: number, number?: number): Read {
    const tokens = readTokens(text, offset)
    const id = tokens.next()
    const [, word, value] = [tokens.next(), tokens.next(), tokens.next()]
    const isObject = id?.kind === 'number' && word?.kind === 'word' && word.value === 'obj' && value !== undefined
    if (!isObject || (number !== undefined && id.value !== number)) throw new Error(`No object at ${offset}`)
    STREAM.lastIndex = tokens.place()
    if (value.kind !== 'dict' || !STREAM.test(text)) return { value }
    const length = numberIn(value.entries, 'Length')
    const start = STREAM.lastIndex
    if (!/^\s*endstream/.test(text.slice(start + length, start + length + 12))) throw new Error('A stream is cut')
    return { value, bytes: bytes.subarray(start, start + length) }
  }

  function load(number: number): Read | undefined {
    const before = known.get(number)
    const place = places[number]
    if (before || !place) return before
    const read = place[0] === 1 ? readAt(place[1], number) : place[0] === 2 ? readShared(place) : undefined
    if (read) known.set(number, read)
    return read
  }

  function readShared([, stream, index]: Place): Read | undefined {
    let objects = shared.get(stream)
    if (!objects) {
      objects = objectsIn(load(stream))
      shared.set(stream, objects)
    }
    const value = objects[index]
    return value && { value }
  }

  function resolve(token: PdfToken | undefined): PdfToken | undefined {
    return token?.kind === 'ref' ? load(token.number)?.value : token
  }

  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))
  const table = readAt(Number(start?.[1] ?? Number.NaN))
  if (table.value.kind !== 'dict') throw new Error('No table of places')
  places = placesIn(unpacked(table))
  return {
    trailer: table.value.entries,
    resolve,
    dict(token) {
      const value = resolve(token)
      return value?.kind === 'dict' ? value.entries : new Map()
    },
    stream(token) {
      const read = token?.kind === 'ref' ? load(token.number) : undefined
      if (!read?.bytes) throw new Error('A stream is missing')
      return latin1(unpacked(read))
    },
  }
}

const STREAM = /\s*stream\r?\n/y

function unpacked({ value, bytes }: Read): Uint8Array {
  if (!bytes || value.kind !== 'dict') throw new Error('Not a stream')
  const filter = value.entries.get('Filter')
  return filter?.kind === 'name' && filter.value === 'FlateDecode' ? unzlibSync(bytes) : bytes
}

/** Objects that share a stream, each after the other. */
function objectsIn(read: Read | undefined): readonly PdfToken[] {
  if (read?.value.kind !== 'dict') throw new Error('A stream of objects is missing')
  const { entries } = read.value
  const tokens = readTokens(latin1(unpacked(read)), numberIn(entries, 'First'))
  return Array.from({ length: numberIn(entries, 'N') }, (): PdfToken => {
    const object = tokens.next()
    if (!object) throw new Error('A shared object is missing')
    return object
  })
}

/** Seven bytes a place, as this product writes them. */
function placesIn(table: Uint8Array): readonly Place[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  return Array.from({ length: Math.floor(table.length / 7) }, (_, index): Place => {
    const at = 7 * index
    return [view.getUint8(at), view.getUint32(at + 1), view.getUint16(at + 5)]
  })
}

export function numberIn(entries: PdfEntries, key: string): number {
  const value = entries.get(key)
  return value?.kind === 'number' ? value.value : 0
}

/** Arguments one call may have is limited. */
const SLICE = 0x8000

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE))
  return text
}

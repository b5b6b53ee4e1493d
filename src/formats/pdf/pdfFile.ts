import { zlibSync } from 'fflate'
import { type Pdf, type PdfDict, pdfDict } from './pdfValue'

/** A PDF file that is being written: numbered objects, some of them streams of bytes. */
export interface PdfFile {
  /** A number for an object that is written later, or now. */
  readonly reserve: () => number
  readonly write: (value: Pdf, number?: number) => number
  readonly writeStream: (entries: PdfDict, bytes: Uint8Array, options?: StreamOptions) => number
  /** Closes the file. Its pieces one after the other are the file. */
  readonly finish: (trailer: PdfDict) => Uint8Array<ArrayBuffer>[]
}

export interface StreamOptions {
  readonly number?: number
  /** The bytes are in a form of their own already (a JPEG), named by a filter of `entries`. */
  readonly asIs?: boolean
}

/** Objects that share one stream; a reader unpacks a stream as a whole. */
const SHARED = 200
/** Binary bytes in the second line tell programs that move files not to touch line ends. */
const HEAD = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'

/** Where an object lies: from the file's start, or in a stream of objects. */
type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number }

/**
 * Writes PDF 1.7: small objects packed into compressed streams, a compressed table of places at the end. A structure tree of
 * 5,000 cards would otherwise be most of the file.
 */
export function startPdf(): PdfFile {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const places: Place[] = [{ kind: 'free' }]
  let length = 0
  let waiting: { readonly number: number; readonly value: Pdf }[] = []

  function put(bytes: Uint8Array<ArrayBuffer>): void {
    chunks.push(bytes)
    length += bytes.length
  }

  function reserve(): number {
    return places.push({ kind: 'free' }) - 1
  }

  function write(value: Pdf, number = reserve()): number {
    waiting.push({ number, value })
    if (waiting.length >= SHARED) flush()
    return number
  }

  function writeStream(entries: PdfDict, bytes: Uint8Array, { number = reserve(), asIs = false }: StreamOptions = {}) {
    const packed = asIs ? new Uint8Array(bytes) : zlibSync(bytes, { level: 6 })
    const dict = pdfDict({ ...entries, ...(asIs ? {} : { Filter: '/FlateDecode' }), Length: `${packed.length}` })
    places[number] = { kind: 'at', offset: length }
    put(latin(`${number} 0 obj\n${dict}\nstream\n`))
    put(packed)
    put(latin('\nendstream\nendobj\n'))
    return number
  }

  function flush(): void {
    const objects = waiting
    waiting = []
    if (objects.length === 0) return
    const stream = reserve()
    let index = ''
    let body = ''
    for (const [at, { number, value }] of objects.entries()) {
      places[number] = { kind: 'in', stream, index: at }
      index += `${number} ${body.length} `
      body += `${value}\n`
    }
    const entries = { Type: '/ObjStm', N: `${objects.length}`, First: `${index.length}` }
    writeStream(entries, latin(index + body), { number: stream })
  }

  function finish(trailer: PdfDict): Uint8Array<ArrayBuffer>[] {
    flush()
    const number = reserve()
    const start = length
    places[number] = { kind: 'at', offset: start }
    const entries = { Type: '/XRef', Size: `${places.length}`, W: '[1 4 2]', ...trailer }
    writeStream(entries, tableOf(places), { number })
    put(latin(`startxref\n${start}\n%%EOF\n`))
    return chunks
  }

  put(latin(HEAD))
  return { reserve, write, writeStream, finish }
}

/** Seven bytes an object: how it is kept, where, and its place in a shared stream. */
function tableOf(places: readonly Place[]): Uint8Array {
  const table = new DataView(new ArrayBuffer(places.length * 7))
  for (const [number, place] of places.entries()) {
    const at = number * 7
    if (place.kind === 'free') {
      table.setUint16(at + 5, number === 0 ? 65_535 : 0)
      continue
    }
    table.setUint8(at, place.kind === 'at' ? 1 : 2)
    table.setUint32(at + 1, place.kind === 'at' ? place.offset : place.stream)
    table.setUint16(at + 5, place.kind === 'at' ? 0 : place.index)
  }
  return new Uint8Array(table.buffer)
}

/** One byte a character: PDF syntax is written in ASCII, and text inside it as hexadecimal. */
export function latin(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

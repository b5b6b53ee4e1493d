import { joinBytes } from '../../base/bytes'

/** What a PNG says about itself in front of its pixels. */
export interface PngHead {
  readonly width: number
  readonly height: number
  /** Pixels for each pixel of the board; printers and slides read the picture's size from it. */
  readonly scale: number
  readonly title: string
  /** Without a ground: every pixel has a fourth byte. */
  readonly isClear?: boolean
}

/** Takes rows as they are painted, so that no picture has to be in memory as a whole. */
export interface PngWriter {
  /** The next rows, from the top, to be filled tile by tile. */
  readonly band: (rows: number) => PngBand
  /** The file; rejects when rows are missing. */
  readonly finish: () => Promise<Blob>
}

/** Rows of the picture. Of a band that is written every pixel was put. */
export interface PngBand {
  /** The pixels of one tile over all rows of the band, four bytes each, whose left edge is column `x`. */
  readonly put: (pixels: Uint8ClampedArray, x: number, width: number) => void
  readonly write: () => Promise<void>
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Bytes of the chunk IHDR, which every PNG starts with. */
const HEADER_CHUNK = 25
const CSS_PIXELS_PER_METRE = 96 / 0.0254
/** Filter 2, "up": a row as its difference from the row above. Boards are areas of one colour, so most of that is zero. */
const FILTER_UP = 2
/** Bytes that the compressor gets at once. */
const PIECE_BYTES = 1 << 20

/** Starts a PNG file of 8-bit red, green and blue, and of opacity where it has no ground. */
export function startPng(head: PngHead): PngWriter {
  const parts: BlobPart[] = [SIGNATURE, chunk('IHDR', headerData(head)), ...facts(head)]
  const deflate = new CompressionStream('deflate')
  const input = deflate.writable.getWriter()
  const collected = collect(deflate.readable, (bytes) => parts.push(chunk('IDAT', bytes)))
  // A failure is reported by whoever waits for the end; until then it must not count as unhandled.
  collected.catch(() => undefined)
  const bytes = bytesOf(head)
  const stride = head.width * bytes + 1
  /** The row above the next band, a whole pixel an entry. */
  const above = new Uint32Array(head.width)
  let rows = 0
  return {
    band(count) {
      const filtered = new Uint8Array(count * stride)
      for (let row = 0; row < count; row++) filtered[row * stride] = FILTER_UP
      return {
        put: (pixels, x, width) => filterTile(pixels, { x, width, rows: count }, above, filtered, { stride, bytes }),
        async write() {
          for (let at = 0; at < filtered.length; at += PIECE_BYTES)
            await input.write(filtered.subarray(at, at + PIECE_BYTES))
          rows += count
        },
      }
    },
    async finish() {
      if (rows !== head.height) throw new Error(`The picture has ${rows} of ${head.height} rows`)
      await input.close()
      await collected
      return new Blob([...parts, chunk('IEND', new Uint8Array(0))], { type: 'image/png' })
    },
  }
}

/** A PNG that the browser wrote, with its size in the world and its title right behind its header. */
export function withFacts(png: Blob, head: PngHead): Blob {
  const end = SIGNATURE.length + HEADER_CHUNK
  return new Blob([png.slice(0, end), ...facts(head), png.slice(end)], { type: 'image/png' })
}

function facts(head: PngHead): Uint8Array<ArrayBuffer>[] {
  return [chunk('pHYs', sizeData(head.scale)), chunk('iTXt', titleData(head.title))]
}

/**
 * Writes a tile as differences from the pixels above it. Most pixels of a board are as the one above, and these are zero
 * already: they cost one comparison.
 */
function filterTile(
  bytes: Uint8ClampedArray,
  tile: { readonly x: number; readonly width: number; readonly rows: number },
  above: Uint32Array,
  filtered: Uint8Array,
  { stride, bytes: own }: { readonly stride: number; readonly bytes: 3 | 4 },
): void {
  const { x, width, rows } = tile
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * rows)
  let before = above.subarray(x, x + width)
  for (let row = 0; row < rows; row++) {
    const here = pixels.subarray(row * width, (row + 1) * width)
    const start = row * stride + 1 + own * x
    for (let column = 0; column < width; column++) {
      if (here[column] === before[column]) continue
      const at = 4 * (row * width + column)
      const to = start + own * column
      const up = before[column] ?? 0
      filtered[to] = (bytes[at] ?? 0) - (LITTLE ? up & 255 : up >>> 24)
      filtered[to + 1] = (bytes[at + 1] ?? 0) - ((LITTLE ? up >>> 8 : up >>> 16) & 255)
      filtered[to + 2] = (bytes[at + 2] ?? 0) - ((LITTLE ? up >>> 16 : up >>> 8) & 255)
      if (own === 4) filtered[to + 3] = (bytes[at + 3] ?? 0) - (LITTLE ? up >>> 24 : up & 255)
    }
    before = here
  }
  above.set(before, x)
}

/** The order of the bytes in a whole pixel. */
const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** Compressors answer in crumbs; a chunk is at least this many bytes. */
const CHUNK_BYTES = 1 << 16

async function collect(stream: ReadableStream<Uint8Array>, take: (bytes: Uint8Array) => void): Promise<void> {
  const reader = stream.getReader()
  let crumbs: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (value) {
      crumbs.push(value)
      size += value.length
    }
    if (size >= CHUNK_BYTES || (done && size > 0)) {
      take(joinBytes(crumbs))
      crumbs = []
      size = 0
    }
    if (done) return
  }
}

function bytesOf({ isClear }: PngHead): 3 | 4 {
  return isClear ? 4 : 3
}

function headerData({ width, height, isClear }: PngHead): Uint8Array {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  view.setUint8(8, 8)
  // Colour type 2: red, green, blue; 6: with opacity. The three zeros after it: deflate, the five filters, not interlaced.
  view.setUint8(9, isClear ? 6 : 2)
  return data
}

function sizeData(scale: number): Uint8Array {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  const perMetre = Math.round(CSS_PIXELS_PER_METRE * scale)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  view.setUint8(8, 1)
  return data
}

/** iTXt rather than tEXt, which knows no Arabic. */
function titleData(title: string): Uint8Array {
  return new TextEncoder().encode(`Title\0\0\0\0\0${title.replaceAll('\0', '')}`)
}

/** A chunk of a PNG: length, type, data, checksum of type and data. */
export function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
  return bytes
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** What a PNG says about itself in front of its pixels. */
export interface PngHead {
  readonly width: number
  readonly height: number
  /** Pixels for each pixel of the board; printers and slides read the picture's size from it. */
  readonly scale: number
  readonly title: string
}

/** Takes rows as they are painted, so that no picture has to be in memory as a whole. */
export interface PngWriter {
  /** The next rows, three bytes a pixel, top to bottom, without gaps. */
  readonly write: (rows: Uint8Array) => Promise<void>
  /** The file; rejects when rows are missing. */
  readonly finish: () => Promise<Blob>
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Bytes of the chunk IHDR, which every PNG starts with. */
const HEADER_CHUNK = 25
const CSS_PIXELS_PER_METRE = 96 / 0.0254
/** Filter 2, "up": a row as its difference from the row above. Boards are areas of one colour, so most of that is zero. */
const FILTER_UP = 2
/** Rows that are filtered before the compressor gets them. */
const ROWS_AT_ONCE = 32

/** Starts a PNG file of 8-bit red, green and blue. */
export function startPng(head: PngHead): PngWriter {
  const parts: BlobPart[] = [SIGNATURE, chunk('IHDR', headerData(head)), ...facts(head)]
  const deflate = new CompressionStream('deflate')
  const input = deflate.writable.getWriter()
  const collected = collect(deflate.readable, (bytes) => parts.push(chunk('IDAT', bytes)))
  // A failure is reported by whoever waits for the end; until then it must not count as unhandled.
  collected.catch(() => undefined)
  const stride = head.width * 3
  let above: Uint8Array = new Uint8Array(stride)
  let rows = 0
  return {
    async write(pixels) {
      const count = pixels.length / stride
      for (let row = 0; row < count; row += ROWS_AT_ONCE) {
        const some = pixels.subarray(row * stride, Math.min(row + ROWS_AT_ONCE, count) * stride)
        await input.write(filterRows(some, above, stride))
        above = some.subarray(some.length - stride)
      }
      rows += count
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

function filterRows(pixels: Uint8Array, above: Uint8Array, stride: number): Uint8Array<ArrayBuffer> {
  const rows = pixels.length / stride
  const filtered = new Uint8Array(rows * (stride + 1))
  for (let row = 0; row < rows; row++) {
    const here = pixels.subarray(row * stride, (row + 1) * stride)
    const up = row === 0 ? above : pixels.subarray((row - 1) * stride, row * stride)
    const to = row * (stride + 1)
    filtered[to] = FILTER_UP
    for (let i = 0; i < stride; i++) filtered[to + 1 + i] = (here[i] ?? 0) - (up[i] ?? 0)
  }
  return filtered
}

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
      take(joined(crumbs, size))
      crumbs = []
      size = 0
    }
    if (done) return
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function headerData({ width, height }: PngHead): Uint8Array {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  view.setUint8(8, 8)
  // Colour type 2: red, green, blue. The three zeros after it: deflate, the five filters, not interlaced.
  view.setUint8(9, 2)
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

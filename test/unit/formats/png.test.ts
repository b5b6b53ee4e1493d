import { createHash } from 'node:crypto'
import { inflateSync, crc32 as zlibCrc32 } from 'node:zlib'
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../src/formats/picture/base64'
import { readPictureHeader } from '../../../src/formats/picture/pictureHeader'
import { sha256 } from '../../../src/formats/picture/sha256'
import { paintPng } from '../../../src/formats/png/paintPng'
import { crc32, type PngWriter, startPng } from '../../../src/formats/png/pngFile'
import { printPalette, type Scene } from '../../../src/scene'
import { drawnTemplate, nodeCanvas, nodePorts, pngJob } from './drawing'

async function bytesOf(file: Blob): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer())
}

/** The chunks of a PNG, each with its checksum verified. */
function chunksOf(png: Buffer): { readonly type: string; readonly data: Buffer }[] {
  const chunks = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const typed = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32Of(typed))
    chunks.push({ type: typed.toString('latin1', 0, 4), data: typed.subarray(4) })
    at += 12 + length
  }
  return chunks
}

/** A second opinion, bit by bit. */
function crc32Of(bytes: Uint8Array): number {
  return typeof zlibCrc32 === 'function' ? zlibCrc32(bytes) : crc32(bytes)
}

/** A row of two pixels, four bytes each. */
async function writeRow(writer: PngWriter, pixels: readonly number[]): Promise<void> {
  const band = writer.band(1)
  band.put(Uint8ClampedArray.from(pixels), 0, 2)
  await band.write()
}

describe('the PNG writer', () => {
  it('writes rows that come out as they went in', async () => {
    const width = 37
    const rows = Array.from({ length: width * 4 * 20 }, (_, i) => (i % 4 === 3 ? 255 : (i * i + (i >> 3)) & 255))
    // Rows 5 and 6 as row 4: nothing changes there.
    for (const row of [5, 6]) rows.splice(row * width * 4, width * 4, ...rows.slice(4 * width * 4, 5 * width * 4))
    const writer = startPng({ width, height: 20, scale: 2, title: 'رحلة' })
    for (const { from, to } of [
      { from: 0, to: 7 },
      { from: 7, to: 20 },
    ]) {
      const band = writer.band(to - from)
      for (const tile of [
        { x: 0, width: 16 },
        { x: 16, width: 21 },
      ]) {
        const pixels = Array.from({ length: to - from }, (_, row) =>
          rows.slice(((from + row) * width + tile.x) * 4, ((from + row) * width + tile.x + tile.width) * 4),
        )
        band.put(Uint8ClampedArray.from(pixels.flat()), tile.x, tile.width)
      }
      await band.write()
    }
    const png = await bytesOf(await writer.finish())
    const image = await loadImage(png)
    const context = createCanvas(width, 20).getContext('2d')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, width, 20)
    expect([...data]).toEqual(rows)
  })

  it('writes chunks in their order, with true checksums, size and title', async () => {
    const writer = startPng({ width: 2, height: 1, scale: 2, title: 'رحلة' })
    await writeRow(writer, [1, 2, 3, 255, 4, 5, 6, 255])
    const chunks = chunksOf(await bytesOf(await writer.finish()))
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND'])
    expect(chunks[1]?.data.readUInt32BE(0)).toBe(Math.round((96 / 0.0254) * 2))
    expect(chunks[2]?.data.toString('utf8')).toBe('Title\0\0\0\0\0رحلة')
    expect([...inflateSync(chunks[3]?.data ?? Buffer.alloc(0))]).toEqual([2, 1, 2, 3, 4, 5, 6])
  })

  it('knows the checksum of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })

  it('gives no file when rows are missing', async () => {
    const writer = startPng({ width: 2, height: 2, scale: 1, title: '' })
    await writeRow(writer, [1, 2, 3, 255, 4, 5, 6, 255])
    await expect(writer.finish()).rejects.toThrow('1 of 2 rows')
  })
})

describe('painting a scene as PNG', () => {
  it.each(['en', 'ar'] as const)('hands over a picture with every card and link (%s)', async (language) => {
    const { scene, page } = await drawnTemplate('housing-loan-oman', language)
    const painted = await paintPng(pngJob(scene, { page, scale: 1.5 }), nodePorts())
    if (!painted.ok) throw new Error(JSON.stringify(painted.error))
    const { width, height, completeness, file } = painted.value
    expect(completeness).toEqual({ cards: { inFile: 63, wanted: 63 }, links: { inFile: 31, wanted: 31 } })
    expect({ width, height }).toEqual({
      width: Math.ceil(page.box.width * 1.5),
      height: Math.ceil(page.box.height * 1.5),
    })
    const image = await loadImage(await bytesOf(file))
    expect({ width: image.width, height: image.height }).toEqual({ width, height })
  })

  it('says which pictures of the cards it could not paint', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const [row] = scene.rows.filter((each) => each.kind === 'lane')
    const lost = { kind: 'image' as const, hash: 'lost', x: 0, y: 0, width: 20, height: 20 }
    const rows = scene.rows.map((each) =>
      each.id === row?.id ? { ...each, header: { ...each.header, marks: [...each.header.marks, lost] } } : each,
    )
    const decode = () => Promise.reject(new Error('broken'))
    for (const images of [{}, { lost: new Blob(['no picture']) }]) {
      const painted = await paintPng(pngJob({ ...scene, rows }, { images }), nodePorts({ decode }))
      expect(painted).toMatchObject({ ok: true, value: { completeness: { pictures: { inFile: 0, wanted: 1 } } } })
    }
  })

  it('finds white cards on white paper', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const painted = await paintPng(pngJob(scene, { palette: printPalette }), nodePorts())
    expect(painted).toMatchObject({ ok: true, value: { completeness: { cards: { inFile: 16 } } } })
  })

  it('paints the same picture in many tiles as on one canvas', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'ar')
    const shares: number[] = []
    const onTile = async (done: number) => void shares.push(done)
    const tiled = await pixelsOf(await paintPng(pngJob(scene, { scale: 4 }), nodePorts({ tilesOnly: true, onTile })))
    const atOnce = await pixelsOf(await paintPng(pngJob(scene, { scale: 4 }), nodePorts()))
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    expect({ width: tiled.width, height: tiled.height }).toEqual({ width: atOnce.width, height: atOnce.height })
    expect(farPixels(tiled.data, atOnce.data)).toBeLessThan((tiled.width * tiled.height) / 100_000)
  })

  it('says how large it is in the world and what it is called, whoever wrote the pixels', async () => {
    const { scene } = await drawnTemplate('blank-journey', 'ar')
    for (const tilesOnly of [true, false]) {
      const painted = await paintPng(pngJob(scene, { scale: 2, title: 'رحلة' }), nodePorts({ tilesOnly }))
      if (!painted.ok) throw new Error(JSON.stringify(painted.error))
      const chunks = chunksOf(await bytesOf(painted.value.file))
      expect(chunks.slice(0, 3).map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt'])
      expect(chunks[1]?.data.readUInt32BE(0)).toBe(7559)
      expect(chunks[2]?.data.toString('utf8')).toContain('رحلة')
    }
  })

  it('goes on in tiles where the browser cannot hold one large canvas', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const sizes: string[] = []
    const weak = nodePorts({
      createCanvas(width, height) {
        sizes.push(`${width}×${height}`)
        return nodeCanvas(width, height, width > 2048 ? losePixels : undefined)
      },
    })
    const painted = await paintPng(pngJob(scene, { scale: 3 }), weak)
    expect(painted).toMatchObject({ ok: true, value: { completeness: { cards: { inFile: 16 } } } })
    expect(sizes).toEqual([`${Math.ceil(scene.bounds.width * 3)}×${Math.ceil(scene.bounds.height * 3)}`, '2048×2048'])
  })

  it('hands nothing over when the canvas stays blank', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const blank = nodePorts({ createCanvas: (width, height) => nodeCanvas(width, height, losePixels) })
    expect(await paintPng(pngJob(scene), blank)).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', completeness: { cards: { inFile: 0, wanted: 16 } } },
    })
  })

  it('notices one card that was not painted', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const lost: Scene = {
      ...scene,
      rows: scene.rows.map((row) =>
        row.kind !== 'lane'
          ? row
          : {
              ...row,
              cells: row.cells.map((cell) => ({
                ...cell,
                cards: cell.cards.map((card) =>
                  card.id === 'card_front-n3'
                    ? { ...card, marks: [{ kind: 'rect' as const, x: 500, y: 500, width: 1, height: 1 }] }
                    : card,
                ),
              })),
            },
      ),
    }
    expect(await paintPng(pngJob(lost), nodePorts())).toMatchObject({
      ok: false,
      error: { kind: 'incomplete', completeness: { cards: { inFile: 15, wanted: 16 } } },
    })
  })

  it('says so when there is no canvas, or when nobody could open the picture', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    expect(await paintPng(pngJob(scene), nodePorts({ createCanvas: () => undefined }))).toEqual({
      ok: false,
      error: { kind: 'noCanvas' },
    })
    expect(await paintPng(pngJob(scene, { scale: 100 }), nodePorts())).toMatchObject({
      ok: false,
      error: { kind: 'tooLarge' },
    })
  })

  it('stops between two tiles when it is told to', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const stop = nodePorts({ onTile: async () => Promise.reject(new Error('stopped')) })
    await expect(paintPng(pngJob(scene), stop)).rejects.toThrow('stopped')
  })
})

/** What a browser does with a canvas that is too large: everything works, and nothing is seen. */
function losePixels(context: SKRSContext2D): void {
  const value = (_x: number, _y: number, width: number, height: number) => ({
    data: new Uint8ClampedArray(4 * width * height),
  })
  Object.defineProperty(context, 'getImageData', { value })
}

async function pixelsOf(painted: Awaited<ReturnType<typeof paintPng>>) {
  if (!painted.ok) throw new Error(JSON.stringify(painted.error))
  const image = await loadImage(await bytesOf(painted.value.file))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return { width: image.width, height: image.height, data }
}

/** Pixels whose colours are far apart; edges of letters may differ by a hair between tiles. */
function farPixels(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let far = 0
  for (let i = 0; i < a.length; i += 4) {
    const apart = [0, 1, 2].reduce((sum, c) => sum + Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)), 0)
    if (apart > 60) far++
  }
  return far
}

describe('bytes of pictures', () => {
  it('have the hash that everybody else computes', () => {
    expect(sha256(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) => sha256(bytes) === createHash('sha256').update(bytes).digest('hex'),
      ),
    )
  })

  it('come back from base64 as they were', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        (bytes) =>
          toBase64(bytes) === Buffer.from(bytes).toString('base64') &&
          Buffer.from(bytes).equals(Buffer.from(fromBase64(toBase64(bytes)) ?? [])),
      ),
    )
    expect(fromBase64('no base64!')).toBeUndefined()
  })

  it.each(['png', 'jpeg', 'webp'] as const)('tell kind and size of a %s', async (kind) => {
    const canvas = createCanvas(321, 123)
    const bytes =
      kind === 'png'
        ? canvas.toBuffer('image/png')
        : kind === 'jpeg'
          ? canvas.toBuffer('image/jpeg')
          : canvas.toBuffer('image/webp')
    expect(readPictureHeader(bytes)).toEqual({ type: `image/${kind}`, width: 321, height: 123 })
  })

  it('tell kind and size of GIF and BMP, and nothing of what is no picture', () => {
    expect(readPictureHeader(Buffer.from('GIF89a\x40\x01\xf0\x00', 'latin1'))).toEqual({
      type: 'image/gif',
      width: 320,
      height: 240,
    })
    const bmp = Buffer.alloc(54)
    bmp.write('BM')
    bmp.writeUInt32LE(40, 14)
    bmp.writeInt32LE(7, 18)
    bmp.writeInt32LE(-9, 22)
    expect(readPictureHeader(bmp)).toEqual({ type: 'image/bmp', width: 7, height: 9 })
    expect(readPictureHeader(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined()
  })

  it('never break the reader of headers', () => {
    const starts = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe1', 'RIFFxxxxWEBPVP8X', 'GIF89a', 'BM', '']
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        readPictureHeader(Buffer.concat([Buffer.from(start, 'latin1'), rest]))
      }),
    )
  })
})

import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { paintPng } from '../../../src/formats/png/paintPng'
import { printSvg } from '../../../src/formats/svg'
import { CLEAR, lightPalette } from '../../../src/scene'
import { drawnTemplate, nodeCanvas, nodePorts, pngJob } from './drawing'

const palette = { ...lightPalette, canvas: CLEAR }

describe('a picture without a ground', () => {
  it('lets what is behind it shine through around the board, as a PNG', async () => {
    const { scene, page } = await drawnTemplate('corner-shoeshine', 'en')
    const painted = await paintPng(pngJob(scene, { palette, page }), nodePorts())
    if (!painted.ok) throw new Error(painted.error.kind)
    const image = await loadImage(Buffer.from(await painted.value.file.arrayBuffer()))
    const context = createCanvas(image.width, image.height).getContext('2d')
    context.drawImage(image, 0, 0)
    expect(context.getImageData(2, 2, 1, 1).data[3]).toBe(0)
    const { x, y } = scene.steps[0]?.box ?? { x: 0, y: 0 }
    expect(context.getImageData(x - page.box.x + 8, y - page.box.y + 8, 1, 1).data[3]).toBe(255)
  })

  it('is refused as a PNG where the tiles it would take have no such ground', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const painted = await paintPng(pngJob(scene, { palette }), nodePorts({ tilesOnly: true }))
    expect(painted).toMatchObject({ ok: false, error: { kind: 'tooLarge' } })
  })

  it('that cannot be painted tells why, and is too large only when it is', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const lose = (context: SKRSContext2D) => {
      const value = (_x: number, _y: number, w: number, h: number) => ({ data: new Uint8ClampedArray(4 * w * h) })
      Object.defineProperty(context, 'getImageData', { value })
    }
    const blank = nodePorts({ createCanvas: (width, height) => nodeCanvas(width, height, lose) })
    const small = pngJob(scene, { palette, scale: 0.5 })
    const large = pngJob(scene, { palette, scale: 3 })
    expect(await paintPng(small, blank)).toMatchObject({ ok: false, error: { kind: 'incomplete' } })
    expect(await paintPng(large, blank)).toMatchObject({ ok: false, error: { kind: 'tooLarge' } })
    const none = nodePorts({ createCanvas: () => undefined })
    expect(await paintPng(small, none)).toMatchObject({ ok: false, error: { kind: 'noCanvas' } })
    const encode = () => Promise.resolve(new Blob(['no picture']))
    const cut = nodePorts({ createCanvas: (width, height) => ({ ...nodeCanvas(width, height), encode }) })
    expect(await paintPng(large, cut)).toMatchObject({ ok: false, error: { kind: 'damaged' } })
    const stop = nodePorts({ onTile: () => Promise.reject(new Error('stopped')) })
    await expect(paintPng(large, stop)).rejects.toThrow('stopped')
  })

  it('has none as an SVG either', async () => {
    const { scene, page } = await drawnTemplate('corner-shoeshine', 'en')
    const [withGround, without] = [lightPalette, palette].map((each) =>
      printSvg(scene, { palette: each, page, title: 'x' }),
    )
    expect(withGround).toContain(`<rect x="${page.box.x}"`)
    expect(without).not.toContain(`<rect x="${page.box.x}" y="${page.box.y}"`)
  })
})

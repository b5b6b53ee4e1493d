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

  it('is the same picture, point for point, when it is so large that it is painted in tiles', async () => {
    const { scene, page } = await drawnTemplate('corner-shoeshine', 'ar')
    const pixels = async (tilesOnly: boolean) => {
      const painted = await paintPng(pngJob(scene, { palette, page, scale: 1.5 }), nodePorts({ tilesOnly }))
      if (!painted.ok) throw new Error(painted.error.kind)
      const image = await loadImage(Buffer.from(await painted.value.file.arrayBuffer()))
      const context = createCanvas(image.width, image.height).getContext('2d')
      context.drawImage(image, 0, 0)
      return context.getImageData(0, 0, image.width, image.height).data
    }
    const [tiled, whole] = [await pixels(true), await pixels(false)]
    expect(tiled.length).toBe(whole.length)
    // Glyphs at a tile's edge may differ by a shade; a point that is there in one and not in the other may not be.
    let other = 0
    for (let at = 3; at < tiled.length; at += 4) if (Math.abs((tiled[at] ?? 0) - (whole[at] ?? 0)) > 40) other++
    expect(other / (tiled.length / 4)).toBeLessThan(0.0005)
    expect(tiled.some((value, at) => at % 4 === 3 && value === 0)).toBe(true)
  })

  it('that cannot be painted tells why, and comes in tiles where one canvas is too much for the browser', async () => {
    const { scene } = await drawnTemplate('corner-shoeshine', 'en')
    const lose = (context: SKRSContext2D) => {
      const value = (_x: number, _y: number, w: number, h: number) => ({ data: new Uint8ClampedArray(4 * w * h) })
      Object.defineProperty(context, 'getImageData', { value })
    }
    const blank = nodePorts({ createCanvas: (width, height) => nodeCanvas(width, height, lose) })
    const small = pngJob(scene, { palette, scale: 0.5 })
    expect(await paintPng(small, blank)).toMatchObject({ ok: false, error: { kind: 'incomplete' } })
    const none = nodePorts({ createCanvas: () => undefined })
    expect(await paintPng(small, none)).toMatchObject({ ok: false, error: { kind: 'noCanvas' } })
    const encode = () => Promise.reject(new Error('too large'))
    const cut = nodePorts({ createCanvas: (width, height) => ({ ...nodeCanvas(width, height), encode }) })
    expect(await paintPng(small, cut)).toMatchObject({ ok: true })
    const stop = nodePorts({ onTile: () => Promise.reject(new Error('stopped')) })
    await expect(paintPng(small, stop)).rejects.toThrow('stopped')
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

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import pixelmatch from 'pixelmatch'
import { describe, expect, it } from 'vitest'
import { textIn } from '../../src/base/text'
import { paintPng } from '../../src/formats/png/paintPng'
import { laneRegistry } from '../../src/lanes'
import { createLayout, layoutPage } from '../../src/layout'
import { lightPalette, printPalette } from '../../src/scene'
import { realMetrics } from '../support/realMetrics'
import { nodePorts, pngJob } from '../unit/formats/drawing'
import { goldens } from './goldenBoards'

/**
 * Boards as pictures, small: what the painter makes of them, pixel by pixel. Written anew, after a look at them, with
 * `UPDATE_GOLDEN=1 npx vitest run test/golden`.
 */
const folder = new URL('./pictures/', import.meta.url)
const update = process.env.UPDATE_GOLDEN === '1'
const SCALE = 0.3
const SHOWN = ['housing-loan-oman-ar', 'corner-shoeshine-en', 'links-en', 'mixed-ar']
/** The share of pixels that may differ: letters are set by the same engine everywhere, their edges nearly so. */
const LIMIT = 0.005

const pictured = goldens.filter(({ name }) => SHOWN.includes(name))

async function pixelsOf(png: Uint8Array) {
  const image = await loadImage(Buffer.from(png))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  return { data, width: image.width, height: image.height }
}

async function painted({ language, board: load, name }: (typeof goldens)[number]): Promise<Uint8Array> {
  const board = await load()
  const ports = { lanes: laneRegistry, metrics: realMetrics() }
  const lenses = { csat: true, pain: false, time: false, evidence: true, owner: false }
  const scene = createLayout(ports)(board, { language, lenses })
  const page = layoutPage(board, scene, { titleBlock: true, legend: true, date: '2026-11-22' }, ports)
  const palette = name === 'corner-shoeshine-en' ? printPalette : lightPalette
  const job = pngJob(scene, { page, palette, scale: SCALE, title: textIn(board.title, language) })
  const made = await paintPng(job, nodePorts({ tilesOnly: true }))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return new Uint8Array(await made.value.file.arrayBuffer())
}

describe('the picture of a board', () => {
  it.each(pictured)('$name is the one that people looked at', async (golden) => {
    const file = new URL(`${golden.name}.png`, folder)
    const bytes = await painted(golden)
    if (update) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, bytes)
    }
    expect(existsSync(file), `${golden.name}.png is missing: run with UPDATE_GOLDEN=1`).toBe(true)
    const [now, before] = [await pixelsOf(bytes), await pixelsOf(readFileSync(file))]
    const { width, height } = now
    expect({ width, height }).toEqual({ width: before.width, height: before.height })
    const share = pixelmatch(now.data, before.data, undefined, width, height) / (width * height)
    expect(share, `the picture of ${golden.name} changed`).toBeLessThan(LIMIT)
  })

  it('differs in far more pixels when a lane’s colour does', async () => {
    const [golden] = pictured
    if (!golden) throw new Error('no picture')
    const { data, width, height } = await pixelsOf(await painted(golden))
    const other = Uint8ClampedArray.from(data, (value, at) => (at % 4 === 0 ? 255 - value : value))
    expect(pixelmatch(data, other, undefined, width, height) / (width * height)).toBeGreaterThan(LIMIT)
  })

  it('has no file that no board stands for', () => {
    expect(readdirSync(folder).sort()).toEqual(SHOWN.map((name) => `${name}.png`).sort())
  })
})

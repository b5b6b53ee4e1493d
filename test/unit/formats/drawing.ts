import { Path2D as CanvasPath, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { brandId } from '../../../src/base/ids'
import type { Language } from '../../../src/base/text'
import type { PngCanvas, PngJob, PngPorts } from '../../../src/formats/png/paintPng'
import { createFromTemplate, type TemplateId } from '../../../src/formats/templates'
import { laneRegistry } from '../../../src/lanes'
import { createLayout, layoutPage, type Page } from '../../../src/layout'
import type { Board } from '../../../src/model/board'
import { lightPalette, type Scene } from '../../../src/scene'
import { realMetrics } from '../../support/realMetrics'

/** A board of the gallery as it is drawn, with real widths of letters. */
export async function drawnTemplate(
  id: TemplateId,
  language: Language,
): Promise<{ board: Board; scene: Scene; page: Page }> {
  const board = await createFromTemplate(id, {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: language,
  })
  const metrics = realMetrics()
  const scene = createLayout({ lanes: laneRegistry, metrics })(board, {
    language,
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
  const page = layoutPage(
    board,
    scene,
    { titleBlock: true, legend: true, date: '2026-11-22' },
    { lanes: laneRegistry, metrics },
  )
  return { board, scene, page }
}

export function pngJob(scene: Scene, more: Partial<PngJob> = {}): PngJob {
  return { scene, palette: lightPalette, scale: 1, title: 'Board', images: {}, fonts: [], ...more }
}

/** A canvas that runs in Node; `spoil` may change what its context does. */
export function nodeCanvas(
  width: number,
  height: number,
  spoil: (context: SKRSContext2D) => void = () => undefined,
): PngCanvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  spoil(context)
  return {
    context: context as unknown as OffscreenCanvasRenderingContext2D,
    encode: async () => new Blob([new Uint8Array(await canvas.encode('png'))], { type: 'image/png' }),
  }
}

/** The painter's ports on a canvas that runs in Node. */
export function nodePorts(more: Partial<PngPorts> = {}): PngPorts {
  return {
    createCanvas: (width, height) => nodeCanvas(width, height),
    path: (data) => new CanvasPath(data) as unknown as Path2D,
    decode: async (picture) => (await loadImage(Buffer.from(await picture.arrayBuffer()))) as unknown as ImageBitmap,
    onTile: async () => undefined,
    ...more,
  }
}

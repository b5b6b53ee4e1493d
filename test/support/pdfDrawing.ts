import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { FontFile } from '../../src/formats/pdf/fontBook'
import { partPixels } from '../../src/formats/pdf/pictures'
import { type PdfJob, type PdfOutcome, type PdfPorts, printPdf } from '../../src/formats/pdf/printPdf'
import { openFace } from '../../src/formats/pdf/shaper'
import { laneRegistry } from '../../src/lanes'
import { layoutSheets, type PageOptions, type SheetOptions, type Sheets } from '../../src/layout'
import type { Board } from '../../src/model/board'
import { lightPalette, type Scene } from '../../src/scene'
import { realMetrics } from './realMetrics'

const SUBSETS = ['arabic', 'latin', 'latin-ext'] as const
const WEIGHTS = [400, 500, 600, 700] as const
const resolve = createRequire(import.meta.url).resolve

/** Every file of the product's typeface, as the browser would fetch them. */
export function fontFiles(): FontFile[] {
  return SUBSETS.flatMap((subset) =>
    WEIGHTS.map((weight): FontFile => {
      const file = `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${subset}-${weight}-normal.woff`
      return { subset, weight, bytes: new Uint8Array(readFileSync(resolve(file))) }
    }),
  )
}

export function pdfJob(scene: Scene, more: Pick<PdfJob, 'sheets'> & Partial<PdfJob>): PdfJob {
  return {
    scene,
    extra: [],
    palette: lightPalette,
    title: 'Board',
    subject: '',
    createdAt: '2026-11-22T08:00:00.000Z',
    images: {},
    fonts: fontFiles(),
    addresses: {},
    ...more,
  }
}

/** The writer's ports in Node: the same shaper, and a canvas that has no fonts of the device. */
export function pdfPorts(more: Partial<PdfPorts> = {}): PdfPorts {
  return {
    openFace,
    async decode(picture) {
      const image = await loadImage(Buffer.from(await picture.arrayBuffer()))
      const context = createCanvas(image.width, image.height).getContext('2d')
      context.drawImage(image, 0, 0)
      const { rgb, alpha } = partPixels(context.getImageData(0, 0, image.width, image.height).data)
      return { width: image.width, height: image.height, colours: { kind: 'rgb', bytes: rgb }, ...(alpha && { alpha }) }
    },
    paintText: () => undefined,
    onPage: () => undefined,
    ...more,
  }
}

type Asked = Partial<SheetOptions & PageOptions>

/** A board on sheets, as the export dialog lays them when nothing else is chosen. */
export function sheetsOf(board: Board, scene: Scene, asked: Asked = {}): Sheets {
  const usual = { layout: 'poster', poster: 'A1', paper: 'A4', text: 7 } as const
  const page = { titleBlock: true, legend: true, date: '2026-11-22' }
  return layoutSheets(board, scene, { ...usual, ...page, ...asked }, { lanes: laneRegistry, metrics: realMetrics() })
}

export interface PrintedPdf {
  readonly bytes: Uint8Array
  readonly outcome: PdfOutcome
}

/** The finished file of a scene; a problem fails the test. */
export async function printedPdf(job: PdfJob, ports: Partial<PdfPorts> = {}): Promise<PrintedPdf> {
  const made = await printPdf(job, pdfPorts(ports))
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return { bytes: new Uint8Array(await made.value.file.arrayBuffer()), outcome: made.value }
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { TextMetrics } from '../../src/lanes'
import { createPretextMetrics } from '../../src/layout'
import { FONT_FAMILY } from '../../src/scene'

const SUBSETS = ['latin', 'latin-ext', 'arabic', 'cyrillic-ext'] as const
const WEIGHTS = [400, 500, 600, 700] as const

let ready: TextMetrics | undefined

/**
 * The metrics of the product in Node: the product's own typeface, measured by the same engine as Chromium (Skia with
 * HarfBuzz). Widths are those of the browser to the last digit.
 */
export function realMetrics(): TextMetrics {
  if (ready) return ready
  const resolve = createRequire(import.meta.url).resolve
  for (const subset of SUBSETS) {
    for (const weight of WEIGHTS) {
      const file = `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${subset}-${weight}-normal.woff2`
      GlobalFonts.register(readFileSync(resolve(file)), FONT_FAMILY)
    }
  }
  if (!('OffscreenCanvas' in globalThis)) Object.assign(globalThis, { OffscreenCanvas: CanvasForText })
  ready = createPretextMetrics()
  return ready
}

/** As much of OffscreenCanvas as measuring text asks for. */
class CanvasForText {
  readonly #canvas: Canvas
  constructor(width: number, height: number) {
    this.#canvas = createCanvas(width, height)
  }
  getContext(kind: '2d') {
    return this.#canvas.getContext(kind)
  }
}

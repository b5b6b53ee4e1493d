import type { MediaHash } from '../../base/ids'
import { fail, type Result } from '../../base/result'
import type { Page } from '../../layout'
import { drawnParts, type Palette, type Scene } from '../../scene'
import { fontsNeeded, loadFonts } from '../fonts'
import { sendScene } from '../sceneInPieces'
import { CANVAS_SETTINGS, type PngFile, type PngJob, type PngProblem, paintPng } from './paintPng'
import type { PngMessage } from './pngWorker'
import workerAddress from './pngWorker?worker&url'

export type { PngFile, PngProblem } from './paintPng'

export interface PngOptions {
  readonly palette: Palette
  /** Pixels of the picture for each pixel of the board: 2 is sharp on slides. */
  readonly scale: number
  readonly title: string
  /** Bytes of the pictures on the cards. */
  readonly images?: ReadonlyMap<MediaHash, Blob>
  readonly page?: Page
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** The scene as a PNG of any size, painted beside the page's own thread where the browser can. Complete, or a problem. */
export async function printPng(scene: Scene, options: PngOptions): Promise<Result<PngFile, PngProblem>> {
  try {
    const job: PngJob = {
      scene,
      palette: options.palette,
      scale: options.scale,
      title: options.title,
      ...(options.page ? { page: options.page } : {}),
      images: Object.fromEntries(options.images ?? []),
      fonts: await loadFonts(fontsNeeded(drawnParts(scene, options.page?.parts))),
    }
    if (options.signal?.aborted) return fail({ kind: 'cancelled' })
    return (canPaintInWorker() ? await inWorker(job, options) : undefined) ?? (await onPage(job, options))
  } catch (reason) {
    return fail(options.signal?.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: String(reason) })
  }
}

function canPaintInWorker(): boolean {
  return typeof Worker === 'function' && typeof OffscreenCanvas === 'function'
}

/** Nothing when the worker itself cannot run. */
function inWorker(job: PngJob, { onProgress, signal }: PngOptions): Promise<Result<PngFile, PngProblem> | undefined> {
  const worker = new Worker(trusted(workerAddress), { type: 'module' })
  const answered = new Promise<Result<PngFile, PngProblem> | undefined>((resolve) => {
    signal?.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })), { once: true })
    worker.addEventListener('error', () => resolve(undefined))
    worker.addEventListener('message', ({ data }: MessageEvent<PngMessage>) => {
      if (data.kind === 'progress') onProgress?.(data.done)
      else resolve(data.answer)
    })
    sendScene(worker, job).catch(() => resolve(undefined))
  })
  return answered.finally(() => worker.terminate())
}

/** Slower for the person, who keeps a page that answers between tiles. The page has the fonts already. */
async function onPage(job: PngJob, { onProgress, signal }: PngOptions): Promise<Result<PngFile, PngProblem>> {
  const fonts = new Set(job.fonts.map(({ weight }) => weight))
  await Promise.all([...fonts].map((weight) => document.fonts.load(`${weight} 13px "IBM Plex Sans Arabic"`, 'Aس')))
  return paintPng(job, {
    tilesOnly: true,
    createCanvas(width, height) {
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const context = canvas.getContext('2d', CANVAS_SETTINGS)
      return context ? { context, encode: () => Promise.reject(new Error('Tiles are not encoded')) } : undefined
    },
    path: (data) => new Path2D(data),
    decode: (picture) => createImageBitmap(picture),
    async onTile(done) {
      onProgress?.(done)
      await new Promise((resume) => setTimeout(resume))
      signal?.throwIfAborted()
    },
  })
}

let policy: { createScriptURL(address: string): URL } | undefined

/** The page's policy lets a script's address pass only by name; this one knows a single address. */
function trusted(address: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('rihla-picture-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the painter of pictures: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

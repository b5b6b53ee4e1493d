import type { Scene } from '../../scene'
import { sendScene } from '../sceneInPieces'
import { checkSvg } from './checkSvg'
import { printSvg, type SvgOptions } from './printSvg'
import type { SvgJob, SvgMessage } from './svgWorker'
import workerAddress from './svgWorker?worker&url'

export interface SvgRun {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (done: number) => void
}

export interface SvgFile {
  readonly file: Blob
  readonly drawn: ReturnType<typeof checkSvg>
}

/** The scene as an SVG file, written and read back beside the page's own thread where the browser can. */
export async function makeSvg(scene: Scene, options: SvgOptions, run: SvgRun): Promise<SvgFile> {
  const made = typeof Worker === 'function' ? await inWorker({ scene, options }, run) : undefined
  run.signal.throwIfAborted()
  if (made) return made
  const file = new Blob([printSvg(scene, options)], { type: 'image/svg+xml' })
  return { file, drawn: checkSvg(await file.text(), scene, options.page?.parts) }
}

/** Nothing when the worker itself cannot run, or when the work is cancelled. */
function inWorker(job: SvgJob, { signal, onProgress }: SvgRun): Promise<SvgFile | undefined> {
  const worker = new Worker(trusted(workerAddress), { type: 'module' })
  const answered = new Promise<SvgFile | undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
    worker.addEventListener('error', () => resolve(undefined))
    worker.addEventListener('message', ({ data }: MessageEvent<SvgMessage>) => {
      if (data.kind === 'progress') onProgress(data.done)
      else resolve(data)
    })
    sendScene(worker, job).catch(() => resolve(undefined))
  })
  return answered.finally(() => worker.terminate())
}

let policy: { createScriptURL(address: string): URL } | undefined

/** The page's policy lets a script's address pass only by name; this one knows a single address. */
function trusted(address: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('rihla-svg-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the writer of vector pictures: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

import { fail, type Result } from '../../base/result'
import { sendScene } from '../sceneInPieces'
import { type PptxFile, type PptxJob, type PptxProblem, printDeck } from './deck'
import type { PptxMessage } from './pptxWorker'
import workerAddress from './pptxWorker?worker&url'
import { slidePicture } from './slidePicture'

export type { PptxFile, PptxJob, PptxProblem } from './deck'
export { speakerNotes } from './speakerNotes'

export interface PptxRun {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (done: number) => void
}

/** The board as a presentation, made beside the page's own thread where the browser can. Complete, or a problem. */
export async function printPptx(job: PptxJob, run: PptxRun): Promise<Result<PptxFile, PptxProblem>> {
  try {
    return (typeof Worker === 'function' ? await inWorker(job, run) : undefined) ?? (await onPage(job, run))
  } catch (reason) {
    return fail(run.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: String(reason) })
  }
}

/** Nothing when the worker itself cannot run. */
function inWorker(job: PptxJob, { onProgress, signal }: PptxRun): Promise<Result<PptxFile, PptxProblem> | undefined> {
  const worker = new Worker(trusted(workerAddress), { type: 'module' })
  const answered = new Promise<Result<PptxFile, PptxProblem> | undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })), { once: true })
    worker.addEventListener('error', () => resolve(undefined))
    worker.addEventListener('message', ({ data }: MessageEvent<PptxMessage>) => {
      if (data.kind === 'progress') onProgress(data.done)
      else resolve(data.answer)
    })
    sendScene(worker, job).catch(() => resolve(undefined))
  })
  return answered.finally(() => worker.terminate())
}

function onPage(job: PptxJob, { onProgress, signal }: PptxRun): Promise<Result<PptxFile, PptxProblem>> {
  return printDeck(job, {
    decode: slidePicture,
    async onSlide(done) {
      onProgress(done)
      await new Promise((resume) => setTimeout(resume))
      signal.throwIfAborted()
    },
  })
}

let policy: { createScriptURL(address: string): URL } | undefined

/** The page's policy lets a script's address pass only by name; this one knows a single address. */
function trusted(address: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('rihla-office-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the maker of presentations: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

import type { MediaHash } from '../../base/ids'
import { fail, type Result } from '../../base/result'
import type { Sheets } from '../../layout'
import { drawnParts, type Palette, type Scene } from '../../scene'
import { fontsNeeded } from '../fonts'
import { sendScene } from '../sceneInPieces'
import { loadFontFiles } from './fontSources'
import type { PdfMessage } from './pdfWorker'
import workerAddress from './pdfWorker?worker&url'
import type { PdfJob, PdfOutcome, PdfProblem } from './printPdf'

export type { PdfOutcome, PdfProblem } from './printPdf'

export interface PdfOptions {
  readonly sheets: Sheets
  readonly palette: Palette
  readonly title: string
  readonly subject: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly images: ReadonlyMap<MediaHash, Blob>
  readonly addresses: Readonly<Record<string, string>>
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** The scene on its sheets as a PDF, written and read back beside the page's own thread. Complete, or a problem. */
export async function makePdf(scene: Scene, options: PdfOptions): Promise<Result<PdfOutcome, PdfProblem>> {
  const { sheets, palette, title, subject, createdAt, images, addresses } = options
  const own = sheets.sheets.flatMap(({ panes }) => panes.flatMap(({ show }) => (show === 'board' ? [] : show)))
  try {
    const job: PdfJob = {
      ...{ scene, palette, title, subject, createdAt, addresses },
      extra: sheets.extra,
      sheets: sheets.sheets,
      images: Object.fromEntries(images),
      fonts: await loadFontFiles(fontsNeeded([...drawnParts(scene, sheets.extra), ...own])),
    }
    return options.signal?.aborted ? fail({ kind: 'cancelled' }) : await inWorker(job, options)
  } catch (reason) {
    return fail(options.signal?.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: String(reason) })
  }
}

function inWorker(job: PdfJob, { onProgress, signal }: PdfOptions): Promise<Result<PdfOutcome, PdfProblem>> {
  const worker = new Worker(trusted(workerAddress), { type: 'module' })
  const answered = new Promise<Result<PdfOutcome, PdfProblem>>((resolve) => {
    signal?.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })), { once: true })
    worker.addEventListener('error', ({ message }) => resolve(fail({ kind: 'failed', reason: message || 'Worker' })))
    worker.addEventListener('message', ({ data }: MessageEvent<PdfMessage>) => {
      if (data.kind === 'progress') onProgress?.(data.done)
      else resolve(data.answer)
    })
    sendScene(worker, job).catch((reason) => resolve(fail({ kind: 'failed', reason: String(reason) })))
  })
  return answered.finally(() => worker.terminate())
}

let policy: { createScriptURL(address: string): URL } | undefined

/** The page's policy lets a script's address pass only by name; this one knows a single address. */
function trusted(address: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('rihla-pdf-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the writer of PDF files: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

import type { Result } from '../../base/result'
import { decodePicture, paintDeviceText } from './canvasPorts'
import { type PdfJob, type PdfOutcome, type PdfProblem, printPdf } from './printPdf'

/** What the worker says while it works and when it has done. */
export type PdfMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly answer: Result<PdfOutcome, PdfProblem> }

self.addEventListener('message', ({ data }: MessageEvent<PdfJob>) => {
  work(data)
    .catch(
      (reason: unknown): Result<PdfOutcome, PdfProblem> => ({
        ok: false,
        error: { kind: 'failed', reason: String(reason) },
      }),
    )
    .then((answer) => say({ kind: 'finished', answer }))
})

async function work(job: PdfJob): Promise<Result<PdfOutcome, PdfProblem>> {
  // The shaper is a WebAssembly program. The page's policy runs none; a worker has a policy of its own.
  const { openFace } = await import('./shaper')
  return printPdf(job, {
    openFace,
    decode: decodePicture,
    paintText: paintDeviceText,
    onPage: (done) => say({ kind: 'progress', done }),
  })
}

function say(message: PdfMessage): void {
  self.postMessage(message)
}

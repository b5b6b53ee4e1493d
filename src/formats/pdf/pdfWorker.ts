import type { Result } from '../../base/result'
import { type ScenePiece, takeScene } from '../sceneInPieces'
import { decodePicture, paintDeviceText } from './canvasPorts'
import { type PdfJob, type PdfOutcome, type PdfProblem, printPdf } from './printPdf'

/** What the worker says while it works and when it has done. */
export type PdfMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly answer: Result<PdfOutcome, PdfProblem> }

const take = takeScene<PdfJob>((data) => {
  work(data)
    .catch(
      (reason: unknown): Result<PdfOutcome, PdfProblem> => ({
        ok: false,
        error: { kind: 'failed', reason: String(reason) },
      }),
    )
    .then((answer) => say({ kind: 'finished', answer }))
})
self.addEventListener('message', (event: MessageEvent<ScenePiece<PdfJob>>) => take(event))

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

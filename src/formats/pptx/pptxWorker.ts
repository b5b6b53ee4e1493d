import type { Result } from '../../base/result'
import { type ScenePiece, takeScene } from '../sceneInPieces'
import { type PptxFile, type PptxJob, type PptxProblem, printDeck } from './deck'
import { slidePicture } from './slidePicture'

/** What the worker says while it works and when it has done. */
export type PptxMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly answer: Result<PptxFile, PptxProblem> }

const take = takeScene<PptxJob>((data) => {
  printDeck(data, { decode: slidePicture, onSlide: async (done) => say({ kind: 'progress', done }) })
    .catch(
      (reason: unknown): Result<PptxFile, PptxProblem> => ({
        ok: false,
        error: { kind: 'failed', reason: String(reason) },
      }),
    )
    .then((answer) => say({ kind: 'finished', answer }))
})
self.addEventListener('message', (event: MessageEvent<ScenePiece<PptxJob>>) => take(event))

function say(message: PptxMessage): void {
  self.postMessage(message)
}

import type { Result } from '../../base/result'
import { addFonts } from '../fonts/addFonts'
import { type ScenePiece, takeScene } from '../sceneInPieces'
import { CANVAS_SETTINGS, type PngFile, type PngJob, type PngProblem, paintPng } from './paintPng'

/** What the worker says while it works and when it has done. */
export type PngMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly answer: Result<PngFile, PngProblem> }

const take = takeScene<PngJob>((data) => {
  work(data)
    .catch(
      (reason: unknown): Result<PngFile, PngProblem> => ({
        ok: false,
        error: { kind: 'failed', reason: String(reason) },
      }),
    )
    .then((answer) => say({ kind: 'finished', answer }))
})
self.addEventListener('message', (event: MessageEvent<ScenePiece<PngJob>>) => take(event))

async function work(job: PngJob): Promise<Result<PngFile, PngProblem>> {
  const faces: unknown = Reflect.get(self, 'fonts')
  if (faces instanceof FontFaceSet) await addFonts(job.fonts, faces)
  return paintPng(job, {
    createCanvas(width, height) {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d', CANVAS_SETTINGS)
      return context ? { context, encode: () => canvas.convertToBlob({ type: 'image/png' }) } : undefined
    },
    path: (data) => new Path2D(data),
    decode: (picture) => createImageBitmap(picture),
    onTile: async (done) => say({ kind: 'progress', done }),
  })
}

function say(message: PngMessage): void {
  self.postMessage(message)
}

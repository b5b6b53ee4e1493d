import type { Scene } from '../../scene'
import { type ScenePiece, takeScene } from '../sceneInPieces'
import { checkSvg } from './checkSvg'
import { printSvg, type SvgOptions } from './printSvg'

export interface SvgJob {
  readonly scene: Scene
  readonly options: SvgOptions
}

export type SvgMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly file: Blob; readonly drawn: ReturnType<typeof checkSvg> }

const take = takeScene<SvgJob>(({ scene, options }) => {
  const file = new Blob([printSvg(scene, options)], { type: 'image/svg+xml' })
  say({ kind: 'progress', done: 0.6 })
  // What is counted is the file, not the text it was made of.
  void file.text().then((text) => say({ kind: 'finished', file, drawn: checkSvg(text, scene, options.page?.parts) }))
})
self.addEventListener('message', (event: MessageEvent<ScenePiece<SvgJob>>) => take(event))

function say(message: SvgMessage): void {
  self.postMessage(message)
}

import type { Scene } from '../../scene'
import { checkSvg } from './checkSvg'
import { printSvg, type SvgOptions } from './printSvg'

export interface SvgJob {
  readonly scene: Scene
  readonly options: SvgOptions
}

export type SvgMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly file: Blob; readonly drawn: ReturnType<typeof checkSvg> }

self.addEventListener('message', ({ data: { scene, options } }: MessageEvent<SvgJob>) => {
  const file = new Blob([printSvg(scene, options)], { type: 'image/svg+xml' })
  say({ kind: 'progress', done: 0.6 })
  // What is counted is the file, not the text it was made of.
  void file.text().then((text) => say({ kind: 'finished', file, drawn: checkSvg(text, scene) }))
})

function say(message: SvgMessage): void {
  self.postMessage(message)
}

import papa from 'papaparse'
import type { Result } from '../../base/result'
import type { Counted } from './count/counter'
import type { Mapping } from './mapping'
import type { SurveyProblem } from './problem'
import {
  createSurveySession,
  type FileSettings,
  type SurveyLook,
  type SurveyProfile,
  type SurveySession,
} from './session'

/** What the page asks. The file is handed over once. */
export type SurveyRequest =
  | { readonly kind: 'open'; readonly name: string; readonly content: Blob }
  | { readonly kind: 'look'; readonly settings: FileSettings }
  | { readonly kind: 'profile'; readonly settings: FileSettings }
  | { readonly kind: 'count'; readonly settings: FileSettings; readonly mapping: Mapping }

/** What the worker says while it reads and when it has done. */
export type SurveyMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'look'; readonly answer: Result<SurveyLook, SurveyProblem> }
  | { readonly kind: 'profile'; readonly answer: Result<SurveyProfile, SurveyProblem> }
  | { readonly kind: 'count'; readonly answer: Result<Counted, SurveyProblem> }

let session: SurveySession | undefined

self.addEventListener('message', ({ data }: MessageEvent<SurveyRequest>) => void work(data))

async function work(request: SurveyRequest): Promise<void> {
  if (request.kind === 'open') {
    const { name, content } = request
    const bytes = async (from: number, to: number) => new Uint8Array(await content.slice(from, to).arrayBuffer())
    session = createSurveySession({ name, size: content.size, bytes }, papa)
    return
  }
  if (!session) return
  const options = { onProgress: (done: number) => say({ kind: 'progress', done }) }
  switch (request.kind) {
    case 'look':
      return say({ kind: 'look', answer: await session.look(request.settings) })
    case 'profile':
      return say({ kind: 'profile', answer: await session.profile(request.settings, options) })
    case 'count':
      return say({ kind: 'count', answer: await session.count(request.settings, request.mapping, options) })
  }
}

function say(message: SurveyMessage): void {
  self.postMessage(message)
}

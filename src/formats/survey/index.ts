import { fail, type Result } from '../../base/result'
import type { Counted } from './count/counter'
import type { RejectedWords } from './count/printRejected'
import type { Rejected } from './count/rejects'
import type { Mapping } from './mapping'
import type { SurveyProblem } from './problem'
import type { FileSettings, SurveyLook, SurveyProfile } from './session'
import type { SurveyMessage, SurveyRequest } from './surveyWorker'
import workerAddress from './surveyWorker?worker&url'

export type { CountedAttribute } from './count/attributeSums'
export type { Counted, CountedHeap } from './count/counter'
export type { Quote } from './count/quotes'
export { ON_PURPOSE, type Rejected, type Skipped, type SkipReason } from './count/rejects'
export type { CountedReplies } from './count/replies'
export type { ColumnName, Headings } from './guess/headers'
export type { ColumnProfile } from './guess/profile'
export type { SurveyTool } from './guess/tool'
export type { AnswerOf, AnswerTarget, AttributeUse, ColumnUse, MappedQuestion, Mapping, UseKind } from './mapping'
export type { SurveyProblem } from './problem'
export type { FileSettings, SurveyLook, SurveyProfile } from './session'
export { DELIMITERS, type Delimiter } from './text/delimiter'
export { ENCODINGS, type Encoding } from './text/encoding'

export interface ReadingOptions {
  /** 0 to 1. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

type Answer<T> = Promise<Result<T, SurveyProblem>>

/** One file, read beside the page's own thread as often as needed. */
export interface SurveyReader {
  readonly name: string
  readonly size: number
  readonly look: (settings: FileSettings, options?: ReadingOptions) => Answer<SurveyLook>
  readonly profile: (settings: FileSettings, options?: ReadingOptions) => Answer<SurveyProfile>
  readonly count: (settings: FileSettings, mapping: Mapping, options?: ReadingOptions) => Answer<Counted>
  readonly close: () => void
}

/** Without a sign of life for so long the worker is ended; the page and the board go on. */
const PATIENCE = 60_000

export function openSurvey(content: Blob, name: string): SurveyReader {
  let worker: Worker | undefined

  function start(): Worker {
    const started = new Worker(trusted(workerAddress), { type: 'module' })
    ask(started, { kind: 'open', name, content })
    return started
  }

  function end(): void {
    worker?.terminate()
    worker = undefined
  }

  /** Sends a request; a cancelled, failed or silent worker is ended, and the next request begins with a new one. */
  function send<T>(
    request: SurveyRequest,
    answerOf: (message: SurveyMessage) => Result<T, SurveyProblem> | undefined,
    { onProgress, signal }: ReadingOptions = {},
  ): Answer<T> {
    if (signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
    worker ??= start()
    const asked = worker
    return new Promise((resolve) => {
      let watch = setTimeout(() => stop({ kind: 'stalled' }), PATIENCE)
      const done = (answer: Result<T, SurveyProblem>) => {
        clearTimeout(watch)
        asked.removeEventListener('message', hear)
        asked.removeEventListener('error', broke)
        signal?.removeEventListener('abort', abort)
        resolve(answer)
      }
      const stop = (problem: SurveyProblem) => {
        end()
        done(fail(problem))
      }
      const abort = () => stop({ kind: 'cancelled' })
      const broke = (event: ErrorEvent) => stop({ kind: 'failed', reason: event.message || 'worker' })
      const hear = ({ data }: MessageEvent<SurveyMessage>) => {
        clearTimeout(watch)
        watch = setTimeout(() => stop({ kind: 'stalled' }), PATIENCE)
        if (data.kind === 'progress') return onProgress?.(data.done)
        const answer = answerOf(data)
        if (answer) done(answer)
      }
      asked.addEventListener('message', hear)
      asked.addEventListener('error', broke)
      signal?.addEventListener('abort', abort, { once: true })
      ask(asked, request)
    })
  }

  return {
    name,
    size: content.size,
    look: (settings, options) =>
      send({ kind: 'look', settings }, (said) => (said.kind === 'look' ? said.answer : undefined), options),
    profile: (settings, options) =>
      send({ kind: 'profile', settings }, (said) => (said.kind === 'profile' ? said.answer : undefined), options),
    count: (settings, mapping, options) =>
      send({ kind: 'count', settings, mapping }, (said) => (said.kind === 'count' ? said.answer : undefined), options),
    close: end,
  }
}

function ask(worker: Worker, request: SurveyRequest): void {
  worker.postMessage(request)
}

/** The rejected rows as a file any spreadsheet opens without calculating anything. */
export async function rejectedFile(
  rows: readonly Rejected[],
  columns: readonly { readonly index: number; readonly name: string }[],
  words: RejectedWords,
): Promise<Blob> {
  const [{ default: papa }, { printRejected }] = await Promise.all([
    import('papaparse'),
    import('./count/printRejected'),
  ])
  return new Blob([printRejected(papa, rows, columns, words)], { type: 'text/csv;charset=utf-8' })
}

let policy: { createScriptURL(address: string): URL } | undefined

/** The page's policy lets a script's address pass only by name; this one knows a single address. */
function trusted(address: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('rihla-survey-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the reader of surveys: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

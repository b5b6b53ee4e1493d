import type { NewId } from '../../base/ids'
import { fail, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import { printWorkbook, type XlsxFile, type XlsxJob, type XlsxProblem } from './printWorkbook'
import { readWorkbook, type WorkbookFault, type WorkbookReading } from './readWorkbook'
import type { XlsxMessage, XlsxRequest } from './xlsxWorker'
import workerAddress from './xlsxWorker?worker&url'

export { type AppliedEdits, applyEdits, type WorkbookConflict } from './applyEdits'
export type { FieldEdit, WorkbookEdit, WorkbookNote, WorkbookProblem } from './edits'
export type { XlsxFile, XlsxJob, XlsxProblem } from './printWorkbook'
export { type MatrixReading, readMatrixSheet } from './readMatrixSheet'
export type { SheetOfCells, WorkbookFault, WorkbookReading } from './readWorkbook'

export interface XlsxRun {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (done: number) => void
}

/** The board as a workbook, made and read back beside the page's own thread where the browser can. Complete, or a problem. */
export async function printXlsx(
  job: XlsxJob,
  lanes: LaneRegistry,
  run: XlsxRun,
): Promise<Result<XlsxFile, XlsxProblem>> {
  const { signal, onProgress } = run
  try {
    const done = (message: XlsxMessage) => (message.kind === 'printed' ? message.answer : undefined)
    const made = await inWorker({ kind: 'print', job }, done, run)
    if (signal.aborted) return fail({ kind: 'cancelled' })
    if (made) return made
    return await printWorkbook(job, lanes, async (share) => {
      onProgress(share)
      await new Promise((resume) => setTimeout(resume))
      signal.throwIfAborted()
    })
  } catch (reason) {
    return fail(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: String(reason) })
  }
}

/** Reads a workbook beside the page's own thread where the browser can. */
export async function readXlsx(
  bytes: Uint8Array,
  lanes: LaneRegistry,
  newId: NewId,
): Promise<Result<WorkbookReading, WorkbookFault>> {
  const done = (message: XlsxMessage) => (message.kind === 'read' ? message.answer : undefined)
  const run = { signal: new AbortController().signal, onProgress: () => {} }
  try {
    return (await inWorker({ kind: 'read', bytes }, done, run)) ?? (await readWorkbook(bytes, lanes, newId))
  } catch {
    return fail({ kind: 'unreadable', problem: 'failed' })
  }
}

/** Nothing when the worker itself cannot run, or when the work is cancelled. */
function inWorker<T>(
  request: XlsxRequest,
  answerOf: (message: XlsxMessage) => T | undefined,
  { signal, onProgress }: XlsxRun,
): Promise<T | undefined> {
  if (typeof Worker !== 'function' || signal.aborted) return Promise.resolve(undefined)
  const worker = new Worker(trusted(workerAddress), { type: 'module' })
  const answered = new Promise<T | undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
    worker.addEventListener('error', () => resolve(undefined))
    worker.addEventListener('messageerror', () => resolve(undefined))
    worker.addEventListener('message', ({ data }: MessageEvent<XlsxMessage>) => {
      if (data.kind === 'progress') onProgress(data.done)
      else resolve(answerOf(data))
    })
    worker.postMessage(request)
  })
  return answered.finally(() => worker.terminate())
}

let policy: { createScriptURL(address: string): URL } | undefined

/** The page's policy lets a script's address pass only by name; this one knows a single address. */
function trusted(address: string): string | URL {
  policy ??= window.trustedTypes?.createPolicy('rihla-workbook-worker', {
    createScriptURL(asked) {
      if (asked !== address) throw new TypeError(`not the maker of workbooks: ${asked}`)
      return asked
    },
  })
  return policy?.createScriptURL(address) ?? address
}

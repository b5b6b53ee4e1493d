import { brandId, type IdKind } from '../../base/ids'
import { fail, type Result } from '../../base/result'
import { laneRegistry } from '../../lanes'
import { printWorkbook, type XlsxFile, type XlsxJob, type XlsxProblem } from './printWorkbook'
import { readWorkbook, type WorkbookFault, type WorkbookReading } from './readWorkbook'

export type XlsxRequest =
  | { readonly kind: 'print'; readonly job: XlsxJob }
  | { readonly kind: 'read'; readonly bytes: Uint8Array }

/** What the worker says while it works and when it has done. */
export type XlsxMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'printed'; readonly answer: Result<XlsxFile, XlsxProblem> }
  | { readonly kind: 'read'; readonly answer: Result<WorkbookReading, WorkbookFault> }

self.addEventListener('message', ({ data }: MessageEvent<XlsxRequest>) => {
  // What cannot even be answered ends the wait as an error of the worker.
  const broken = (reason: unknown) =>
    setTimeout(() => {
      throw reason
    })
  void (data.kind === 'print' ? print(data.job) : read(data.bytes)).catch(broken)
})

async function print(job: XlsxJob): Promise<void> {
  const answer = await printWorkbook(job, laneRegistry, async (done) => say({ kind: 'progress', done })).catch(
    (reason: unknown) => fail({ kind: 'failed' as const, reason: String(reason) }),
  )
  say({ kind: 'printed', answer })
}

async function read(bytes: Uint8Array): Promise<void> {
  const answer = await readWorkbook(bytes, laneRegistry, newId).catch(() =>
    fail({ kind: 'unreadable' as const, problem: 'failed' as const }),
  )
  say({ kind: 'read', answer })
}

function newId<K extends IdKind>(kind: K) {
  return brandId(kind, `${kind}_${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`)
}

function say(message: XlsxMessage): void {
  self.postMessage(message)
}

import type { findWorkbook } from './findWorkbook'
import type { findText } from './textBoard'

/** What the screen that lies around an open board can do with a file. */
export interface FileTaker {
  readonly take: (files: readonly File[]) => Promise<void>
  readonly findText: typeof findText
  readonly findWorkbook: typeof findWorkbook
}

let taker: FileTaker | undefined

/** The one that takes files now; undefined where nobody does. */
export function fileTaker(): FileTaker | undefined {
  return taker
}

/** Takes files from now on, until the answer is called. */
export function takeFiles(next: FileTaker): () => void {
  taker = next
  return () => {
    if (taker === next) taker = undefined
  }
}

import { useEffect, useState } from 'react'
import type { Result } from '../../base/result'
import type { EditorState } from '../../editor'
import type { Services } from '../services'
import type { ExportFile, ExportProblem } from './exportFile'
import type { ExportOptions } from './exportOptions'
import { makeFile } from './makeFile'

export type Preparation =
  | { readonly kind: 'working' /** 0 to 1. */; readonly done: number }
  | { readonly kind: 'stopped'; readonly of: ExportOptions }
  | { readonly kind: 'finished'; readonly of: ExportOptions; readonly answer: Result<ExportFile, ExportProblem> }

export interface PreparedFile {
  readonly preparation: Preparation
  readonly stop: () => void
  readonly again: () => void
}

/** How long options rest before the file is made anew, in milliseconds. */
const REST = 250

/** Milliseconds between two words on how far it is: each is drawn anew, on a page that is busy already. */
const TOLD_EVERY = 100

/** Makes the file while the person still looks at the options, so that what is in it is known before it is handed over. */
export function usePreparedFile(state: EditorState, options: ExportOptions, services: Services): PreparedFile {
  const [preparation, setPreparation] = useState<Preparation>({ kind: 'working', done: 0 })
  const [attempt, setAttempt] = useState(0)
  const [controller, setController] = useState<AbortController | undefined>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt makes the file anew
  useEffect(() => {
    const abort = new AbortController()
    setController(abort)
    setPreparation({ kind: 'working', done: 0 })
    const timer = setTimeout(async () => {
      let last = 0
      const onProgress = (done: number) => {
        const now = performance.now()
        if (abort.signal.aborted || now - last < TOLD_EVERY) return
        last = now
        setPreparation({ kind: 'working', done })
      }
      const answer = await makeFile(state, options, services, { signal: abort.signal, onProgress })
      if (!abort.signal.aborted) setPreparation({ kind: 'finished', of: options, answer })
    }, REST)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [state, options, services, attempt])

  // Between the choice of other options and the effect that follows it, the old file is nobody's.
  const current = preparation.kind === 'working' || preparation.of === options
  return {
    preparation: current ? preparation : { kind: 'working', done: 0 },
    stop: () => {
      controller?.abort()
      setPreparation({ kind: 'stopped', of: options })
    },
    again: () => setAttempt(attempt + 1),
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '../../base/result'
import { openSurvey, type ReadingOptions, type SurveyProblem, type SurveyReader } from '../../formats/survey'

export interface Reading {
  readonly reader: SurveyReader | undefined
  /** What it is at, 0…1; undefined while it rests. */
  readonly done: number | undefined
  readonly problem: SurveyProblem | undefined
  readonly open: (content: Blob, name: string) => SurveyReader
  /** Does one thing at a time; undefined when it failed, was cancelled, or the dialog is gone. */
  readonly run: <T>(work: (options: ReadingOptions) => Promise<Result<T, SurveyProblem>>) => Promise<T | undefined>
  readonly cancel: () => void
  readonly forget: () => void
}

/** The reader of one file, beside the page's own thread, and what it is doing. Leaving ends it. */
export function useReader(): Reading {
  const [reader, setReader] = useState<SurveyReader | undefined>(undefined)
  const [done, setDone] = useState<number | undefined>(undefined)
  const [problem, setProblem] = useState<SurveyProblem | undefined>(undefined)
  const current = useRef<SurveyReader | undefined>(undefined)
  const working = useRef<AbortController | undefined>(undefined)

  const forget = useCallback(() => {
    working.current?.abort()
    current.current?.close()
    current.current = undefined
    setReader(undefined)
    setProblem(undefined)
  }, [])
  useEffect(() => forget, [forget])

  const open = useCallback(
    (content: Blob, name: string) => {
      forget()
      const opened = openSurvey(content, name)
      current.current = opened
      setReader(opened)
      return opened
    },
    [forget],
  )

  const run: Reading['run'] = useCallback(async (work) => {
    working.current?.abort()
    const control = new AbortController()
    working.current = control
    setProblem(undefined)
    setDone(0)
    const answer = await work({ signal: control.signal, onProgress: setDone })
    // Another one began meanwhile.
    if (working.current !== control) return undefined
    setDone(undefined)
    if (answer.ok) return answer.value
    if (answer.error.kind !== 'cancelled') setProblem(answer.error)
    return undefined
  }, [])

  const cancel = useCallback(() => working.current?.abort(), [])
  return { reader, done, problem, open, run, cancel, forget }
}

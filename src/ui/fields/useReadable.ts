import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Result } from '../../base/result'
import { useWrittenOnLeave } from './useWrittenOnLeave'

/** Result of reading a field that takes only some texts: the value, or why it is not taken, in words. */
export type ReadTyped<Value> = Result<Value, string>

/**
 * What is typed into a field that does not take every text. Written on leaving and on Enter, when it can be read; what
 * cannot stays as it was typed, with the reason beside it, and the value before it goes on to count.
 */
export function useReadable<Value>(
  value: Value,
  read: (typed: string) => ReadTyped<Value>,
  write: (value: Value) => void,
) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  // Half a number is no mistake: the reason is told once the person is done, and goes when the text can be read.
  const [isTold, setTold] = useState(false)
  const result = typed === undefined ? undefined : read(typed)
  const forget = () => {
    setTyped(undefined)
    setTold(false)
  }
  const commit = () => {
    if (!result) return
    if (!result.ok) return setTold(true)
    forget()
    write(result.value)
  }
  useWrittenOnLeave(commit)
  useTakenOnceReadable(isTold && result?.ok === true, commit)
  return {
    typed,
    /** What counts: what was typed, if it can be read. */
    value: result?.ok ? result.value : value,
    type: (text: string) => {
      setTyped(text)
      if (read(text).ok) setTold(false)
    },
    forget,
    commit,
    problem: isTold && result?.ok === false ? result.error : undefined,
  }
}

/**
 * What was not taken can be read once another field makes room for it, and looks as if it counted: so it does. One field after
 * the other, each on top of what the one before it wrote.
 */
function useTakenOnceReadable(isDue: boolean, commit: () => void): void {
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => {
    if (isDue) queueMicrotask(() => flushSync(() => latest.current()))
  }, [isDue])
}

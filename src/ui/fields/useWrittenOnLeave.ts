import { useEffect, useRef } from 'react'

/** Writes what was typed when the field goes away without losing the focus first: the browser's back button, say. */
export function useWrittenOnLeave(commit: () => void): void {
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => () => latest.current(), [])
}

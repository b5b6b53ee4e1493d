import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useEditorState } from '../editor/EditorContext'
import { type Live, type LiveHand, liveOf } from './live'
import { isOver, leftOf, type Timer } from './timer'

export function useLiveHand(): LiveHand {
  return liveOf(useEditorState((state) => state.board.id))
}

export function useLive<T>(select: (live: Live) => T): T {
  return useStore(useLiveHand().store, select)
}

/** What is left of the timer, looked at often enough that no second is passed over. */
export function useTimeLeft(timer: Timer): number {
  const [now, setNow] = useState(Date.now)
  const ticks = timer.kind === 'running' && !isOver(timer, now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another timer is looked at at once
  useEffect(() => {
    setNow(Date.now())
    if (!ticks) return
    const interval = setInterval(() => setNow(Date.now()), 200)
    return () => clearInterval(interval)
  }, [timer, ticks])
  return leftOf(timer, now)
}

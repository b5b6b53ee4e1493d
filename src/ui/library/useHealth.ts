import { useCallback, useEffect, useRef, useState } from 'react'
import type { StorageHealth } from '../../storage'
import { useServices } from '../services'

/** The state of the store; asked again whenever the boards change, and on demand. */
export function useHealth(): { readonly health: StorageHealth | undefined; readonly refresh: () => void } {
  const { library } = useServices()
  const [health, setHealth] = useState<StorageHealth>()
  // Answers may overtake each other, and the last may come when nobody looks any more.
  const turn = useRef(0)
  const refresh = useCallback(() => {
    turn.current += 1
    const mine = turn.current
    const take = (answer: StorageHealth | undefined) => {
      if (mine === turn.current) setHealth(answer)
    }
    library.health().then(take, () => take(undefined))
  }, [library])
  useEffect(() => {
    refresh()
    const stop = library.onChange(refresh)
    return () => {
      turn.current += 1
      stop()
    }
  }, [library, refresh])
  return { health, refresh }
}

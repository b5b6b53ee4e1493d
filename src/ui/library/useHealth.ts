import { useCallback, useEffect, useState } from 'react'
import type { StorageHealth } from '../../storage'
import { useServices } from '../services'

/** The state of the store; asked again whenever the boards change, and on demand. */
export function useHealth(): { readonly health: StorageHealth | undefined; readonly refresh: () => void } {
  const { library } = useServices()
  const [health, setHealth] = useState<StorageHealth>()
  const refresh = useCallback(() => {
    library.health().then(setHealth, () => setHealth(undefined))
  }, [library])
  useEffect(() => {
    refresh()
    return library.onChange(refresh)
  }, [library, refresh])
  return { health, refresh }
}

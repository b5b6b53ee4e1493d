import { useCallback, useSyncExternalStore } from 'react'
import type { MediaHash } from '../base/ids'
import type { MediaStore } from '../storage'

/** Addresses of stored pictures for `<img>` and SVG. An address lives as long as the window. */
export interface MediaUrls {
  /** The address, or undefined while the picture is being read (it is told when it is there) or when there is none. */
  readonly url: (hash: MediaHash) => string | undefined
  readonly onChange: (listener: () => void) => () => void
  /** Grows with every address that became known: for `useSyncExternalStore`. */
  readonly version: () => number
}

export function createMediaUrls(store: MediaStore): MediaUrls {
  const urls = new Map<MediaHash, string | undefined>()
  const listeners = new Set<() => void>()
  let version = 0

  function load(hash: MediaHash): void {
    urls.set(hash, undefined)
    store.get(hash).then(
      (blob) => {
        // A picture that is not there yet (another window is still writing it) is asked for again next time.
        if (!blob) return urls.delete(hash)
        urls.set(hash, URL.createObjectURL(blob))
        version += 1
        for (const listener of listeners) listener()
      },
      () => urls.delete(hash),
    )
  }

  return {
    url: (hash) => {
      if (!urls.has(hash)) load(hash)
      return urls.get(hash)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

/** The address of each picture; the component renders again when more become known. */
export function useMediaUrls(media: MediaUrls): (hash: MediaHash) => string | undefined {
  const version = useSyncExternalStore(media.onChange, media.version)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function at each version lets memoised drawings follow
  return useCallback((hash: MediaHash) => media.url(hash), [media, version])
}

import { type Beacon, createBeacon } from './beacon'
import { createPocket, type Pocket } from './pocket'

/** What is kept apart from the store, in localStorage. */
export interface Apart {
  readonly beacon: Beacon
  readonly pocket: Pocket
}

export function createApart(storage = localStorageIfAny()): Apart {
  return { beacon: createBeacon(storage), pocket: createPocket(storage) }
}

function localStorageIfAny(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    // Switched off: even looking at it throws.
    return undefined
  }
}

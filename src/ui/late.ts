import { type ComponentType, useEffect, useState } from 'react'

/** A screen whose code comes when it is asked for, or before that when there is time. */
export interface LateScreen<P> {
  /** Brings the code. Rejects when it cannot be had; the next call tries again. */
  readonly load: () => Promise<void>
  /** Undefined until the code is here. */
  readonly ready: () => ComponentType<P> | undefined
}

export function lateScreen<P>(get: () => Promise<ComponentType<P>>): LateScreen<P> {
  let ready: ComponentType<P> | undefined
  let loading: Promise<void> | undefined
  return {
    ready: () => ready,
    load: () => {
      loading ??= get().then(
        (screen) => {
          ready = screen
        },
        (reason: unknown) => {
          loading = undefined
          throw reason
        },
      )
      return loading
    },
  }
}

/**
 * The screen, or undefined while its code is on the way. Unlike `Suspense`, which keeps a placeholder for 300 ms once it
 * has shown one, the screen is there in the frame in which its code is. Throws what loading failed with.
 */
export function useLateScreen<P>(late: LateScreen<P>): ComponentType<P> | undefined {
  const [, setArrived] = useState(false)
  const [failure, setFailure] = useState<{ readonly reason: unknown }>()
  const ready = late.ready()
  useEffect(() => {
    // What was not there when this was drawn may be there by now: only what loading says brings it onto the screen.
    if (ready) return
    let left = false
    late.load().then(
      () => left || setArrived(true),
      (reason: unknown) => left || setFailure({ reason }),
    )
    return () => {
      left = true
    }
  }, [late, ready])
  if (failure) throw failure.reason
  return ready
}

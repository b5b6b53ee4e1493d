import { startTransition, useEffect, useState } from 'react'

/** A page in the background paints nothing: then it goes on after this long, in milliseconds. */
const UNPAINTED_MS = 200

/** False for the first picture of what it is used in: what would hold that picture up waits for true. */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let timer = setTimeout(done, UNPAINTED_MS)
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer)
      // A timer set within a frame runs after its paint.
      timer = setTimeout(done)
    })
    function done() {
      startTransition(() => setPainted(true))
    }
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}

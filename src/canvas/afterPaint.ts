import { startTransition, useEffect, useState } from 'react'

/** A page in the background paints nothing: then the work is done after this long, in milliseconds. */
const UNPAINTED_MS = 200

/** Works once what was changed until now is painted. Gives back how to call it off. */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(done, UNPAINTED_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    // A timer set within a frame runs after its paint.
    timer = setTimeout(work)
  })
  function done() {
    cancelAnimationFrame(frame)
    work()
  }
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** True once a picture was painted in which `wanted` was true already: for what may come one picture later. */
export function usePaintedSince(wanted: boolean): boolean {
  const [isPainted, setPainted] = useState(false)
  if (!wanted && isPainted) setPainted(false)
  useEffect(() => (wanted ? afterPaint(() => startTransition(() => setPainted(true))) : undefined), [wanted])
  return wanted && isPainted
}

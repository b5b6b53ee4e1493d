import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../../canvas'

/** False for the first picture of what it is used in, or the first with `since`: what would hold it up waits for true. */
export function useIsPainted(since = true): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => (since ? afterPaint(() => startTransition(() => setPainted(true))) : undefined), [since])
  return isPainted
}

import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Room } from './fit'

/** How large an element is; undefined before it is there. */
export function useSize(element: RefObject<HTMLElement | null>): Room | undefined {
  const [size, setSize] = useState<Room | undefined>(undefined)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const look = () => {
      const { clientWidth: width, clientHeight: height } = watched
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return size
}

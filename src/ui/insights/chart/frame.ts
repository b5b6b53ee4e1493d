import { type RefCallback, useCallback, useState } from 'react'
import type { Direction } from '../../../base/direction'

/** Turns a place along a time axis into one on the screen: the one place where charts turn round in Arabic. */
export type Along = (x: number, width?: number) => number

export function alongOf(total: number, direction: Direction): Along {
  return (x, width = 0) => (direction === 'rtl' ? total - x - width : x)
}

/** Width of the element in pixels, 0 until it is in the page. */
export function useWidth(): readonly [ref: RefCallback<HTMLElement>, width: number] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}

import { type RefObject, useEffect, useRef } from 'react'

/** After this long without a movement, in milliseconds, the pointer and the tools are out of the picture. */
const STILL_MS = 2500
/** How far a finger goes before it means a turn, in pixels. */
const SWIPE = 60

/** Hides the pointer while it is still. Set on the element, because it changes with every movement. */
export function useStill(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () => element.current?.toggleAttribute('data-still', true)
    const wake = () => {
      element.current?.removeAttribute('data-still')
      clearTimeout(timer)
      timer = setTimeout(rest, STILL_MS)
    }
    wake()
    window.addEventListener('pointermove', wake)
    window.addEventListener('pointerdown', wake)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
      window.removeEventListener('pointerdown', wake)
    }
  }, [element])
}

/** A finger drawn across: to the left is forward where reading goes to the right. */
export function useSwipe(
  element: RefObject<HTMLElement | null>,
  direction: 'ltr' | 'rtl',
  turn: (way: 'onward' | 'back') => void,
): void {
  const latest = useRef(turn)
  useEffect(() => {
    latest.current = turn
  })
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    let from: { x: number; y: number } | undefined
    const begin = ({ touches }: TouchEvent) => {
      const [finger] = touches
      from = touches.length === 1 && finger ? { x: finger.clientX, y: finger.clientY } : undefined
    }
    const end = ({ changedTouches }: TouchEvent) => {
      const [finger] = changedTouches
      if (!from || !finger) return
      const along = finger.clientX - from.x
      const isAcross = Math.abs(along) > SWIPE && Math.abs(along) > 2 * Math.abs(finger.clientY - from.y)
      from = undefined
      if (isAcross) latest.current(along < 0 === (direction === 'ltr') ? 'onward' : 'back')
    }
    watched.addEventListener('touchstart', begin, { passive: true })
    watched.addEventListener('touchend', end, { passive: true })
    return () => {
      watched.removeEventListener('touchstart', begin)
      watched.removeEventListener('touchend', end)
    }
  }, [element, direction])
}

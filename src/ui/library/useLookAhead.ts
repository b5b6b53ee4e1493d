import { useEffect } from 'react'
import type { BoardId } from '../../base/ids'
import { parseRoute } from '../route'
import { lookAhead } from '../screens'
import { useServices } from '../services'

/** A pointer that rests on a link for this long, in milliseconds, will most likely press it. */
const REST_MS = 65

/** Gets the board ready that is pointed at, or that the keyboard is on. */
export function useLookAhead(): void {
  const services = useServices()
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const onPoint = ({ type, target }: Event) => {
      clearTimeout(rest)
      const board = boardOf(target)
      if (!board) return
      if (type === 'pointerdown') lookAhead(services, board)
      else rest = setTimeout(() => lookAhead(services, board), REST_MS)
    }
    for (const type of SIGNS) document.addEventListener(type, onPoint)
    return () => {
      clearTimeout(rest)
      for (const type of SIGNS) document.removeEventListener(type, onPoint)
    }
  }, [services])
}

const SIGNS = ['pointerover', 'pointerdown', 'focusin'] as const

function boardOf(target: EventTarget | null): BoardId | undefined {
  const link = target instanceof Element ? target.closest('a') : null
  const route = link && parseRoute(link.hash)
  return route?.kind === 'board' ? route.id : undefined
}

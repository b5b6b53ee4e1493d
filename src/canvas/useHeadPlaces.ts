import { type RefObject, useLayoutEffect } from 'react'
import type { Scene } from '../scene'
import { useTools } from './tools'
import { REST_MS } from './useMount'

/** Along which line heads stand: from the left, from the right, or from above. */
export type HeadLine = 'left' | 'right' | 'top'

/** What a head says of its place: where it begins on the board, and how long it is. In board pixels. */
export interface HeadSpan {
  readonly 'data-from': number
  readonly 'data-length': number
}

/**
 * Puts compact heads where the zoom wants them. While a zoom goes on they only move, and each is cut off by the next:
 * setting their names anew at each frame would take longer than the frame. At its end they get their length.
 * `mounted` is another value when there are other heads.
 */
export function useHeadPlaces(
  track: RefObject<HTMLElement | null>,
  line: HeadLine,
  compact: boolean,
  scene: Scene,
  mounted?: unknown,
): void {
  const { flow } = useTools()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other heads want places too
  useLayoutEffect(() => {
    const heads = () => [...(track.current?.children ?? [])].filter((head) => head instanceof HTMLElement)
    if (!compact) {
      for (const { style } of heads()) style.transform = ''
      return
    }
    let zoom = Number.NaN
    let rest: ReturnType<typeof setTimeout> | undefined
    const place = (isResting: boolean) => {
      for (const head of heads()) placeHead(head, line, zoom, isResting)
    }
    const follow = () => {
      const now = flow.viewport().zoom
      if (now === zoom) return
      const isFirst = Number.isNaN(zoom)
      zoom = now
      place(isFirst)
      clearTimeout(rest)
      if (!isFirst) rest = setTimeout(place, REST_MS, true)
    }
    follow()
    const stop = flow.subscribe(follow)
    return () => {
      stop()
      clearTimeout(rest)
    }
  }, [track, line, compact, flow, scene, mounted])
}

function placeHead(head: HTMLElement, line: HeadLine, zoom: number, isResting: boolean): void {
  const from = Number(head.dataset.from) * zoom
  const length = Number(head.dataset.length) * zoom
  const { style } = head
  style.transform =
    line === 'top'
      ? `translateY(${from}px)`
      : line === 'left'
        ? `translateX(${from}px)`
        : `translateX(${from + length}px) translateX(-100%)`
  // Stages are few, and their arrows have to meet.
  if (isResting || 'stretch' in head.dataset) style[line === 'top' ? 'height' : 'width'] = `${length}px`
}

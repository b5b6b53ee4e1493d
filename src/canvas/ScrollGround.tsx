import { type ReactNode, type UIEvent, useLayoutEffect, useRef } from 'react'
import type { Scene } from '../scene'
import type { Flow } from './flow'
import type { Panes, Viewport } from './frame'
import styles from './MapCanvas.module.css'
import { useFollow } from './useFollow'

/** Room to scroll to every side, in window pixels: further than a board reaches at its largest. In the style sheet too. */
const REACH = 200_000

export interface ScrollGroundProps {
  readonly scene: Scene
  readonly flow: Flow
  readonly children: ReactNode
}

/**
 * The box around the board. Find in page and assistive technology scroll a card into view rather than pan to it, and a
 * browser scrolls no box to what lies above or left of its beginning. So this box rests in the middle of a wide range, and
 * each scroll of it becomes a pan.
 */
export function ScrollGround({ scene, flow, children }: ScrollGroundProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) rest(box.current)
  }, [])
  useFollow(box, scene, scene.direction === 'rtl' ? keepClearAtRight : keepClearAtLeft)

  const onScroll = ({ currentTarget: scrolled, target }: UIEvent) => {
    if (target !== scrolled) return
    const [dx, dy] = [scrolled.scrollLeft - REACH, scrolled.scrollTop - REACH]
    if (dx === 0 && dy === 0) return
    rest(scrolled)
    // A browser that forgot where it was begins at nothing: that is no wish to see anything.
    if (dx !== -REACH || dy !== -REACH) flow.panBy(-dx, -dy)
  }

  return (
    <div ref={box} className={styles.scroller} onScroll={onScroll}>
      <div className={styles.range}>
        <div className={styles.still}>{children}</div>
      </div>
    </div>
  )
}

function rest(box: Element): void {
  box.scrollLeft = REACH
  box.scrollTop = REACH
}

function keepClearAtLeft(box: HTMLElement, _viewport: Viewport, { header, labels }: Panes): void {
  keepClear(box, header, 0, labels)
}

function keepClearAtRight(box: HTMLElement, _viewport: Viewport, { header, labels }: Panes): void {
  keepClear(box, header, labels, 0)
}

/** What is scrolled into view shall not lie under a frozen pane. Written only when it changes: this is called with every pan. */
function keepClear(box: HTMLElement, top: number, right: number, left: number): void {
  const room = [top, right, 0, left].map((side) => `${Math.ceil(side) + 8}px`).join(' ')
  if (box.dataset.room === room) return
  box.dataset.room = room
  box.style.scrollPadding = room
}

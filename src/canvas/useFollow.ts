import { type RefObject, useLayoutEffect } from 'react'
import type { Scene } from '../scene'
import { type Panes, panesOf, type Viewport } from './frame'
import { useTools } from './tools'

/**
 * Lets an element outside the viewport follow it. Written straight into its style: a pan must not render anything.
 * Called at once and with every move.
 */
export function useFollow<E extends Element>(
  element: RefObject<E | null>,
  scene: Scene,
  place: (element: E, viewport: Viewport, panes: Panes) => void,
): void {
  const { flow } = useTools()
  useLayoutEffect(() => {
    const follow = () => {
      const { current } = element
      const viewport = flow.viewport()
      if (current) place(current, viewport, panesOf(scene, viewport.zoom))
    }
    follow()
    return flow.subscribe(follow)
  }, [element, flow, scene, place])
}

import { startTransition, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useStore as useFlowStore, useStoreApi } from 'reactflow'
import type { Scene } from '../scene'
import { type Size, startViewport, type Viewport, visibleBox } from './frame'
import { countCards, FAR_ZOOM, type Mounted, mountAll, mountVisible, sameMounted } from './visible'

/** Up to this many cards the whole board is mounted once it is seen: find in page and reading order cover all of it. */
const MOUNT_ALL_UP_TO = 400
/** A zoom that has stood still for this long has come to its end. */
export const REST_MS = 120

/** What is mounted, and how. */
export interface BoardMount {
  readonly mounted: Mounted
  /** The board is seen from so far that it is painted. */
  readonly painted: boolean
}

export function isLarge(scene: Scene): boolean {
  return countCards(scene) > MOUNT_ALL_UP_TO
}

/**
 * What is mounted now; changes only when a block comes into view or goes out of it. A large board waits for the end of a
 * zoom: mounting takes longer than a frame, and what is not mounted yet is painted.
 */
export function useMount(scene: Scene): BoardMount {
  const large = useMemo(() => isLarge(scene), [scene])
  const isWhole = useIsSettled() && !large
  const some = useInView(scene, large)
  const all = useMemo(() => ({ mounted: mountAll(scene), painted: false }), [scene])
  return isWhole ? all : some
}

function useInView(scene: Scene, large: boolean): BoardMount {
  const store = useStoreApi()
  const [mount, setMount] = useState(() => look(scene, store.getState(), large))
  useLayoutEffect(() => {
    let [, , zoom] = store.getState().transform
    let rest: ReturnType<typeof setTimeout> | undefined
    const lookAgain = () => {
      rest = undefined
      const next = look(scene, store.getState(), large)
      // A pan goes on meanwhile.
      startTransition(() => setMount((before) => (same(before, next) ? before : next)))
    }
    // Until the map has a size, what was mounted ahead stays.
    if (store.getState().width > 0) lookAgain()
    const stop = store.subscribe(({ transform }) => {
      const isZoom = large && transform[2] !== zoom
      zoom = transform[2]
      if (isZoom) {
        clearTimeout(rest)
        rest = setTimeout(lookAgain, REST_MS)
      } else if (rest === undefined) lookAgain()
    })
    return () => {
      stop()
      clearTimeout(rest)
    }
  }, [store, scene, large])
  return mount
}

type FlowState = Size & { readonly transform: [number, number, number] }

function viewportOf({ transform: [x, y, zoom] }: FlowState): Viewport {
  return { x, y, zoom }
}

function look(scene: Scene, state: FlowState, large: boolean): BoardMount {
  return { mounted: inView(scene, state), painted: large && viewportOf(state).zoom < FAR_ZOOM }
}

function inView(scene: Scene, state: FlowState): Mounted {
  const size = state.width > 0 ? state : ahead()
  return mountVisible(scene, visibleBox(scene, size, state.width > 0 ? viewportOf(state) : startViewport(scene, size)))
}

/** About the size the map will have in this window: its first cards come with the first picture, before it is measured. */
function ahead(): Size {
  const { innerWidth, innerHeight } = window
  return { width: Math.max(innerWidth - 320, innerWidth / 2), height: Math.max(innerHeight - 130, innerHeight / 2) }
}

function same(a: BoardMount, b: BoardMount): boolean {
  return a.painted === b.painted && sameMounted(a.mounted, b.mounted)
}

/**
 * The steps whose heads are mounted. Of these there are few, so they come along with each zoom, and at once: a name may be
 * written in one that was just added.
 */
export function useHeads(scene: Scene): Mounted {
  return useFlowStore((state) => inView(scene, state), sameMounted)
}

/** False for the first picture, so that it comes at once. */
function useIsSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return settled
}

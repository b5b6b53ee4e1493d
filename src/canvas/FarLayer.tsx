import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Scene } from '../scene'
import type { Flow } from './flow'
import { visibleBox } from './frame'
import { inkOf } from './ink'
import styles from './layers.module.css'
import { createTiles, type Tiles } from './tiles'
import { useTools } from './tools'
import { REST_MS } from './useMount'
import { usePalette } from './usePalette'

/**
 * The board as pictures of the same marks: from far away, and wherever a zoom is faster than cards can be mounted. Hidden,
 * it gets the pictures ready for the next zoom.
 */
export const FarLayer = memo(function FarLayer({
  scene,
  scale,
  hidden,
}: {
  readonly scene: Scene
  /** Painted pixels per board pixel. */
  readonly scale: number
  readonly hidden: boolean
}) {
  const { flow, scene: sceneNow } = useTools()
  const palette = usePalette()
  const layer = useRef<HTMLDivElement>(null)
  const tiles = useRef<Tiles>(undefined)

  useLayoutEffect(() => {
    if (!layer.current) return
    const before = tiles.current
    const own = createTiles(layer.current, sceneNow(), scale, inkOf(palette), () => before?.close())
    tiles.current = own
    return () => {
      before?.close()
      // The next ones close these when they can stand in for them.
      own.rest()
    }
  }, [sceneNow, scale, palette])
  useEffect(() => () => tiles.current?.close(), [])

  useEffect(() => {
    const look = () => tiles.current?.show(visibleBox(scene, flow.size(), flow.viewport()), true)
    tiles.current?.draw(scene)
    if (!hidden) return look()
    const timer = setTimeout(look, REST_MS + MOUNTING_MS)
    return () => clearTimeout(timer)
  }, [scene, flow, hidden])
  useFollowing(layer, tiles, flow, sceneNow, hidden)

  return <div ref={layer} aria-hidden="true" className={styles.far} />
})

/** After a zoom, cards are mounted: until then the pictures stay. */
const MOUNTING_MS = 300

function useFollowing(
  layer: RefObject<HTMLElement | null>,
  tiles: RefObject<Tiles | undefined>,
  flow: Flow,
  scene: () => Scene,
  hidden: boolean,
): void {
  useLayoutEffect(() => {
    let { zoom } = flow.viewport()
    let stop: ReturnType<typeof setTimeout> | undefined
    let isShown = !hidden
    const look = (words: boolean) => tiles.current?.show(visibleBox(scene(), flow.size(), flow.viewport()), words)
    const show = (shown: boolean) => {
      isShown = shown
      layer.current?.style.setProperty('opacity', shown ? '1' : '0')
    }
    const hide = () => {
      if (hidden) show(false)
      look(true)
    }
    const onMove = () => {
      const now = flow.viewport().zoom
      const isZoom = now !== zoom
      zoom = now
      if (isZoom) show(true)
      // A zoom has no time for words.
      if (isShown) look(!isZoom)
      clearTimeout(stop)
      stop = setTimeout(hide, REST_MS + MOUNTING_MS)
    }
    show(!hidden)
    if (!hidden) look(true)
    onMove()
    const end = flow.subscribe(onMove)
    return () => {
      end()
      clearTimeout(stop)
    }
  }, [layer, tiles, flow, scene, hidden])
}

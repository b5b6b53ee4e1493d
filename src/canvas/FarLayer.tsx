import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import type { Scene } from '../scene'
import { visibleBox } from './frame'
import { inkOf } from './ink'
import styles from './layers.module.css'
import { createTiles, type Tiles } from './tiles'
import { useTools } from './tools'
import { usePalette } from './usePalette'

/** The board from far away, as pictures of the same marks. Hidden, it gets them ready for a map that zooms out. */
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
    const own = createTiles(layer.current, sceneNow(), scale, inkOf(palette))
    tiles.current = own
    const show = () => own.show(visibleBox(sceneNow(), flow.size(), flow.viewport()))
    show()
    const stop = flow.subscribe(show)
    return () => {
      stop()
      own.close()
    }
  }, [flow, sceneNow, scale, palette])

  useEffect(() => tiles.current?.draw(scene), [scene])

  return <div ref={layer} aria-hidden="true" className={styles.far} style={{ opacity: hidden ? 0 : 1 }} />
})

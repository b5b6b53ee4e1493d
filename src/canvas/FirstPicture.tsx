import { useLayoutEffect, useRef } from 'react'
import type { Editor } from '../editor'
import type { Layout } from '../layout'
import { drawnParts, paintParts } from '../scene'
import { startViewport } from './frame'
import { inkOf, pixelRatio } from './ink'
import { useScene } from './MapCanvas'
import styles from './MapCanvas.module.css'
import { usePalette } from './usePalette'

/**
 * How the map will look when it has been built: the same drawing at the same place, as one picture. It is there many times
 * sooner than all that can be pressed and read aloud on the map.
 */
export function FirstPicture({ editor, layout }: { readonly editor: Editor; readonly layout: Layout }) {
  const scene = useScene(editor, layout)
  const palette = usePalette()
  const picture = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const canvas = picture.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const { clientWidth: width, clientHeight: height } = canvas
    const sharp = pixelRatio()
    canvas.width = Math.round(width * sharp)
    canvas.height = Math.round(height * sharp)
    context.scale(sharp, sharp)
    const { x, y } = startViewport(scene, { width, height })
    paintParts(context, drawnParts(scene), { x: -x, y: -y, width, height }, inkOf(palette))
  }, [scene, palette])
  return (
    <div aria-hidden="true" data-first-picture className={styles.firstPicture}>
      <canvas ref={picture} />
    </div>
  )
}

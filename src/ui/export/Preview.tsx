import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorState } from '../../editor'
import { drawnParts, paintParts } from '../../scene'
import { useFormats } from '../i18n/useFormats'
import type { Services } from '../services'
import { drawBoard } from './drawing'
import styles from './export.module.css'
import type { ExportFile } from './exportFile'
import type { ExportOptions } from './exportOptions'

interface PreviewProps {
  readonly state: EditorState
  readonly options: ExportOptions
  readonly ports: Services
  readonly file?: ExportFile
}

const WIDTH = 500
const HEIGHT = 190

/** The picture, small, painted by the same code that paints the file. */
export function Preview({ state, options, ports, file }: PreviewProps) {
  const { t } = useTranslation()
  const { number, bytes } = useFormats()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { format, scale, ...looks } = options
  const key = JSON.stringify(looks)
  // biome-ignore lint/correctness/useExhaustiveDependencies: format and scale change nothing in the drawing
  const drawing = useMemo(() => drawBoard(state, options, ports), [state, key, ports])
  const { box, parts } = drawing.page
  const zoom = Math.min(WIDTH / box.width, HEIGHT / box.height)
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const ratio = Math.max(2, window.devicePixelRatio)
    element.width = Math.round(box.width * zoom * ratio)
    element.height = Math.round(box.height * zoom * ratio)
    context.fillStyle = drawing.palette.canvas
    context.fillRect(0, 0, element.width, element.height)
    context.scale(zoom * ratio, zoom * ratio)
    paintParts(context, drawnParts(drawing.scene, parts), box, {
      palette: drawing.palette,
      image: () => undefined,
      path: (data) => new Path2D(data),
    })
  }, [drawing, parts, box, zoom])
  const size = {
    width: number(Math.ceil(box.width * (format === 'png' ? scale : 1))),
    height: number(Math.ceil(box.height * (format === 'png' ? scale : 1))),
  }
  return (
    <figure className={styles.preview}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('export.preview')}
        style={{ inlineSize: box.width * zoom, blockSize: box.height * zoom }}
      />
      <figcaption>
        {t('export.pixels', size)}
        {file && ` · ${bytes(file.file.size)}`}
      </figcaption>
    </figure>
  )
}

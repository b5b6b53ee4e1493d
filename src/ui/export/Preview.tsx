import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorState } from '../../editor'
import { useFormats } from '../i18n/useFormats'
import type { Services } from '../services'
import styles from './export.module.css'
import type { ExportFile } from './exportFile'
import type { ExportOptions } from './exportOptions'
import { paintPreview } from './paintPreview'
import { useDrawing } from './useDrawing'

interface PreviewProps {
  readonly state: EditorState
  readonly options: ExportOptions
  readonly ports: Services
  readonly file?: ExportFile
}

const WIDTH = 500
const HEIGHT = 190
/** While it is being laid out. */
const UNKNOWN = { x: 0, y: 0, width: WIDTH, height: HEIGHT }

/** The picture, small, painted by the same code that paints the file. */
export function Preview({ state, options, ports, file }: PreviewProps) {
  const { t } = useTranslation()
  const { number, bytes } = useFormats()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { format, scale } = options
  const drawing = useDrawing(state, options, ports)
  const box = drawing?.page.box ?? UNKNOWN
  const zoom = Math.min(WIDTH / box.width, HEIGHT / box.height)
  useEffect(() => {
    if (!canvas.current || !drawing) return
    const abort = new AbortController()
    void paintPreview(canvas.current, drawing, zoom, abort.signal)
    return () => abort.abort()
  }, [drawing, zoom])
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
        {drawing ? t('export.pixels', size) : t('export.working')}
        {file && ` · ${bytes(file.file.size)}`}
      </figcaption>
    </figure>
  )
}

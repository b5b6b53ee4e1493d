import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorState } from '../../editor'
import { READABLE, type Sheet } from '../../layout'
import { drawnParts } from '../../scene'
import { IconButton } from '../controls/Button'
import { useFormats } from '../i18n/useFormats'
import type { Services } from '../services'
import { drawSheets } from './drawing'
import styles from './export.module.css'
import type { ExportFile } from './exportFile'
import type { ExportOptions } from './exportOptions'
import { paintSheet } from './paintSheet'
import { useDrawing } from './useDrawing'

interface SheetPreviewProps {
  readonly state: EditorState
  readonly options: ExportOptions
  readonly ports: Services
  readonly file?: ExportFile
}

const WIDTH = 500
const HEIGHT = 190
/** Millimetres of a point. */
const MM = 25.4 / 72

/** The pages as they will be printed, one at a time, painted from what the file is written from. */
export function SheetPreview({ state, options, ports, file }: SheetPreviewProps) {
  const { t } = useTranslation()
  const { number, bytes } = useFormats()
  const [wanted, setWanted] = useState(0)
  const drawing = useDrawing(state, options, ports)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what options change is in the drawing
  const { sheets, parts, smallestText } = useMemo(() => {
    if (!drawing) return { sheets: [], parts: [], smallestText: 0 }
    const laid = drawSheets(state, drawing.scene, options, ports)
    return { sheets: laid.sheets, parts: drawnParts(drawing.scene, laid.extra), smallestText: laid.smallestText }
  }, [drawing])
  const count = sheets.length
  const at = Math.min(wanted, count - 1)
  const sheet = sheets[at]
  const canvas = useRef<HTMLCanvasElement>(null)
  const zoom = sheet ? Math.min(WIDTH / sheet.width, HEIGHT / sheet.height) : 1
  useEffect(() => {
    if (!canvas.current || !sheet || !drawing) return
    const abort = new AbortController()
    const { palette } = drawing
    void paintSheet(canvas.current, { sheet, board: parts, palette, zoom, signal: abort.signal })
    return () => abort.abort()
  }, [sheet, parts, drawing, zoom])
  if (!sheet) return drawing ? null : <p className={styles.preview}>{t('export.working')}</p>
  return (
    <figure className={styles.preview}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('export.preview')}
        style={{ inlineSize: sheet.width * zoom, blockSize: sheet.height * zoom }}
      />
      <figcaption className={styles.pages}>
        {count > 1 && (
          <IconButton label={t('pdf.before')} disabled={at === 0} onClick={() => setWanted(at - 1)}>
            <ChevronLeft size={16} aria-hidden className="flip" />
          </IconButton>
        )}
        <span aria-live="polite">
          {t('pdf.page', { page: number(at + 1), pages: number(count) })} · {sizeOf(sheet)}
          {file && ` · ${bytes(file.file.size)}`}
        </span>
        {count > 1 && (
          <IconButton label={t('pdf.next')} disabled={at === count - 1} onClick={() => setWanted(at + 1)}>
            <ChevronRight size={16} aria-hidden className="flip" />
          </IconButton>
        )}
      </figcaption>
      <SmallText points={smallestText} options={options} />
    </figure>
  )

  function sizeOf({ width, height }: Sheet): string {
    return t('pdf.size', { width: number(Math.round(width * MM)), height: number(Math.round(height * MM)) })
  }
}

/** What to change when nobody could read it. */
function SmallText({ points, options }: { readonly points: number; readonly options: ExportOptions }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  // What is shown with one decimal must not say 7.0 and be too small.
  if (points === 0 || Math.round(points * 10) / 10 >= READABLE || options.sheets.layout === 'slides') return null
  const words = { points: number(points, { maximumFractionDigits: 1 }), least: number(READABLE) }
  const isPoster = options.sheets.layout === 'poster'
  return (
    <p className={styles.small} role="note">
      {isPoster ? t('pdf.smallPoster', words) : t('pdf.smallTiles', words)}
    </p>
  )
}

import { useEffect, useRef } from 'react'
import { type CanvasInk, darkPalette, lightPalette, type Mark, paintMarks } from '../../scene'
import { type Theme, useTheme } from '../theme/theme'
import styles from './Thumbnail.module.css'
import type { ThumbnailSize } from './thumbnailMarks'

/** Thumbnails have no pictures and no icons. */
function inkOf(theme: Theme): CanvasInk {
  return {
    palette: theme === 'dark' ? darkPalette : lightPalette,
    image: () => undefined,
    path: (data) => new Path2D(data),
  }
}

export interface ThumbnailProps {
  readonly size: ThumbnailSize
  /** Undefined while the board is being read. */
  readonly marks: readonly Mark[] | undefined
  readonly className?: string | undefined
}

/** A small picture of a board. Decoration: whoever shows it names the board in words beside it. */
export function Thumbnail({ size, marks, className = '' }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useTheme()
  const { width, height } = size
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context || !marks) return
    // Twice the size at least, because the picture grows with a wide column.
    const ratio = Math.max(2, window.devicePixelRatio)
    element.width = Math.round(width * ratio)
    element.height = Math.round(height * ratio)
    context.scale(ratio, ratio)
    paintMarks(context, marks, inkOf(theme))
  }, [marks, theme, width, height])
  return (
    <canvas
      ref={canvas}
      className={`${styles.thumbnail} ${className}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      data-drawn={marks !== undefined}
      aria-hidden
    />
  )
}

import { memo, useLayoutEffect, useRef } from 'react'
import { type CanvasInk, type Cell, type Palette, paintMarks } from '../scene'
import styles from './grid.module.css'
import { usePalette } from './usePalette'

/** Below this many pixels per board pixel words are only noise. */
const WORDS_FROM = 0.2

/** A block far out, as one small picture of the same marks. */
export const PaintedBlock = memo(function PaintedBlock({
  cells,
  from,
  to,
  scale,
}: {
  readonly cells: readonly Cell[]
  readonly from: number
  readonly to: number
  readonly scale: number
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const own = cells.slice(from, to)
  const left = Math.min(...own.map((cell) => cell.box.x))
  const right = Math.max(...own.map((cell) => cell.box.x + cell.box.width))
  const top = Math.min(...own.map((cell) => cell.box.y))
  const bottom = Math.max(...own.map((cell) => cell.box.y + cell.box.height))
  const width = Math.ceil((right - left) * scale)
  const height = Math.ceil((bottom - top) * scale)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale)
    context.clearRect(left, top, right - left, bottom - top)
    const ink = inkOf(palette)
    for (const cell of cells.slice(from, to)) {
      for (const { box, marks } of cell.cards) {
        context.save()
        context.translate(box.x, box.y)
        paintMarks(
          context,
          scale < WORDS_FROM ? marks.filter((mark) => mark.kind !== 'text' && mark.kind !== 'icon') : marks,
          ink,
        )
        context.restore()
      }
    }
  }, [cells, from, to, scale, palette, left, top, right, bottom])

  if (own.every((cell) => cell.cards.length === 0)) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a picture of cards that have their own elements
    <canvas
      ref={canvas}
      aria-hidden="true"
      className={styles.painted}
      width={width}
      height={height}
      style={{ left, top, width: right - left, height: bottom - top }}
    />
  )
})

export function inkOf(palette: Palette): CanvasInk {
  return { palette, image: () => undefined, path: (data) => new Path2D(data) }
}

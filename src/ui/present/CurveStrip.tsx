import { memo, useMemo, useRef } from 'react'
import type { StepId } from '../../base/ids'
import { Marks } from '../../canvas/Marks'
import type { LaneRow, Mark, Scene } from '../../scene'
import { textHeight } from '../../scene'
import styles from './strip.module.css'
import { type Strip, type StripFace, stripOf } from './stripMarks'
import { useSize } from './useSize'

/** Below this a name of a step cannot be read, in pixels. */
const NAME_WIDTH = 84
const WORD_WIDTH = 70
const NAMES = 30

interface CurveStripProps {
  readonly scene: Scene
  readonly row: LaneRow
  /** What is shown now. */
  readonly steps: readonly StepId[]
}

/** How the whole journey feels, on a low band: what is shown now is bright, the rest is there for the way. Read aloud elsewhere. */
export const CurveStrip = memo(function CurveStrip({ scene, row, steps }: CurveStripProps) {
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const strip = useMemo(
    () => size && stripOf(row, scene, { width: size.width, height: size.height - NAMES, margin: size.height * 0.3 }),
    [row, scene, size],
  )
  return (
    <div ref={box} className={styles.strip} aria-hidden="true">
      {strip && size && <Drawing strip={strip} size={size} scene={scene} steps={steps} />}
    </div>
  )
})

interface DrawingProps {
  readonly strip: Strip
  readonly size: { readonly width: number; readonly height: number }
  readonly scene: Scene
  readonly steps: readonly StepId[]
}

function Drawing({ strip, size, scene, steps }: DrawingProps) {
  const now = new Set(steps)
  const columns = strip.columns.filter(({ step }) => now.has(step))
  const left = Math.min(...columns.map(({ x }) => x))
  const right = Math.max(...columns.map(({ x, width }) => x + width))
  const hasSpan = columns.length > 0
  const lines = useMemo(() => strip.lines.map(stronger), [strip])
  const inView = { width: size.width, height: size.height }
  const grown = Math.min(1.35, size.height / 118)
  return (
    <>
      {hasSpan && <div className={styles.span} style={{ left, inlineSize: right - left }} />}
      <svg {...inView} aria-hidden="true" className={styles.rest}>
        <Marks marks={lines} />
        {strip.faces
          .filter(({ step }) => !now.has(step))
          .map((face) => (
            <Face key={face.id} face={face} scale={Math.min(grown, columnWidth(strip, face) / 34)} />
          ))}
      </svg>
      {hasSpan && (
        <svg
          {...inView}
          aria-hidden="true"
          className={styles.now}
          style={{ clipPath: `inset(0 ${size.width - right}px 0 ${left}px)` }}
        >
          <Marks marks={lines} />
        </svg>
      )}
      <svg {...inView} aria-hidden="true" className={styles.faces}>
        {strip.faces
          .filter(({ step }) => now.has(step))
          .map((face) => (
            <Face
              key={face.id}
              face={face}
              scale={Math.min(grown * 1.08, columnWidth(strip, face) / 30)}
              hasWord={columnWidth(strip, face) >= WORD_WIDTH}
            />
          ))}
      </svg>
      <Names strip={strip} scene={scene} now={now} />
    </>
  )
}

function columnWidth(strip: Strip, face: StripFace): number {
  const shared = strip.faces.filter(({ step }) => step === face.step).length
  return (strip.columns.find(({ step }) => step === face.step)?.width ?? 0) / Math.max(shared, 1)
}

function stronger(mark: Mark): Mark {
  if (mark.kind !== 'path' || !mark.stroke || mark.stroke.dash) return mark
  return { ...mark, stroke: { ...mark.stroke, width: mark.stroke.width * 1.5 } }
}

function Face({
  face,
  scale,
  hasWord,
}: {
  readonly face: StripFace
  readonly scale: number
  readonly hasWord?: boolean
}) {
  const { word } = face
  return (
    <g transform={`translate(${face.x} ${face.y}) scale(${scale})`}>
      <Marks marks={face.marks} />
      {hasWord && word && (
        <Marks marks={[{ ...word, y: word.y > 0 ? word.y + 1 : Math.min(word.y, -14 - textHeight(word)) }]} />
      )}
    </g>
  )
}

function Names({
  strip,
  scene,
  now,
}: {
  readonly strip: Strip
  readonly scene: Scene
  readonly now: ReadonlySet<StepId>
}) {
  const labels = new Map(scene.steps.map(({ id, label }) => [id, label]))
  return strip.columns.map(({ step, x, width }) =>
    width < NAME_WIDTH ? null : (
      <span
        key={step}
        className={styles.name}
        data-now={now.has(step) || undefined}
        dir="auto"
        style={{ left: x, inlineSize: width }}
      >
        {labels.get(step)}
      </span>
    ),
  )
}

import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '../../base/box'
import type { StageId } from '../../base/ids'
import { inkOf } from '../../canvas/ink'
import { usePalette } from '../../canvas/usePalette'
import { type DrawnPart, drawnParts, paintParts, type Scene, type StagePart } from '../../scene'
import { useFormats } from '../i18n/useFormats'
import { arrange } from './lines'
import styles from './overview.module.css'
import { useSize } from './useSize'

const GAP = 14
const NAME = 40

interface OverviewProps {
  readonly scene: Scene
  readonly current: StageId | undefined
  readonly onStage: (id: StageId) => void
}

/** The whole board at once, stage by stage, each a way to it. */
export function Overview({ scene, current, onStage }: OverviewProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const box = useRef<HTMLElement>(null)
  const size = useSize(box)
  const parts = useMemo(() => drawnParts(scene), [scene])
  const boxes = useMemo(() => scene.stages.map((stage) => boxOf(stage, scene)), [scene])
  const widths = boxes.map(({ width }) => width)
  const height = scene.bounds.height
  const { lines, scale } = size ? arrange(widths, height, size, GAP, NAME) : { lines: [], scale: 0 }
  useLayoutEffect(() => {
    if (scale <= 0) return
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])]
    const here = buttons.find((button) => button.hasAttribute('aria-current')) ?? buttons[0]
    here?.focus({ preventScroll: true })
  }, [scale])
  return (
    <section
      ref={box}
      className={styles.overview}
      aria-label={t('present.overviewWhat')}
      onKeyDown={(event) => goAmong(event, lines, scene.direction)}
    >
      {lines.map((line) => (
        <ol key={line.join()} className={styles.line} start={(line[0] ?? 0) + 1}>
          {line.map((index) => {
            const stage = scene.stages[index]
            const own = boxes[index]
            if (!stage || !own) return null
            const where = t('present.stageOf', { n: number(index + 1), of: number(scene.stages.length) })
            const name = stage.label || t('present.unnamedStage')
            return (
              <li key={stage.id}>
                <button
                  type="button"
                  className={styles.stage}
                  aria-label={t('present.named', { where, name })}
                  aria-current={stage.id === current ? 'step' : undefined}
                  onClick={() => onStage(stage.id)}
                >
                  <span className={styles.name} dir="auto" style={{ maxInlineSize: own.width * scale }}>
                    <span className={styles.number}>{number(index + 1)}</span> {name}
                  </span>
                  <StagePicture parts={parts} box={own} scale={scale} />
                </button>
              </li>
            )
          })}
        </ol>
      ))}
    </section>
  )
}

/** The arrows go from stage to stage, in reading direction and from line to line. */
function goAmong(event: KeyboardEvent<HTMLElement>, lines: readonly (readonly number[])[], direction: 'ltr' | 'rtl') {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const from = buttons.findIndex((button) => button.matches(':focus'))
  const to = nextStage(event.key, from, lines, direction)
  if (to === undefined) return
  event.preventDefault()
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus()
}

function nextStage(key: string, from: number, lines: readonly (readonly number[])[], direction: 'ltr' | 'rtl') {
  const line = lines.findIndex((each) => each.includes(from))
  const across = from - (lines[line]?.[0] ?? 0)
  const inLine = (other: readonly number[] | undefined) => other?.[Math.min(across, other.length - 1)] ?? from
  switch (key) {
    case direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight':
      return from + 1
    case direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft':
      return from - 1
    case 'ArrowDown':
      return inLine(lines[line + 1])
    case 'ArrowUp':
      return inLine(lines[line - 1])
    case 'Home':
      return 0
    case 'End':
      return Number.POSITIVE_INFINITY
    default:
      return undefined
  }
}

/** A stage from its name to the last lane. */
function boxOf(stage: StagePart, scene: Scene): Box {
  const steps = scene.steps.filter((step) => step.stage === stage.id).map((step) => step.box)
  const own = steps.length > 0 ? steps : [stage.box]
  const x = Math.min(...own.map((box) => box.x))
  const right = Math.max(...own.map((box) => box.x + box.width))
  return { x, y: -scene.headerHeight, width: right - x, height: scene.height + scene.headerHeight }
}

function StagePicture({
  parts,
  box,
  scale,
}: {
  readonly parts: readonly DrawnPart[]
  readonly box: Box
  readonly scale: number
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const sharp = scale * Math.max(window.devicePixelRatio, 1)
    element.width = Math.round(box.width * sharp)
    element.height = Math.round(box.height * sharp)
    context.scale(sharp, sharp)
    paintParts(context, parts, box, inkOf(palette))
  }, [parts, box, scale, palette])
  return (
    <canvas
      ref={canvas}
      className={styles.picture}
      style={{ inlineSize: box.width * scale, blockSize: box.height * scale }}
      aria-hidden
    />
  )
}

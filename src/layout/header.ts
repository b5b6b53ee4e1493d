import { type BothLanguages, textIn } from '../base/text'
import { type DrawContext, sayDuration } from '../lanes'
import { labelMark, textMark } from '../lanes/draw/text'
import type { Mark, Part, PathSegment, StagePart, StepPart, TextMark } from '../scene'
import type { Columns, StageTrack, StepTrack } from './columns'
import { placePart } from './place'
import { STAGE_MIN_HEIGHT, STAGE_TOP, STEP_MIN_HEIGHT } from './sizes'

export interface HeaderLayout {
  readonly height: number
  readonly stages: readonly StagePart[]
  readonly steps: readonly StepPart[]
  readonly corner: Part
}

const NOTCH = 10

/** Stages as a band of arrows over their steps, above the content (y < 0). The band grows with the longest name. */
export function layoutHeader(columns: Columns, context: DrawContext): HeaderLayout {
  const mirror = { rtl: context.direction === 'rtl', width: columns.width }
  const stages = columns.stages.map((track, index) => stageTexts(track, index, context))
  const steps = columns.steps.map((track) => stepText(track, context))
  const stageHeight = Math.max(
    STAGE_MIN_HEIGHT,
    ...stages.map((stage) => stage.name.lines.length * stage.name.lineHeight + 12),
  )
  const stepHeight = Math.max(
    STEP_MIN_HEIGHT,
    ...steps.map((step) => step.name.lines.length * step.name.lineHeight + 10),
  )
  const height = STAGE_TOP + stageHeight + stepHeight + 3
  return {
    height,
    corner: cornerPart(columns.labelWidth, height, STAGE_TOP + stageHeight / 2, height - 1 - stepHeight / 2, context),
    stages: stages.map(({ track, index, name, time }): StagePart => {
      const box = {
        x: track.x + 3,
        y: -height + STAGE_TOP,
        width: track.width - 3 + (index < columns.stages.length - 1 ? NOTCH - 1 : -3),
        height: stageHeight,
      }
      return {
        ...placePart(box, stageMarks(box, index === 0, name, time, context), mirror),
        id: track.stage.id,
        label: nameOf(track, context),
      }
    }),
    steps: steps.map(({ track, name }): StepPart => {
      const box = { x: track.x, y: -stepHeight - 1, width: track.width, height: stepHeight }
      return {
        ...placePart(box, stepMarks(box.height, track, name, context), mirror),
        id: track.step.id,
        stage: track.stage,
        number: track.number,
        label: textIn(track.step.name, context.language),
      }
    }),
  }
}

const STAGES: BothLanguages = { en: 'Stages', ar: 'المراحل' }
const STEPS: BothLanguages = { en: 'Steps', ar: 'الخطوات' }

/** The names of the two rows of the header; `stages` and `steps` are the heights of their middles. */
function cornerPart(width: number, height: number, stages: number, steps: number, context: DrawContext): Part {
  const label = (words: BothLanguages, middle: number): Mark => {
    const place = { x: 12, y: 0, width: width - 24, font: { size: 12, weight: 400 }, paint: 'ink500' } as const
    const mark = labelMark(context.say(words), place, context)
    return { ...mark, y: middle - mark.lineHeight / 2 }
  }
  const box = { x: 0, y: -height, width, height }
  const mirror = { rtl: context.direction === 'rtl', width }
  return placePart(box, [label(STAGES, stages), label(STEPS, steps)], mirror)
}

function nameOf(track: StageTrack, context: DrawContext): string {
  return textIn(track.stage.name, context.language)
}

function stageTexts(track: StageTrack, index: number, context: DrawContext) {
  // Optional steps are not on the main path: the lead time leaves them out, and so does the band.
  const path = track.steps.filter((step) => !step.optional)
  const minutes = path.reduce((sum, step) => sum + (step.touch ?? 0) + (step.wait ?? 0), 0)
  const known = path.some((step) => step.touch !== undefined || step.wait !== undefined)
  const time = known && minutes > 0 ? sayDuration(minutes, context) : ''
  const font = { size: 12, weight: 500 } as const
  const timeWidth = time ? Math.ceil(context.metrics.width(time, font)) + 10 : 0
  const start = index === 0 ? 12 : 20
  const name = textMark(
    nameOf(track, context),
    {
      x: start,
      y: 0,
      width: Math.max(track.width - start - timeWidth - 18, 40),
      font: { size: 13, weight: 600 },
      paint: 'onStage',
      dir: context.direction,
    },
    context,
  )
  return { track, index, name, time }
}

function stageMarks(
  box: { width: number; height: number },
  first: boolean,
  name: TextMark,
  time: string,
  context: DrawContext,
): Mark[] {
  const { width, height } = box
  const points = first
    ? [
        [4, 0],
        [width - NOTCH, 0],
        [width, height / 2],
        [width - NOTCH, height],
        [4, height],
        [0, height - 4],
        [0, 4],
      ]
    : [
        [0, 0],
        [width - NOTCH, 0],
        [width, height / 2],
        [width - NOTCH, height],
        [0, height],
        [NOTCH, height / 2],
      ]
  const segments: PathSegment[] = points.map(([x = 0, y = 0], index) => ({
    kind: index === 0 ? 'move' : 'line',
    to: { x, y },
  }))
  const marks: Mark[] = [
    { kind: 'path', segments: [...segments, { kind: 'close' }], fill: 'stageBg' },
    { ...name, y: (height - name.lines.length * name.lineHeight) / 2 },
  ]
  if (time) {
    const label = labelMark(
      time,
      { x: width / 2 - 18, y: 0, width: width / 2, font: { size: 12, weight: 500 }, paint: 'onStage', side: 'end' },
      context,
    )
    marks.push({ ...label, y: (height - label.lineHeight) / 2 })
  }
  return marks
}

const NUMBER = 18

function stepText(track: StepTrack, context: DrawContext) {
  const name = textMark(
    textIn(track.step.name, context.language),
    {
      x: 10 + NUMBER + 7,
      y: 0,
      width: track.width - 10 - NUMBER - 7 - 8,
      font: { size: 13, weight: 600 },
      paint: 'ink900',
      dir: context.direction,
    },
    context,
  )
  return { track, name }
}

function stepMarks(height: number, track: StepTrack, name: TextMark, context: DrawContext): Mark[] {
  const number = context.number(track.number)
  const center = { x: 10 + NUMBER / 2, y: height / 2 }
  const label = labelMark(
    number,
    { x: 10, y: 0, width: NUMBER, font: { size: 11, weight: 600 }, paint: 'ink500', align: 'center' },
    context,
  )
  return [
    ...(track.x > 0 && track.opensStage
      ? [{ kind: 'rect', x: -0.5, y: 4, width: 1, height: height - 4, fill: 'line300' } satisfies Mark]
      : []),
    { kind: 'ellipse', center, rx: NUMBER / 2, ry: NUMBER / 2, fill: 'line100' },
    { ...label, y: center.y - label.lineHeight / 2 },
    { ...name, y: (height - name.lines.length * name.lineHeight) / 2 },
  ]
}

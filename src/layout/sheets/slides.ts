import type { DrawContext } from '../../lanes'
import type { Scene, StagePart } from '../../scene'
import { PAGE_WORDS } from '../pageWords'
import { boardPanes } from './boardPanes'
import { cutAcross, cutAlong, cutEvenly, type Stretch } from './cuts'
import { FOOT_ROOM, HEAD_ROOM, heading } from './furniture'
import { MARGIN, READABLE_SLIDE, SLIDE } from './paper'
import type { Pane, Sheet } from './sheet'

const ROOM = { width: SLIDE.width - 2 * MARGIN, height: SLIDE.height - 2 * MARGIN - FOOT_ROOM - HEAD_ROOM }
/** Between columns of lanes. */
const GAP = 18
/** A small stage is not blown up beyond this. */
const LARGEST = 1.5
const MOST_COLUMNS = 4

/** A slide a stage, more where its text would be too small to read. */
export function slideSheets(scene: Scene, smallestFont: number, context: DrawContext): Sheet[] {
  return scene.stages.flatMap((stage, index) => stageSlides(scene, stage, index, smallestFont, context))
}

/** What one slide shows: steps of a stage, and its lanes in one column or in several beside each other. */
interface Slide {
  readonly along: Stretch
  readonly lanes: readonly Stretch[]
  readonly scale: number
}

function stageSlides(
  scene: Scene,
  stage: StagePart,
  index: number,
  smallestFont: number,
  context: DrawContext,
): Sheet[] {
  const own = stretchOf(scene, stage)
  if (!own) return []
  const slides = slidesOf(scene, own, READABLE_SLIDE / smallestFont)
  const { say, number } = context
  const place = say(PAGE_WORDS.stage, { k: number(index + 1), n: number(scene.stages.length) })
  return slides.map((slide, at): Sheet => {
    const part = slides.length > 1 ? ` · ${say(PAGE_WORDS.part, { k: number(at + 1), n: number(slides.length) })}` : ''
    const name = stage.label || place
    const panes = [...slidePanes(scene, slide, context), heading(SLIDE, name, place + part, context)]
    return { ...SLIDE, label: name + part, panes }
  })
}

/** All of the stage on one slide where its text can then be read, else the pieces of it that can. */
function slidesOf(scene: Scene, own: Stretch, least: number): readonly Slide[] {
  const [first, ...others] = Array.from({ length: MOST_COLUMNS }, (_, index) => inColumns(scene, own, index + 1))
  if (!first) return []
  const best = others.reduce((one, other) => (other.scale > one.scale ? other : one), first)
  if (best.scale >= least) return [best]
  const pieces = cutWithin(scene, own, ROOM.width / least - scene.labelWidth)
  const lanes = cutAcross(scene, ROOM.height / least - scene.headerHeight)
  return pieces.flatMap((along) => {
    const wide = (scene.labelWidth + along.size) * least
    const count = Math.max(1, Math.floor((ROOM.width + GAP) / (wide + GAP)))
    const slides = Math.ceil(lanes.length / count)
    return Array.from({ length: slides }, (_, at): Slide => {
      const shown = lanes.slice(at * count, (at + 1) * count)
      return { along, lanes: shown, scale: scaleOf(scene, along, shown, Math.min(count, lanes.length)) }
    })
  })
}

function inColumns(scene: Scene, along: Stretch, count: number): Slide {
  const lanes = cutEvenly(scene, count)
  return { along, lanes, scale: scaleOf(scene, along, lanes, lanes.length) }
}

function scaleOf(scene: Scene, along: Stretch, lanes: readonly Stretch[], columns: number): number {
  const wide = (ROOM.width - GAP * (columns - 1)) / (columns * (scene.labelWidth + along.size))
  const high = ROOM.height / (scene.headerHeight + Math.max(...lanes.map(({ size }) => size)))
  return Math.min(wide, high, LARGEST)
}

/** Columns in reading order. */
function slidePanes(scene: Scene, { along, lanes, scale }: Slide, context: DrawContext): Pane[] {
  const wide = (scene.labelWidth + along.size) * scale
  return lanes.flatMap((across, index) => {
    const start = MARGIN + index * (wide + GAP)
    const x = scene.direction === 'rtl' ? SLIDE.width - start - wide : start
    return boardPanes(scene, { along, across, scale, at: { x, y: MARGIN + HEAD_ROOM } }, context).panes
  })
}

/** The columns of a stage; nothing for a stage without steps. */
function stretchOf(scene: Scene, stage: StagePart): Stretch | undefined {
  const boxes = scene.steps.filter((step) => step.stage === stage.id).map(({ box }) => box)
  if (boxes.length === 0) return undefined
  const start = Math.min(...boxes.map(({ x }) => x))
  return { start, size: Math.max(...boxes.map(({ x, width }) => x + width)) - start }
}

/** The stage alone, cut between its steps. */
function cutWithin(scene: Scene, { start, size }: Stretch, longest: number): readonly Stretch[] {
  const steps = scene.steps
    .filter(({ box }) => box.x >= start - 0.5 && box.x + box.width <= start + size + 0.5)
    .map((step) => ({ ...step, box: { ...step.box, x: step.box.x - start } }))
  return cutAlong({ ...scene, width: size, steps }, longest).map((cut) => ({ ...cut, start: cut.start + start }))
}

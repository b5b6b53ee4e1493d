import type { Point } from '../../base/box'
import type { CardId, LaneId, LineId, StageId, StepId } from '../../base/ids'
import type { LaneRegistry } from '../../lanes'
import { cellAt } from '../../layout'
import type { Board } from '../../model/board'
import { rowsInOrder } from '../../model/reads'
import type { Scene } from '../../scene'
import type { CardTarget } from '../canvasState'

/** Where cards dropped here would go; undefined where no card may lie. */
export function cardTarget(
  scene: Scene,
  board: Board,
  lanes: LaneRegistry,
  point: Point,
  moved: readonly CardId[],
): CardTarget | undefined {
  const hit = cellAt(scene, point)
  const lane = hit && board.lanes[hit.row.id]
  if (!hit || !lane || !lanes.typeOf(lane.type).holdsCards) return undefined
  const before = hit.cell.cards.slice(0, hit.index).filter((card) => moved.includes(card.id)).length
  return { lane: hit.row.id, step: hit.cell.step, index: hit.index - before }
}

/** The place between steps nearest to a point. `index` counts the steps of the stage without the moved one; `x` is its line. */
export function stepTarget(
  scene: Scene,
  x: number,
  moved: StepId,
): { stage: StageId; index: number; x: number } | undefined {
  const rtl = scene.direction === 'rtl'
  const stage = scene.stages.find((each) => {
    const span = spanOf(scene, each.id)
    return span !== undefined && x >= span.from && x < span.to
  })
  const steps = scene.steps.filter((step) => step.stage === stage?.id)
  const first = steps[0]
  if (!stage || !first) return undefined
  const passed = steps.filter(({ box }) => (rtl ? x < box.x + box.width / 2 : x >= box.x + box.width / 2))
  const last = passed[passed.length - 1]
  const line = last
    ? rtl
      ? last.box.x
      : last.box.x + last.box.width
    : rtl
      ? first.box.x + first.box.width
      : first.box.x
  return { stage: stage.id, index: passed.filter((step) => step.id !== moved).length, x: line }
}

/** The place between stages nearest to a point. `index` counts the stages without the moved one. */
export function stageTarget(scene: Scene, x: number, moved: StageId): { index: number; x: number } {
  const rtl = scene.direction === 'rtl'
  const spans = scene.stages.flatMap((stage) => {
    const span = spanOf(scene, stage.id)
    return span ? [{ id: stage.id, ...span }] : []
  })
  const passed = spans.filter(({ from, to }) => (rtl ? x < (from + to) / 2 : x >= (from + to) / 2))
  const last = passed[passed.length - 1]
  const line = last ? (rtl ? last.from : last.to) : rtl ? scene.width : 0
  return { index: passed.filter((span) => span.id !== moved).length, x: line }
}

/** The place between rows nearest to a height. `index` counts all lanes and lines, hidden ones too, without the moved one. */
export function rowTarget(scene: Scene, board: Board, y: number, moved: LaneId | LineId): { index: number; y: number } {
  const all = rowsInOrder(board).map((row) => row.record)
  const others = all.filter((record) => record.id !== moved)
  const next = scene.rows.find((row) => y < row.y + row.height / 2)
  const line = next ? next.y : scene.height
  // Dropped where it was: it must not jump over the hidden rows beside it.
  const own = scene.rows.findIndex((row) => row.id === moved)
  const at = next ? scene.rows.indexOf(next) : scene.rows.length
  if (own >= 0 && (at === own || at === own + 1)) return { index: all.findIndex(({ id }) => id === moved), y: line }
  return { index: next ? others.findIndex(({ id }) => id === next.id) : others.length, y: line }
}

/** From where to where a stage reaches, in board pixels: its steps, without the tip of its arrow. */
function spanOf(scene: Scene, stage: StageId): { readonly from: number; readonly to: number } | undefined {
  const steps = scene.steps.filter((step) => step.stage === stage)
  const boxes =
    steps.length > 0
      ? steps.map((step) => step.box)
      : scene.stages.filter((each) => each.id === stage).map((each) => each.box)
  if (boxes.length === 0) return undefined
  return { from: Math.min(...boxes.map((box) => box.x)), to: Math.max(...boxes.map((box) => box.x + box.width)) }
}

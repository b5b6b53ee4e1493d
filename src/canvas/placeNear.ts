import type { Row, Scene } from '../scene'
import { enter, findSpot, firstPlace, labelPlace } from './navigate'
import type { Place } from './place'

/** Where the keyboard goes when its place is gone: to what now stands there, or nearest to it. */
export function placeNear(before: Scene, gone: Place, now: Scene): Place | undefined {
  switch (gone.kind) {
    case 'stage': {
      const stage = sameSpot(before.stages, gone.id, now.stages)
      return stage ? { kind: 'stage', id: stage.id } : firstPlace(now)
    }
    case 'step': {
      const step = sameSpot(before.steps, gone.id, now.steps)
      return step ? { kind: 'step', id: step.id } : firstPlace(now)
    }
    case 'lane':
    case 'line': {
      const row = sameSpot(before.rows, gone.id, now.rows)
      return row ? labelPlace(row) : firstPlace(now)
    }
    case 'card':
    case 'cell':
      return nearCell(before, gone, now) ?? firstPlace(now)
  }
}

function nearCell(before: Scene, gone: Place, now: Scene): Place | undefined {
  const spot = findSpot(before, gone)
  const row = spot && (now.rows.find((each) => each.id === spot.row.id) ?? laneAt(now, before.rows.indexOf(spot.row)))
  const cell = row?.kind === 'lane' ? sameStep(before, spot?.cell.step, row.cells) : undefined
  return cell && enter(cell, 'down', undefined)
}

/** The lane at this row, or the next one above it. */
function laneAt(scene: Scene, index: number): Row | undefined {
  return (
    scene.rows.findLast((row, at) => row.kind === 'lane' && at <= index) ??
    scene.rows.find((row) => row.kind === 'lane')
  )
}

function sameStep<T extends { readonly step: string }>(before: Scene, step: string | undefined, cells: readonly T[]) {
  return (
    cells.find((each) => each.step === step) ??
    nth(
      cells,
      before.steps.findIndex((each) => each.id === step),
    )
  )
}

function sameSpot<T extends { readonly id: string }>(before: readonly T[], id: string, now: readonly T[]) {
  return nth(
    now,
    before.findIndex((each) => each.id === id),
  )
}

function nth<T>(all: readonly T[], index: number): T | undefined {
  return all[Math.min(Math.max(index, 0), all.length - 1)]
}

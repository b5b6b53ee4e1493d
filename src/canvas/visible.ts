import type { Box } from '../base/box'
import type { Scene } from '../scene'

/** Steps of a block: what is mounted together. */
export const BLOCK = 2
/** Below this zoom words cannot be read, and the board is painted. */
export const FAR_ZOOM = 0.45

/** Which rows and which steps are mounted: [from, to). Steps in whole blocks. */
export interface Mounted {
  readonly rowFrom: number
  readonly rowTo: number
  readonly stepFrom: number
  readonly stepTo: number
}

export function mountAll(scene: Scene): Mounted {
  return { rowFrom: 0, rowTo: scene.rows.length, stepFrom: 0, stepTo: scene.steps.length }
}

/** What lies in view, and a block around. */
export function mountVisible(scene: Scene, view: Box): Mounted {
  const column = scene.steps[0]?.box.width ?? 186
  const margin = column * BLOCK
  const left = view.x - margin
  const right = view.x + view.width + margin
  let stepFrom = scene.steps.length
  let stepTo = 0
  for (const [index, { box }] of scene.steps.entries()) {
    if (box.x + box.width < left || box.x > right) continue
    stepFrom = Math.min(stepFrom, index)
    stepTo = Math.max(stepTo, index + 1)
  }
  const top = view.y - view.height / 4
  const bottom = view.y + view.height * 1.25
  let rowFrom = scene.rows.length
  let rowTo = 0
  for (const [index, row] of scene.rows.entries()) {
    if (row.y + row.height < top || row.y > bottom) continue
    rowFrom = Math.min(rowFrom, index)
    rowTo = Math.max(rowTo, index + 1)
  }
  return {
    rowFrom,
    rowTo,
    stepFrom: Math.floor(stepFrom / BLOCK) * BLOCK,
    stepTo: Math.min(Math.ceil(stepTo / BLOCK) * BLOCK, scene.steps.length),
  }
}

export function sameMounted(a: Mounted, b: Mounted): boolean {
  return a.rowFrom === b.rowFrom && a.rowTo === b.rowTo && a.stepFrom === b.stepFrom && a.stepTo === b.stepTo
}

/** Numbers of the steps of which at least half is in view. */
export function stepsInView(scene: Scene, view: Box): { readonly first: number; readonly last: number } {
  const seen = scene.steps.filter(({ box }) => {
    const shown = Math.min(box.x + box.width, view.x + view.width) - Math.max(box.x, view.x)
    return shown >= box.width / 2
  })
  const first = seen[0]
  const last = seen[seen.length - 1]
  return { first: first?.number ?? 0, last: last?.number ?? 0 }
}

export function countCards(scene: Scene): number {
  let count = 0
  for (const row of scene.rows) if (row.kind === 'lane') for (const cell of row.cells) count += cell.cards.length
  return count
}

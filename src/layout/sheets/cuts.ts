import type { LaneRow, Scene } from '../../scene'

/** A stretch of the board that fits on a page: along it (x, width) or across it (y, height). */
export interface Stretch {
  readonly start: number
  readonly size: number
}

/**
 * Stretches along the journey, first to last, of whole steps and none longer than `longest`; a step that is longer is cut. Where
 * a stage would be torn apart near the end of a page, it begins on the next one.
 */
export function cutAlong(scene: Scene, longest: number): readonly Stretch[] {
  const steps = [...scene.steps].sort((a, b) => a.number - b.number)
  const isRtl = scene.direction === 'rtl'
  const starts = steps.map(({ box }) => (isRtl ? scene.width - box.x - box.width : box.x))
  const opens = starts.filter((_, index) => steps[index]?.stage !== steps[index - 1]?.stage)
  const cuts = [0, ...cutsOf(scene.width, longest, starts, opens)]
  return cuts.map((start, index): Stretch => {
    const end = cuts[index + 1] ?? scene.width
    return { start: isRtl ? scene.width - end : start, size: end - start }
  })
}

/** Stretches from the first lane down, of whole lanes; a lane that is higher than a page is cut between its cards. */
export function cutAcross(scene: Scene, longest: number): readonly Stretch[] {
  const rows = scene.rows.map(({ y }) => y)
  const gaps = scene.rows.flatMap((row) => (row.kind === 'lane' && row.height > longest ? gapsIn(row) : []))
  const cuts = [
    0,
    ...cutsOf(
      scene.height,
      longest,
      [...rows, ...gaps].sort((a, b) => a - b),
      rows,
    ),
  ]
  return cuts.map((start, index) => ({ start, size: (cuts[index + 1] ?? scene.height) - start }))
}

/** At most so many stretches from the first lane down, as equally high as whole lanes allow. */
export function cutEvenly(scene: Scene, count: number): readonly Stretch[] {
  const rows = scene.rows.map(({ y }) => y)
  // Heights from one lane's start to another's end: the shortest that is enough is found by trying.
  const ends = [...rows.slice(1), scene.height]
  const heights = rows
    .flatMap((start) => ends.map((end) => end - start))
    .filter((height) => height * count >= scene.height)
  for (const longest of heights.sort((a, b) => a - b)) {
    const stretches = cutAcross(scene, longest)
    if (stretches.length <= count) return stretches
  }
  return [{ start: 0, size: scene.height }]
}

/** A page is not left emptier than this for the sake of a better place to cut. */
const FULL_ENOUGH = 0.6

/** Where to cut, between 0 and the end: as late as a page allows, at `good` places where the page is full enough there. */
function cutsOf(end: number, longest: number, places: readonly number[], good: readonly number[]): number[] {
  const cuts: number[] = []
  // Half a pixel of rounding must not cost a page.
  const room = Math.max(longest, 1) + 0.5
  for (let start = 0; end - start > room; ) {
    const last = (among: readonly number[], after: number) => among.findLast((at) => at > after && at <= start + room)
    start = last(good, start + room * FULL_ENOUGH) ?? last(places, start + 0.5) ?? start + room
    cuts.push(start)
  }
  return cuts
}

/** Heights of a lane's row that no card of it crosses. */
function gapsIn(row: LaneRow): number[] {
  const boxes = row.cells.flatMap(({ cards }) => cards.map(({ box }) => box))
  return [...new Set(boxes.map(({ y, height }) => y + height + 1))]
    .filter((at) => at < row.height && boxes.every(({ y, height }) => at <= y || at >= y + height))
    .map((at) => at + row.y)
}

import type { Box, Point } from '../base/box'
import type { LinkPart, Scene } from '../scene'

/** The link that runs through a point, or within `reach` board pixels of it. Later links lie above earlier ones. */
export function linkAt(scene: Scene, point: Point, reach: number): LinkPart | undefined {
  return scene.links.findLast((link) => isNear(link.box, point, reach) && touches(link, point, reach))
}

function isNear(box: Box, { x, y }: Point, reach: number): boolean {
  return x >= box.x - reach && x <= box.x + box.width + reach && y >= box.y - reach && y <= box.y + box.height + reach
}

function touches({ route }: LinkPart, point: Point, reach: number): boolean {
  let from: Point | undefined
  for (const segment of route) {
    if (segment.kind === 'close') continue
    if (from && segment.kind !== 'move' && distance(point, from, segment.to) <= reach) return true
    from = segment.to
  }
  return false
}

/** From a point to the nearest point of a straight leg. */
function distance(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length))
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy)
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle in board pixels at zoom 1. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export function contains(box: Box, point: Point): boolean {
  return point.x >= box.x && point.x < box.x + box.width && point.y >= box.y && point.y < box.y + box.height
}

export function intersects(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

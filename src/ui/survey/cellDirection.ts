import { type Direction, dirOf } from '../../base/direction'

/** A cell's own direction. Dates and numbers alone run from left to right on every page. */
export function cellDirection(text: string, page: Direction): Direction {
  return /\p{L}/u.test(text) ? dirOf(text, page) : 'ltr'
}

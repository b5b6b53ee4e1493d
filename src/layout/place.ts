import type { Box } from '../base/box'
import { type Mark, mirrorMarks, type Part } from '../scene'

/** Turns logical places (along the journey from 0) into board pixels: the one switch for right to left. */
export interface Mirror {
  readonly rtl: boolean
  /** Of the content. */
  readonly width: number
}

export function placeBox(box: Box, mirror: Mirror): Box {
  return mirror.rtl ? { ...box, x: mirror.width - box.x - box.width } : box
}

export function placePart(box: Box, marks: readonly Mark[], mirror: Mirror): Part {
  return { box: placeBox(box, mirror), marks: mirror.rtl ? mirrorMarks(marks, box.width) : marks }
}

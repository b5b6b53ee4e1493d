import createBidi from 'bidi-js'
import type { Direction } from '../../base/direction'
import type { Face } from './fontBook'

/** A piece of a line in one direction and one face. Runs of a line follow each other from left to right. */
export interface TextRun {
  /** In reading order. */
  readonly text: string
  readonly rtl: boolean
  /** Where it begins in the line. */
  readonly at: number
  /** Absent where no face of the product has the characters: an emoji, a script of another part of the world. */
  readonly face?: Face
}

const bidi = createBidi()
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Not seen by themselves: joiners, variation selectors, marks of direction. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u
/** Marks that set the direction have done their work when the runs are ordered. */
const DIRECTION_MARKS = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/

/**
 * The runs of one line, ordered by the Unicode bidirectional algorithm within a line that reads in `dir`. The line was broken
 * by the layout already.
 */
export function runsOfLine(line: string, dir: Direction, faces: readonly Face[]): readonly TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(line, dir)
  const runs: LeveledRun[] = []
  let last: LeveledRun | undefined
  for (const { segment, index } of graphemes.segment(line)) {
    if (DIRECTION_MARKS.test(segment)) continue
    const level = levels[index] ?? 0
    const isBlank = segment.trim() === ''
    const face = faceOf(segment, isBlank && last?.face ? [last.face, ...faces] : faces, last?.face)
    // A run is a word and the blank after it: the same words stand on a board again and again, and are shaped once.
    const goesOn = last?.level === level && last.face === face && (isBlank || !last.isBlank)
    if (last && goesOn) {
      last.text += segment
      last.isBlank = isBlank
    } else {
      last = { text: segment, at: index, level, face, isBlank }
      runs.push(last)
    }
  }
  return inVisualOrder(runs).map(({ text, at, level, face }) => ({
    text,
    at,
    rtl: level % 2 === 1,
    ...(face ? { face } : {}),
  }))
}

interface LeveledRun {
  text: string
  readonly at: number
  readonly level: number
  readonly face: Face | undefined
  /** Ends in a blank. */
  isBlank: boolean
}

/** The first face that has all that is seen of a character; what is not seen goes with the character before. */
function faceOf(segment: string, faces: readonly Face[], before: Face | undefined): Face | undefined {
  const seen = [...segment].filter((character) => !UNSEEN.test(character))
  if (seen.length === 0) return before ?? faces[0]
  return faces.find((face) => seen.every((character) => face.covers(character.codePointAt(0) ?? 0)))
}

/** Rule L2 of the algorithm: from the highest level down, each stretch of runs of that level or higher is turned around. */
function inVisualOrder(runs: readonly LeveledRun[]): LeveledRun[] {
  let ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level >= 1; level--) {
    const turned: LeveledRun[] = []
    let stretch: LeveledRun[] = []
    for (const run of ordered) {
      if (run.level >= level) stretch.unshift(run)
      else {
        turned.push(...stretch, run)
        stretch = []
      }
    }
    ordered = [...turned, ...stretch]
  }
  return ordered
}

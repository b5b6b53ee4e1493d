import type { DraftReading } from '../draft'
import type { Table } from './cells'

/** Rows of a table that a person still reads as a map. */
export const MAP_LIMIT = 200
/** So few lanes are believed by their layout alone. */
const FEW_LANES = 30
const LOOKED_AT = 500

/** True for lanes that are lanes by their names, or a few below a row of stages and a row of steps. */
export function isMapOfLanes({ draft: { lanes }, notes }: DraftReading): boolean {
  const known = lanes.length - notes.filter(({ code }) => code === 'laneTypeGuessed').length
  const hasSteps = !notes.some(({ code }) => code === 'noSteps')
  if (hasSteps && lanes.length <= FEW_LANES) return true
  const names = new Set(lanes.map(({ name }) => JSON.stringify(name)))
  return known >= 1 && known * 10 >= lanes.length && names.size * 2 > lanes.length
}

/** True for a table as survey tools write it: headings in words, and rows in which the same few answers come again. */
export function looksLikeAnswers(rows: Table['rows']): boolean {
  const [head, ...body] = rows.slice(0, LOOKED_AT)
  if (!head || body.length < 10) return false
  const heads = head.cells.map((cell, at) => ({ cell, at })).filter(({ cell }) => cell !== '')
  if (heads.length < 2 || heads.some(({ cell }) => isNumber(cell))) return false
  return heads.some(({ at }) => {
    const answers = body.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '')
    const isFilled = answers.length * 2 > body.length
    return isFilled && (answers.every(isNumber) || new Set(answers).size * 3 <= answers.length)
  })
}

function isNumber(text: string): boolean {
  return /^[-+]?[\d\u0660-\u0669]+(?:[.,\u066b][\d\u0660-\u0669]+)?$/.test(text)
}

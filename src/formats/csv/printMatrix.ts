import { textIn } from '../../base/text'
import { dataOf } from '../../lanes'
import type { Board } from '../../model/board'
import { lanesInOrder, stagesInOrder, stepsInOrder, stepsOfStage } from '../../model/reads'
import type { Card } from '../../model/records/card'
import { moodField } from '../draft'
import { cardsByCell, cellKey, type PrintSpeech } from '../draft/printing'
import { printTable } from './cells'

/**
 * The board as a table: stages, then steps, then a lane a row with its name, its type and a cell for each step. The title
 * stands in the corner. Cards of one cell stand below each other.
 */
export function printMatrix(board: Board, speech: PrintSpeech, delimiter: ',' | '\t' = ','): string {
  return printTable(matrixRows(board, speech), delimiter)
}

/** The same table before it is a text. */
export function matrixRows(board: Board, speech: PrintSpeech): string[][] {
  const { language, lanes } = speech
  const cells = cardsByCell(board)
  const stages = stagesInOrder(board).flatMap((stage) => {
    const steps = stepsOfStage(board, stage.id)
    return steps.map((_, at) => (at === 0 ? textIn(stage.name, language) : ''))
  })
  const steps = stepsInOrder(board)
  const rows = lanesInOrder(board)
    .filter((lane) => lanes.typeOf(lane.type).holdsCards)
    .map((lane) => {
      const type = lanes.typeOf(lane.type)
      const name = textIn(lane.name, language) || textIn(type.label, language)
      return [
        name,
        lane.type,
        ...steps.map((step) =>
          (cells.get(cellKey({ lane: lane.id, step: step.id })) ?? [])
            .map((card) => cardLine(card, lane.type, speech))
            .join('\n'),
        ),
      ]
    })
  return [
    [oneLine(textIn(board.title, language)), '', ...stages.map(oneLine)],
    ['', '', ...steps.map((step) => oneLine(textIn(step.name, language)))],
    ...rows,
  ]
}

/** A feeling begins with its number. */
function cardLine(card: Card, laneType: string, { language, lanes }: PrintSpeech): string {
  const type = lanes.typeOf(laneType)
  const field = moodField(type)
  const text = oneLine(textIn(card.text, language))
  if (field === undefined) return text
  return `${dataOf(type, card)[field] ?? 0} ${text}`.trim()
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

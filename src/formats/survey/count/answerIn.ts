import type { Scale } from '../../../measures/counts'
import type { AnswerOf, ColumnUse } from '../mapping'
import { readAnswer } from '../words/readAnswer'

/** Why the answer in a cell is not counted. */
export type CellFault = 'outOfScale' | 'notWhole' | 'notAnAnswer'

export type AnswerUse = Extract<ColumnUse, { kind: 'answer' }>

/** How the texts of a column are read. */
export type AnswerReading = Pick<AnswerUse, 'words' | 'decimal'>

/** The answer in a cell that is not blank: what the person said the value means, else a number of the scale. */
export function answerIn(text: string, { words, decimal }: AnswerReading, scale: Scale): AnswerOf | CellFault {
  const value = text.trim()
  if (Object.hasOwn(words, value)) return words[value] ?? 'notAnAnswer'
  const reading = readAnswer(value, decimal)
  switch (reading.kind) {
    case 'notApplicable':
      return 'notApplicable'
    case 'words':
      return 'notAnAnswer'
    case 'number': {
      const [low, high] = scale
      if (!Number.isInteger(reading.value)) return 'notWhole'
      // "4/5" on a scale to 10 is another question: scales are never mixed.
      const isOther = reading.of !== undefined && reading.of !== high
      return isOther || reading.value < low || reading.value > high ? 'outOfScale' : reading.value
    }
  }
}

export function isFault(answer: AnswerOf | CellFault): answer is CellFault {
  return answer === 'outOfScale' || answer === 'notWhole' || answer === 'notAnAnswer'
}

import { correlationOf, type PairSums, withPair } from '../../../measures/correlation'
import type { AttributeUse, Mapping } from '../mapping'
import { answerIn } from './answerIn'

/** What a column says of one attribute: the mean of its answers, and how well they go together with those about the whole. */
export interface CountedAttribute {
  /** Index of the column. */
  readonly column: number
  readonly says: AttributeUse['says']
  readonly scale: AttributeUse['scale']
  readonly n: number
  readonly mean: number
  /** People who judged both the attribute and the whole. */
  readonly derived?: { readonly r: number; readonly n: number }
}

/** One column of ratings of an attribute. Sums are kept, never the rows. */
export function attributeColumn(index: number, use: AttributeUse) {
  let n = 0
  let sum = 0
  let pairs: PairSums | undefined
  return {
    index,
    read: (text: string) => answerIn(text, use, use.scale),
    /** `whole` is what the same person answered about the whole, if anything. */
    add: (answer: number, whole: number | undefined, people: number) => {
      n += people
      sum += answer * people
      if (whole !== undefined) pairs = withPair(pairs, answer, whole, people)
    },
    finish: (): readonly CountedAttribute[] => {
      if (n === 0) return []
      const together = use.says === 'performance' && pairs ? correlationOf(pairs) : null
      return [
        {
          column: index,
          says: use.says,
          scale: use.scale,
          n,
          mean: sum / n,
          ...(together ? { derived: { r: together.r, n: together.n } } : {}),
        },
      ]
    },
  }
}

/** Reads what a row says of the whole; undefined where no column does. */
export function wholeColumn({ overall, columns, questions }: Mapping) {
  const use = overall === undefined ? undefined : columns[overall]
  if (overall === undefined || use?.kind !== 'answer') return undefined
  const scale = questions[use.question]?.scale ?? ([1, 5] as const)
  return (cells: readonly string[]): number | undefined => {
    const answer = answerIn(cells[overall] ?? '', use, scale)
    return typeof answer === 'number' ? answer : undefined
  }
}

/** One reading of an emotional curve, in the units of its values (−2…2). Never the same thing as satisfaction. */
export interface EmotionCurve {
  readonly mean: number
  /** The most intense moment: the value farthest from 0, the negative one of two alike. */
  readonly extreme: number
  readonly end: number
  /** (extreme + end) / 2. */
  readonly peakEnd: number
}

/**
 * Reads a curve given in the order of the steps, null when it is empty. Peak-end after Kahneman et al. 1993
 * (Psychological Science 4:401–405); a study of door-to-door trips found no such weight (Abenoza, Cats & Susilo
 * 2018), so it is one reading beside the mean and never the score.
 */
export function emotionCurve(values: readonly number[]): EmotionCurve | null {
  const end = values.at(-1)
  if (end === undefined) return null
  const extreme = values.reduce(moreIntense)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, extreme, end, peakEnd: (extreme + end) / 2 }
}

function moreIntense(a: number, b: number): number {
  if (Math.abs(a) === Math.abs(b)) return Math.min(a, b)
  return Math.abs(b) > Math.abs(a) ? b : a
}

/** How often each answer was given; the key is the answer as text, such as `{ '4': 32, '5': 42 }`. */
export type AnswerCounts = Readonly<Record<string, number>>

/** Lowest and highest answer that can be given, both included. Yes/no is [0, 1]. */
export type Scale = readonly [low: number, high: number]

export interface CountedAnswer {
  readonly answer: number
  readonly count: number
}

/** Answers sorted into those on the scale, in ascending order, and the number that were not. */
export interface SortedAnswers {
  readonly valid: readonly CountedAnswer[]
  readonly n: number
  readonly outOfScale: number
}

/**
 * Sorts counted answers. `n` is the sum of the valid counts and never taken from elsewhere: a published help page
 * divides by 17 although its own counts sum to 19.
 */
export function sortAnswers(counts: AnswerCounts, [low, high]: Scale): SortedAnswers {
  const valid: CountedAnswer[] = []
  let n = 0
  let outOfScale = 0
  for (const [key, count] of Object.entries(counts)) {
    assertCount(count)
    const answer = key.trim() === '' ? Number.NaN : Number(key)
    if (Number.isInteger(answer) && answer >= low && answer <= high) {
      valid.push({ answer, count })
      n += count
    } else {
      outOfScale += count
    }
  }
  valid.sort((a, b) => a.answer - b.answer)
  return { valid, n, outOfScale }
}

/** Counts single answers. */
export function countAnswers(answers: Iterable<number>): AnswerCounts {
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return counts
}

/** Adds counts of the same question, such as those of two branches. */
export function addCounts(parts: Iterable<AnswerCounts>): AnswerCounts {
  const total: Record<string, number> = {}
  for (const part of parts) {
    for (const [answer, count] of Object.entries(part)) total[answer] = (total[answer] ?? 0) + count
  }
  return total
}

function assertCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`A count of answers is a whole number from 0, got ${count}`)
  }
}

import type { DraftNote } from '../draft'
import { readNumber } from '../draft/readNumber'
import type { JourneyTask } from './parseJourney'

export type ScoreScale = 'five' | 'ten'

/** Scores up to 10 in a text whose scale ends at 5 were given on another scale. */
export function scaleOf(tasks: readonly JourneyTask[], notes: DraftNote[]): ScoreScale {
  const scores = tasks.map(scoreOf).filter((score) => score !== undefined)
  const top = Math.max(0, ...scores)
  if (top <= 5 || top > 10) return 'five'
  notes.push({ code: 'scaleTen', words: String(top) })
  return 'ten'
}

/** The number Mermaid reads; else one that is plain to see (٥, 2,5, 4/5, 5 stars). */
function scoreOf({ score, scoreText }: JourneyTask): number | undefined {
  if (scoreText === '') return undefined
  if (Number.isFinite(score)) return score
  const read = readNumber(scoreText)
  return read && /^(?:\/\s*(?:5|٥)|stars?|★+|\p{Extended_Pictographic}*)$/iu.test(read.rest) ? read.value : undefined
}

export interface Feeling {
  /** −2 to +2. */
  readonly mood: number
  /** The score as it stood, where −2 to +2 does not say it. */
  readonly kept: { readonly note?: string }
}

/** The feeling of a task; undefined where there is none to be read. */
export function readScore(task: JourneyTask, scale: ScoreScale, notes: DraftNote[]): Feeling | undefined {
  const { line, scoreText } = task
  const score = scoreOf(task)
  if (score === undefined) {
    notes.push({
      code: scoreText === '' ? 'scoreMissing' : 'scoreUnreadable',
      line,
      words: scoreText || task.task.trim(),
    })
    return undefined
  }
  if (!Number.isFinite(task.score)) notes.push({ code: 'scoreMended', line, words: scoreText })
  const mood = scale === 'ten' ? Math.round((score - 5) / 2.5) : Math.round(score - 3)
  const isOutside = scale === 'five' && (score < 1 || score > 5)
  if (isOutside) notes.push({ code: 'scoreOutside', line, words: scoreText })
  const isExact = scale === 'five' && !isOutside && Number.isInteger(score)
  return { mood: Math.max(-2, Math.min(2, mood)) + 0, kept: isExact ? {} : { note: scoreText } }
}

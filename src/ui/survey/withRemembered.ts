import type { ColumnProfile, ColumnUse } from '../../formats/survey'
import { isSameScale, type QuestionDraft } from '../../formats/survey/guess/suggest'
import { foldPhrase } from '../../formats/survey/words/foldPhrase'
import type { RememberedUse } from './remembered'
import type { AnswerUse, Uses } from './uses'
import { newQuestion } from './uses'

interface Known {
  /** Questions of the board, then those that the guesses add. */
  readonly questions: readonly QuestionDraft[]
  readonly remembered: ReadonlyMap<string, RememberedUse>
  readonly delimiter: string
}

/**
 * What the person decided the last time goes before a guess, except where it would bring back personal data. Words that no
 * usual scale knows were mapped by hand once: their column is a question again, on the scale it was on.
 */
export function withRemembered(
  uses: Uses,
  columns: readonly ColumnProfile[],
  known: Known,
): { readonly uses: Uses; readonly added: readonly QuestionDraft[] } {
  const added: QuestionDraft[] = []
  const entries = columns.map((column): readonly [number, ColumnUse] => {
    const use = uses[column.index] ?? { kind: 'ignore' }
    const before = known.remembered.get(column.key)
    if (!before || use.kind === 'personal') return [column.index, use]
    if (before.kind !== 'answer') return [column.index, before]
    if (column.hasMany) return [column.index, use]
    const question = questionOf(column, use, before, known)
    if (question && use.kind === 'answer' && question.key === use.question) {
      return [column.index, { ...use, words: { ...use.words, ...before.words } }]
    }
    if (!question) return [column.index, use]
    if (!known.questions.includes(question)) added.push(question)
    return [column.index, asAnswer(use, before, question)]
  })
  return { uses: Object.fromEntries(entries), added }
}

/** The question a column was remembered for: as guessed when its scale is the same, one of the board, or a new one. */
function questionOf(
  column: ColumnProfile,
  use: ColumnUse,
  { family, scale }: Extract<RememberedUse, { kind: 'answer' }>,
  { questions, delimiter }: Known,
): QuestionDraft | undefined {
  const guessed = use.kind === 'answer' ? questions.find(({ key }) => key === use.question) : undefined
  if (!family || !scale) return guessed
  if (guessed?.family === family && isSameScale(guessed.scale, scale)) return guessed
  const fitting = questions.filter((each) => each.family === family && isSameScale(each.scale, scale))
  const named = fitting.find(({ name }) => foldPhrase(name) === foldPhrase(column.name))
  return named ?? { ...newQuestion(column, delimiter), family, scale }
}

function asAnswer(
  use: ColumnUse,
  { words }: Extract<RememberedUse, { kind: 'answer' }>,
  question: QuestionDraft,
): AnswerUse {
  const own = use.kind === 'answer' ? { target: use.target, decimal: use.decimal } : undefined
  return { kind: 'answer', question: question.key, words, target: { kind: 'journey' }, decimal: '.', ...own }
}

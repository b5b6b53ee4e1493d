import type { AnswerTarget, AttributeUse, ColumnProfile, ColumnUse, Mapping, UseKind } from '../../formats/survey'
import { type AnswerReading, answerIn, isFault } from '../../formats/survey/count/answerIn'
import { scaleOf } from '../../formats/survey/guess/scaleOf'
import { familyOf, isSameScale, placeKey, type QuestionDraft } from '../../formats/survey/guess/suggest'
import { guessGrain } from '../../formats/survey/text/periods'
import { foldPhrase } from '../../formats/survey/words/foldPhrase'
import { matchScale } from '../../formats/survey/words/matchScale'
import { attributeNameOf, saysOf } from './attributeNames'

export type Uses = Readonly<Record<number, ColumnUse>>
export type AnswerUse = Extract<ColumnUse, { kind: 'answer' }>

/** The scale a column seems to be on; without a guess the most usual one, whose words the person gives. */
function guessed(column: ColumnProfile, delimiter: string) {
  return scaleOf(column, delimiter) ?? { scale: [1, 5] as const, words: {}, decimal: '.' as const }
}

export function newQuestion(column: ColumnProfile, delimiter: string): QuestionDraft {
  const { scale } = guessed(column, delimiter)
  return { key: `new:${column.key}`, family: familyOf(column.name, scale), scale, name: column.name }
}

/** A column taken for something else than it was guessed to be. */
export function takenFor(
  kind: UseKind,
  column: ColumnProfile,
  { delimiter, periods, question }: { delimiter: string; periods: readonly string[]; question: QuestionDraft },
): ColumnUse {
  switch (kind) {
    case 'answer': {
      const { scale, words, decimal } = guessed(column, delimiter)
      const fitting = isSameScale(scale, question.scale) ? words : {}
      return { kind, question: question.key, target: { kind: 'journey' }, words: fitting, decimal }
    }
    case 'attribute':
      return takenAsAttribute(column, delimiter)
    case 'date': {
      const span = column.dates?.spans.dayFirst ?? column.dates?.spans.monthFirst
      const grain = span ? guessGrain(span.from, span.to, periods) : 'quarter'
      return { kind, order: column.dates?.order, grain }
    }
    case 'dimension':
      return { kind, name: column.name.slice(0, 40) || 'segment' }
    case 'touchpoint':
      return { kind, targets: {} }
    case 'leaveOut':
      return { kind, reason: 'unfinished', values: [] }
    case 'ignore':
    case 'personal':
    case 'comment':
    case 'count':
      return { kind }
  }
}

/** A column taken for ratings of one attribute. */
export function takenAsAttribute(column: ColumnProfile, delimiter: string): AttributeUse {
  const says = saysOf(column.name)
  return { kind: 'attribute', says, ...guessed(column, delimiter) }
}

/** Values of a column that have to be given an answer by hand: no number of the scale, and no word that is known. */
export function wordsToMap(column: ColumnProfile, use: AnswerReading, scale: Mapping['questions'][string]['scale']) {
  return column.values.filter(
    ([value]) => Object.hasOwn(use.words, value) || isFault(answerIn(value, { ...use, words: {} }, scale)),
  )
}

/** The words for another scale: those of a worded scale of that length, and what the person said that still fits. */
export function wordsOn(
  column: ColumnProfile,
  use: AnswerReading,
  scale: readonly [number, number],
): AnswerUse['words'] {
  const texts = wordsToMap(column, use, scale).map(([value]) => value)
  const matched = matchScale(texts)
  if (matched && isSameScale(matched.scale, scale)) return Object.fromEntries(matched.answers)
  return Object.fromEntries(
    Object.entries(use.words).filter(
      ([, answer]) => typeof answer !== 'number' || (answer >= scale[0] && answer <= scale[1]),
    ),
  )
}

/** Why the answers cannot be counted yet. */
export type Obstacle =
  | { readonly kind: 'noAnswers' }
  | { readonly kind: 'dateOrder'; readonly column: ColumnProfile }
  | { readonly kind: 'twice'; readonly column: ColumnProfile }
  | { readonly kind: 'noPeriod' }
  | { readonly kind: 'noTargets'; readonly column: ColumnProfile }

export function obstaclesOf(columns: readonly ColumnProfile[], uses: Uses, period: string): Obstacle[] {
  const obstacles: Obstacle[] = []
  const used = columns.map((column) => ({ column, use: uses[column.index] ?? { kind: 'ignore' as const } }))
  const answers = used.flatMap(({ column, use }) => (use.kind === 'answer' ? [{ column, use }] : []))
  const rated = used.flatMap(({ column, use }) => (use.kind === 'attribute' ? [{ column, use }] : []))
  if (answers.length + rated.length === 0) obstacles.push({ kind: 'noAnswers' })
  const isLong = used.some(({ use }) => use.kind === 'touchpoint')
  for (const kind of ['date', 'touchpoint', 'count'] as const) {
    const second = used.filter(({ use }) => use.kind === kind)[1]
    if (second) obstacles.push({ kind: 'twice', column: second.column })
  }
  for (const { column, use } of used) {
    if (use.kind === 'date' && use.order === undefined) obstacles.push({ kind: 'dateOrder', column })
    if (use.kind === 'touchpoint' && Object.keys(use.targets).length === 0)
      obstacles.push({ kind: 'noTargets', column })
  }
  const taken = new Set<string>()
  for (const { column, use } of answers) {
    const place = placeKey(use.question, isLong ? { kind: 'journey' } : use.target)
    if (taken.has(place)) obstacles.push({ kind: 'twice', column })
    taken.add(place)
  }
  for (const { column, use } of rated) {
    const place = `${use.says} ${foldPhrase(attributeNameOf(column.name))}`
    if (taken.has(place)) obstacles.push({ kind: 'twice', column })
    taken.add(place)
  }
  const isDated = used.some(({ use }) => use.kind === 'date')
  if (!isDated && period.trim() === '') obstacles.push({ kind: 'noPeriod' })
  return obstacles
}

export function isTarget(target: AnswerTarget, other: AnswerTarget): boolean {
  return placeKey('', target) === placeKey('', other)
}

import { isObject } from '../../base/json'
import type { AnswerOf, ColumnUse } from '../../formats/survey'
import type { AnswerFamily, QuestionDraft } from '../../formats/survey/guess/suggest'
import type { Scale } from '../../measures/counts'

/** What a person decided about a column of this heading before, on this device. Boards differ, so nothing of one is kept. */
export type RememberedUse =
  | { readonly kind: 'ignore' | 'personal' | 'comment' | 'count' }
  | { readonly kind: 'dimension'; readonly name: string }
  | {
      readonly kind: 'answer'
      readonly words: Readonly<Record<string, AnswerOf>>
      /** Of the question it answered: words that no usual scale knows have nothing else to tell it by. */
      readonly family?: AnswerFamily
      readonly scale?: Scale
    }

/** What is remembered of a column, and the question it answers when it answers one. */
export interface UsedColumn {
  readonly key: string
  readonly use: ColumnUse
  readonly question?: Pick<QuestionDraft, 'family' | 'scale'>
}

const KEY = 'rihla.surveyColumns'
const KEPT = 400
const WORDS_KEPT = 60

type Place = Pick<Storage, 'getItem' | 'setItem'>

export function rememberedUses(storage: Place): ReadonlyMap<string, RememberedUse> {
  try {
    const saved: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    if (!isObject(saved)) return new Map()
    return new Map(
      Object.entries(saved).flatMap(([key, value]) => {
        const use = parseUse(value)
        return use ? [[key, use] as const] : []
      }),
    )
  } catch {
    return new Map()
  }
}

/** Keeps the latest decisions; a browser that forbids storage forgets them, and only guesses are lost. */
export function rememberUses(storage: Place, columns: readonly UsedColumn[]): void {
  const known = new Map(rememberedUses(storage))
  for (const { key, use, question } of columns) {
    const kept = shortened(use, question)
    known.delete(key)
    if (kept) known.set(key, kept)
  }
  try {
    storage.setItem(KEY, JSON.stringify(Object.fromEntries([...known].slice(-KEPT))))
  } catch {
    // Full or forbidden.
  }
}

function shortened(use: ColumnUse, question: UsedColumn['question']): RememberedUse | undefined {
  switch (use.kind) {
    case 'ignore':
    case 'personal':
    case 'comment':
    case 'count':
      return { kind: use.kind }
    case 'dimension':
      return { kind: 'dimension', name: use.name }
    case 'answer':
      return {
        kind: 'answer',
        words: Object.fromEntries(Object.entries(use.words).slice(0, WORDS_KEPT)),
        ...(question ? { family: question.family, scale: question.scale } : {}),
      }
    // What these mean hangs on the file.
    case 'attribute':
    case 'date':
    case 'touchpoint':
    case 'leaveOut':
      return undefined
  }
}

function parseUse(value: unknown): RememberedUse | undefined {
  if (!isObject(value)) return undefined
  const { kind, name, words, family, scale } = value
  if (kind === 'ignore' || kind === 'personal' || kind === 'comment' || kind === 'count') return { kind }
  if (kind === 'dimension' && typeof name === 'string') return { kind, name }
  if (kind !== 'answer' || !isObject(words)) return undefined
  const answers = Object.entries(words).flatMap(([word, answer]) => (isAnswer(answer) ? [[word, answer] as const] : []))
  return {
    kind,
    words: Object.fromEntries(answers),
    ...(isFamily(family) && isScale(scale) ? { family, scale } : {}),
  }
}

function isFamily(value: unknown): value is AnswerFamily {
  return value === 'csat' || value === 'nps' || value === 'ces' || value === 'custom'
}

function isScale(value: unknown): value is Scale {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [low, high]: unknown[] = value
  const isWhole = (each: unknown) => typeof each === 'number' && Number.isInteger(each) && Math.abs(each) <= 100
  return isWhole(low) && isWhole(high) && Number(low) < Number(high)
}

function isAnswer(value: unknown): value is AnswerOf {
  return value === 'notApplicable' || value === 'skip' || (typeof value === 'number' && Number.isInteger(value))
}

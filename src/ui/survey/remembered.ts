import { isObject } from '../../base/json'
import type { AnswerOf, ColumnUse } from '../../formats/survey'

/** What a person decided about a column of this heading before, on this device. Boards differ, so nothing of one is kept. */
export type RememberedUse =
  | { readonly kind: 'ignore' | 'personal' | 'comment' | 'count' }
  | { readonly kind: 'dimension'; readonly name: string }
  | { readonly kind: 'answer'; readonly words: Readonly<Record<string, AnswerOf>> }

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
export function rememberUses(storage: Place, uses: readonly (readonly [key: string, use: ColumnUse])[]): void {
  const known = new Map(rememberedUses(storage))
  for (const [key, use] of uses) {
    const kept = shortened(use)
    known.delete(key)
    if (kept) known.set(key, kept)
  }
  try {
    storage.setItem(KEY, JSON.stringify(Object.fromEntries([...known].slice(-KEPT))))
  } catch {
    // Full or forbidden.
  }
}

function shortened(use: ColumnUse): RememberedUse | undefined {
  switch (use.kind) {
    case 'ignore':
    case 'personal':
    case 'comment':
    case 'count':
      return { kind: use.kind }
    case 'dimension':
      return { kind: 'dimension', name: use.name }
    case 'answer':
      return { kind: 'answer', words: Object.fromEntries(Object.entries(use.words).slice(0, WORDS_KEPT)) }
    // What these mean hangs on the file.
    case 'date':
    case 'touchpoint':
    case 'leaveOut':
      return undefined
  }
}

function parseUse(value: unknown): RememberedUse | undefined {
  if (!isObject(value)) return undefined
  const { kind, name, words } = value
  if (kind === 'ignore' || kind === 'personal' || kind === 'comment' || kind === 'count') return { kind }
  if (kind === 'dimension' && typeof name === 'string') return { kind, name }
  if (kind !== 'answer' || !isObject(words)) return undefined
  const answers = Object.entries(words).flatMap(([word, answer]) => (isAnswer(answer) ? [[word, answer] as const] : []))
  return { kind, words: Object.fromEntries(answers) }
}

function isAnswer(value: unknown): value is AnswerOf {
  return value === 'notApplicable' || value === 'skip' || (typeof value === 'number' && Number.isInteger(value))
}

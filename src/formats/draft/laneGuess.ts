import { fold } from '../../base/fold'
import type { LaneRegistry, LaneType } from '../../lanes'

export interface LaneGuess {
  readonly type: string
  /** False when the name told nothing and the plainest type stands in. */
  readonly sure: boolean
}

/** The type of lane that a name, or what another tool calls the type, most likely stands for. */
export function guessLane(said: readonly string[], { types }: Pick<LaneRegistry, 'types'>): LaneGuess {
  const usable = types.filter((type) => type.holdsCards)
  for (const words of said) {
    const wanted = plainWords(words)
    if (wanted === '') continue
    const exact = usable.find((type) => namesOf(type).includes(wanted))
    if (exact) return { type: exact.id, sure: true }
  }
  for (const words of said) {
    const wanted = ` ${plainWords(words)} `
    if (wanted.trim() === '') continue
    const near = usable.find((type) => namesOf(type).some((name) => wanted.includes(` ${name} `)))
    if (near) return { type: near.id, sure: true }
  }
  // The last of the menu is the plain one.
  return { type: usable.at(-1)?.id ?? 'unknown', sure: false }
}

/** The type whose cards hold a feeling. */
export function moodLane({ types }: Pick<LaneRegistry, 'types'>): LaneType | undefined {
  return types.find((type) => moodField(type) !== undefined)
}

/** The name of the field that holds the feeling of a card, for lane types that have one. */
export function moodField(type: LaneType): string | undefined {
  return type.fields.find((field) => field.kind === 'mood')?.name
}

/** Names by type, kept: a table may have thousands of rows. */
const known = new WeakMap<LaneType, readonly string[]>()

function namesOf(type: LaneType): readonly string[] {
  const { id, label, cardName, alsoCalled = [] } = type
  const names = known.get(type) ?? [id, label.en, label.ar, cardName.en, cardName.ar, ...alsoCalled].map(plainWords)
  known.set(type, names)
  return names
}

/** Without signs, case, accents or the plural of English. */
function plainWords(words: string): string {
  return fold(words.replace(/[^\p{L}\p{N}]+/gu, ' '))
    .split(' ')
    .map((word) => (/^[a-z]{4,}s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ')
    .trim()
}

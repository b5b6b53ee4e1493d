import { isObject } from '../base/json'
import { LANGUAGES, type Language } from '../base/text'
import type { Edit } from './edit'
import type { Patch } from './patch'

/** Place of a text (`cards.<id>.text`, `board.title`) → the language that still has the words from before. */
export type OlderTexts = ReadonlyMap<string, Language>

const known = new WeakMap<readonly Edit[], OlderTexts>()

/**
 * Which texts were changed in one language since the other was last written, as far as the history goes back. Derived from
 * the edits that can be undone and kept nowhere: an undone change makes nothing older, and writing the other language ends it.
 */
export function olderTexts(undo: readonly Edit[]): OlderTexts {
  const before = known.get(undo)
  if (before) return before
  const older = new Map<string, Language>()
  for (const { patches, inverse } of undo)
    for (const patch of patches) {
      const place = placeOf(patch)
      if (place !== undefined) note(older, place, valueAt(inverse, patch), patch)
    }
  known.set(undo, older)
  return older
}

/** What is written in one language leaves the other behind, unless it was the one that had to catch up. */
function note(older: Map<string, Language>, place: string, was: unknown, patch: Patch): void {
  const pairs = LANGUAGES.map((language) => {
    const [old, now] = [wordsOf(was, language, patch), wordsOf(patch.value, language, patch)]
    return { language, isWritten: old !== now, isChanged: old !== '' && now !== '' && old !== now }
  })
  const written = pairs.filter(({ isWritten }) => isWritten)
  const [one] = written
  if (written.length === 2 || (one && older.get(place) === one.language)) older.delete(place)
  // A translation that is written for the first time makes nothing older.
  else if (one?.isChanged) older.set(place, one.language === 'en' ? 'ar' : 'en')
}

/** A patch of a whole text, or of one language of it. */
function placeOf({ path, value }: Patch): string | undefined {
  const last = path[path.length - 1]
  const isLanguage = last === 'en' || last === 'ar'
  const parts = isLanguage ? path.slice(0, -1) : path
  if (!isLanguage && !(isObject(value) && ('en' in value || 'ar' in value))) return undefined
  if (parts.length === 1) return `board.${parts[0]}`
  return parts.length === 3 ? parts.join('.') : undefined
}

function valueAt(inverse: readonly Patch[], { path }: Patch): unknown {
  return inverse.find((each) => each.path.length === path.length && each.path.every((part, at) => part === path[at]))
    ?.value
}

function wordsOf(value: unknown, language: Language, { path }: Patch): string {
  const last = path[path.length - 1]
  if (typeof value === 'string') return last === language ? value : ''
  const words = isObject(value) ? value[language] : undefined
  return typeof words === 'string' ? words : ''
}

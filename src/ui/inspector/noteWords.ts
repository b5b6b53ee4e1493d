import { isObject } from '../../base/json'
import { type Language, textIn } from '../../base/text'

/** The words in a value of any kind, as far as there are any: a name, a text in both languages, all texts of a record. */
export function wordsIn(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (!isObject(value)) return ''
  const { en, ar } = value
  if (typeof en === 'string' || typeof ar === 'string') {
    return textIn({ ...(typeof en === 'string' ? { en } : {}), ...(typeof ar === 'string' ? { ar } : {}) }, language)
  }
  const texts = [value.text, value.name, value.title, value.label, value.quote, value.note]
  return texts
    .map((each) => wordsIn(each, language))
    .filter((words) => words !== '')
    .join(' · ')
}

/** What a note of the store says was lost: the words of the value that was replaced, or of the edit that found no place. */
export function lostWords(detail: string, language: Language): string {
  let read: unknown
  try {
    read = JSON.parse(detail)
  } catch {
    return detail
  }
  if (!isObject(read)) return ''
  const values = Array.isArray(read.patches)
    ? read.patches.map((patch) => isObject(patch) && patch.value)
    : [read.value]
  return values
    .map((value) => wordsIn(value, language))
    .filter((words) => words !== '')
    .join(' · ')
}

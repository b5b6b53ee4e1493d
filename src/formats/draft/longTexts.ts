import { TEXT_LIMIT } from '../../model/parse/fields'
import type { Draft, DraftNote } from './draft'

/** Shown of a text, so that it is known again. */
const SHOWN = 80

/** A note for each text of a draft that is longer than a board keeps: `boardOfDraft` leaves its end out. */
export function longTexts(draft: Draft): DraftNote[] {
  return longIn(draft).map((text) => ({ code: 'textCut', words: `${text.slice(0, SHOWN).toWellFormed()}…` }))
}

function longIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const text = value.trim()
    return text.length > TEXT_LIMIT ? [text] : []
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(longIn) : []
}

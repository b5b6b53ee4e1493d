import { dirOf } from './direction'
import { type Language, type Text, withText } from './text'

/**
 * The text with what a person typed in it. It goes into the language shown, unless the words shown were the other
 * language's standing in, and what was typed is still in that language.
 */
export function withTyped(text: Text | undefined, shown: Language, typed: string): Text {
  const other = shown === 'en' ? 'ar' : 'en'
  const standsIn = !text?.[shown] && Boolean(text?.[other])
  const script = dirOf(typed, shown === 'ar' ? 'rtl' : 'ltr') === 'rtl' ? 'ar' : 'en'
  return withText(text, standsIn && (typed === '' || script === other) ? other : shown, typed)
}

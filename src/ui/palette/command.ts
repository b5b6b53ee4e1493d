import type { ParseKeys, TFunction } from 'i18next'
import { LANGUAGES, type Language } from '../../base/text'
import type { ShortcutId } from '../../canvas/shortcuts/table'
import { i18next } from '../i18n'
import type { PaletteItem } from './paletteItem'
import { wordsOf } from './rank'

export interface CommandSpec {
  readonly id: string
  readonly words: ParseKeys
  readonly name?: { readonly en: string; readonly ar: string }
  /** Instead of a name: the key of its words. */
  readonly nameWords?: ParseKeys
  readonly shortcut?: ShortcutId
  /** Which of the chords of the shortcut; the first when absent. */
  readonly chord?: number
  /** False while it cannot be done: then it is not offered. */
  readonly when?: boolean
  /** Opens something that takes the keyboard. */
  readonly takesKeyboard?: boolean
  readonly run: () => void
}

/** Commands that can be done now, found by their words in both languages. */
export function commandItems(t: TFunction, language: 'en' | 'ar', specs: readonly CommandSpec[]): PaletteItem[] {
  return specs.flatMap(({ id, words, name, nameWords, when, ...rest }) => {
    if (when === false) return []
    const nameIn = (each: Language) => {
      if (name) return name[each]
      return nameWords === undefined ? '' : i18next.getFixedT(each)(nameWords)
    }
    const said = LANGUAGES.map((each) => i18next.getFixedT(each)(words, { name: nameIn(each) }))
    return {
      ...rest,
      key: `command ${id}`,
      kind: 'command' as const,
      label: t(words, { name: nameIn(language) }),
      words: wordsOf(...said),
    }
  })
}

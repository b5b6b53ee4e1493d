import type { ParseKeys, TFunction } from 'i18next'
import { LANGUAGES } from '../../base/text'
import type { ShortcutId } from '../../canvas/shortcuts/table'
import { i18next } from '../i18n'
import type { PaletteItem } from './paletteItem'
import { wordsOf } from './rank'

export interface CommandSpec {
  readonly id: string
  readonly words: ParseKeys
  readonly name?: { readonly en: string; readonly ar: string }
  readonly shortcut?: ShortcutId
  /** False while it cannot be done: then it is not offered. */
  readonly when?: boolean
  /** Opens something that takes the keyboard. */
  readonly takesKeyboard?: boolean
  readonly run: () => void
}

/** Commands that can be done now, found by their words in both languages. */
export function commandItems(t: TFunction, language: 'en' | 'ar', specs: readonly CommandSpec[]): PaletteItem[] {
  return specs.flatMap(({ id, words, name, when, ...rest }) => {
    if (when === false) return []
    const said = LANGUAGES.map((each) => i18next.getFixedT(each)(words, { name: name?.[each] ?? '' }))
    return {
      ...rest,
      key: `command ${id}`,
      kind: 'command' as const,
      label: t(words, { name: name?.[language] ?? '' }),
      words: wordsOf(...said),
    }
  })
}

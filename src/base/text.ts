export type Language = 'en' | 'ar'
export const LANGUAGES: readonly Language[] = ['en', 'ar']

/** What a person wrote, in one language or both. */
export interface Text {
  readonly en?: string
  readonly ar?: string
}

/** Words of the product itself: always in both languages. */
export interface BothLanguages {
  readonly en: string
  readonly ar: string
}

export type Digits = 'latn' | 'arab'

/** The text in the wanted language, else in the other one, else ''. */
export function textIn(text: Text | undefined, language: Language): string {
  if (!text) return ''
  const other = language === 'en' ? text.ar : text.en
  return text[language] || other || ''
}

export function isEmptyText(text: Text | undefined): boolean {
  return !text || (!text.en?.trim() && !text.ar?.trim())
}

/** The text with one language replaced; an empty string removes that language. */
export function withText(text: Text | undefined, language: Language, value: string): Text {
  const rest: Text = language === 'en' ? (text?.ar ? { ar: text.ar } : {}) : text?.en ? { en: text.en } : {}
  return value === '' ? rest : { ...rest, [language]: value }
}

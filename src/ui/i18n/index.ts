import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES, type Language } from '../../base/text'
import { preferences } from '../preferences'
import { formatNumber } from './formats'

/** A file of its own each: the first screen waits for one language only. */
const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: object }>>> = {
  en: () => import('./en.json'),
  ar: () => import('./ar.json'),
}

export async function loadWords(language: Language): Promise<object> {
  return (await LOADERS[language]()).default
}

/**
 * Starts the words of the interface with those that are there; the other language is fetched when the page has nothing
 * else to do, so that switching is immediate and works without a network. `{{count, number}}` in a text is set in the
 * chosen digits.
 */
export function startI18n(language: Language, known: Readonly<Partial<Record<Language, object>>>): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'ar'],
    resources: Object.fromEntries(Object.entries(known).map(([each, words]) => [each, { translation: words }])),
    partialBundledLanguages: true,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { bindI18n: 'languageChanged digitsChanged', bindI18nStore: 'added' },
  })
  i18next.services.formatter?.add('number', (value: unknown, lng: string | undefined) =>
    typeof value === 'number'
      ? formatNumber(value, lng === 'ar' ? 'ar' : 'en', preferences.getState().digits)
      : String(value),
  )
  preferences.subscribe((now, before) => {
    if (now.language !== before.language) void switchTo(now.language)
    if (now.digits !== before.digits) i18next.emit('digitsChanged')
  })
  return i18next
}

/** Waits for the words of both languages: what is searched by its name is found in either. */
export async function haveAllWords(): Promise<void> {
  await Promise.all(LANGUAGES.map(bring))
}

async function switchTo(language: Language): Promise<void> {
  // At once where the words are there: nothing is shown in between.
  if (!hasWords(language)) await bring(language)
  // Somebody may have switched back meanwhile.
  if (preferences.getState().language === language) await i18next.changeLanguage(language)
}

async function bring(language: Language): Promise<void> {
  if (hasWords(language)) return
  i18next.addResourceBundle(language, 'translation', await loadWords(language))
}

function hasWords(language: Language): boolean {
  return i18next.hasResourceBundle(language, 'translation')
}

export { useFormats } from './useFormats'
export { i18next }

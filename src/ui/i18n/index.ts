import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES, type Language } from '../../base/text'
import { preferences } from '../preferences'
import { digitsNow, onDigits } from './digits'
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
  void i18next
    .use(initReactI18next)
    .use(formatter)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: ['en', 'ar'],
      resources: Object.fromEntries(Object.entries(known).map(([each, words]) => [each, { translation: words }])),
      partialBundledLanguages: true,
      initAsync: false,
      interpolation: { escapeValue: false, alwaysFormat: true, defaultVariables: COUNTS },
      react: { bindI18n: 'languageChanged digitsChanged', bindI18nStore: 'added' },
    })
  for (const each of LANGUAGES) if (known[each]) whole.add(each)
  preferences.subscribe((now, before) => {
    if (now.language !== before.language) void switchTo(now.language)
  })
  onDigits(() => i18next.emit('digitsChanged'))
  return i18next
}

/** Numbers that stand in the words themselves: `{{n100, percent}}`. */
const COUNTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([0, 1, 2, 3, 5, 10, 12, 15, 30, 90, 95, 100, 1000, 20_000].map((n) => [`n${n}`, n])),
  m1: -1,
  m2: -2,
}

/** Every number in a text, named as one or not, is set in the digits of the screen. */
function inDigits(value: unknown, format: string | undefined, lng: string | undefined): string {
  if (typeof value !== 'number') return String(value ?? '')
  const language = lng === 'ar' ? 'ar' : 'en'
  if (format === 'percent') return formatNumber(value / 100, language, digitsNow(), { style: 'percent' })
  return formatNumber(value, language, digitsNow(), format === 'signed' ? { signDisplay: 'exceptZero' } : undefined)
}

const formatter: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: inDigits,
}

/** Languages whose words are there. Words of single screens may be, before these. */
const whole = new Set<Language>()

/** Waits for the words of both languages: what is searched by its name is found in either. */
export async function haveAllWords(): Promise<void> {
  await Promise.all(LANGUAGES.map(bring))
}

async function switchTo(language: Language): Promise<void> {
  // At once where the words are there: nothing is shown in between.
  if (!whole.has(language)) await bring(language)
  // Somebody may have switched back meanwhile.
  if (preferences.getState().language === language) await i18next.changeLanguage(language)
}

async function bring(language: Language): Promise<void> {
  if (whole.has(language)) return
  i18next.addResourceBundle(language, 'translation', await loadWords(language), true, false)
  whole.add(language)
}

/** Adds the words of a screen that is fetched when it is first looked at: they come with it. */
export function addWords(words: Readonly<Record<Language, object>>): void {
  for (const language of LANGUAGES) i18next.addResourceBundle(language, 'translation', words[language], true, false)
}

export { useFormats } from './useFormats'
export { i18next }

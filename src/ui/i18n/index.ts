import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES, type Language } from '../../base/text'
import { preferences } from '../preferences'
import ar from './ar.json'
import en from './en.json'
import { formatNumber } from './formats'

/**
 * Starts the words of the interface. Both languages are bundled, so switching is immediate and works without a network.
 * `{{count, number}}` in a text is set in the chosen digits.
 */
export function startI18n(language: Language): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'ar'],
    resources: { en: { translation: en }, ar: { translation: ar } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { bindI18n: 'languageChanged digitsChanged' },
  })
  i18next.services.formatter?.add('number', (value: unknown, lng: string | undefined) =>
    typeof value === 'number'
      ? formatNumber(value, lng === 'ar' ? 'ar' : 'en', preferences.getState().digits)
      : String(value),
  )
  preferences.subscribe((now, before) => {
    if (now.language !== before.language) void i18next.changeLanguage(now.language)
    if (now.digits !== before.digits) i18next.emit('digitsChanged')
  })
  return i18next
}

/** Adds the words of a screen that is fetched when it is first looked at: they come with it. */
export function addWords(words: Readonly<Record<Language, object>>): void {
  for (const language of LANGUAGES) i18next.addResourceBundle(language, 'translation', words[language], true, false)
}

export { useFormats } from './useFormats'
export { i18next }

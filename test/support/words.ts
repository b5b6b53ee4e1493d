import type { Language } from '../../src/base/text'
import { startI18n } from '../../src/ui/i18n'
import ar from '../../src/ui/i18n/ar.json'
import en from '../../src/ui/i18n/en.json'

/** Starts the words of the interface, both languages at once: tests wait for no file. */
export function startWords(language: Language): void {
  startI18n(language, { en, ar })
}

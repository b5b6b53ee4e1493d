import type { Language } from '../../src/base/text'
import { addWords, startI18n } from '../../src/ui/i18n'
import ar from '../../src/ui/i18n/ar.json'
import en from '../../src/ui/i18n/en.json'
import doorsAr from '../../src/ui/i18n/late/doors.ar.json'
import doorsEn from '../../src/ui/i18n/late/doors.en.json'
import editorAr from '../../src/ui/i18n/late/editor.ar.json'
import editorEn from '../../src/ui/i18n/late/editor.en.json'
import workbookAr from '../../src/ui/i18n/late/workbook.ar.json'
import workbookEn from '../../src/ui/i18n/late/workbook.en.json'

/** Starts the words of the interface, both languages and those of an open board at once: tests wait for no file. */
export function startWords(language: Language): void {
  startI18n(language, { en, ar })
  addWords({ en: editorEn, ar: editorAr })
  addWords({ en: workbookEn, ar: workbookAr })
  addWords({ en: doorsEn, ar: doorsAr })
}

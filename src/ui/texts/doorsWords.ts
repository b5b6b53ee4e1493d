import { addWords } from '../i18n'
import ar from '../i18n/late/doors.ar.json'
import en from '../i18n/late/doors.en.json'

// With the first text that is read, the dialog that asks for one, and the formats to export: the library does without these.
addWords({ en, ar })

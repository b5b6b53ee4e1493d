import { addWords } from '../i18n'
import ar from '../i18n/late/editor.ar.json'
import en from '../i18n/late/editor.en.json'

// Before anything of an open board is shown; the library does without these.
addWords({ en, ar })

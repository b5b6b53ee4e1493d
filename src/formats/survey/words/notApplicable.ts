import { foldPhrase } from './foldPhrase'

/** Words for "this does not concern me": counted apart and never in n. */
const NOT_APPLICABLE = new Set(
  [
    'not applicable',
    'does not apply',
    "don't know",
    'do not know',
    'no opinion',
    'prefer not to say',
    'not used',
    'did not use',
    "haven't used",
    'لا ينطبق',
    'لا اعلم',
    'لا اعرف',
    'لا ادري',
    'لم استخدم',
    'افضل عدم الاجابه',
    'غير منطبق',
    'لا راي',
  ].map(foldPhrase),
)

export function isNotApplicable(text: string): boolean {
  return text.length < 40 && NOT_APPLICABLE.has(foldPhrase(text))
}

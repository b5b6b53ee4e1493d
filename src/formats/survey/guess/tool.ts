import { foldPhrase } from '../words/foldPhrase'

/** The tool a file seems to come from. It only chooses words and first guesses; every column is still looked at. */
export type SurveyTool =
  | 'qualtrics'
  | 'surveyMonkey'
  | 'googleForms'
  | 'typeform'
  | 'limeSurvey'
  | 'delighted'
  | 'zendesk'
  | 'intercom'
  | 'touchpoints'
  | 'unknown'

const TIMESTAMPS = new Set([
  'timestamp',
  'zeitstempel',
  'marca temporal',
  'carimbo de data hora',
  'horodateur',
  'طابع زمني',
  'الطابع الزمني',
  'informazioni cronologiche',
])

export function guessTool(headings: readonly (readonly string[])[]): SurveyTool {
  const first = (headings[0] ?? []).map((cell) => foldPhrase(cell))
  const has = (...names: readonly string[]) => names.every((name) => first.includes(name))
  if (headings.some((cells) => cells.some((cell) => cell.includes('"ImportId"')))) return 'qualtrics'
  if (has('responseid', 'startdate') || has('v1', 'v2', 'v3') || has('recordeddate')) return 'qualtrics'
  if (has('respondent id') && (has('collector id') || headings.length > 1)) return 'surveyMonkey'
  if (isLimeSurvey(first)) return 'limeSurvey'
  if (first.some((name) => name.startsWith('submit date')) && first.some((name) => name.startsWith('start date')))
    return 'typeform'
  if (has('external id', 'question 1')) return 'touchpoints'
  if (has('score', 'ticket id')) return 'zendesk'
  if (has('rating', 'remark')) return 'intercom'
  if (has('score', 'comment', 'permalink') || has('survey type', 'score')) return 'delighted'
  return TIMESTAMPS.has(first[0] ?? '') ? 'googleForms' : 'unknown'
}

/** Headings as codes (`submitdate`), as questions (`Date submitted`), or both (`submitdate. Date submitted`). */
function isLimeSurvey(first: readonly string[]): boolean {
  const some = (...names: readonly string[]) =>
    first.some((cell) => names.some((name) => cell === name || cell.startsWith(`${name} `)))
  return some('submitdate', 'date submitted') && some('startlanguage', 'lastpage', 'start language', 'last page')
}

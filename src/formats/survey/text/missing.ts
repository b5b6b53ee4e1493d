/** What files write where nobody answered. */
const MISSING = new Set([
  '',
  'na',
  'n/a',
  '#n/a',
  '-',
  '--',
  '–',
  '—',
  '.',
  'null',
  'nan',
  'nil',
  'unoffered',
  'offered',
])

export function isMissing(text: string): boolean {
  if (text === '') return true
  if (text.length > 12) return text.trim() === ''
  return MISSING.has(text.trim().toLowerCase())
}

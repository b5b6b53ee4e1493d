import papa from 'papaparse'
import { guessHeadings, nameColumns } from './guess/headers'
import { createProfile } from './guess/profile'
import { suggest } from './guess/suggest'
import { guessTool } from './guess/tool'
import { columnCounts, guessDelimiter } from './text/delimiter'
import { recordsOf } from './text/records'

/** Characters that are looked at, and people fewer than whom are a list somebody wrote. */
const SAMPLE_TEXT = 60_000
const LEAST_ROWS = 3
const FILE_ROWS = 5

/**
 * True for copied words that are answers of people and nothing else: rows of one width under headings, an answer on a scale
 * and, beside it, when it was given. A plan with dates, or a list with numbers, is none.
 */
export function looksLikeSurvey(text: string): boolean {
  if (!/[\n\r]/.test(text.trim())) return false
  const sample = text.replace(/^\ufeff/, '').slice(0, SAMPLE_TEXT)
  const isWhole = sample.length === text.length
  const delimiter = guessDelimiter(papa, sample, isWhole)
  const rows = recordsOf(papa, sample, delimiter, isWhole).slice(0, 300)
  const { columns: width, share } = columnCounts(rows)
  if (width < 2 || share < 0.9) return false
  const headings = guessHeadings(rows)
  const body = rows.slice(headings.skip + headings.rows)
  if (headings.rows === 0 || body.length < LEAST_ROWS) return false
  const head = rows.slice(headings.skip, headings.skip + headings.rows)
  const profiles = nameColumns(head, width).map(createProfile)
  for (const cells of body) for (const [index, column] of profiles.entries()) column.add(cells[index] ?? '')
  const tool = guessTool(head)
  const columns = profiles.map((column) => column.finish())
  const guess = suggest(columns, { tool, delimiter, questions: [], targets: [], periods: [] })
  const kinds = Object.values(guess.columns).map(({ kind }) => kind)
  const isDated = kinds.includes('date')
  if (kinds.includes('answer')) return isDated || tool !== 'unknown'
  // Cells copied from a sheet come with tabs: what comes with commas and dates, row after row, was a file.
  return isDated && delimiter !== '\t' && body.length >= FILE_ROWS
}

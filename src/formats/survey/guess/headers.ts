import { readDate } from '../text/dates'
import { columnCounts } from '../text/delimiter'
import { isMissing } from '../text/missing'
import { readNumber } from '../text/numbers'
import { foldPhrase } from '../words/foldPhrase'

/** Where the headings stand: rows above them that say something else, then the rows of headings. */
export interface Headings {
  readonly skip: number
  readonly rows: number
}

export interface ColumnName {
  readonly index: number
  /** As a person reads it: question and sub-question. */
  readonly name: string
  /** The tool's own name of the column, such as `QID1` or `StartDate`, when it has one beside the question. */
  readonly id?: string
  /** Under which what a person chose for this column is remembered. */
  readonly key: string
}

type Rows = readonly (readonly string[])[]

/** Titles above a table fill few cells; the headings fill most of them. */
export function guessHeadings(rows: Rows): Headings {
  const { columns } = columnCounts(rows)
  const isTitle = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length * 2 < columns
  const first = rows.findIndex((cells) => !isTitle(cells))
  const isAbove = first > 0 && first <= 10 && columns > 2 && !isQuestionOverParts(rows[0] ?? [], rows[1] ?? [])
  const skip = isAbove ? first : 0
  return { skip, rows: guessRows(rows.slice(skip)) }
}

function guessRows([first = [], second, third, ...more]: Rows): number {
  if (third?.some(isImportId)) return 3
  if (second?.some(isImportId)) return 2
  if (!second) return looksLikeData(first) ? 0 : 1
  if (isLegacyQualtrics(first, second) || isQuestionOverParts(first, second)) return 2
  return hasNoHeading(first, [second, ...(third ? [third] : []), ...more]) ? 0 : 1
}

function isImportId(cell: string): boolean {
  return /^\{\s*"?ImportId/i.test(cell)
}

/** `V1, V2, …` or `ResponseID` above the words that a person reads. */
function isLegacyQualtrics(first: readonly string[], second: readonly string[]): boolean {
  const coded = first.filter((cell) => /^(?:V\d+|Q\d+(?:[._]\d+)*(?:_TEXT)?)$/.test(cell)).length
  const numbers = second.some((cell) => !isMissing(cell) && isValue(cell))
  return (
    coded >= 3 &&
    coded * 2 >= first.length &&
    !numbers &&
    second.filter((cell) => /\p{L}{3}/u.test(cell)).length * 2 >= second.length
  )
}

/** A question in the first row, its parts below: blank cells belong to the question on their left. */
function isQuestionOverParts(first: readonly string[], second: readonly string[]): boolean {
  const below = first.flatMap((cell, index) =>
    cell.trim() === '' && (second[index] ?? '').trim() !== '' ? [index] : [],
  )
  const isText = second.every((cell) => cell.trim() === '' || !isValue(cell))
  const emptyBelow = second.some((cell, index) => cell.trim() === '' && (first[index] ?? '').trim() !== '')
  return (
    isText &&
    below.length > 0 &&
    (emptyBelow || second.some((cell) => /^(?:response|open-ended response|الرد|استجابة)/i.test(cell.trim())))
  )
}

function isValue(cell: string): boolean {
  return readNumber(cell) !== undefined || readDate(cell) !== undefined
}

function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => !isMissing(cell) && isValue(cell))
}

/** The first row is one of the answers when it holds numbers and dates where the others do, and no word stands above numbers. */
function hasNoHeading(first: readonly string[], others: Rows): boolean {
  let alike = 0
  for (const [index, cell] of first.entries()) {
    const below = others.map((cells) => cells[index] ?? '').filter((each) => !isMissing(each))
    if (below.length === 0 || !below.every(isValue)) continue
    if (isMissing(cell) || !isValue(cell)) return false
    alike++
  }
  return alike > 0
}

const ONLY_PART = new Set(['response', 'open ended response', 'الاستجابه', 'الرد', 'رد مفتوح'])

/** Names for the columns out of the rows of headings. Nameless columns stay; two of one name are told apart. */
export function nameColumns(headings: Rows, width: number): ColumnName[] {
  const taken = new Map<string, number>()
  let question = ''
  const rows = headings.filter((cells) => !cells.some(isImportId))
  return Array.from({ length: width }, (_, index) => {
    const [top, bottom] = [clean(rows[0]?.[index]), clean(rows[1]?.[index])]
    if (top !== '') question = top
    const isIds =
      rows.length > 1 &&
      /^(?:V\d+|Q(?:ID)?\d+\S*|[A-Z][A-Za-z]+(?:Date|Id|ID|Address)?)$/.test(top) &&
      isIdRow(rows[0] ?? [])
    const isNameless = top === '' && bottom === ''
    const name = isNameless ? '' : rows.length < 2 ? top : isIds ? bottom || top : joined(question, bottom)
    const folded = foldPhrase(name) || `#${index + 1}`
    const before = taken.get(folded) ?? 0
    taken.set(folded, before + 1)
    const key = before === 0 ? folded : `${folded} ${before + 1}`
    return {
      index,
      name: before === 0 || name === '' ? name : `${name} (${before + 1})`,
      key,
      ...(isIds ? { id: top } : {}),
    }
  })
}

/** A row of names that programs use: none has a blank and none is empty inside. */
function isIdRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (
    filled.filter((cell) => !/\s/.test(cell.trim())).length >= filled.length * 0.6 && filled.length >= cells.length - 2
  )
}

function joined(question: string, part: string): string {
  if (part === '' || ONLY_PART.has(foldPhrase(part))) return question
  return question === '' || question === part ? part : `${question} – ${part}`
}

function clean(cell: string | undefined): string {
  return (cell ?? '')
    .replace(/\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)
}

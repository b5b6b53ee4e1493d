import { latinDigits } from '../../../base/digits'
import { fold } from '../../../base/fold'

/** Which of the first two numbers of `3/4/2026` is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst'

export interface CalendarDate {
  readonly year: number
  /** 1…12 */
  readonly month: number
  readonly day: number
}

/** How a date was written: all that can be known, or two numbers whose order the whole column has to decide. */
export type WrittenDate =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'open'; readonly first: number; readonly second: number; readonly year: number }

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s,])/
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:$|[T\s,])/
const DAY_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[-\s./]+(\p{L}+)\.?[-\s./,]+(\d{4}|\d{2})(?:$|[T\s,])/u
const NAME_DAY = /^(\p{L}+)\.?[-\s]+(\d{1,2})(?:st|nd|rd|th)?[,\s]+(\d{4})(?:$|[T\s,])/u
const WEEKDAY = /^\p{L}+[,،]\s*/u
const UNIX = /^(?:1[0-9]{9}|1[0-9]{12})(?:\.\d+)?$/
const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

/** Month names of both languages, Gulf and Levantine, by their beginnings. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'يناير', 'كانون الثاني', 'ene'],
  ['feb', 'فبراير', 'شباط'],
  ['mar', 'مارس', 'اذار'],
  ['apr', 'ابريل', 'نيسان', 'abr', 'avr'],
  ['may', 'مايو', 'ايار', 'mai'],
  ['jun', 'يونيو', 'يونيه', 'حزيران', 'juin'],
  ['jul', 'يوليو', 'يوليه', 'تموز', 'juil'],
  ['aug', 'اغسطس', 'اب', 'ago', 'aou'],
  ['sep', 'سبتمبر', 'ايلول'],
  ['oct', 'اكتوبر', 'تشرين الاول', 'okt'],
  ['nov', 'نوفمبر', 'تشرين الثاني'],
  ['dec', 'ديسمبر', 'كانون الاول', 'dic', 'dez'],
]

/** Reads a date at the beginning of a cell; the time behind it is left alone, and so is its zone. Undefined when it is none. */
export function readDate(text: string): WrittenDate | undefined {
  if (text.length < 6 || text.length > 60) return undefined
  const plain = latinDigits(text).replace(MARKS, '').trim()
  const iso = ISO.exec(plain)
  if (iso) return known(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = NUMBERS.exec(plain)
  if (numbers) return open(Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? ''))
  if (UNIX.test(plain)) return fromUnix(plain)
  return readNamed(plain.replace(WEEKDAY, ''))
}

function readNamed(plain: string): WrittenDate | undefined {
  const dayFirst = DAY_NAME.exec(plain)
  if (dayFirst) return named(dayFirst[2] ?? '', Number(dayFirst[1]), fullYear(dayFirst[3] ?? ''))
  const nameFirst = NAME_DAY.exec(plain)
  return nameFirst ? named(nameFirst[1] ?? '', Number(nameFirst[2]), Number(nameFirst[3])) : undefined
}

function named(name: string, day: number, year: number): WrittenDate | undefined {
  const folded = fold(name)
  const month = MONTHS.findIndex((names) =>
    names.some((each) => folded === each || (each.length > 2 && folded.startsWith(each))),
  )
  return month < 0 ? undefined : known(year, month + 1, day)
}

/** Seconds or milliseconds since 1970, as interfaces of survey tools give them. */
function fromUnix(text: string): WrittenDate {
  const value = Number(text)
  const date = new Date(value < 1e11 ? value * 1000 : value)
  return {
    kind: 'date',
    date: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
  }
}

function open(first: number, second: number, year: number): WrittenDate | undefined {
  const canBe = (day: number, month: number) => exists({ year, month, day })
  return canBe(first, second) || canBe(second, first) ? { kind: 'open', first, second, year } : undefined
}

function known(year: number, month: number, day: number): WrittenDate | undefined {
  const date = { year, month, day }
  return exists(date) ? { kind: 'date', date } : undefined
}

/** The years of customer surveys: a Hijri year is not taken for one of ours. */
function exists({ year, month, day }: CalendarDate): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year
}

/** The date, once the order of its column is known. Undefined when it does not exist in that order. */
export function dateIn(written: WrittenDate, order: DateOrder): CalendarDate | undefined {
  if (written.kind === 'date') return written.date
  const { first, second, year } = written
  const date = order === 'dayFirst' ? { year, month: second, day: first } : { year, month: first, day: second }
  return exists(date) ? date : undefined
}

/** How many dates of a column can be read in one order only. */
export interface OrderEvidence {
  dayFirst: number
  monthFirst: number
  /** Could be either. */
  either: number
}

export function addEvidence(evidence: OrderEvidence, written: WrittenDate): void {
  if (written.kind === 'date') return
  if (written.first > 12) evidence.dayFirst++
  else if (written.second > 12) evidence.monthFirst++
  else if (written.first !== written.second) evidence.either++
}

/** The order of a column: by what can be read one way only, never by its language. Undefined: the person has to say. */
export function decideOrder({ dayFirst, monthFirst, either }: OrderEvidence): DateOrder | undefined {
  if (dayFirst > 0 && monthFirst === 0) return 'dayFirst'
  if (monthFirst > 0 && dayFirst === 0) return 'monthFirst'
  if (dayFirst === 0 && monthFirst === 0 && either === 0) return 'dayFirst'
  return undefined
}

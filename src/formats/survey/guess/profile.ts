import { addEvidence, type DateOrder, dateIn, decideOrder, type OrderEvidence, readDate } from '../text/dates'
import { isMissing } from '../text/missing'
import { isoDate } from '../text/periods'
import type { ColumnName } from './headers'

/** Different values of a column that are kept; a column with more holds free text, dates or ids. */
export const DISTINCT_LIMIT = 400
const VALUE_LIMIT = 120
/** Values looked at before a column is given up as one of dates. */
const DATE_TRIAL = 60
const SAMPLE = 60

/** What all rows of the file say about one column. */
export interface ColumnProfile extends ColumnName {
  readonly filled: number
  readonly missing: number
  /** Value → rows, most frequent first. Empty when there are too many different ones. */
  readonly values: readonly (readonly [value: string, rows: number])[]
  readonly hasMany: boolean
  readonly sample: readonly string[]
  /** Characters of a filled cell, on average. */
  readonly length: number
  readonly dates?: DateProfile
}

export interface DateProfile {
  /** Rows with a date that can be read. */
  readonly read: number
  readonly evidence: OrderEvidence
  /** Undefined when nothing in the column decides it. */
  readonly order?: DateOrder
  /** First and last day in each order; the same for dates that can be read one way only. */
  readonly spans: { readonly [order in DateOrder]?: { readonly from: string; readonly to: string } }
}

interface Span {
  from: string
  to: string
}

/** Counts one column while rows go by, in bounded memory. */
export function createProfile(column: ColumnName) {
  const values = new Map<string, number>()
  const sample: string[] = []
  let filled = 0
  let missing = 0
  let characters = 0
  let hasMany = false
  const evidence: OrderEvidence = { dayFirst: 0, monthFirst: 0, either: 0 }
  const spans: { [order in DateOrder]: Span } = { dayFirst: { from: '9', to: '' }, monthFirst: { from: '9', to: '' } }
  let dates = 0
  let isDated = true

  function add(text: string): void {
    if (isMissing(text)) {
      missing++
      return
    }
    filled++
    characters += text.length
    if (sample.length < SAMPLE) sample.push(text.slice(0, VALUE_LIMIT))
    if (!hasMany) count(text)
    if (isDated) addDate(text)
  }

  function count(text: string): void {
    const value = text.trim().slice(0, VALUE_LIMIT)
    values.set(value, (values.get(value) ?? 0) + 1)
    if (values.size > DISTINCT_LIMIT) {
      hasMany = true
      values.clear()
    }
  }

  function addDate(text: string): void {
    const written = readDate(text)
    if (!written) {
      isDated = dates > 0 ? true : filled < DATE_TRIAL
      return
    }
    dates++
    addEvidence(evidence, written)
    for (const order of ['dayFirst', 'monthFirst'] as const) {
      const date = dateIn(written, order)
      if (!date) continue
      const day = isoDate(date)
      if (day < spans[order].from) spans[order].from = day
      if (day > spans[order].to) spans[order].to = day
    }
  }

  function finish(): ColumnProfile {
    const isDateColumn = dates > 0 && dates >= filled * 0.6
    const order = decideOrder(evidence)
    return {
      ...column,
      filled,
      missing,
      values: [...values].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)),
      hasMany,
      sample,
      length: filled === 0 ? 0 : characters / filled,
      ...(isDateColumn
        ? { dates: { read: dates, evidence: { ...evidence }, ...(order ? { order } : {}), spans: known() } }
        : {}),
    }
  }

  function known(): DateProfile['spans'] {
    return {
      ...(spans.dayFirst.to === '' ? {} : { dayFirst: { ...spans.dayFirst } }),
      ...(spans.monthFirst.to === '' ? {} : { monthFirst: { ...spans.monthFirst } }),
    }
  }

  return { add, finish }
}

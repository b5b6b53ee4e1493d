import type { AttributeId } from '../../../base/ids'
import { fail, ok, type Result } from '../../../base/result'
import { type Language, type Text, textIn, withText } from '../../../base/text'
import type { AttributeLine } from '../../../commands'
import { type ReadAttribute, textOfName } from '../../../formats/survey/readAttributes'
import type { Attribute } from '../../../model/records/attribute'
import { parseNumber } from '../../fields/parseNumber'

/** An attribute as it is being written: what cannot be read yet stays as it was typed. */
export interface AttributeRow {
  readonly key: string
  readonly id?: AttributeId
  readonly name: Text
  readonly importance: string
  readonly performance: string
  readonly n: string
  readonly derived?: Attribute['derived']
}

export type NumberName = 'importance' | 'performance' | 'n'
export type RowProblem = 'notNumber' | 'offScale' | 'notWhole'

export function rowOf(attribute: Attribute, say: (value: number) => string): AttributeRow {
  const { id, name, importance, performance, n, derived } = attribute
  const text = (value: number | undefined) => (value === undefined ? '' : say(value))
  const numbers = { importance: text(importance), performance: text(performance), n: text(n) }
  return { key: id, id, name, ...numbers, ...(derived ? { derived } : {}) }
}

export function rowOfRead(read: ReadAttribute, key: string, say: (value: number) => string): AttributeRow {
  const text = (value: number | undefined) => (value === undefined ? '' : say(value))
  const { name, importance, performance, n, derived } = read
  const numbers = { importance: text(importance), performance: text(performance), n: text(n) }
  return { key, name: textOfName(name), ...numbers, ...(derived ? { derived } : {}) }
}

/** Lines that were read take the place of those of the same name; the others follow. */
export function withRead(rows: readonly AttributeRow[], read: readonly AttributeRow[]): readonly AttributeRow[] {
  const nameOf = ({ name }: AttributeRow) => (name.en ?? name.ar ?? '').trim().toLowerCase()
  const isNamed = (row: AttributeRow, name: string) =>
    [row.name.en, row.name.ar].some((each) => each?.trim().toLowerCase() === name)
  const kept = rows
    .filter((row) => !isBlank(row))
    .map((row) => {
      const again = read.find((each) => isNamed(row, nameOf(each)))
      if (!again) return row
      const own = { ...again, key: row.key, name: row.name, ...(row.id ? { id: row.id } : {}) }
      const importance = again.importance === '' ? row.importance : again.importance
      return {
        ...own,
        importance,
        ...((again.derived ?? row.derived) ? { derived: again.derived ?? row.derived } : {}),
      }
    })
  return [...kept, ...read.filter((each) => !rows.some((row) => isNamed(row, nameOf(each))))]
}

export function isBlank({ name, importance, performance, n }: AttributeRow): boolean {
  return !name.en && !name.ar && importance + performance + n === ''
}

export function readNumberOf(
  text: string,
  which: NumberName,
  scale: Attribute['scale'],
): Result<number | undefined, RowProblem> {
  if (text.trim() === '') return ok(undefined)
  const value = parseNumber(text)
  if (value === undefined) return fail('notNumber')
  if (which === 'n') return Number.isInteger(value) && value >= 0 ? ok(value) : fail('notWhole')
  return value >= scale[0] && value <= scale[1] ? ok(value) : fail('offScale')
}

/** What would be written; undefined while something is wrong. Rows without anything are left out. */
export function linesOf(
  rows: readonly AttributeRow[],
  scale: Attribute['scale'],
): readonly AttributeLine[] | undefined {
  const lines: AttributeLine[] = []
  for (const row of rows) {
    if (isBlank(row)) continue
    const [importance, performance, n] = (['importance', 'performance', 'n'] as const).map((which) =>
      readNumberOf(row[which], which, scale),
    )
    if (!importance?.ok || !performance?.ok || !n?.ok || (!row.name.en && !row.name.ar)) return undefined
    lines.push({
      ...(row.id ? { id: row.id } : {}),
      name: row.name,
      scale,
      ...(importance.value === undefined ? {} : { importance: importance.value }),
      ...(performance.value === undefined ? {} : { performance: performance.value }),
      ...(n.value === undefined ? {} : { n: n.value }),
      ...(row.derived ? { derived: row.derived } : {}),
    })
  }
  return lines
}

export function nameIn(row: AttributeRow, language: Language): string {
  return textIn(row.name, language)
}

export function renamed(row: AttributeRow, language: Language, words: string): AttributeRow {
  return { ...row, name: withText(row.name, language, words) }
}

import { latinDigits } from '../../../base/digits'

/** The mark between the whole and its parts. */
export type Decimal = '.' | ','

/** Spaces, thin spaces, apostrophes and direction marks that people and programs put into numbers. */
const PADDING = /[\s\u00a0\u2009\u202f\u200e\u200f\u061c\u2066-\u2069'’٬]/g
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i

/**
 * A number as files write it: Arabic and Persian digits, either decimal mark, grouped thousands. Undefined when it is none;
 * a blank is no zero. `decimal` only decides what can be read both ways: `1.234` and `1,234`.
 */
export function readNumber(text: string, decimal: Decimal = '.'): number | undefined {
  const bare = latinDigits(text).replace(PADDING, '').replace(/[−–]/g, '-')
  if (bare === '' || bare.length > 40) return undefined
  const plain = withPoint(bare, decimal)
  if (!NUMBER.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

function withPoint(text: string, decimal: Decimal): string {
  if (text.includes('٫')) return text.replace(/[.,]/g, '').replace('٫', '.')
  const lastComma = text.lastIndexOf(',')
  const lastPoint = text.lastIndexOf('.')
  if (lastComma < 0 && lastPoint < 0) return text
  // Both: the one that comes last parts the whole from the rest.
  if (lastComma >= 0 && lastPoint >= 0) {
    return lastComma > lastPoint ? text.replace(/\./g, '').replace(',', '.') : text.replace(/,/g, '')
  }
  const mark = lastComma >= 0 ? ',' : '.'
  const groups = text.split(mark)
  const isGrouped = groups.length > 1 && groups.slice(1).every((group) => /^\d{3}$/.test(group))
  if (groups.length > 2) return isGrouped ? groups.join('') : text
  if (isGrouped && mark !== decimal && /^[+-]?\d{1,3}$/.test(groups[0] ?? '')) return groups.join('')
  return groups.join('.')
}

/** Which mark a column uses, by the numbers that can be read one way only. */
export function decideDecimal(values: Iterable<string>, delimiter: string): Decimal {
  let commas = 0
  let points = 0
  for (const value of values) {
    const text = latinDigits(value).replace(PADDING, '')
    if (/^[+-]?[\d.]*,(?:\d{1,2}|\d{4,})$/.test(text)) commas++
    else if (/^[+-]?[\d,]*\.(?:\d{1,2}|\d{4,})$/.test(text)) points++
  }
  if (commas !== points) return commas > points ? ',' : '.'
  return delimiter === ';' ? ',' : '.'
}

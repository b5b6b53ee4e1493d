import { latinDigits } from '../../base/digits'

/** Thousands set apart; `3,5` is no grouping, and reading it as 35 would be worse than asking again. */
const GROUPED = /^-?\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?$/

/**
 * A number as people type it in either language: the digits ٠-٩ and ۰-۹, the Arabic decimal and thousands separators.
 * Undefined when it is none.
 */
export function parseNumber(text: string): number | undefined {
  const latin = latinDigits(text)
    .replace(/[\s\u200e\u200f\u061c]/g, '')
    .replace(/٬/g, ',')
    .replace(/٫/g, '.')
    .replace(/[−–]/g, '-')
  const plain = GROUPED.test(latin) ? latin.replace(/,/g, '') : latin
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

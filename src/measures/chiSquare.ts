import { twoSidedProbability } from './normal'

export interface ChiSquare {
  readonly statistic: number
  readonly df: number
  readonly p: number
  /** The smallest expected count; below 5 the p is only near (Cochran 1954). */
  readonly leastExpected: number
}

/**
 * Pearson's chi-square of a table of counts, one row a group, one column an answer ([satisfied, not satisfied]). Rows and
 * columns without any count are left out. Null with fewer than two rows or columns: nothing to compare.
 */
export function chiSquare(rows: readonly (readonly number[])[]): ChiSquare | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => rows.reduce((sum, row) => sum + countAt(row, at), 0))
  const usedColumns = columns.flatMap((sum, at) => (sum > 0 ? [{ at, sum }] : []))
  const usedRows = rows.flatMap((row) => {
    const sum = row.reduce((total, count) => total + count, 0)
    return sum > 0 ? [{ row, sum }] : []
  })
  if (usedRows.length < 2 || usedColumns.length < 2) return null
  const total = usedRows.reduce((sum, row) => sum + row.sum, 0)
  let statistic = 0
  let leastExpected = Number.POSITIVE_INFINITY
  for (const { row, sum } of usedRows) {
    for (const column of usedColumns) {
      const expected = (sum * column.sum) / total
      statistic += (countAt(row, column.at) - expected) ** 2 / expected
      leastExpected = Math.min(leastExpected, expected)
    }
  }
  const df = (usedRows.length - 1) * (usedColumns.length - 1)
  return { statistic, df, p: chiSquareTail(statistic, df), leastExpected }
}

/**
 * Probability of a chi-square value at least this large, df a whole number: Q(a + 1, x) = Q(a, x) + xᵃe⁻ˣ/Γ(a + 1) from
 * Q(1, x) = e⁻ˣ or Q(½, x) = erfc √x (Abramowitz & Stegun 26.4.4–5). Nothing is taken from 1, so small p keep their digits.
 */
export function chiSquareTail(value: number, df: number): number {
  const x = value / 2
  if (x <= 0) return 1
  const even = df % 2 === 0
  let a = even ? 1 : 0.5
  let tail = even ? Math.exp(-x) : twoSidedProbability(Math.sqrt(value))
  // xᵃe⁻ˣ/Γ(a + 1) at the first a; Γ(3/2) = √π/2.
  let term = even ? x * Math.exp(-x) : (2 * Math.sqrt(x) * Math.exp(-x)) / Math.sqrt(Math.PI)
  while (a < df / 2) {
    tail += term
    a += 1
    term *= x / a
  }
  return Math.min(1, tail)
}

function countAt(row: readonly number[], at: number): number {
  const count = row[at] ?? 0
  if (!(count >= 0)) throw new RangeError(`A table holds counts from 0, got ${count}`)
  return count
}

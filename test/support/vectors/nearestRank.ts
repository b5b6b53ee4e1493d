/**
 * The nearest-rank quantile, always one of the values: ⌈q·n⌉th from below. Only for comparing with programs that print it;
 * the product shows type 7.
 */
export function nearestRank(values: readonly number[], q: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? null
}

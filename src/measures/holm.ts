/**
 * Adjusts p-values of several tests on the same answers so that one in twenty wrong findings is still one in twenty for
 * all of them together: step-down of Holm 1979 (Scandinavian Journal of Statistics 6:65–70). Same order as given.
 */
export function holm(ps: readonly number[]): readonly number[] {
  const order = [...ps.keys()].sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0))
  const adjusted = new Array<number>(ps.length).fill(1)
  let so = 0
  for (const [rank, at] of order.entries()) {
    so = Math.max(so, Math.min(1, (ps.length - rank) * (ps[at] ?? 1)))
    adjusted[at] = so
  }
  return adjusted
}

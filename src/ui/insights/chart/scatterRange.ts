/** The values an axis reaches from and to. */
export interface Range {
  readonly low: number
  readonly high: number
}

export function rangeOf(values: readonly number[]): Range {
  const low = Math.min(...values)
  const high = Math.max(...values)
  return low === high ? { low: low - 1, high: high + 1 } : { low, high }
}

/** 0…1 along the axis. */
export function within(value: number, { low, high }: Range): number {
  return (value - low) / (high - low)
}

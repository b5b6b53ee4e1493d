/** Things of these widths in so many lines, in their order: the widest line as narrow as can be. */
export function inLines(widths: readonly number[], count: number, gap: number): readonly (readonly number[])[] {
  let low = Math.max(0, ...widths)
  let high = widths.reduce((sum, width) => sum + width + gap, 0)
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (filled(widths, middle, gap).length > count) low = middle
    else high = middle
  }
  return filled(widths, high, gap)
}

function filled(widths: readonly number[], limit: number, gap: number): number[][] {
  const lines: number[][] = []
  let room = 0
  for (const [index, width] of widths.entries()) {
    const line = lines.at(-1)
    if (line && width + gap <= room) {
      line.push(index)
      room -= width + gap
    } else {
      lines.push([index])
      room = limit - width
    }
  }
  return lines
}

export interface Arrangement {
  readonly lines: readonly (readonly number[])[]
  readonly scale: number
}

/** The whole board as large as the room allows: in one line, or its stages in several. */
export function arrange(
  widths: readonly number[],
  height: number,
  room: { readonly width: number; readonly height: number },
  gap: number,
  nameHeight: number,
): Arrangement {
  let best: Arrangement = { lines: [], scale: 0 }
  for (let count = 1; count <= widths.length; count++) {
    const lines = inLines(widths, count, 0)
    const widest = Math.max(...lines.map((line) => line.reduce((sum, index) => sum + (widths[index] ?? 0), 0)))
    const most = Math.max(...lines.map((line) => line.length))
    const scale = Math.min(
      (room.width - (most - 1) * gap) / Math.max(widest, 1),
      (room.height - lines.length * (nameHeight + gap)) / lines.length / Math.max(height, 1),
      1,
    )
    if (scale > best.scale) best = { lines, scale }
  }
  return best
}

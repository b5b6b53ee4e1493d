/** A stretch of the page along one axis. */
export interface Span {
  readonly from: number
  readonly to: number
}

export function middle({ from, to }: Span): number {
  return (from + to) / 2
}

/**
 * Rows or columns: things belong together when the middle of one lies within the other's stretch. Wide things that span
 * several are put where their middle lies.
 */
export function clusters<T>(
  items: readonly T[],
  spanOf: (item: T) => Span,
): { readonly span: Span; readonly items: T[] }[] {
  const found: { span: Span; items: T[] }[] = []
  // The narrow ones say where the columns are.
  const sorted = [...items].sort((a, b) => width(spanOf(a)) - width(spanOf(b)) || spanOf(a).from - spanOf(b).from)
  for (const item of sorted) {
    const span = spanOf(item)
    const home = found.find((each) => within(middle(span), each.span) || within(middle(each.span), span))
    if (home && !spansSeveral(span, found)) {
      home.items.push(item)
      home.span = { from: Math.min(home.span.from, span.from), to: Math.max(home.span.to, span.to) }
    } else if (home) nearest(span, found).items.push(item)
    else found.push({ span, items: [item] })
  }
  return found.sort((a, b) => a.span.from - b.span.from)
}

export function within(value: number, { from, to }: Span): boolean {
  return value >= from && value <= to
}

/** The one of several stretches whose middle is nearest. */
export function nearest<T extends { readonly span: Span }>(span: Span, all: readonly T[]): T {
  const [first, ...rest] = all
  if (!first) throw new Error('nearest of none')
  const far = (each: T) => Math.abs(middle(each.span) - middle(span))
  return rest.reduce((best, each) => (far(each) < far(best) ? each : best), first)
}

function width({ from, to }: Span): number {
  return to - from
}

function spansSeveral(span: Span, found: readonly { readonly span: Span }[]): boolean {
  return found.filter((each) => within(middle(each.span), span)).length > 1
}

const SEPARATOR = /[;؛\n]/

/** True for a name that looks like several where names are listed. */
export function isTearable(name: string): boolean {
  return SEPARATOR.test(name)
}

/**
 * Parts of a cell that lists several things. A name may hold a separator itself: what the record says already is looked for
 * first, then what is known besides, the longest first.
 */
export function listed(text: string, own: readonly string[] = [], known: readonly string[] = []): string[] {
  const names = [own, known.filter(isTearable)]
    .flatMap((each) => each.map((name) => name.trim()).toSorted((a, b) => b.length - a.length))
    .filter((name) => name !== '')
  const parts: string[] = []
  let rest = text
  while (rest !== '') {
    const start = rest.trimStart()
    const whole = names.find((name) => start.startsWith(name) && endsHere(start.slice(name.length)))
    const found = start.search(SEPARATOR)
    const end = whole?.length ?? (found < 0 ? start.length : found)
    const part = start.slice(0, end).trim()
    if (part !== '') parts.push(part)
    // A line feed may go with the spaces.
    rest = start.slice(end).trimStart().replace(/^[;؛]/, '')
  }
  return parts
}

function endsHere(rest: string): boolean {
  return /^[^\S\n]*(?:[;؛\n]|$)/.test(rest)
}

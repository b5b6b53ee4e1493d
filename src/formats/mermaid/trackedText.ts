/** A text that was cut and changed, and that still knows which line of the original each character came from. */
export class TrackedText {
  private constructor(
    readonly text: string,
    private readonly lines: Uint32Array,
  ) {}

  static of(text: string): TrackedText {
    const lines = new Uint32Array(text.length + 1)
    let line = 1
    for (let at = 0; at < text.length; at++) {
      lines[at] = line
      const char = text[at]
      if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) line++
    }
    lines[text.length] = line
    return new TrackedText(text, lines)
  }

  /** Like `String.replace` with a pattern that is global, or meant to match once. */
  replace(pattern: RegExp, by: (...match: string[]) => string): TrackedText {
    const parts: string[] = []
    const lines: number[] = []
    let from = 0
    const keep = (to: number) => {
      parts.push(this.text.slice(from, to))
      for (let at = from; at < to; at++) lines.push(this.lines[at] ?? 1)
    }
    const once = pattern.global ? null : pattern.exec(this.text)
    for (const match of once ? [once] : pattern.global ? this.text.matchAll(pattern) : []) {
      keep(match.index)
      const replaced = by(...match)
      parts.push(replaced)
      for (let at = 0; at < replaced.length; at++) lines.push(this.lines[match.index] ?? 1)
      from = match.index + match[0].length
    }
    keep(this.text.length)
    lines.push(this.lines[this.text.length] ?? 1)
    return new TrackedText(parts.join(''), Uint32Array.from(lines))
  }

  /** Of the original, counted from 1. */
  lineAt(offset: number): number {
    return this.lines[Math.min(offset, this.text.length)] ?? 1
  }
}

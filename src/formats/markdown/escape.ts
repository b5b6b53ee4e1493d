/** Text on one line that no Markdown reader takes for anything else. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*_`[\]<>|~#]/g, '\\$&')
    .replace(/^([-+])(\s|$)/, '\\$1$2')
    .replace(/^(\d+)([.)])(\s|$)/, '$1\\$2$3')
}

/** Formatting that goes on for ever is none: a text of nothing but marks would be looked through again from each. */
export function unescapeMarkdown(text: string): string {
  return (
    text
      .replace(/\\([\\*_`[\]<>|~#\-+.)!(:：·])/g, '\u0000$1\u0001')
      .replace(/(\*\*|__)(?=\S)([\s\S]{0,2000}?\S)\1/g, '$2')
      .replace(/\[([^\][]{0,2000})\]\(([^)\s]{0,2000})\)/g, (_, words: string, address: string) => words || address)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of this very function
      .replace(/\u0000(.)\u0001/g, '$1')
      .trim()
  )
}

/** Text on one line that no Markdown reader takes for anything else. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*_`[\]<>|~#]/g, '\\$&')
    .replace(/^([-+])(\s|$)/, '\\$1$2')
    .replace(/^(\d+)([.)])(\s|$)/, '$1\\$2$3')
}

export function unescapeMarkdown(text: string): string {
  return (
    text
      .replace(/\\([\\*_`[\]<>|~#\-+.)!(:：·])/g, '\u0000$1\u0001')
      .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
      .replace(/\[([^\]]*)\]\(([^)\s]*)\)/g, (_, words: string, address: string) => words || address)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: marks of this very function
      .replace(/\u0000(.)\u0001/g, '$1')
      .trim()
  )
}

import { isEmptyText, type Language, type Text, withText } from '../../base/text'

/** Short texts as lines of one language, to be written in one field. */
export function linesOf(texts: readonly Text[], language: Language): string {
  return texts.map((text) => text[language] ?? '').join('\n')
}

/** The texts with the lines of one language written anew; the other language of each line stays. */
export function withLines(texts: readonly Text[], language: Language, lines: string): readonly Text[] {
  const written = lines.split('\n')
  const count = Math.max(written.length, texts.length)
  return Array.from({ length: count }, (_, at) => withText(texts[at], language, written[at] ?? ''))
}

/** Without lines that say nothing in either language. */
export function withoutEmpty(texts: readonly Text[]): readonly Text[] {
  return texts.filter((text) => !isEmptyText(text))
}

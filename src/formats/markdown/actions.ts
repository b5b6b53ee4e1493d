import type { ActionTable } from '../../lanes/actionTable'
import { escapeMarkdown, unescapeMarkdown } from './escape'

/** Actions and decisions as a table at the end of an outline, under a name as lanes have one. */
export function printActions({ title, heads, rows }: ActionTable): string[] {
  const lines = [heads, heads.map(() => '---'), ...rows.map(({ cells }) => cells.map(escapeMarkdown))]
  return ['---', `**${title}:**`, lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')]
}

/** The rows of that table in a finished outline, in plain words on one line each. */
export function readActions(text: string, { title }: Pick<ActionTable, 'title'>): string[][] {
  // The last of that name: a lane may be called the same.
  const [, ...named] = text.split(`\n**${title}:**\n`)
  return (named.at(-1) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<=[^\\](?:\\\\)*)\|/)
        .map(unescapeMarkdown),
    )
}

/** As the words of a cell stand there. */
export function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** Characters Mermaid cannot have in a line, written as it can have them. The line stays one line. */
const ENTITY_OR = (char: string) => new RegExp(`#\\w+;|${char}`, 'g')

function escapeChar(line: string, char: '#' | ';' | ':'): string {
  const by = `#${char.charCodeAt(0)};`
  return line.replace(ENTITY_OR(char), (found) => (found === char ? by : found))
}

/** The line as it was probably meant, where Mermaid's grammar stops at it; undefined where nothing can be made of it. */
export function mendLine(line: string): string | undefined {
  const words = line.trim()
  if (/^(?:journey|section|title|accTitle|accDescr)$/i.test(words) || words === '') return undefined
  let mended = line
  if (/(?:#\w+;)|;/.test(words)) mended = escapeChar(mended, ';')
  if (/^section\s/i.test(words)) mended = escapeChar(mended, ':')
  if (/#/.test(words)) mended = escapeChar(mended, '#')
  if (/^(?:journey|acc(?:Title|Descr))\b/i.test(words))
    mended = mended.replace(/\S/, (first) => `#${first.charCodeAt(0)};`)
  const isTask = !/^(?:section|title)\s/i.test(words)
  if (isTask && !words.includes(':')) mended = mended.includes('：') ? mended.replace(/：/g, ':') : `${mended}: `
  if (isTask && words.startsWith(':')) mended = mended.replace(':', '…:')
  if (isTask && /^[^:]+:$/.test(words)) mended = `${mended} `
  return mended === line ? undefined : mended
}

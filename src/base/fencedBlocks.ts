export interface FencedBlock {
  /** The word after the backticks; empty where there is none. */
  readonly language: string
  readonly text: string
  /** Where the text of the block begins. */
  readonly at: number
  /** Whether a line of backticks ends it; else the whole text does. */
  readonly isClosed: boolean
}

/**
 * The blocks between lines of three backticks, as Markdown and chat assistants write them. Line by line: the time grows with
 * the text and never faster, whatever stands in it. A line with a word after its backticks always opens a block.
 */
export function fencedBlocks(text: string): readonly FencedBlock[] {
  const blocks: FencedBlock[] = []
  let open: { readonly language: string; readonly at: number } | undefined
  let start = 0
  const close = (end: number, isClosed: boolean): void => {
    if (open) blocks.push({ ...open, text: text.slice(open.at, Math.max(open.at, end)), isClosed })
    open = undefined
  }
  for (const line of text.split('\n')) {
    const next = start + line.length + 1
    const language = languageOf(line)
    const isEnd = open !== undefined && line.trimStart().startsWith('```')
    if (isEnd) close(start - 1, true)
    if (language !== undefined && !(isEnd && language === '')) {
      close(start - 1, false)
      open = { language, at: Math.min(next, text.length) }
    }
    start = next
  }
  close(text.length, false)
  return blocks
}

/** What follows the last backticks of a line that opens a block. */
function languageOf(line: string): string | undefined {
  const at = line.lastIndexOf('```')
  const word = at < 0 ? undefined : line.slice(at + 3).trim()
  return word !== undefined && /^[\w-]*$/.test(word) ? word : undefined
}

import { execFileSync } from 'node:child_process'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of a PDF as Firefox finds it, page by page: a reader that knows nothing of the writer. */
export async function textByPdfJs(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('')
        .normalize('NFC'),
    )
  }
  await task.destroy()
  return pages
}

/** Words without what stands between them, and without marks: pdf.js parts a mark at a word's end from it, and searches without. */
export function wordsIn(text: string): string[] {
  return bare(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\p{M}/gu, '')
}

/** Poppler is not on every machine. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What poppler answers about a PDF, without the marks of direction it puts around stretches. */
export function poppler(tool: 'pdftotext' | 'pdffonts', bytes: Uint8Array, options: readonly string[] = []): string {
  const rest = tool === 'pdftotext' ? [...options, '-', '-'] : ['-']
  return execFileSync(tool, rest, { input: bytes, encoding: 'utf8' }).replace(/[\u200e\u200f\u202a-\u202e]/g, '')
}

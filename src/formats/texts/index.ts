import { type FencedBlock, fencedBlocks } from '../../base/fencedBlocks'
import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import type { DraftNote, DraftProblem, DraftReading } from '../draft'
import { longTexts } from '../draft/longTexts'
import type { UndecodableText } from '../json/decodeText'
import { decodeTable } from './decodeTable'

/** Formats of text that boards are made from. Saved in boards with their source; never rename. */
export const TEXT_FORMATS = ['mermaid', 'csv', 'markdown', 'assistant', 'jsoncanvas', 'drawio', 'cjml'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

interface TextDoor {
  /** Endings of file names. */
  readonly endings: readonly string[]
  /** By the words themselves, for what has no name: a paste. */
  readonly looksLike: (text: string) => boolean
  readonly load: () => Promise<(text: string, lanes: LaneRegistry) => Result<DraftReading, DraftProblem>>
}

/** In the order in which a text without a name is tried. */
const DOORS: Readonly<Record<TextFormat, TextDoor>> = {
  mermaid: {
    endings: ['mmd', 'mermaid'],
    looksLike: (text) => isMermaid(text) || mermaidBlock(text) !== undefined,
    load: async () => (await import('../mermaid')).readMermaid,
  },
  markdown: {
    endings: ['md', 'markdown'],
    looksLike: (text) => /^#{1,3}\s+\S/m.test(text),
    load: async () => (await import('../markdown')).readMarkdown,
  },
  assistant: {
    endings: [],
    looksLike: (text) => /"stages"\s*:\s*\[/.test(text) && /"(?:lanes|cards)"\s*:\s*\[/.test(text),
    load: async () => (await import('../assistant')).readAssistant,
  },
  jsoncanvas: {
    endings: ['canvas'],
    looksLike: (text) =>
      /^\s*\{/.test(text) && /"nodes"\s*:\s*\[/.test(text) && /"(?:edges|fromNode|width)"\s*:/.test(text),
    load: async () => (await import('../jsoncanvas')).readCanvas,
  },
  drawio: {
    endings: ['drawio', 'dio'],
    looksLike: (text) => /<(?:mxfile|mxGraphModel)[\s>]/.test(text.slice(0, 5000)),
    load: async () => (await import('../drawio')).readDrawio,
  },
  cjml: {
    endings: ['cjml'],
    looksLike: (text) => /<(?:\w+:)?CJML[\s>]/i.test(text.slice(0, 5000)),
    load: async () => (await import('../cjml')).readCjml,
  },
  csv: {
    endings: ['csv', 'tsv', 'tab'],
    looksLike: isTable,
    load: async () => (await import('../csv')).readForeignMatrix,
  },
}

// All of these walk along the lines: no paste, however odd, may hold the page.

/** `journey` is the first word after a head between dashes, comments and empty lines. */
function isMermaid(text: string): boolean {
  let inHead = false
  let hadHead = false
  for (const each of text.split('\n')) {
    const line = each.trimStart()
    if (line.startsWith('---') && (inHead || !hadHead)) {
      inHead = !inHead
      hadHead = true
    } else if (!inHead && line !== '' && !line.startsWith('%%')) return /^journey\b/.test(line)
  }
  return false
}

/** The first whole Mermaid block of a Markdown text. */
function mermaidBlock(text: string): FencedBlock | undefined {
  return fencedBlocks(text).find(({ language, isClosed }) => language === 'mermaid' && isClosed)
}

/** The first two lines both hold a sign that parts cells. */
function isTable(text: string): boolean {
  const first = text.trim().split('\n', 2)
  return first.length === 2 && first.every((line) => /[,;\t|]/.test(line))
}

export interface TextReading extends DraftReading {
  readonly format: TextFormat
  /** As it was given, decoded. */
  readonly text: string
}

export function isTextFile(name: string): boolean {
  return endingFormat(name) !== undefined || /\.txt$/i.test(name)
}

function endingFormat(name: string): TextFormat | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return TEXT_FORMATS.find((format) => DOORS[format].endings.includes(ending))
}

/** A board from a text of any format that is known; its name, where it has one, is believed first. */
export async function readText(
  source: Uint8Array | string,
  name: string,
  lanes: LaneRegistry,
): Promise<Result<TextReading, DraftProblem | UndecodableText>> {
  const decoded =
    typeof source === 'string' ? ok({ text: source, unreadable: 0, codePage: undefined }) : decodeTable(source)
  if (!decoded.ok) return decoded
  const { text, codePage, unreadable } = decoded.value
  const format = endingFormat(name) ?? recogniseText(text)
  if (format === undefined) return fail({ kind: 'unknownText' })
  const fenced = format === 'mermaid' ? fencedPart(text) : text
  const read = (await DOORS[format].load())(fenced, lanes)
  if (!read.ok) return read
  const notes: DraftNote[] = [
    ...(codePage === undefined ? [] : [{ code: 'encodingGuessed', words: codePage } as const]),
    ...(unreadable > 0 ? [{ code: 'unreadableCharacters', words: String(unreadable) } as const] : []),
    ...read.value.notes,
    ...longTexts(read.value.draft),
  ]
  return ok({ draft: read.value.draft, notes, format, text })
}

const TEXT_FORMATS_BY_LOOK: readonly TextFormat[] = [
  'drawio',
  'cjml',
  'jsoncanvas',
  'assistant',
  'mermaid',
  'markdown',
  'csv',
]
/** Enough to see what a text is, and never so much that looking takes time. */
const LOOKED_AT = 200_000

/** What a text is by its own words; undefined for what is none of ours, and for our own files, which are no drafts. */
export function recogniseText(text: string): TextFormat | undefined {
  const start = text.slice(0, LOOKED_AT)
  return isBoardText(start) ? undefined : TEXT_FORMATS_BY_LOOK.find((each) => DOORS[each].looksLike(start))
}

/** A board of ours as JSON, perhaps damaged. */
export function isBoardText(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"rihla-board"/.test(text.slice(0, 2000).replace(/^\ufeff/, ''))
}

/** The first Mermaid block of a Markdown text, on its own lines so that the numbers of lines hold. */
function fencedPart(text: string): string {
  const block = mermaidBlock(text)
  return block ? `${'\n'.repeat(text.slice(0, block.at).split('\n').length - 1)}${block.text}` : text
}

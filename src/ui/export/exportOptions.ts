import type { Digits, Language } from '../../base/text'
import type { EditorState } from '../../editor'
import type { SheetOptions } from '../../layout'
import type { PieceFacts, Region } from './region'

/** Formats whose files are texts. `source` is the text the board was made from. */
export const TEXT_EXPORTS = [
  'html',
  'markdown',
  'csv',
  'tsv',
  'cards',
  'mermaid',
  'jsoncanvas',
  'drawio',
  'bpmn',
  'cjml',
  'source',
] as const
export type TextExport = (typeof TEXT_EXPORTS)[number]

export type ExportFormat = 'png' | 'pdf' | 'pptx' | 'xlsx' | 'svg' | 'json' | TextExport
export const EXPORT_FORMATS: readonly ExportFormat[] = ['png', 'pdf', 'pptx', 'xlsx', 'svg', 'json', ...TEXT_EXPORTS]

export function isTextExport(options: ExportOptions): options is ExportOptions & { readonly format: TextExport } {
  return TEXT_EXPORTS.some((format) => format === options.format)
}

/** Formats that are drawings of the board. */
export function isPicture({ format }: ExportOptions): boolean {
  return format === 'png' || format === 'svg' || format === 'pdf' || format === 'pptx'
}

/** What a person chooses about a picture of the board. */
export interface ExportOptions {
  readonly format: ExportFormat
  readonly language: Language
  readonly direction: 'auto' | 'ltr' | 'rtl'
  readonly digits: Digits
  /** Pixels for each pixel of the board. */
  readonly scale: 1 | 2 | 3
  readonly theme: 'light' | 'print'
  /** Of a PDF, which is mostly printed. */
  readonly paperTheme: 'light' | 'print'
  readonly sheets: SheetOptions
  readonly region: Region
  /** Set while only a piece of the board is drawn. */
  readonly piece?: PieceFacts
  /** Behind a PNG or an SVG; `theme` is the colour the board lies on. */
  readonly background: 'theme' | 'white' | 'transparent'
  readonly titleBlock: boolean
  readonly legend: boolean
}

export function firstOptions({ board, language }: EditorState, format: ExportFormat = 'png'): ExportOptions {
  return {
    format,
    language,
    direction: board.direction,
    digits: board.digits,
    scale: 2,
    theme: 'light',
    paperTheme: 'print',
    sheets: { layout: 'poster', poster: 'A1', paper: 'A4', text: 7 },
    region: { kind: 'whole' },
    background: 'theme',
    titleBlock: true,
    legend: true,
  }
}

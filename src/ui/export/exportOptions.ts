import type { Digits, Language } from '../../base/text'
import type { EditorState } from '../../editor'

/** Formats whose files are texts. `source` is the text the board was made from. */
export const TEXT_EXPORTS = ['html', 'markdown', 'csv', 'cards', 'mermaid', 'source'] as const
export type TextExport = (typeof TEXT_EXPORTS)[number]

export type ExportFormat = 'png' | 'svg' | 'json' | TextExport
export const EXPORT_FORMATS: readonly ExportFormat[] = ['png', 'svg', 'json', ...TEXT_EXPORTS]

export function isTextExport(options: ExportOptions): options is ExportOptions & { readonly format: TextExport } {
  return TEXT_EXPORTS.some((format) => format === options.format)
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
  readonly titleBlock: boolean
  readonly legend: boolean
}

export function firstOptions({ board, language }: EditorState): ExportOptions {
  return {
    format: 'png',
    language,
    direction: board.direction,
    digits: board.digits,
    scale: 2,
    theme: 'light',
    titleBlock: true,
    legend: true,
  }
}

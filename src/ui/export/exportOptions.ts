import type { Digits, Language } from '../../base/text'
import type { EditorState } from '../../editor'

export type ExportFormat = 'png' | 'pptx' | 'xlsx' | 'svg' | 'json'
export const EXPORT_FORMATS: readonly ExportFormat[] = ['png', 'pptx', 'xlsx', 'svg', 'json']

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

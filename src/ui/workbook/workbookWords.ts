import type { TFunction } from 'i18next'
import type { WorkbookFault, WorkbookProblem } from '../../formats/xlsx'
import { addWords } from '../i18n'
import ar from '../i18n/late/workbook.ar.json'
import en from '../i18n/late/workbook.en.json'
import type { Taken } from './takeInto'

// They come with the dialogs that use them.
addWords({ en, ar })

export function takingWords(kind: Exclude<Taken['kind'], 'taken' | 'again'>, t: TFunction): string {
  return kind === 'frozen' ? t('workbook.frozen') : t(`workbook.taking.${kind}`)
}

interface Place {
  readonly sheet: string
  readonly row?: number
  readonly column?: string
}

/** Sheet, row and column as the spreadsheet names them. */
export function placeWords({ sheet, row, column }: Place, t: TFunction): string {
  if (row === undefined) return column === undefined ? sheet : t('workbook.sheetColumn', { sheet, column })
  return column === undefined ? t('workbook.place', { sheet, row }) : t('workbook.placeColumn', { sheet, row, column })
}

export function problemWords({ code, words = '' }: WorkbookProblem, t: TFunction): string {
  return t(`workbook.problem.${code}`, { words: words.slice(0, 200) })
}

export function faultWords({ kind }: WorkbookFault, t: TFunction): string {
  return t(`workbook.fault.${kind}`)
}

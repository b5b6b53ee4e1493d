import type { TFunction } from 'i18next'
import type { MeasureId } from '../../../base/ids'
import { isSameAsked } from '../../../measures/boardFigures'
import type { Board } from '../../../model/board'
import type { Asked } from '../../../model/records/asked'
import type { Formats } from '../../i18n/useFormats'

/** Periods in which anybody answered this question, the latest first; those of one thing when it is given. */
export function periodsOf(board: Pick<Board, 'answers'>, measure: MeasureId, about?: Asked): string[] {
  const periods = Object.values(board.answers)
    .filter((answers) => answers.measure === measure && (about === undefined || isSameAsked(answers, about)))
    .map((answers) => answers.period)
  return [...new Set(periods)].sort().reverse()
}

/** The period before this one in which anybody was asked about the thing. */
export function periodBefore(
  board: Pick<Board, 'answers'>,
  measure: MeasureId,
  about: Asked,
  period: string,
): string | undefined {
  return periodsOf(board, measure, about).find((each) => each < period)
}

/** `2026-Q4` of a date. */
export function quarterOf(date: Date): string {
  return `${date.getFullYear()}-Q${Math.floor(date.getMonth() / 3) + 1}`
}

/** `2026-11` of a date. */
export function monthOf(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`
}

/** "Q3 2026", "الربع الثالث 2026", "September 2026", "October 2025 to March 2026"; free text as it is. */
export function sayPeriod(period: string, t: TFunction, formats: Formats): string {
  const [from, to] = period.split('..')
  if (from && to) return t('inspector.periodSpan', { from: sayPeriod(from, t, formats), to: sayPeriod(to, t, formats) })
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter) {
    const year = formats.number(Number(quarter[1]), { useGrouping: false })
    const names = [
      t('inspector.quarter.1'),
      t('inspector.quarter.2'),
      t('inspector.quarter.3'),
      t('inspector.quarter.4'),
    ]
    return `${names[Number(quarter[2]) - 1] ?? ''} ${year}`
  }
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return formats.date(`${period}-15`, { month: 'long', year: 'numeric' })
  if (/^\d{4}$/.test(period)) return formats.number(Number(period), { useGrouping: false })
  return period
}

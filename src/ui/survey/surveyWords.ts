import type { TFunction } from 'i18next'
import type { SkipReason, SurveyProblem } from '../../formats/survey'
import type { Scale } from '../../measures/counts'
import type { Formats } from '../i18n/useFormats'
import type { Obstacle } from './uses'

/** What is wrong with a file, what it means and what can be done. */
export function problemWords(problem: SurveyProblem, t: TFunction, { number, bytes }: Formats): string {
  switch (problem.kind) {
    case 'tooLarge':
      return t('survey.problem.tooLarge', { size: bytes(problem.bytes), limit: bytes(problem.limit) })
    case 'swollen':
      return t('survey.problem.swollen', { limit: bytes(problem.limit) })
    case 'tooManyColumns':
      return t('survey.problem.tooManyColumns', { found: number(problem.found), limit: number(problem.limit) })
    case 'tooManyRows':
      return t('survey.problem.tooManyRows', { limit: number(problem.limit) })
    case 'tooManyGroups':
      return t('survey.problem.tooManyGroups', { limit: number(problem.limit) })
    case 'failed':
      return t('survey.problem.failed', { reason: problem.reason })
    case 'empty':
    case 'noRows':
    case 'unreadable':
    case 'binary':
    case 'oldExcel':
    case 'protected':
    case 'notWorkbook':
    case 'damaged':
    case 'forbidden':
    case 'stalled':
    case 'cancelled':
      return t(`survey.problem.${problem.kind}`)
  }
}

/** Why a row or an answer was left out, for the list and for the file of rejected rows. */
export function reasonWords(reason: SkipReason, t: TFunction): string {
  return t(`survey.reason.${reason}`)
}

export function obstacleWords(obstacle: Obstacle, t: TFunction): string {
  return 'column' in obstacle
    ? t(`survey.obstacle.${obstacle.kind}`, { column: obstacle.column.name })
    : t(`survey.obstacle.${obstacle.kind}`)
}

export function scaleWords([low, high]: Scale, t: TFunction, { number }: Formats): string {
  if (low === 0 && high === 1) return t('survey.yesNo')
  return t('survey.scaleOf', { low: number(low), high: number(high) })
}

export function parseScale(value: string): Scale {
  const [low, high] = value.split(':').map(Number)
  return [low ?? 1, high ?? 5]
}

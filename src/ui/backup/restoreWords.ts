import type { TFunction } from 'i18next'
import { type Language, textIn } from '../../base/text'
import { RECORDS_NAMES, type RecordsName } from '../../model/board'
import type { BoardDifference } from '../../model/difference'
import type { Comparison } from './restorePlan'

/** The board's title in the backup; of one that cannot be read, the name of its file. */
export function titleOf(board: Comparison, language: Language, t: TFunction): string {
  if (board.kind === 'broken') return board.entry.file
  return textIn(board.content.board.title, language) || t('app.untitled')
}

/** Kinds of records that have words of their own here. */
const NAMED = [
  'personas',
  'actors',
  'channels',
  'stages',
  'steps',
  'lanes',
  'lines',
  'cards',
  'links',
  'measures',
  'answers',
  'views',
  'media',
] as const satisfies readonly RecordsName[]

/** One line for each kind of record in which the two boards differ. */
export function differenceWords({ details, records }: BoardDifference, t: TFunction): readonly string[] {
  return [
    ...(details.length > 0 ? [t('backup.details')] : []),
    ...RECORDS_NAMES.flatMap((name) => {
      const found = records[name]
      return found
        ? [
            t('backup.only_in', {
              what: t(`backup.records.${NAMED.find((each) => each === name) ?? 'other'}`),
              ...found,
            }),
          ]
        : []
    }),
  ]
}

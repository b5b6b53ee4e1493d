import type { TFunction } from 'i18next'
import { type Language, type Text, textIn } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import type { PasteReport } from './report'

export interface Wording {
  readonly t: TFunction
  readonly board: Board
  readonly lanes: LaneRegistry
  /** The language the board is shown in. */
  readonly shown: Language
  /** The language of the interface. */
  readonly language: Language
}

/** What else there is to say of a paste, a sentence each; most are silent. */
export function pasteWords(report: PasteReport, wording: Wording): string {
  const { t } = wording
  const names = (texts: readonly Text[]) => listOf(texts, wording)
  const count = (of: number, say: (count: number) => string) => (of > 0 ? [say(of)] : [])
  return [
    ...(report.wordsOnly ? [t(`clipboard.wordsOnly.${report.wordsOnly}`)] : []),
    ...count(report.addedSteps, (count) => t('clipboard.addedSteps', { count })),
    ...extraWords(report, wording),
    ...count(report.leftOut, (count) => t('clipboard.leftOut', { count })),
    ...count(report.cut, (count) => t('clipboard.shortened', { count })),
    ...(report.owners.length > 0 ? [t('clipboard.noOwners', { names: names(report.owners) })] : []),
    ...(report.channels.length > 0 ? [t('clipboard.noChannels', { names: names(report.channels) })] : []),
    ...(report.personas.length > 0 ? [t('clipboard.noPersonas', { names: names(report.personas) })] : []),
    ...count(report.pictures, (count) => t('clipboard.noPictures', { count })),
    ...count(report.unread, (count) => t('clipboard.unread', { count })),
  ].join(' ')
}

function extraWords({ extra }: PasteReport, { t, board, lanes, shown }: Wording): string[] {
  if (!extra) return []
  const lane = board.lanes[extra.lane]
  const name = textIn(lane?.name, shown) || lanes.typeOf(lane?.type ?? '').label[shown]
  return [t('clipboard.extra', { count: extra.cards, lane: name })]
}

/** Names one may not know are many: the first few, and how many more. */
const NAMED = 3

function listOf(texts: readonly Text[], { t, shown, language }: Wording): string {
  const names = [...new Set(texts.map((text) => textIn(text, shown) || t('canvas.unnamed')))]
  const more = names.length - NAMED
  const told = more > 0 ? [...names.slice(0, NAMED), t('clipboard.more', { count: more })] : names
  return new Intl.ListFormat(language).format(told)
}

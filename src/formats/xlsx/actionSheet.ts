import { brandId } from '../../base/ids'
import { type BothLanguages, textIn } from '../../base/text'
import { dataOf } from '../../lanes'
import { isActing } from '../../lanes/actions'
import type { ActionEffect } from '../../measures/actionEffect'
import { effectOf } from '../../measures/effectOf'
import type { Card } from '../../model/records/card'
import { sortedCards } from '../draft/printing'
import { type Column, idColumn, nameColumn, type SheetContext, shownColumn } from './column'
import { dataColumns } from './dataColumns'
import type { RecordSheet } from './recordSheet'
import { WORDS } from './words'

/** What is done about which opportunity: who, until when, what was decided, and what came of it. One opportunity a row. */
export const actions: RecordSheet<Card> = {
  records: 'cards',
  name: WORDS.actions,
  takesNew: false,
  isView: true,
  group: () => '',
  rows: (board, { lanes }) => {
    const acting = new Set(lanes.types.filter(isActing).map(({ id }) => id))
    return sortedCards(board).filter(({ lane }) => acting.has(board.lanes[lane]?.type ?? ''))
  },
  columns: (board, { lanes }) => [
    idColumn(WORDS.id),
    shownColumn(WORDS.opportunity, ({ text }, { language }) => textIn(text, language), 36),
    shownColumn(WORDS.step, ({ step }, { names }) => names.label('steps', step)),
    nameColumn(WORDS.owner, ['owner'], 'actors', ({ owner }) => owner),
    ...dataColumns(board, lanes, 'action').flatMap((column) => withNamedCard(column, lanes)),
    effectColumn(WORDS.figureBefore, ({ before }) => before?.value ?? undefined),
    effectColumn(WORDS.figureAfter, ({ after }) => after.value ?? undefined),
    effectColumn(WORDS.figureChange, ({ change }) => change?.difference),
  ],
}

/** A card is named by its id; the words beside it say to people which one it is. */
function withNamedCard(column: Column<Card>, lanes: SheetContext['lanes']): Column<Card>[] {
  const [, name = ''] = column.path ?? []
  const isCard = lanes.types.some(({ fields }) => fields.some((field) => field.kind === 'card' && field.name === name))
  if (!isCard) return [column]
  const head: BothLanguages = { en: `${column.head.en}: words`, ar: `${column.head.ar}: النص` }
  return [
    column,
    shownColumn(head, (card, context) => {
      const id = column.print(card, context)
      return typeof id === 'string'
        ? textIn(context.board.cards[brandId('card', id)]?.text, context.language)
        : undefined
    }),
  ]
}

function effectColumn(head: BothLanguages, figure: (effect: ActionEffect) => number | undefined): Column<Card> {
  return shownColumn(
    head,
    (card, context) => {
      const effect = effectIn(card, context)
      const value = effect && figure(effect)
      return value === undefined || value === null ? undefined : Math.round(value * 100) / 100
    },
    14,
  )
}

function effectIn(card: Card, { board, lanes }: SheetContext): ActionEffect | null {
  return effectOf(board, dataOf(lanes.typeOf(board.lanes[card.lane]?.type ?? ''), card))
}

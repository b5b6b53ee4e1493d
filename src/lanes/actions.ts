import type { CardId } from '../base/ids'
import { isObject, type Json } from '../base/json'
import { type BothLanguages, isEmptyText, type Text } from '../base/text'
import type { ActionEffect } from '../measures/actionEffect'
import { effectOf } from '../measures/effectOf'
import type { Board } from '../model/board'
import { cardsInCell, lanesInOrder, stepsInOrder } from '../model/reads'
import type { Card } from '../model/records/card'
import type { Step } from '../model/records/step'
import type { LaneType } from './laneType'
import { dataOf, type LaneRegistry } from './registry'

export type ActionStatus = 'planned' | 'inProgress' | 'done' | 'dropped'

/** As a meeting goes through them: what is under way first. */
export const ACTION_ORDER: readonly ActionStatus[] = ['inProgress', 'planned', 'done', 'dropped']

/** What is done about a card: who, until when, what was decided, and what came of it. */
export interface ActionRow {
  readonly card: Card
  readonly step: Step
  readonly owner: Text | undefined
  readonly status: ActionStatus | undefined
  readonly statusWords: BothLanguages | undefined
  /** ISO date. */
  readonly due: string | undefined
  readonly decision: Text
  readonly expected: number | undefined
  readonly effect: ActionEffect | null
}

/** Lanes whose cards are acted on. */
export function isActing({ fields }: LaneType): boolean {
  return fields.some(({ about }) => about === 'action')
}

/** Past its day and not at its end. `today` is an ISO date. */
export function isOverdue({ status, due }: Pick<ActionRow, 'status' | 'due'>, today: string): boolean {
  return (status === 'planned' || status === 'inProgress') && due !== undefined && due < today
}

/** All that was decided or begun: what is under way and due first on top, else in the order of the journey. */
export function actionRows(
  board: Board,
  lanes: LaneRegistry,
  keeps: (card: CardId) => boolean = () => true,
): readonly ActionRow[] {
  const acting = lanesInOrder(board).filter(({ type }) => isActing(lanes.typeOf(type)))
  const rows = stepsInOrder(board).flatMap((step) =>
    acting.flatMap((lane) =>
      cardsInCell(board, lane.id, step.id)
        .filter(({ id }) => keeps(id))
        .flatMap((card) => rowOf(board, card, step, lanes.typeOf(lane.type)) ?? []),
    ),
  )
  const rank = ({ status }: ActionRow) => (status ? ACTION_ORDER.indexOf(status) : ACTION_ORDER.length)
  const day = ({ due = '9' }: ActionRow) => due
  return rows.sort((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

function rowOf(board: Board, card: Card, step: Step, type: LaneType): ActionRow | undefined {
  const data = dataOf(type, card)
  const status = ACTION_ORDER.find((each) => each === data.status)
  const due = typeof data.due === 'string' ? data.due : undefined
  const decision = textOf(data.decision)
  if (status === undefined && due === undefined && isEmptyText(decision)) return undefined
  const field = type.fields.find(({ name, about }) => name === 'status' && about === 'action')
  const options = field?.kind === 'choice' ? field.options : []
  return {
    ...{ card, step, status, due, decision },
    owner: card.owner && board.actors[card.owner]?.name,
    statusWords: options.find(({ value }) => value === status)?.label,
    expected: typeof data.expected === 'number' ? data.expected : undefined,
    effect: effectOf(board, data),
  }
}

function textOf(json: Json | undefined): Text {
  if (!isObject(json)) return {}
  const { en, ar } = json
  return { ...(typeof en === 'string' ? { en } : {}), ...(typeof ar === 'string' ? { ar } : {}) }
}

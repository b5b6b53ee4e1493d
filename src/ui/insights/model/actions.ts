import { isObject, type Json } from '../../../base/json'
import type { Text } from '../../../base/text'
import type { ActionEffect } from '../../../measures/actionEffect'
import type { Board } from '../../../model/board'
import { effectOf } from '../../measured/effectOf'
import type { BoardFacts } from './boardFacts'
import { type Opportunity, opportunitiesOf } from './opportunities'

export type ActionStatus = 'planned' | 'inProgress' | 'done' | 'dropped'
export const ACTION_STATUSES: readonly ActionStatus[] = ['inProgress', 'planned', 'done', 'dropped']

/** An opportunity somebody acts on. */
export interface Action {
  readonly opportunity: Opportunity
  readonly status: ActionStatus
  /** ISO date. */
  readonly due: string | undefined
  readonly isOverdue: boolean
  readonly decision: Text
  readonly expected: number | undefined
  readonly effect: ActionEffect | null
}

/** Actions as a meeting goes through them: what is under way and late first. `today` is an ISO date; `board` holds the answers looked at. */
export function actionsOf(facts: BoardFacts, board: Board, today: string): readonly Action[] {
  return opportunitiesOf(facts)
    .flatMap((opportunity) => {
      const status = ACTION_STATUSES.find((each) => each === opportunity.placed.data.status)
      return status ? [actionOf(opportunity, status, board, today)] : []
    })
    .sort(
      (a, b) =>
        ACTION_STATUSES.indexOf(a.status) - ACTION_STATUSES.indexOf(b.status) ||
        ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1),
    )
}

function actionOf(opportunity: Opportunity, status: ActionStatus, board: Board, today: string): Action {
  const { due, decision, expected } = opportunity.placed.data
  const date = typeof due === 'string' ? due : undefined
  const isOpen = status === 'planned' || status === 'inProgress'
  return {
    opportunity,
    status,
    due: date,
    isOverdue: isOpen && date !== undefined && date < today,
    decision: textIn(decision),
    expected: typeof expected === 'number' ? expected : undefined,
    effect: effectOf(board, opportunity.placed.data),
  }
}

function textIn(json: Json | undefined): Text {
  if (!isObject(json)) return {}
  const { en, ar } = json
  return { ...(typeof en === 'string' ? { en } : {}), ...(typeof ar === 'string' ? { ar } : {}) }
}

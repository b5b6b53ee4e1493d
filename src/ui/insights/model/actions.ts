import { isObject, type Json } from '../../../base/json'
import type { Text } from '../../../base/text'
import { ACTION_ORDER, type ActionStatus, isOverdue } from '../../../lanes/actions'
import type { ActionEffect } from '../../../measures/actionEffect'
import { effectOf } from '../../../measures/effectOf'
import type { Board } from '../../../model/board'
import type { BoardFacts } from './boardFacts'
import { type Opportunity, opportunitiesOf } from './opportunities'

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
      const status = ACTION_ORDER.find((each) => each === opportunity.placed.data.status)
      return status ? [actionOf(opportunity, status, board, today)] : []
    })
    .sort(
      (a, b) =>
        ACTION_ORDER.indexOf(a.status) - ACTION_ORDER.indexOf(b.status) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1),
    )
}

function actionOf(opportunity: Opportunity, status: ActionStatus, board: Board, today: string): Action {
  const { due, decision, expected } = opportunity.placed.data
  const date = typeof due === 'string' ? due : undefined
  return {
    opportunity,
    status,
    due: date,
    isOverdue: isOverdue({ status, due: date }, today),
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

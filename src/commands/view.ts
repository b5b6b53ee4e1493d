import type { Draft } from 'immer'
import type { ViewId } from '../base/ids'
import { holds } from '../base/json'
import { keyAt } from '../base/orderKey'
import type { Board } from '../model/board'
import { viewsInOrder } from '../model/reads'
import type { View } from '../model/records/view'
import { before } from './before'
import { type Change, writeFields } from './change'
import { defineCommand } from './command'

/** Keeps a way to look at the board under a name. */
export const addView = defineCommand<Omit<View, 'id' | 'order'> & { readonly id?: ViewId }>({
  name: 'view.add',
  check: () => undefined,
  apply: (draft, { id: given, ...view }, env) => {
    const id = given ?? env.newId('view')
    const order = keyAt(viewsInOrder(before(draft)), Number.MAX_SAFE_INTEGER)
    draft.views[id] = { ...view, id, order } as Draft<View>
  },
})

export const updateView = defineCommand<{
  readonly id: ViewId
  readonly change: Change<Omit<View, 'id' | 'order'>>
}>({
  name: 'view.update',
  check: isThere,
  apply: (draft, { id, change }) => {
    const view = draft.views[id]
    if (view) writeFields(view, change)
  },
})

export const removeView = defineCommand<{ readonly id: ViewId }>({
  name: 'view.remove',
  check: isThere,
  apply: (draft, { id }) => {
    delete draft.views[id]
  },
})

/** What of a view lies in the board itself: how it is read, and which rows are hidden. */
export const applyView = defineCommand<{ readonly id: ViewId }>({
  name: 'view.apply',
  check: isThere,
  apply: (draft, { id }) => {
    const view = before(draft).views[id]
    if (!view) return
    const hidden = new Set<string>(view.hidden)
    if (draft.kind !== view.reading) draft.kind = view.reading
    for (const row of [...Object.values(draft.lanes), ...Object.values(draft.lines)]) {
      const hides = hidden.has(row.id)
      if ((row.hidden ?? false) !== hides) writeFields(row, { hidden: hides || undefined })
    }
  },
})

function isThere(board: Board, { id }: { readonly id: ViewId }): 'missing' | undefined {
  return holds(board.views, id) ? undefined : 'missing'
}

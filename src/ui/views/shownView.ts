import type { EditorState } from '../../editor'
import { LENS_NAMES, type Lenses, type LensName } from '../../lanes'
import type { MeasuredFilter } from '../../measures/measuredFilter'
import { settledFilter } from '../../model/keptCards'
import { rowsInOrder } from '../../model/reads'
import type { View } from '../../model/records/view'

/** What a view keeps of the way the board is shown now. */
export type Shown = Omit<View, 'id' | 'order' | 'name'>

export function shownNow({ board, filter, lenses, language, measured }: EditorState): Shown {
  return {
    reading: board.kind,
    filter: settledFilter(filter, board),
    lenses: LENS_NAMES.filter((name) => lenses[name]),
    hidden: rowsInOrder(board).flatMap(({ record }) => (record.hidden ? [record.id] : [])),
    measured,
    language,
  }
}

export function lensesOf({ lenses }: Pick<View, 'lenses'>): Lenses {
  const isOn = (name: LensName) => lenses.includes(name)
  return {
    csat: isOn('csat'),
    pain: isOn('pain'),
    time: isOn('time'),
    evidence: isOn('evidence'),
    owner: isOn('owner'),
    votes: isOn('votes'),
  }
}

/** True while the board is shown as the view says, as far as it can be. */
export function isShownAs(view: View, state: EditorState): boolean {
  const now = shownNow(state)
  const { board } = state
  const filter = settledFilter(view.filter, board)
  return (
    view.reading === now.reading &&
    (view.language ?? now.language) === now.language &&
    sameSet(
      LENS_NAMES.filter((name) => view.lenses.includes(name)),
      now.lenses,
    ) &&
    sameSet(
      view.hidden.filter((id) => Object.hasOwn(board.lanes, id) || Object.hasOwn(board.lines, id)),
      now.hidden,
    ) &&
    (view.measured === undefined || showsSameNumbers(view.measured, state.measured)) &&
    filter.unowned === now.filter.unowned &&
    (['owners', 'families', 'evidence', 'tags', 'personas', 'kinds'] as const).every((list) =>
      sameSet(filter[list], now.filter[list]),
    )
  )
}

function showsSameNumbers(a: MeasuredFilter, b: MeasuredFilter): boolean {
  const names = [...new Set([...Object.keys(a.dims), ...Object.keys(b.dims)])]
  return a.period === b.period && names.every((name) => sameSet(a.dims[name] ?? [], b.dims[name] ?? []))
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const other = new Set(b)
  return new Set(a).size === other.size && a.every((each) => other.has(each))
}

import { brandId } from '../base/ids'
import type { Board } from '../model/board'
import type { Measure } from '../model/records/measure'
import type { ActionEffect } from './actionEffect'
import { contactPeriods, type PeriodContacts } from './contacts'
import { figureChange, figureOf } from './figure'
import type { Heap } from './heaps'
import { judgeInterval } from './target'

/** Rates of contacts that an action may be measured by, per 1,000. */
export const CONTACT_RATES = ['repeatRate', 'rate'] as const
export type ContactRate = (typeof CONTACT_RATES)[number]

/** What an action was to change in how often customers come back, and when it is looked at. */
export interface CountedAction {
  readonly rate: ContactRate
  /** Periods; without them the last one and the one before it. */
  readonly before?: string
  readonly after?: string
  /** By how many percent the rate was to change: −30. */
  readonly expected?: number
}

/** Contacts before and after an action by the ratio of their rates (Poisson); null while none are counted against a base. */
export function contactEffect(
  board: Pick<Board, 'tickets'>,
  { rate, before, after, expected }: CountedAction,
): ActionEffect | null {
  const periods = contactPeriods(board)
  const heaps = periods.flatMap((period) => heapOf(rate, period))
  const now = after === undefined ? heaps.at(-1) : heaps.find(({ period }) => period === after)
  if (!now) return null
  const earlier = heaps.slice(0, heaps.indexOf(now))
  const base = before === undefined ? earlier.at(-1) : heaps.find(({ period }) => period === before)
  const measure = measureOf(rate)
  const change = base ? figureChange(measure, base, now) : null
  return {
    measure,
    before: base ? figureOf(measure, base) : null,
    after: figureOf(measure, now),
    change,
    reached:
      expected === undefined || !change
        ? null
        : judgeInterval(change.interval, {
            value: expected,
            better: expected < 0 ? 'lower' : 'higher',
            inclusive: true,
          }),
  }
}

function heapOf(rate: ContactRate, period: PeriodContacts): Heap[] {
  const tally = period[rate]
  if (!tally) return []
  return [{ period: period.period, counts: {}, notApplicable: 0, stated: null, statedLeftOut: 0, tally }]
}

function measureOf(rate: ContactRate): Measure {
  const id = brandId('measure', `contacts ${rate}`)
  return { id, family: 'rate', name: {}, scale: [0, 1], satisfied: [1], better: 'lower' }
}

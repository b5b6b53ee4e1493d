import { brandId } from '../../../base/ids'
import { contactPeriods, type PeriodContacts } from '../../../measures/contacts'
import type { Heap } from '../../../measures/heaps'
import type { Share } from '../../../measures/share'
import type { Board } from '../../../model/board'
import type { Measure } from '../../../model/records/measure'
import type { TicketBase } from '../../../model/records/tickets'
import { type Trend, trendOfHeaps } from './trend'

/** What is read from counted contacts; `gross` and `net` are first-contact resolution. */
export type ContactFigureName = 'rate' | 'repeatRate' | 'repeat' | 'gross' | 'net'

export interface ContactFigure {
  readonly name: ContactFigureName
  /** Period by period; its change is that of the last two. */
  readonly trend: Trend
}

export interface Complaints {
  readonly figures: readonly ContactFigure[]
  /** What the counts are seen against, such as customers; undefined where nobody said so. */
  readonly base: TicketBase | undefined
  /** All contacts of the latest period. */
  readonly count: number
  readonly period: string
}

/** Contacts as rates and shares over the periods; null while no reasons are counted. */
export function complaintsOf(board: Pick<Board, 'tickets'>): Complaints | null {
  const periods = contactPeriods(board)
  const last = periods.at(-1)
  if (!last) return null
  const figures = (['repeatRate', 'rate', 'repeat', 'gross', 'net'] as const).flatMap((name) => {
    const trend = trendOfHeaps(
      periods.flatMap((period) => heapOf(name, period)),
      measureOf(name),
      'journey',
    )
    return trend ? [{ name, trend }] : []
  })
  return { figures, base: last.base, count: last.count, period: last.period }
}

/** Rates and repeats should fall, what is solved at once should rise. */
function measureOf(name: ContactFigureName): Measure {
  const isRate = name === 'rate' || name === 'repeatRate'
  return {
    id: brandId('measure', `contacts ${name}`),
    family: isRate ? 'rate' : 'fcr',
    name: {},
    scale: [0, 1],
    satisfied: [1],
    better: name === 'gross' || name === 'net' ? 'higher' : 'lower',
  }
}

function heapOf(name: ContactFigureName, period: PeriodContacts): Heap[] {
  const heap = { period: period.period, notApplicable: 0, stated: null, statedLeftOut: 0 }
  if (name === 'rate' || name === 'repeatRate') {
    const tally = period[name]
    return tally ? [{ ...heap, counts: {}, tally }] : []
  }
  const share: Share | null | undefined = name === 'repeat' ? period.repeat : period.resolution?.[name]
  return share ? [{ ...heap, counts: { '1': share.k, '0': share.n - share.k }, tally: null }] : []
}

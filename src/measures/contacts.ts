import type { StepId } from '../base/ids'
import type { Text } from '../base/text'
import type { Board } from '../model/board'
import type { TicketBase, Tickets } from '../model/records/tickets'
import { type EventRate, type RateChange, rateChange } from './rate'
import { type FirstContactResolution, firstContactResolution, type ShareEstimate, shareEstimate } from './resolution'

/** Why customers came about one step, in the latest period of the board. */
export interface StepContacts {
  readonly count: number
  /** Of all contacts of the period that have a step, 0…1. */
  readonly share: number
  /** The most frequent first. */
  readonly reasons: readonly { readonly reason: Text; readonly count: number }[]
  /** Who came again for the same reason; null where nobody counted them. */
  readonly repeat: ShareEstimate | null
  /** Against the period before, on rates; null where either period does not say what it is seen against. */
  readonly change: RateChange | null
}

export interface BoardContacts {
  readonly period: string
  readonly total: number
  /** Reasons nobody has given a step yet. */
  readonly unmapped: number
  readonly most: number
  readonly steps: ReadonlyMap<StepId, StepContacts>
}

/** All contacts of one period together. */
export interface PeriodContacts {
  readonly period: string
  readonly count: number
  /** Of those whose repeats were counted. */
  readonly repeat: ShareEstimate | null
  /** Of those whose first contacts were counted. */
  readonly resolution: FirstContactResolution | null
  /** Contacts and repeats over what they are seen against; null where it was not said, or is not one thing. */
  readonly rate: EventRate | null
  readonly repeatRate: EventRate | null
  readonly base: TicketBase | undefined
}

/** Contacts period by period, the earliest first: for trends, and for "repeat complaints −30 %" with `rateChange`. */
export function contactPeriods(board: Pick<Board, 'tickets'>): readonly PeriodContacts[] {
  const all = Object.values(board.tickets)
  return [...new Set(all.map((each) => each.period))].sort().map((period) => {
    const own = all.filter((each) => each.period === period)
    const solved = own.filter((each) => each.resolvedFirst !== undefined)
    const exposures = new Set(own.map((each) => each.exposure))
    const [exposure] = exposures.size === 1 ? exposures : [undefined]
    const repeats = own.reduce((sum, each) => sum + (each.repeat ?? 0), 0)
    const counted = own.every((each) => each.repeat !== undefined)
    return {
      period,
      count: sum(own),
      repeat: repeatShare(own),
      resolution: solved.length === 0 ? null : resolutionOf(solved),
      rate: exposure === undefined ? null : { events: sum(own), exposure },
      repeatRate: exposure === undefined || !counted ? null : { events: repeats, exposure },
      base: own[0]?.base,
    }
  })
}

/** Counts that contradict each other (more solved than came) give nothing rather than a wrong share. */
function resolutionOf(solved: readonly Tickets[]): FirstContactResolution | null {
  const all = sum(solved)
  const resolvedFirst = solved.reduce((total, each) => total + (each.resolvedFirst ?? 0), 0)
  const unresolvable = solved.reduce((total, each) => total + (each.unresolvable ?? 0), 0)
  return resolvedFirst > all || unresolvable > all ? null : firstContactResolution({ resolvedFirst, all, unresolvable })
}

function repeatShare(own: readonly Tickets[]): ShareEstimate | null {
  const counted = own.filter((each) => each.repeat !== undefined)
  const repeats = counted.reduce((all, each) => all + Math.min(each.repeat ?? 0, each.count), 0)
  return shareEstimate({ k: repeats, n: sum(counted) })
}

/** Contacts of the latest period by step; null without any. */
export function boardContacts(board: Pick<Board, 'tickets'>): BoardContacts | null {
  const all = Object.values(board.tickets)
  const periods = [...new Set(all.map((each) => each.period))].sort()
  const period = periods.at(-1)
  if (period === undefined) return null
  const now = all.filter((each) => each.period === period)
  const before = all.filter((each) => each.period === periods.at(-2))
  const mapped = now.filter((each) => each.step !== undefined)
  const total = sum(mapped)
  const steps = new Map<StepId, StepContacts>()
  for (const step of new Set(mapped.flatMap((each) => each.step ?? []))) {
    const own = mapped.filter((each) => each.step === step)
    const earlier = before.filter((each) => each.step === step)
    steps.set(step, contactsOf(own, earlier, total))
  }
  return {
    period,
    total,
    unmapped: sum(now) - total,
    most: Math.max(0, ...[...steps.values()].map(({ count }) => count)),
    steps,
  }
}

function contactsOf(own: readonly Tickets[], earlier: readonly Tickets[], total: number): StepContacts {
  const count = sum(own)
  return {
    count,
    share: total > 0 ? count / total : 0,
    reasons: reasonsOf(own),
    repeat: repeatShare(own),
    change: changeOf(earlier, own),
  }
}

/** The same reason of two branches is one reason. */
function reasonsOf(own: readonly Tickets[]): StepContacts['reasons'] {
  const byReason = new Map<string, { reason: Text; count: number }>()
  for (const { reason, count } of own) {
    const name = JSON.stringify([reason.en ?? '', reason.ar ?? ''])
    const known = byReason.get(name)
    if (known) known.count += count
    else byReason.set(name, { reason, count })
  }
  return [...byReason.values()].sort((a, b) => b.count - a.count)
}

/** Rates are only compared when every count of both periods is seen against the same kind of thing. */
function changeOf(before: readonly Tickets[], now: readonly Tickets[]): RateChange | null {
  const bases = new Set([...before, ...now].map(({ base, exposure }) => (exposure === undefined ? undefined : base)))
  const [then, since] = [before[0]?.exposure, now[0]?.exposure]
  if (before.length === 0 || bases.size !== 1 || then === undefined || since === undefined) return null
  return rateChange({ events: sum(before), exposure: then }, { events: sum(now), exposure: since })
}

function sum(tickets: readonly Tickets[]): number {
  return tickets.reduce((all, { count }) => all + count, 0)
}

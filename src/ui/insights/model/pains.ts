import type { CardId } from '../../../base/ids'
import type { BothLanguages } from '../../../base/text'
import { painNumber } from '../../../measures/priority'
import type { Lane } from '../../../model/records/lane'
import { asksFor, type BoardFacts, numberOf, type PlacedCard, type PlacedStep } from './boardFacts'
import { opportunitiesOf } from './opportunities'

export interface Pain {
  readonly placed: PlacedCard
  readonly place: PlacedStep
  readonly severity: number | undefined
  /** severity × frequency × reach; undefined until all three are known. */
  readonly number: number | undefined
  readonly cause: string | undefined
  /** An opportunity names it. */
  readonly isAnswered: boolean
}

export function painsOf(facts: BoardFacts): readonly Pain[] {
  const answered = new Set(opportunitiesOf(facts).flatMap(({ pain }) => pain ?? []))
  return facts.steps.flatMap((place) =>
    place.cards.filter(({ type }) => isPain(type)).map((placed) => painOf(placed, place, answered)),
  )
}

export function isPain(type: PlacedCard['type']): boolean {
  return asksFor(type, 'severity', 'frequency', 'reach')
}

function painOf(placed: PlacedCard, place: PlacedStep, answered: ReadonlySet<CardId>): Pain {
  const { data } = placed
  const severity = numberOf(data.severity)
  const frequency = numberOf(data.frequency)
  const reach = numberOf(data.reach)
  const isRated = severity !== undefined && frequency !== undefined && reach !== undefined
  return {
    placed,
    place,
    severity,
    number: isRated ? painNumber(severity, frequency, reach) : undefined,
    cause: typeof data.cause === 'string' ? data.cause : undefined,
    isAnswered: answered.has(placed.card.id),
  }
}

/** The worst first: by severity where numbers tie, because equal products hide different risks. */
export function worstPains(pains: readonly Pain[]): readonly Pain[] {
  return [...pains].sort(
    (a, b) =>
      (b.number ?? -1) - (a.number ?? -1) || (b.severity ?? 0) - (a.severity ?? 0) || a.place.number - b.place.number,
  )
}

export interface ParetoBar {
  readonly key: string
  readonly label: BothLanguages | undefined
  /** Of a bar that is one pain point. */
  readonly pain?: Pain
  readonly count: number
  /** Sum of the pain numbers. */
  readonly weight: number
  /** Of all that is drawn, up to and with this bar, 0…1. */
  readonly cumulative: number
}

/** Causes by the sum of the pain numbers behind them. What nobody gave a cause to stands last, however much it is. */
export function paretoByCause(pains: readonly Pain[]): readonly ParetoBar[] {
  const named = new Map<string, { label: BothLanguages | undefined; count: number; weight: number }>()
  let unnamed = { count: 0, weight: 0 }
  for (const { cause, placed, number = 0 } of pains) {
    if (cause === undefined) {
      unnamed = { count: unnamed.count + 1, weight: unnamed.weight + number }
      continue
    }
    const known = named.get(cause) ?? { label: labelOfCause(placed, cause), count: 0, weight: 0 }
    named.set(cause, { ...known, count: known.count + 1, weight: known.weight + number })
  }
  const bars = [...named]
    .map(([key, bar]) => ({ key, ...bar }))
    .sort((a, b) => b.weight - a.weight || b.count - a.count || (a.key < b.key ? -1 : 1))
  return cumulated([...bars, ...(unnamed.count > 0 ? [{ key: '', label: undefined, ...unnamed }] : [])])
}

/** One bar a pain point, the worst first; those that are not rated have no place in it. */
export function paretoByPain(pains: readonly Pain[], most: number): readonly ParetoBar[] {
  const rated = worstPains(pains).filter(({ number }) => number !== undefined)
  return cumulated(
    rated.map((pain) => ({
      key: pain.placed.card.id,
      label: undefined,
      pain,
      count: 1,
      weight: pain.number ?? 0,
    })),
  ).slice(0, most)
}

function cumulated(bars: readonly Omit<ParetoBar, 'cumulative'>[]): ParetoBar[] {
  // Where nothing is rated the number of pain points is all there is to add up.
  const byCount = bars.every(({ weight }) => weight === 0)
  const sizeOf = (bar: Omit<ParetoBar, 'cumulative'>) => (byCount ? bar.count : bar.weight)
  const total = bars.reduce((sum, bar) => sum + sizeOf(bar), 0)
  let sum = 0
  return bars.map((bar) => {
    sum += sizeOf(bar)
    return { ...bar, cumulative: total === 0 ? 0 : sum / total }
  })
}

function labelOfCause({ type }: PlacedCard, cause: string): BothLanguages | undefined {
  const field = type.fields.find(({ name }) => name === 'cause')
  return field?.kind === 'choice' ? field.options.find(({ value }) => value === cause)?.label : undefined
}

export interface HeatRow {
  readonly key: string
  readonly name: Lane['name']
  /** By severity from 1 to 5; the last place holds those nobody rated. */
  readonly counts: readonly number[]
  readonly total: number
}

export const SEVERITIES: readonly number[] = [1, 2, 3, 4, 5]

/** How many pain points of each severity stand in each lane, or in each stage. */
export function painHeat(facts: BoardFacts, pains: readonly Pain[], by: 'lane' | 'stage'): readonly HeatRow[] {
  const rows =
    by === 'stage'
      ? facts.stages.map(({ id, name }) => ({ key: id, name, own: pains.filter((pain) => pain.place.stage.id === id) }))
      : painLanes(pains).map(({ id, name }) => ({
          key: id,
          name,
          own: pains.filter((pain) => pain.placed.lane.id === id),
        }))
  return rows.map(({ key, name, own }) => ({
    key,
    name,
    counts: [...SEVERITIES, undefined].map((level) => own.filter(({ severity }) => severity === level).length),
    total: own.length,
  }))
}

export function painLanes(pains: readonly Pain[]): readonly Lane[] {
  return [...new Map(pains.map(({ placed }) => [placed.lane.id, placed.lane])).values()]
}

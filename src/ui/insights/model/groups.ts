import type { CardId } from '../../../base/ids'
import { compareGroups, type GroupComparison } from '../../../measures/compareShares'
import { addCounts } from '../../../measures/counts'
import { csat } from '../../../measures/csat'
import type { Interval, Share } from '../../../measures/share'
import { type SimpsonCheck, simpsonCheck } from '../../../measures/simpson'
import { wilson } from '../../../measures/wilson'
import type { Board } from '../../../model/board'
import type { Answers } from '../../../model/records/answers'
import type { Measure } from '../../../model/records/measure'
import type { BoardFacts, PlacedCard, PlacedStep } from './boardFacts'

/** What is compared: one touchpoint, or all of them (and the journey's own question) as one pool. */
export interface ComparedSubject {
  readonly card: CardId | undefined
  readonly placed: { readonly card: PlacedCard; readonly place: PlacedStep } | undefined
  /** Answers that tell the dimension apart. */
  readonly n: number
}

export interface Group extends Share {
  readonly id: string
  readonly share: number
  readonly interval: Interval
}

export interface GroupReport {
  readonly groups: readonly Group[]
  readonly comparison: GroupComparison
  /** The groups inside each value of a second dimension, where there is one. */
  readonly strata: readonly { readonly id: string; readonly groups: readonly Group[] }[]
  readonly second: string | undefined
  /** Of exactly two groups with a second dimension. */
  readonly simpson: (SimpsonCheck & { readonly first: string; readonly second: string }) | null
}

/** Subjects whose answers tell this dimension apart: all together, then each, the one with most answers first. */
export function comparedSubjects(
  facts: BoardFacts,
  board: Board,
  measure: Measure,
  dimension: string,
): readonly ComparedSubject[] {
  const all = latestOf(board, measure).filter(({ dims }) => dims[dimension] !== undefined)
  const cards = [...new Set(all.flatMap(({ card }) => card ?? []))]
  const subjects = cards
    .filter((card) => new Set(all.filter((each) => each.card === card).map(({ dims }) => dims[dimension])).size > 1)
    .map((card): ComparedSubject => ({ card, placed: placedOf(facts, card), n: countOf(all, measure, card) }))
    .sort((a, b) => b.n - a.n)
  const values = new Set(all.map(({ dims }) => dims[dimension]))
  if (values.size < 2 || subjects.length === 1) return subjects
  return [{ card: undefined, placed: undefined, n: countOf(all, measure, undefined) }, ...subjects]
}

/** The groups of one dimension against each other, in each subject's latest period; null with fewer than two. */
export function groupReport(
  board: Board,
  measure: Measure,
  dimension: string,
  card: CardId | undefined,
): GroupReport | null {
  const all = latestOf(board, measure).filter(
    (each) => each.dims[dimension] !== undefined && (card === undefined || each.card === card),
  )
  const groups = groupsBy(all, measure, dimension)
  const comparison = compareGroups(groups, measure.better)
  if (!comparison) return null
  const second = secondDimension(all, dimension)
  const values = second === undefined ? [] : valuesOf(all, second)
  const strata = values.map((id) => ({
    id,
    groups: groupsBy(
      all.filter(({ dims }) => second !== undefined && dims[second] === id),
      measure,
      dimension,
    ),
  }))
  return { groups, comparison, strata, second, simpson: simpsonOf(groups, strata) }
}

/** Of each subject only its latest period: groups of different periods would compare periods. */
function latestOf(board: Board, measure: Measure): readonly Answers[] {
  const all = Object.values(board.answers).filter((each) => each.measure === measure.id)
  const latest = new Map<string, string>()
  const subjectOf = ({ card, stage }: Answers) => card ?? stage ?? ''
  for (const each of all) {
    const known = latest.get(subjectOf(each))
    if (known === undefined || each.period > known) latest.set(subjectOf(each), each.period)
  }
  return all.filter((each) => latest.get(subjectOf(each)) === each.period)
}

function placedOf(facts: BoardFacts, id: CardId): ComparedSubject['placed'] {
  for (const place of facts.steps) {
    const card = place.cards.find((each) => each.card.id === id)
    if (card) return { card, place }
  }
  return undefined
}

function countOf(all: readonly Answers[], measure: Measure, card: CardId | undefined): number {
  const own = card === undefined ? all : all.filter((each) => each.card === card)
  return csat(addCounts(own.map(({ counts }) => counts)), measure).n
}

function valuesOf(all: readonly Answers[], dimension: string): readonly string[] {
  return [...new Set(all.flatMap(({ dims }) => dims[dimension] ?? []))].sort()
}

function groupsBy(all: readonly Answers[], measure: Measure, dimension: string): Group[] {
  return valuesOf(all, dimension).flatMap((id) => {
    const own = all.filter(({ dims }) => dims[dimension] === id)
    const { k, n, share } = csat(addCounts(own.map(({ counts }) => counts)), measure)
    const interval = wilson({ k, n })
    return share === null || interval === null ? [] : [{ id, k, n, share, interval }]
  })
}

/** Another dimension that all these answers tell apart too: the one with fewest values. */
function secondDimension(all: readonly Answers[], first: string): string | undefined {
  const names = new Set(all.flatMap(({ dims }) => Object.keys(dims)))
  return [...names]
    .filter((name) => name !== first && all.every(({ dims }) => dims[name] !== undefined))
    .map((name) => ({ name, size: valuesOf(all, name).length }))
    .filter(({ size }) => size > 1)
    .sort((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))[0]?.name
}

function simpsonOf(groups: readonly Group[], strata: GroupReport['strata']): GroupReport['simpson'] {
  const [first, second] = groups
  if (groups.length !== 2 || !first || !second || strata.length === 0) return null
  const shareIn = (own: readonly Group[], id: string): Share => own.find((each) => each.id === id) ?? { k: 0, n: 0 }
  const check = simpsonCheck(
    strata.map((stratum) => ({
      id: stratum.id,
      first: shareIn(stratum.groups, first.id),
      second: shareIn(stratum.groups, second.id),
    })),
  )
  return check && { ...check, first: first.id, second: second.id }
}

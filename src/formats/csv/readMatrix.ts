import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import {
  type DraftCard,
  type DraftLane,
  type DraftNote,
  type DraftProblem,
  type DraftReading,
  type DraftStage,
  guessLane,
  type LaneGuess,
  moodField,
  readNumber,
} from '../draft'
import { readTable, type Table } from './cells'
import { isMapOfLanes, looksLikeAnswers, MAP_LIMIT } from './mapOrAnswers'

type Row = Table['rows'][number]

/** A table of stages and steps by lanes: the layout `printMatrix` writes, and what people make of it by hand. */
export function readMatrix(source: string, registry: LaneRegistry): Result<DraftReading, DraftProblem> {
  return readMatrixTable(readTable(source), registry)
}

/** The same of a table from anywhere: one that is no map, and looks like answers to a survey, is refused as such. */
export function readForeignMatrix(source: string, registry: LaneRegistry): Result<DraftReading, DraftProblem> {
  const table = readTable(source)
  const start = readMatrixTable({ ...table, rows: table.rows.slice(0, MAP_LIMIT) }, registry)
  if ((!start.ok || !isMapOfLanes(start.value)) && looksLikeAnswers(table.rows))
    return fail({ kind: 'surveyAnswers', rows: table.rows.length - 1 })
  return table.rows.length <= MAP_LIMIT ? start : readMatrixTable(table, registry)
}

/** The same of a table that was no text. */
export function readMatrixTable(
  { rows, openQuote }: Table,
  registry: LaneRegistry,
): Result<DraftReading, DraftProblem> {
  const notes: DraftNote[] = []
  if (openQuote !== undefined) notes.push({ code: 'quoteOpen', line: openQuote })
  const [first, second, ...rest] = rows
  const layout = first && layoutOf(first, second, registry)
  if (!layout) return fail({ kind: 'noJourney', format: 'csv' })
  const body = layout.hasSteps ? rest : [second, ...rest].flatMap((row) => row ?? [])
  if (!layout.hasSteps) notes.push({ code: 'noSteps', line: first.line })
  const lanes: DraftLane[] = []
  const cards: DraftCard[] = []
  const guess = keptGuess(registry)
  for (const row of body) {
    const type = laneOf(row, layout, registry, guess, notes)
    lanes.push({ name: row.cells[0] ?? '', type })
    if (row.cells.slice(layout.from + layout.steps).some((cell) => cell !== ''))
      notes.push({
        code: 'rowTooLong',
        line: row.line,
        words: row.cells
          .slice(layout.from + layout.steps)
          .join(' ')
          .trim(),
      })
    for (const card of cardsOf(row, lanes.length - 1, type, layout, registry, notes)) cards.push(card)
  }
  if (layout.steps === 0 || lanes.length === 0) return fail({ kind: 'noJourney', format: 'csv' })
  const title = layout.hasSteps || layout.from === 2 ? (first.cells[0] ?? '') : ''
  return ok({ draft: { title: isHeading(title) ? '' : title, stages: layout.stages, lanes, cards, links: [] }, notes })
}

interface Layout {
  /** The first column with cells: behind the name, or behind the name and the type. */
  readonly from: 1 | 2
  readonly steps: number
  readonly hasSteps: boolean
  readonly stages: readonly DraftStage[]
}

const HEADING =
  /^(?:stages?|phases?|lanes?|steps?|type|lane type|المرحلة|المراحل|الخطوات|الخطوة|المسار|النوع|نوع المسار)$/i

function isHeading(words: string): boolean {
  return HEADING.test(words.trim())
}

/** A second row without a name of a lane holds steps. */
function layoutOf(first: Row, second: Row | undefined, registry: LaneRegistry): Layout | undefined {
  if (first.cells.length < 2) return undefined
  const head = second?.cells[0] ?? ''
  const hasSteps = second !== undefined && (head === '' || isHeading(head))
  const hasType = (first.cells[1] ?? '') === '' || isHeading(first.cells[1] ?? '')
  const isType = hasType || registry.isKnown(second?.cells[1] ?? '')
  const from = isType ? 2 : 1
  const names = first.cells.slice(from)
  const stepNames = hasSteps ? second.cells.slice(from) : names
  const steps = Math.max(lastFilled(names), lastFilled(stepNames))
  if (!hasSteps) {
    const stages = names.slice(0, steps).map((name) => ({ name, steps: [{ name }] }))
    return { from, steps, hasSteps, stages }
  }
  const stages: { name: string; steps: { name: string }[] }[] = []
  for (let at = 0; at < steps; at++) {
    const name = names[at] ?? ''
    if (name !== '' || stages.length === 0) stages.push({ name, steps: [] })
    stages.at(-1)?.steps.push({ name: stepNames[at] ?? '' })
  }
  return { from, steps, hasSteps, stages }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1
}

type Guess = (words: readonly string[]) => LaneGuess

/** Rows of one name are guessed once. */
function keptGuess(registry: LaneRegistry): Guess {
  const known = new Map<string, LaneGuess>()
  return (words) => {
    const key = JSON.stringify(words)
    const guess = known.get(key) ?? guessLane(words, registry)
    known.set(key, guess)
    return guess
  }
}

function laneOf(
  { cells, line }: Row,
  { from }: Layout,
  registry: LaneRegistry,
  guess: Guess,
  notes: DraftNote[],
): string {
  const [name = '', said = ''] = cells
  // A type this version does not know is kept by its name, as everywhere.
  const words = from === 2 ? [said, name] : [name]
  if (from === 2 && registry.isKnown(said)) return said
  const { type, sure } = guess(words)
  if (!sure) notes.push({ code: 'laneTypeGuessed', line, words: said || name })
  return type
}

function cardsOf(
  row: Row,
  lane: number,
  typeId: string,
  { from, steps }: Layout,
  registry: LaneRegistry,
  notes: DraftNote[],
): DraftCard[] {
  const field = moodField(registry.typeOf(typeId))
  const cells = row.cells.slice(from, from + steps)
  const toMood = field === undefined ? undefined : moodScale(cells, row.line, notes)
  return cells.flatMap((cell, step) =>
    cell
      .split(/\r\n?|\n/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text): DraftCard => {
        if (field === undefined || !toMood) return { lane, step, text }
        const read = readNumber(text)
        if (read) return { lane, step, text: read.rest, data: { [field]: toMood(read.value) } }
        notes.push({ code: 'moodUnreadable', line: row.line, words: text })
        return { lane, step, text }
      }),
  )
}

/** −2 to +2 as it stands; 1 to 5 where a number above 2 says so. */
function moodScale(cells: readonly string[], line: number, notes: DraftNote[]): (value: number) => number {
  const values = cells.flatMap((cell) => cell.split(/\r\n?|\n/)).flatMap((text) => readNumber(text)?.value ?? [])
  const isFive = values.some((value) => value > 2) && values.every((value) => value >= 0)
  if (isFive) notes.push({ code: 'scaleFive', line })
  return (value) => Math.max(-2, Math.min(2, Math.round(isFive ? value - 3 : value))) + 0
}

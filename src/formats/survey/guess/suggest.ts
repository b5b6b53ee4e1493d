import type { Scale } from '../../../measures/counts'
import type { AnswerTarget, ColumnUse } from '../mapping'
import { decideDecimal } from '../text/numbers'
import { guessGrain } from '../text/periods'
import { foldPhrase } from '../words/foldPhrase'
import { readAnswer } from '../words/readAnswer'
import { means } from './columnNames'
import { isPersonalColumn } from './personal'
import type { ColumnProfile } from './profile'
import { type GuessedScale, scaleOf } from './scaleOf'
import type { SurveyTool } from './tool'

export type AnswerFamily = 'csat' | 'nps' | 'ces' | 'custom'

/** A question of the board, or one that the import would add. */
export interface QuestionDraft {
  readonly key: string
  readonly family: AnswerFamily
  readonly scale: Scale
  /** Of a new question that several touchpoints share; absent: it is called like its column. */
  readonly isShared?: boolean
  readonly name: string
}

/** Something on the board that can be asked about, with all its names. */
export interface NamedTarget {
  readonly target: AnswerTarget
  readonly names: readonly string[]
}

export interface SuggestContext {
  readonly tool: SurveyTool
  readonly delimiter: string
  /** Of the board. */
  readonly questions: readonly QuestionDraft[]
  readonly targets: readonly NamedTarget[]
  /** What was selected when the import began. */
  readonly preferred?: AnswerTarget
  readonly periods: readonly string[]
}

export interface Suggestion {
  readonly columns: Readonly<Record<number, ColumnUse>>
  /** Questions to add, by key. */
  readonly added: readonly QuestionDraft[]
  /** Personal columns, which stay left out unless the person wants them. */
  readonly personal: readonly number[]
}

interface AskedColumn {
  readonly column: ColumnProfile
  readonly found: GuessedScale
}

/** What each column seems to be. Every guess can be changed; nothing is counted before the person has seen it. */
export function suggest(columns: readonly ColumnProfile[], context: SuggestContext): Suggestion {
  const personal = columns.filter(
    ({ name, sample, id }) => isPersonalColumn(name, sample) || (id !== undefined && isPersonalColumn(id, [])),
  )
  const left = columns.filter((column) => !personal.includes(column))
  const date = dateColumn(left)
  const touchpoint = left.find((column) => column !== date && isTouchpoint(column, context))
  const flags = left.filter((column) => column !== date && isFlag(scaleOf(column)))
  const uses = new Map<number, ColumnUse>(personal.map(({ index }) => [index, { kind: 'personal' }]))
  const asked: AskedColumn[] = []
  for (const column of left) {
    if (column === date) uses.set(column.index, dateUse(column, context))
    else if (column === touchpoint) uses.set(column.index, touchpointUse(column, context))
    else {
      const use = plainUse(column)
      const found = use ? undefined : onScaleOfBoard(column, scaleOf(column, context.delimiter), context)
      const isDriver = isFlag(found) && flags.length > 3 && !/question|thumb|satisf|رضا/i.test(column.name)
      if (found && !isDriver && !column.dates) asked.push({ column, found })
      else uses.set(column.index, use ?? restUse(column))
    }
  }
  const { answers, added } = suggestAnswers(asked, context)
  for (const [index, use] of answers) uses.set(index, use)
  return { columns: Object.fromEntries(uses), added, personal: personal.map(({ index }) => index) }
}

/** Share of the answers that has to lie on the scale of a question the board already asks. */
const MOSTLY = 0.8

/**
 * One slip of a key must not move a column to a longer scale, where other answers count as satisfied: where all values but
 * one lie on the scale of a question of the board, it is that one. The value beyond is shown as a mistake.
 */
function onScaleOfBoard(
  { name, values }: ColumnProfile,
  found: GuessedScale | undefined,
  { questions, delimiter }: SuggestContext,
): GuessedScale | undefined {
  if (!found || Object.keys(found.words).length > 0 || familyOf(name, found.scale) === 'nps') return found
  const read = values.flatMap(([value, rows]) => {
    const reading = readAnswer(value, decideDecimal([value], delimiter))
    return reading.kind === 'number' ? [{ number: reading.value, rows }] : []
  })
  const rowsOf = (some: typeof read) => some.reduce((sum, { rows }) => sum + rows, 0)
  const own = questions.find(({ family, scale: [low, high] }) => {
    const beyond = read.filter(({ number }) => number < low || number > high)
    const isShorter = high - low < found.scale[1] - found.scale[0]
    return family !== 'nps' && isShorter && beyond.length === 1 && rowsOf(beyond) <= rowsOf(read) * (1 - MOSTLY)
  })
  return own ? { ...found, scale: own.scale } : found
}

/** When the answer was given: of several dates, the one that says so. */
function dateColumn(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const dated = columns.filter(({ dates }) => dates !== undefined)
  return (
    dated.find(({ name, id }) => means(name, 'answered') || means(id ?? '', 'answered')) ??
    dated.find(({ name }) => means(name, 'date')) ??
    dated[0]
  )
}

function dateUse({ dates, missing, name }: ColumnProfile, { periods, tool }: SuggestContext): ColumnUse {
  const span = dates?.spans[dates.order ?? 'dayFirst'] ?? dates?.spans.monthFirst
  const isFinish = missing > 0 && (tool === 'limeSurvey' || tool === 'typeform') && means(name, 'answered')
  return {
    kind: 'date',
    order: dates?.order,
    grain: span ? guessGrain(span.from, span.to, periods) : 'quarter',
    ...(isFinish ? { isFinish } : {}),
  }
}

function isTouchpoint(column: ColumnProfile, { targets }: SuggestContext): boolean {
  const { name, values, hasMany, filled } = column
  if (hasMany || values.length < 2 || /[?؟]/.test(name) || name.split(' ').length > 4) return false
  if (scaleOf(column) !== undefined) return false
  const known = values.filter(([value]) => targetNamed(value, targets, true)).length
  const isRepeated = values.length <= filled * 0.7
  return known * 2 >= values.length || (isRepeated && means(name, 'touchpoint') && !means(name, 'branch'))
}

function touchpointUse({ values }: ColumnProfile, { targets }: SuggestContext): ColumnUse {
  const known = values.flatMap(([value]) => {
    const target = targetNamed(value, targets, true)
    return target ? [[value, target] as const] : []
  })
  return { kind: 'touchpoint', targets: Object.fromEntries(known) }
}

/** What can be told from the heading alone. */
function plainUse(column: ColumnProfile): ColumnUse | undefined {
  const { name, id = '', values, hasMany } = column
  const few = !hasMany && values.length > 0
  if (few && (means(name, 'status') || means(id, 'status'))) {
    const tests = values.map(([value]) => value).filter((value) => /preview|test|spam|^[128]$/i.test(value))
    return tests.length > 0 ? { kind: 'leaveOut', reason: 'test', values: tests } : { kind: 'ignore' }
  }
  if (few && (means(name, 'finished') || means(id, 'finished'))) {
    const not = values.map(([value]) => value).filter((value) => /^(?:0|false|no|لا)$/i.test(value))
    return not.length > 0 ? { kind: 'leaveOut', reason: 'unfinished', values: not } : { kind: 'ignore' }
  }
  if (means(name, 'never') || means(id, 'never')) return { kind: 'ignore' }
  if (means(name, 'count') && few && values.every(([value]) => /^\d+$/.test(value))) return { kind: 'count' }
  if (means(name, 'comment') && !scaleOf(column)) return { kind: 'comment' }
  return few && values.length <= 60 && !scaleOf(column) ? dimensionUse(name) : undefined
}

function dimensionUse(name: string): ColumnUse | undefined {
  if (/[?؟]/.test(name) || name.split(' ').length > 4) return undefined
  const dimensions = ['company', 'branch', 'channel', 'persona', 'segment'] as const
  const found = dimensions.find((each) => means(name, each))
  return found && { kind: 'dimension', name: found }
}

function restUse({ length, hasMany, values, filled, dates }: ColumnProfile): ColumnUse {
  const isVaried = hasMany || values.length > filled * 0.5
  return !dates && isVaried && length > 12 ? { kind: 'comment' } : { kind: 'ignore' }
}

function isFlag(found: GuessedScale | undefined): boolean {
  return found?.scale[0] === 0 && found.scale[1] === 1
}

function suggestAnswers(
  asked: readonly AskedColumn[],
  context: SuggestContext,
): { readonly answers: readonly (readonly [number, ColumnUse])[]; readonly added: readonly QuestionDraft[] } {
  const guesses = asked.map((each) => {
    const family = familyOf(each.column.name, each.found.scale)
    const target = targetOf(each.column.name, family, asked.length, context)
    return { ...each, family, target, place: placeKey(`${family} ${each.found.scale.join(':')}`, target) }
  })
  const added = new Map<string, QuestionDraft>()
  const answers = guesses.map((guess): readonly [number, ColumnUse] => {
    const { column, found, target, place } = guess
    // Two columns about one thing are two questions: counted together, nobody could tell them apart again.
    const isAlone = guesses.filter((each) => each.place === place).length === 1
    const question = questionFor(guess, isAlone, context)
    if (!context.questions.includes(question)) added.set(question.key, question)
    return [
      column.index,
      { kind: 'answer', question: question.key, target, words: found.words, decimal: found.decimal },
    ]
  })
  return { answers, added: [...added.values()] }
}

export function familyOf(name: string, [low, high]: Scale): AnswerFamily {
  if (low === 0 && high === 10 && (means(name, 'nps') || !means(name, 'satisfaction') || foldPhrase(name) === 'score'))
    return 'nps'
  if (means(name, 'effort') && high - low > 1) return 'ces'
  return 'csat'
}

function targetOf(name: string, family: AnswerFamily, columns: number, context: SuggestContext): AnswerTarget {
  const named = targetNamed(name, context.targets, false)
  if (named) return named
  return context.preferred && columns === 1 && family !== 'nps' ? context.preferred : { kind: 'journey' }
}

/** A question of the board on the same scale, or a new one: of the column itself, or shared by all touchpoints. */
function questionFor(
  { column, found: { scale }, family }: AskedColumn & { readonly family: AnswerFamily },
  isAlone: boolean,
  { questions }: SuggestContext,
): QuestionDraft {
  const { name, key } = column
  const fitting = questions.filter((each) => each.family === family && isSameScale(each.scale, scale))
  const named = fitting.find((each) => foldPhrase(each.name) === foldPhrase(name))
  const known = named ?? (isAlone ? fitting[0] : undefined)
  if (known) return known
  return isAlone
    ? { key: `new:${family}:${scale.join(':')}`, family, scale, name, isShared: true }
    : { key: `new:${key}`, family, scale, name }
}

export function isSameScale(a: Scale, b: Scale): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

export function placeKey(question: string, target: AnswerTarget): string {
  return `${question} ${target.kind} ${'id' in target ? target.id : ''}`
}

/** The thing on the board a text names: the longest of several. Short names have to be the whole text. */
export function targetNamed(text: string, targets: readonly NamedTarget[], isWhole: boolean): AnswerTarget | undefined {
  const folded = foldPhrase(text)
  let best: { readonly target: AnswerTarget; readonly length: number } | undefined
  for (const { target, names } of targets) {
    for (const name of names) {
      const each = foldPhrase(name)
      const found = each === folded || (!isWhole && each.length > 4 && ` ${folded} `.includes(` ${each} `))
      if (found && each.length > (best?.length ?? 0)) best = { target, length: each.length }
    }
  }
  return best?.target
}

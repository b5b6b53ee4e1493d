import { jsonrepair } from 'jsonrepair'
import { fencedBlocks } from '../../base/fencedBlocks'
import { fail, ok, type Result } from '../../base/result'
import { DEPTH_LIMIT } from '../../model/parse/cleanJson'
import type { DraftNote, DraftProblem } from '../draft'
import { scanJson } from '../json/scanJson'

interface Piece {
  readonly text: string
  /** Lines before it. */
  readonly above: number
}

export interface FoundJson {
  readonly value: unknown
  readonly notes: readonly DraftNote[]
  /** The answer ends too early: its last record may be half a one. */
  readonly isCut: boolean
}

/** The JSON in an answer: as it stands, in a fence, or among sentences; put right where it is plain what was meant. */
export function jsonIn(source: string): Result<FoundJson, DraftProblem> {
  // A long row of backticks is a fence like any other, and the repair would stumble over each.
  const text = source.replace(/^\ufeff/, '').replace(/`{4,}/g, '```')
  const piece = pieceOf(text)
  if (!piece) return fail({ kind: 'noJourney', format: 'assistant' })
  const scan = scanJson(piece.text)
  if (scan.depth > DEPTH_LIMIT) return fail({ kind: 'tooDeep', format: 'assistant', limit: DEPTH_LIMIT })
  const notes: DraftNote[] = scan.state !== 'cutOff' && hasSentences(text, piece.text) ? [{ code: 'answerAround' }] : []
  if (scan.state === 'whole') {
    const parsed = parse(piece.text)
    if (parsed.ok) return ok({ value: parsed.value, notes, isCut: false })
  }
  const line = scan.line + piece.above
  const mended = mend(piece.text)
  if (!mended.ok) return fail({ kind: 'badJson', format: 'assistant', line, column: scan.column })
  const isCut = scan.state === 'cutOff'
  return ok({ value: mended.value, notes: [...notes, { code: isCut ? 'answerCut' : 'answerMended', line }], isCut })
}

/** The longest fenced block with an object in it; else all from the first brace to the last. */
function pieceOf(text: string): Piece | undefined {
  const fenced = fencedBlocks(text)
    .filter((block) => block.text.includes('{'))
    .sort((a, b) => b.text.length - a.text.length)[0]
  const base = fenced ?? { text, at: 0 }
  const start = base.text.indexOf('{')
  if (start < 0) return undefined
  const end = base.text.lastIndexOf('}')
  // What is cut off ends with its last whole object; what follows a whole one are sentences.
  const piece = end < start ? base.text.slice(start) : base.text.slice(start, end + 1)
  return { text: piece, above: text.slice(0, base.at + start).split('\n').length - 1 }
}

function hasSentences(text: string, json: string): boolean {
  return /\p{L}/u.test(text.replace(json, '').replace(/```[\w-]*/g, ''))
}

function parse(text: string): Result<unknown, undefined> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return fail(undefined)
  }
}

/** Letters that are repaired at most: the repair looks back for each mistake, and no answer of an assistant is as long. */
const MENDED = 200_000

function mend(text: string): Result<unknown, undefined> {
  if (text.length > MENDED) return fail(undefined)
  try {
    return ok(JSON.parse(jsonrepair(text)))
  } catch {
    // Also where it is nested so deep that the repair runs out of stack.
    return fail(undefined)
  }
}

import type { Draft, DraftNote, DraftProblem } from '../../formats/draft'
import type { BoardFile } from '../../formats/json'
import type { TextFormat } from '../../formats/texts'
import { CARD_LIMIT, SOURCE_LIMIT } from '../../model/parse/parseBoard'
import type { Services } from '../services'
import type { ImportProblem } from './importProblem'

/** A text that gives a board: nothing is done with it before the person has seen what would come of it. */
export interface FoundText {
  readonly kind: 'text'
  readonly file: string
  readonly format: TextFormat | 'xlsx'
  readonly content: BoardFile
  readonly notes: readonly DraftNote[]
  /** The text is too long to be kept with the board. */
  readonly sourceDropped: boolean
}

export type TextPorts = Pick<Services, 'newId' | 'now' | 'lanes'>

/** Reads a text and makes its board, in memory only. */
export async function findText(
  source: Uint8Array | string,
  file: string,
  { newId, now, lanes }: TextPorts,
): Promise<FoundText | { readonly kind: 'refused'; readonly file: string; readonly problem: ImportProblem }> {
  const [{ readTextBeside }, { boardOfDraft }] = await Promise.all([
    import('../../formats/texts/besideThePage'),
    import('../../formats/draft/boardOfDraft'),
    import('../texts/doorsWords'),
  ])
  const read = await readTextBeside(source, file, lanes)
  if (!read.ok)
    return {
      kind: 'refused',
      file,
      problem: isDraftProblem(read.error) ? { kind: 'text', problem: read.error } : read.error,
    }
  const { draft, notes, format, text } = read.value
  const tooLarge = isTooLarge(draft)
  if (tooLarge) return { kind: 'refused', file, problem: { kind: 'text', problem: tooLarge } }
  const titled = draft.title === '' ? { ...draft, title: file.replace(/\.[^.]+$/, '') } : draft
  const board = boardOfDraft(titled, { newId, createdAt: now(), lanes })
  const isKept = text.length <= SOURCE_LIMIT
  const content: BoardFile = {
    board: isKept ? { ...board, source: { format, text } } : board,
    media: new Map(),
    notes: [],
  }
  return { kind: 'text', file, format, content, notes, sourceDropped: !isKept }
}

export function isTooLarge({ cards }: Draft): DraftProblem | undefined {
  return cards.length > CARD_LIMIT ? { kind: 'tooManyCards', found: cards.length, limit: CARD_LIMIT } : undefined
}

const DRAFT_PROBLEMS: readonly string[] = [
  'unknownText',
  'noJourney',
  'surveyAnswers',
  'badSyntax',
  'tooManyCards',
  'otherDiagram',
  'badXml',
  'documentType',
  'tooDeep',
  'badPacking',
  'badJson',
  'badShape',
] satisfies readonly DraftProblem['kind'][]

function isDraftProblem(problem: { readonly kind: string }): problem is DraftProblem {
  return DRAFT_PROBLEMS.includes(problem.kind)
}

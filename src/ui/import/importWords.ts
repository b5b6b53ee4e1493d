import type { TFunction } from 'i18next'
import { unreachable } from '../../base/unreachable'
import type { DraftProblem } from '../../formats/draft'
import type { FileNote, Salvage } from '../../formats/json'
import type { Formats } from '../i18n/useFormats'
import type { ImportProblem } from './importProblem'

export interface ProblemWords {
  /** What happened: one short sentence. */
  readonly what: string
  /** What it means for the work, what was done, and what can be done. */
  readonly help: string
}

/** Words for everything that can be wrong with a file. */
export function problemWords(problem: ImportProblem, t: TFunction, { number, bytes }: Formats): ProblemWords {
  const plain = <K extends PlainProblem>(kind: K): ProblemWords => ({
    what: t(`import.problem.${kind}`),
    help: t(`import.help.${kind}`),
  })
  switch (problem.kind) {
    case 'empty':
    case 'blankBytes':
    case 'unknownEncoding':
    case 'badVersion':
    case 'notABoard':
    case 'unreadableFile':
    case 'fileChanged':
    case 'noRoom':
    case 'storeFailed':
    case 'brokenArchive':
      return plain(problem.kind)
    case 'swollen':
      return { what: t('import.problem.swollen', { limit: bytes(problem.limit) }), help: t('import.help.swollen') }
    case 'unreadable':
      return { what: t('import.problem.unreadable', { reason: problem.reason }), help: t('import.help.unreadable') }
    case 'tooLarge':
      return {
        what: t('import.problem.tooLarge', { size: bytes(problem.bytes), limit: bytes(problem.limit) }),
        help: t('import.help.tooLarge'),
      }
    case 'cutOff':
      return {
        what: t('import.problem.cutOff', { line: number(problem.line) }),
        help: salvageWords(problem.salvage, t, number) ?? t('import.help.cutOff'),
      }
    case 'brokenJson':
      return {
        what: t('import.problem.brokenJson', { line: number(problem.line), column: number(problem.column) }),
        help: salvageWords(problem.salvage, t, number) ?? t('import.help.brokenJson'),
      }
    case 'wrongKind':
      return { what: t(`import.found.${problem.found}`), help: t(`import.foundHelp.${problem.found}`) }
    case 'newer':
      return {
        what: t('import.problem.newer', { found: number(problem.found), known: number(problem.known) }),
        help: t('import.help.newer'),
      }
    case 'tooDeep':
      return { what: t('import.problem.tooDeep', { limit: number(problem.limit) }), help: t('import.help.tooDeep') }
    case 'tooMany':
      return {
        what: t('import.problem.tooMany', { found: number(problem.found), limit: number(problem.limit) }),
        help: t('import.help.tooMany', { limit: number(problem.limit) }),
      }
    case 'workbook':
      return { what: t(`import.workbook.${problem.problem}`), help: t('import.workbook.help') }
    case 'text':
      return textProblemWords(problem.problem, t, number)
    default:
      return unreachable(problem)
  }
}

function textProblemWords(problem: DraftProblem, t: TFunction, number: Formats['number']): ProblemWords {
  const help = t('texts.problemHelp')
  switch (problem.kind) {
    case 'unknownText':
      return { what: t('texts.problem.unknownText'), help }
    case 'noJourney':
      return { what: t('texts.problem.noJourney'), help }
    case 'surveyAnswers':
      return { what: t('texts.problem.surveyAnswers', { count: problem.rows }), help: t('texts.surveyHelp') }
    case 'badSyntax':
      return { what: t('texts.problem.badSyntax', { line: number(problem.line), words: problem.words }), help }
    case 'tooManyCards':
      return {
        what: t('import.problem.tooMany', { found: number(problem.found), limit: number(problem.limit) }),
        help,
      }
    case 'otherDiagram':
      return { what: t('texts.problem.otherDiagram', { words: problem.words }), help }
    case 'badXml':
    case 'badJson': {
      const { line, column } = problem
      const words = problem.kind === 'badXml' ? problem.words : ''
      return { what: t(`texts.problem.${problem.kind}`, { line: number(line), column: number(column), words }), help }
    }
    case 'documentType':
      return { what: t('texts.problem.documentType'), help }
    case 'tooDeep':
      return { what: t('texts.problem.tooDeep', { limit: number(problem.limit) }), help }
    case 'badPacking':
      return { what: t('texts.problem.badPacking', { words: problem.words }), help }
    case 'badShape':
      return { what: t('texts.problem.badShape', { count: problem.faults.length }), help: t('import.help.badVersion') }
    default:
      return unreachable(problem)
  }
}

type PlainProblem =
  | 'empty'
  | 'blankBytes'
  | 'unknownEncoding'
  | 'badVersion'
  | 'notABoard'
  | 'unreadableFile'
  | 'fileChanged'
  | 'noRoom'
  | 'storeFailed'
  | 'brokenArchive'

function salvageWords(salvage: Salvage | undefined, t: TFunction, number: Formats['number']): string | undefined {
  if (!salvage) return undefined
  const readable = number(salvage.cards)
  return salvage.cardsOnce === undefined
    ? t('import.help.salvage', { readable })
    : t('import.help.salvageOf', { readable, once: number(salvage.cardsOnce) })
}

/** Words for what was put right on the way, with how often. */
export function noteWords({ code, count, paths }: FileNote, t: TFunction): string {
  return t(`import.note.${code}`, { count, detail: detailOf(code, paths) })
}

/** The names that were refused, or the hosts that were not called. */
function detailOf(code: FileNote['code'], paths: readonly string[]): string {
  if (code === 'remotePicture') return [...new Set(paths)].join(', ')
  if (code === 'forbiddenName') return [...new Set(paths.map((path) => path.split('.').at(-1) ?? path))].join(', ')
  return ''
}

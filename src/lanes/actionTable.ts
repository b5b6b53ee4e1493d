import type { CardId } from '../base/ids'
import { textIn } from '../base/text'
import type { Board } from '../model/board'
import { type ActionRow, actionRows, isOverdue } from './actions'
import { sayShortDate } from './draw/date'
import { sayEffect } from './draw/effectWords'
import type { DrawContext } from './drawContext'
import type { LaneRegistry } from './registry'

/** Actions and decisions in the words of one language: what documents print as it is. */
export interface ActionTable {
  readonly title: string
  /** Names of the columns. */
  readonly heads: readonly string[]
  readonly rows: readonly ActionLine[]
}

export interface ActionLine {
  readonly id: CardId
  /** As many as there are columns; '' where nothing is known. */
  readonly cells: readonly string[]
}

export type ActionSpeech = Pick<DrawContext, 'say' | 'number' | 'language' | 'digits'>

export interface ActionChoice {
  /** ISO date. Without it nothing is said to be late: the paper may be read at any time. */
  readonly today?: string
  readonly keeps?: (card: CardId) => boolean
}

export const ACTION_WORDS = {
  title: { en: 'Actions and decisions', ar: 'الإجراءات والقرارات' },
  opportunity: { en: 'Opportunity', ar: 'فرصة التحسين' },
  step: { en: 'Step', ar: 'الخطوة' },
  owner: { en: 'Owner', ar: 'المسؤول' },
  status: { en: 'Action', ar: 'حالة الإجراء' },
  due: { en: 'Due', ar: 'تاريخ الاستحقاق' },
  decision: { en: 'Decision of the council', ar: 'قرار المجلس' },
  effect: { en: 'Measured effect', ar: 'الأثر المقيس' },
  overdue: { en: 'overdue', ar: 'متأخر' },
} as const

const COLUMNS = ['opportunity', 'step', 'owner', 'status', 'due', 'decision', 'effect'] as const

/** Of the width of the page, column by column. */
export const ACTION_WIDTHS: readonly number[] = [0.2, 0.12, 0.11, 0.08, 0.09, 0.2, 0.2]

/** Columns of words that people wrote, each in a direction of its own; the others are the product's. */
export const ACTION_WRITTEN: readonly boolean[] = COLUMNS.map((column) =>
  ['opportunity', 'step', 'owner', 'decision'].includes(column),
)

/** Nothing where nothing was decided or begun. */
export function actionTable(
  board: Board,
  lanes: LaneRegistry,
  speech: ActionSpeech,
  { keeps, today }: ActionChoice = {},
): ActionTable | undefined {
  const rows = actionRows(board, lanes, keeps)
  if (rows.length === 0) return undefined
  return {
    title: speech.say(ACTION_WORDS.title),
    heads: COLUMNS.map((column) => speech.say(ACTION_WORDS[column])),
    rows: rows.map((row) => ({ id: row.card.id, cells: COLUMNS.map((column) => cellOf(row, column, speech, today)) })),
  }
}

function cellOf(
  row: ActionRow,
  column: (typeof COLUMNS)[number],
  speech: ActionSpeech,
  today: string | undefined,
): string {
  const { language, say } = speech
  switch (column) {
    case 'opportunity':
      return textIn(row.card.text, language)
    case 'step':
      return textIn(row.step.name, language)
    case 'owner':
      return textIn(row.owner, language)
    case 'status': {
      const status = row.statusWords ? [say(row.statusWords)] : []
      return [...status, ...(today && isOverdue(row, today) ? [say(ACTION_WORDS.overdue)] : [])].join(' · ')
    }
    case 'due':
      return row.due === undefined ? '' : sayShortDate(row.due, speech)
    case 'decision':
      return textIn(row.decision, language)
    case 'effect':
      return row.effect ? sayEffect(row.effect, row.expected, speech) : ''
  }
}

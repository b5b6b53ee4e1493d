import { brandId } from '../../../src/base/ids'
import type { Language } from '../../../src/base/text'
import { type DrawContext, dataOf, laneRegistry, type RowDrawing } from '../../../src/lanes'
import { speech } from '../../../src/layout'
import { type Board, blankBoard } from '../../../src/model/board'
import { stepsInOrder } from '../../../src/model/reads'
import type { Answers } from '../../../src/model/records/answers'
import type { Card } from '../../../src/model/records/card'
import type { Mark, TextMark } from '../../../src/scene'
import { countedMetrics } from '../../support/metrics'

export const COLUMN = 178

const emptyBoard = blankBoard({
  id: brandId('board', 'board_1'),
  title: { en: 'Board' },
  kind: 'journey',
  baseLanguage: 'en',
  createdAt: '2026-01-01T00:00:00.000Z',
})

export function contextFor(board: Board = emptyBoard, language: Language = 'en'): DrawContext {
  return {
    board,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    digits: 'latn',
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: true },
    metrics: countedMetrics,
    ...speech(language, 'latn'),
  }
}

export function cardOf(details: Partial<Card> = {}): Card {
  return {
    id: brandId('card', 'card_1'),
    lane: brandId('lane', 'lane_1'),
    step: brandId('step', 'step_1'),
    order: 'a0',
    text: { en: 'Waits for the decision', ar: 'ينتظر القرار' },
    channels: [],
    evidence: 'researched',
    flags: [],
    tags: [],
    pictures: [],
    data: {},
    ...details,
  }
}

/** The marks of one card of a lane type, at the height it asks for. */
export function drawn(type: string, card: Card, context = contextFor(), width = 166): readonly Mark[] {
  const lane = laneRegistry.typeOf(type)
  const view = { card, data: dataOf(lane, card) }
  return lane.drawCard(view, { width, height: lane.cardHeight(view, width, context) }, context)
}

/** The lane of a type, drawn over all steps of the board. */
export function drawnRow(type: string, board: Board, language: Language = 'en'): RowDrawing {
  const lane = Object.values(board.lanes).find((each) => each.type === type)
  const laneType = laneRegistry.typeOf(type)
  if (!lane || !laneType.drawRow) throw new Error(`No lane ${type} that draws itself`)
  const cards = Object.values(board.cards).filter((card) => card.lane === lane.id)
  const columns = stepsInOrder(board).map(({ id }, index) => ({
    step: id,
    x: index * COLUMN,
    width: COLUMN,
    cards: cards.filter((card) => card.step === id).map((card) => ({ card, data: dataOf(laneType, card) })),
  }))
  return laneType.drawRow({ lane, columns, width: columns.length * COLUMN }, contextFor(board, language))
}

/** The board with cards changed: `{ a: { data: { value: 2 } } }` changes `card_a`. */
export function withCards(board: Board, changes: Readonly<Record<string, Partial<Card>>>): Board {
  const cards: Record<string, Card> = { ...board.cards }
  for (const [name, change] of Object.entries(changes)) {
    const id = `card_${name}`
    const card = cards[id]
    if (!card) throw new Error(`No card ${id}`)
    cards[id] = { ...card, ...change }
  }
  return { ...board, cards }
}

/** The board with a satisfaction question on 1–5 (4 and 5 satisfied) and answers to it. */
export function withAnswers(
  board: Board,
  all: readonly { readonly card: string; readonly k: number; readonly n: number; readonly period?: string }[],
  target?: number,
): Board {
  const measure = brandId('measure', 'measure_csat')
  const answers = all.map(({ card, k, n, period = '2026-Q3' }, index): Answers => {
    const id = brandId('answers', `answers_${index}`)
    return { id, measure, card: brandId('card', `card_${card}`), period, dims: {}, counts: { '5': k, '2': n - k } }
  })
  return {
    ...board,
    measures: {
      [measure]: {
        id: measure,
        family: 'csat',
        name: { en: 'CSAT' },
        scale: [1, 5],
        satisfied: [4, 5],
        better: 'higher',
        ...(target === undefined ? {} : { target }),
      },
    },
    answers: Object.fromEntries(answers.map((each) => [each.id, each])),
  }
}

export function textsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.lines.join(' ')] : []))
}

export function textMarks(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
}

export function iconsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'icon' ? [mark.name] : []))
}

export interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The room a mark takes; text as wide as its box, because that is where it may be aligned to either side. */
export function extentOf(mark: Mark): Extent {
  switch (mark.kind) {
    case 'rect':
    case 'image':
      return { left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }
    case 'text':
      return {
        left: mark.x,
        right: mark.x + mark.width,
        top: mark.y,
        bottom: mark.y + mark.lines.length * mark.lineHeight,
      }
    case 'icon':
      return { left: mark.x, right: mark.x + mark.size, top: mark.y, bottom: mark.y + mark.size }
    case 'ellipse': {
      const { center, rx, ry } = mark
      return { left: center.x - rx, right: center.x + rx, top: center.y - ry, bottom: center.y + ry }
    }
    case 'path':
      return extentOfPoints(
        mark.segments.flatMap((segment) => {
          if (segment.kind === 'close') return []
          return segment.kind === 'curve' ? [segment.c1, segment.c2, segment.to] : [segment.to]
        }),
      )
  }
}

function extentOfPoints(points: readonly { readonly x: number; readonly y: number }[]): Extent {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

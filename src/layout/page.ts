import type { Box } from '../base/box'
import { type BothLanguages, isEmptyText, textIn } from '../base/text'
import type { DrawContext, LaneRegistry, TextMetrics } from '../lanes'
import { sayFullDate } from '../lanes/draw/date'
import { labelMark, textMark } from '../lanes/draw/text'
import { sayFilter } from '../lanes/filterWords'
import { sayMeasured } from '../lanes/measuredWords'
import { isMeasuredFiltered, type MeasuredFilter } from '../measures/measuredFilter'
import type { Board } from '../model/board'
import { type CardFilter, isFiltering } from '../model/cardFilter'
import { personasInOrder } from '../model/reads'
import type { Mark, Part, Scene } from '../scene'
import { cardsOfScene, mirrorMarks } from '../scene'
import { legendEntries } from './legend'
import { PAGE_WORDS } from './pageWords'
import { speech } from './words'

/** What surrounds a scene on a picture: title block above, legend below, and a margin. */
export interface Page {
  readonly box: Box
  readonly parts: readonly Part[]
}

export interface PageOptions {
  readonly titleBlock: boolean
  readonly legend: boolean
  /** The date to print, ISO 8601 (2026-11-22). */
  readonly date: string
  /** What left cards out of the scene: said on the paper, with or without a title block. */
  readonly filter?: CardFilter
  /** Only a piece of the board is drawn: which, and how many cards the whole has. Said on the paper. */
  readonly piece?: { readonly what: BothLanguages; readonly cards: number }
  /** Cards in rows that somebody hid: said where it is to be told. */
  readonly hidden?: number
  /** What left numbers out of it: said as well. */
  readonly measured?: MeasuredFilter
}

const MARGIN = 24
const LEGEND_ITEM_GAP = 22

export interface PagePorts {
  readonly lanes: LaneRegistry
  readonly metrics: TextMetrics
}

/** The paper around a scene. Without title block and legend it is only a margin. */
export function layoutPage(board: Board, scene: Scene, options: PageOptions, ports: PagePorts): Page {
  const context = pageContext(board, scene, ports)
  const width = scene.bounds.width
  const title = options.titleBlock ? titleBlock(board, width, options.date, context, ports.lanes) : undefined
  const legend = options.legend ? legendBlock(board, scene, width, context) : undefined
  const note = filterBlock(
    [
      ...(options.piece ? [sayPiece(scene, options.piece, context)] : []),
      ...(options.hidden ? [sayHidden(options.hidden, context)] : []),
      ...(options.filter && isFiltering(options.filter)
        ? [sayCards(board, scene, options.filter, context, ports.lanes)]
        : []),
      ...(options.measured && isMeasuredFiltered(options.measured) ? [sayMeasured(options.measured, context)] : []),
    ],
    width,
    context,
  )
  const noteTop = scene.bounds.y - MARGIN / 2 - (note?.height ?? 0)
  const top = scene.bounds.y - MARGIN - (title?.height ?? 0) - (note?.height ?? 0)
  const bottom = scene.bounds.y + scene.bounds.height + MARGIN + (legend?.height ?? 0)
  const place = (block: Block, y: number): Part => ({
    box: { x: scene.bounds.x, y, width, height: block.height },
    marks: scene.direction === 'rtl' ? mirrorMarks(block.marks, width) : block.marks,
  })
  return {
    box: { x: scene.bounds.x - MARGIN, y: top, width: width + 2 * MARGIN, height: bottom - top },
    parts: [
      ...(title ? [place(title, top + MARGIN / 2)] : []),
      ...(note ? [place(note, noteTop)] : []),
      ...(legend ? [place(legend, scene.bounds.y + scene.bounds.height + MARGIN / 2)] : []),
    ],
  }
}

/** What drawing beside a scene knows: its language, its direction, and everything shown that can be. */
export function pageContext(board: Board, scene: Scene, { metrics }: Pick<PagePorts, 'metrics'>): DrawContext {
  return {
    board,
    direction: scene.direction,
    language: scene.language,
    digits: scene.digits,
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
    metrics,
    ...speech(scene.language, scene.digits),
  }
}

interface Block {
  readonly height: number
  readonly marks: readonly Mark[]
}

function titleBlock(board: Board, width: number, date: string, context: DrawContext, lanes: LaneRegistry): Block {
  const side = Math.min(340, width * 0.3)
  const main = width - side - 24
  const title = textMark(
    textIn(board.title, context.language),
    { x: 0, y: 0, width: main, font: { size: 24, weight: 700 }, paint: 'ink900', dir: context.direction },
    context,
  )
  const marks: Mark[] = [title]
  let y = title.lines.length * title.lineHeight + 4
  for (const text of [personaLine(board, context), textIn(board.scenario, context.language)]) {
    if (!text) continue
    const mark = textMark(
      text,
      { x: 0, y, width: main, font: { size: 14, weight: 400 }, paint: 'ink700', dir: context.direction },
      context,
    )
    marks.push(mark)
    y += mark.lines.length * mark.lineHeight
  }
  let sideY = 6
  for (const text of sideFacts(board, date, context, lanes)) {
    const mark = labelMark(
      text,
      {
        x: width - side,
        y: sideY,
        width: side,
        font: { size: 12, weight: 500 },
        paint: 'ink500',
        side: 'end',
        maxLines: 2,
      },
      context,
    )
    marks.push(mark)
    sideY += mark.lines.length * mark.lineHeight + 2
  }
  return { height: Math.max(y, sideY) + 14, marks }
}

/** A picture of a part of the board must never pass for the whole. */
function sayCards(board: Board, scene: Scene, filter: CardFilter, context: DrawContext, lanes: LaneRegistry): string {
  const { say, number } = context
  return say(PAGE_WORDS.filtered, {
    k: number(cardsOfScene(scene).length),
    n: number(Object.keys(board.cards).length),
    what: sayFilter(filter, context, lanes).join(' · '),
  })
}

/** Which piece of the board it is, and how much of it. */
export function sayPiece(
  scene: Scene,
  { what, cards }: NonNullable<PageOptions['piece']>,
  { say, number }: Pick<DrawContext, 'say' | 'number'>,
): string {
  return say(PAGE_WORDS.piece, { what: say(what), k: number(cardsOfScene(scene).length), n: number(cards) })
}

export function sayHidden(hidden: number, { say, number }: Pick<DrawContext, 'say' | 'number'>): string {
  return say(PAGE_WORDS.hidden, { n: number(hidden) })
}

function filterBlock(words: readonly string[], width: number, context: DrawContext): Block | undefined {
  if (words.length === 0) return undefined
  const text = textMark(
    words.join('\n'),
    { x: 12, y: 6, width: width - 24, font: { size: 13, weight: 500 }, paint: 'oppInk', dir: context.direction },
    context,
  )
  const height = text.lines.length * text.lineHeight + 12
  const ground: Mark = {
    ...{ kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: height - 1, radius: 6 },
    fill: 'oppBg',
    stroke: { paint: 'oppBd', width: 1 },
  }
  return { height: height + 10, marks: [ground, text] }
}

function personaLine(board: Board, context: DrawContext): string {
  return personasInOrder(board)
    .map((persona) => [persona.name, persona.role].filter((text) => !isEmptyText(text)))
    .map((texts) => texts.map((text) => textIn(text, context.language)).join(context.language === 'ar' ? '، ' : ', '))
    .join(' · ')
}

/** Date, reading and state, and how much of the map nobody has checked yet. */
function sideFacts(board: Board, date: string, context: DrawContext, lanes: LaneRegistry): string[] {
  const { say, number } = context
  const claims = Object.values(board.cards).filter((card) => lanes.typeOf(board.lanes[card.lane]?.type ?? '').claims)
  const assumed = claims.filter((card) => card.evidence === 'assumption').length
  const facts = [
    sayFullDate(date, context),
    ...[sayVersion(board, context)].filter((words) => words !== ''),
    `${say(PAGE_WORDS.kind[board.kind])} · ${say(PAGE_WORDS.state[board.state])} · ${say(PAGE_WORDS.status[board.status])}`,
  ]
  if (claims.length > 0) {
    const share = number(assumed / claims.length, { style: 'percent' })
    facts.push(say(PAGE_WORDS.assumed, { share, k: number(assumed), n: number(claims.length) }))
  }
  return facts
}

/** Which version of the board it is; '' where its people do not count any. */
export function sayVersion({ version }: Pick<Board, 'version'>, { say }: Pick<DrawContext, 'say'>): string {
  const words = version?.trim() ?? ''
  return words === '' ? '' : say(PAGE_WORDS.version, { version: words })
}

function legendBlock(board: Board, scene: Scene, width: number, context: DrawContext): Block {
  const marks: Mark[] = []
  const font = { size: 11, weight: 500 } as const
  let x = 0
  let y = 6
  for (const entry of legendEntries(board, scene)) {
    const text = context.say(entry.words)
    const own = 30 + Math.ceil(context.metrics.width(text, font)) + 2
    if (x > 0 && x + own > width) {
      x = 0
      y += 22
    }
    marks.push(...entry.sample(x, y + 9))
    marks.push(labelMark(text, { x: x + 30, y, width: own - 30 + 4, font, paint: 'ink700' }, context))
    x += own + LEGEND_ITEM_GAP
  }
  return { height: marks.length > 0 ? y + 26 : 0, marks }
}

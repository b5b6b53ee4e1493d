import type { Direction } from '../base/direction'
import type { CardId, LaneId } from '../base/ids'
import type { Digits, Language } from '../base/text'
import { type DrawContext, keyOfMarks, type LaneRegistry, type Lenses, stepMarks, type TextMetrics } from '../lanes'
import { allMeasured, type MeasuredFilter, withMeasured } from '../measures/measuredFilter'
import type { Board } from '../model/board'
import type { KeepsCard } from '../model/keptCards'
import { visibleRows } from '../model/reads'
import type { Card } from '../model/records/card'
import type { Link } from '../model/records/link'
import { lastResultOf, tallyOf } from '../model/votes'
import type { LaneRow, LineRow, LinkPart, Row, Scene } from '../scene'
import { createCardDrawings } from './cardDrawings'
import { type Columns, columnsOf, type Span } from './columns'
import { type HeaderLayout, layoutHeader } from './header'
import { createLaneCards } from './laneCards'
import { type LaneRowLayout, layoutLaneRow } from './laneRow'
import { type LineRowLayout, layoutLineRow } from './lineRow'
import { createLinkLayout } from './links'
import { createMemo } from './memo'
import { createPlacesMemo } from './placesMemo'
import { quietLine } from './quietLine'
import { type Standing, wayfinder } from './wayfinder'
import { speech } from './words'

export interface LayoutOptions {
  readonly language: Language
  readonly lenses: Lenses
  /** Overrides the board's own. */
  readonly direction?: Direction
  readonly digits?: Digits
  /** Cards it does not let through are left out, as if they were not there; the figures of the board stay those of all cards. */
  readonly keeps?: KeepsCard | undefined
  /** Numbers it does not let through are left out, as if nobody had measured them. */
  readonly measured?: MeasuredFilter | undefined
  /** Only a part of the journey, with bare names of lanes; whoever asks for it also leaves out the cards of other steps. */
  readonly span?: Span | undefined
  /** For paper and files: nothing that only says what might be written. */
  readonly printed?: boolean | undefined
}

/** Lays out a board. Unchanged rows and parts are the same objects as in the answer before. */
export type Layout = (board: Board, options: LayoutOptions) => Scene

export interface LayoutPorts {
  readonly lanes: LaneRegistry
  readonly metrics: TextMetrics
}

export function directionOf(board: Pick<Board, 'direction'>, language: Language): Direction {
  if (board.direction !== 'auto') return board.direction
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** A layout with its own memory. Keep one for each place that draws the same board again and again. */
export function createLayout(ports: LayoutPorts): Layout {
  return rememberLast(createMemorizingLayout(ports))
}

/** Several places show the same board. */
function rememberLast(layout: Layout): Layout {
  const memo = createMemo<Scene>()
  return (board, options) => {
    const { language, lenses, direction, digits, keeps, measured, span, printed } = options
    return memo.get('last', [board, language, lenses, direction, digits, keeps, measured, span, printed], () =>
      layout(withMeasured(board, measured ?? allMeasured), options),
    )
  }
}

function createMemorizingLayout({ lanes, metrics }: LayoutPorts): Layout {
  const columnsMemo = createMemo<Columns>()
  const headerMemo = createMemo<HeaderLayout>()
  const laneMemo = createMemo<LaneRowLayout>()
  const lineMemo = createMemo<LineRowLayout>()
  const rowMemo = createMemo<Row>()
  const rowsMemo = createMemo<readonly Row[]>()
  const lookMemo = createMemo<object>()
  const keptMemo = createMemo<readonly Card[]>()
  const placesMemo = createPlacesMemo()
  const linkOrderMemo = createMemo<readonly Link[]>()
  const linksMemo = createMemo<readonly LinkPart[]>()
  const votesMemo = createMemo<ReadonlyMap<CardId, number>>()
  const drawingsOf = createCardDrawings()
  const laneCards = createLaneCards()
  const layoutLinks = createLinkLayout()

  return (board, options) => {
    const direction = options.direction ?? directionOf(board, options.language)
    const digits = options.digits ?? board.digits
    const cardsOf = laneCards(board)
    const { keeps } = options
    const keptOf = (lane: LaneId) => {
      const all = cardsOf(lane)
      return keeps ? keptMemo.get(lane, [all, keeps], () => sameOr(keptMemo.last(lane), all.filter(keeps))) : all
    }
    const marks = stepMarks(board, keptOf, lanes, options.lenses)
    const votes = options.lenses.votes ? votesMemo.get('votes', votedOn(board), () => resultOf(board)) : NO_VOTES
    const context: DrawContext = {
      board,
      direction,
      digits,
      metrics,
      language: options.language,
      lenses: options.lenses,
      stepMarks: marks,
      votes,
      ...speech(options.language, digits),
    }
    const { csat, pain, time, evidence, owner } = options.lenses
    const { span, printed } = options
    const look = [direction, digits, options.language, csat, pain, time, evidence, owner, printed]
    const columns = columnsMemo.get('columns', [board.stages, board.steps, span], () => columnsOf(board, span))
    const header = headerMemo.get('header', [columns, ...look], () => layoutHeader(columns, context))
    const rows: Row[] = []
    const standing = new Map<LaneId, Standing>()
    let y = 0
    let behind = false
    const shown = visibleRows(board).filter(({ record }) => !span || span.rows.has(record.id))
    for (const [index, row] of shown.entries()) {
      if (row.kind === 'line') {
        const below: boolean = row.record.kind === 'visibility' || behind
        const sides = {
          above: behind && isBehind(lanes, shown[index - 1]?.record),
          below: below && isBehind(lanes, shown[index + 1]?.record),
        }
        const laid = lineMemo.get(row.record.id, [row.record, columns, sides.above, sides.below, ...look], () =>
          layoutLineRow(row.record, columns, sides, context),
        )
        behind = below
        const top = y
        rows.push(rowMemo.get(row.record.id, [laid, top], (): LineRow => ({ ...laid, y: top })))
        y += laid.height
        continue
      }
      const lane = row.record
      const type = lanes.typeOf(lane.type)
      const own = keptOf(lane.id)
      const all = cardsOf(lane.id).length
      const isBlank = all === 0
      const hidden = behind && isBehind(lanes, lane)
      const records = [
        board.actors,
        board.channels,
        board.personas,
        board.media,
        ...(type.measured ? [board.answers, board.measures] : []),
      ]
      const laneLook = lookMemo.get(
        lane.id,
        [type, ...look, keyOfMarks(marks, own), keyOfVotes(votes, own), ...records, ...type.reads(board, own)],
        () => ({}),
      )
      const laid = laneMemo.get(lane.id, [lane, own, all, columns, hidden, laneLook], () =>
        layoutLaneRow({
          lane,
          type,
          cards: own,
          columns,
          context,
          behind: hidden,
          drawings: drawingsOf(type, laneLook, context),
          quiet:
            span || (printed && type.holdsCards && isBlank)
              ? ''
              : quietLine(lane, own.length, all, type.holdsCards && !isBlank, context.say(type.hint), context),
        }),
      )
      const top = y
      const { logical, ...drawn } = laid
      const ways = placesMemo.settled(lane.id, logical)
      rows.push(rowMemo.get(lane.id, [laid, top], (): LaneRow => ({ ...drawn, y: top })))
      standing.set(lane.id, { logical: ways, row: index, top, bottom: top + laid.height })
      y += laid.height
    }
    const names = new Set<string>(shown.map((row) => row.record.id))
    for (const memo of [laneMemo, lineMemo, rowMemo, lookMemo, keptMemo, placesMemo]) memo.keepOnly(names)
    const links = linkOrderMemo.get('links', [board.links], () =>
      Object.values(board.links).sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
    const lie = [...standing.values()].flatMap(({ logical, row, top, bottom }) => [logical, row, top, bottom])
    const mirror = { rtl: direction === 'rtl', width: columns.width }
    return {
      direction,
      digits,
      language: options.language,
      width: columns.width,
      height: y,
      headerHeight: header.height,
      labelWidth: columns.labelWidth,
      stages: header.stages,
      steps: header.steps,
      corner: header.corner,
      rows: rowsMemo.get('rows', rows, () => rows),
      links: linksMemo.get('links', [links, columns, ...look, ...lie], () =>
        layoutLinks(links, ...wayfinder(board, standing, columns), context, mirror),
      ),
      bounds: {
        x: direction === 'rtl' ? 0 : -columns.labelWidth,
        y: -header.height,
        width: columns.width + columns.labelWidth,
        height: y + header.height,
      },
    }
  }
}

const NO_VOTES: ReadonlyMap<CardId, number> = new Map()

/** What the result of the votes depends on; nothing while there was no round, so that no edit asks anew. */
function votedOn({ rounds, votes, participants, cards }: Board): readonly unknown[] {
  return Object.keys(votes).length === 0 ? [] : [rounds, votes, participants, cards]
}

function resultOf(board: Board): ReadonlyMap<CardId, number> {
  const round = lastResultOf(board)
  return round ? tallyOf(board, round) : NO_VOTES
}

/** The same text for the same votes on these cards: what their drawing depends on. */
function keyOfVotes(votes: ReadonlyMap<CardId, number>, cards: readonly Card[]): string {
  if (votes.size === 0) return ''
  return cards.flatMap(({ id }) => (votes.has(id) ? [`${id} ${votes.get(id)}`] : [])).join('\n')
}

/** The list as it was while it holds the same cards, so that the drawing of the lane is kept. */
function sameOr(before: readonly Card[] | undefined, now: readonly Card[]): readonly Card[] {
  return before?.length === now.length && now.every((card, at) => card === before[at]) ? before : now
}

function isBehind(lanes: LaneRegistry, record: { readonly id: string } | undefined): boolean {
  if (!record || !('type' in record) || typeof record.type !== 'string') return false
  const { side } = lanes.typeOf(record.type)
  return side === 'back' || side === 'support'
}

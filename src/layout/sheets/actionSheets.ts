import type { DrawContext } from '../../lanes'
import { ACTION_WIDTHS, type ActionTable } from '../../lanes/actionTable'
import { labelMark, lineHeightOf, textMark } from '../../lanes/draw/text'
import { type Font, type Mark, mirrorMarks, type Part } from '../../scene'
import { PAGE_WORDS } from '../pageWords'
import { FOOT_ROOM, HEAD_ROOM } from './furniture'
import { MARGIN, type PaperSize, PIXEL } from './paper'
import type { Pane, Sheet } from './sheet'

const BODY: Font = { size: 12.5, weight: 400 }
const STRONG: Font = { size: 12.5, weight: 600 }
const HEAD: Font = { size: 11, weight: 600 }
const TITLE: Font = { size: 22, weight: 600 }
/** Pixels between columns, and above and below the words of a row. */
const GAP = 12
const PAD = 6
/** Pages follow each other where they are read aloud, behind all of the board. */
const BEHIND = 100_000
const PAGE_APART = 10_000

/** The list that closes a document: what was decided, who does it until when. */
export function actionSheets(table: ActionTable, paper: PaperSize, context: DrawContext): Sheet[] {
  const width = (paper.width - 2 * MARGIN) / PIXEL
  const heads = rowMarks(table.heads, { width, font: HEAD, strong: HEAD, paint: 'ink500' }, context)
  const room = (paper.height - 2 * MARGIN - FOOT_ROOM - HEAD_ROOM) / PIXEL - heightOf(heads)
  const rows = table.rows.flatMap(({ cells }) =>
    pieces(rowMarks(cells, { width, font: BODY, strong: STRONG, paint: 'ink900' }, context), room),
  )
  const pages = paged(rows, room)
  return pages.map((own, index) => {
    const { say, number } = context
    const place = pages.length > 1 ? say(PAGE_WORDS.part, { k: number(index + 1), n: number(pages.length) }) : ''
    const label = [table.title, place].filter((words) => words !== '').join(' · ')
    return {
      ...paper,
      label,
      panes: [tablePane(titleMarks(label, width, context), [heads, ...own], width, index, context)],
    }
  })
}

interface RowLook {
  readonly width: number
  readonly font: Font
  /** Of the first column: what the row is about. */
  readonly strong: Font
  readonly paint: 'ink500' | 'ink900'
}

type TextOf = ReturnType<typeof textMark>

/** The words of a row, each cell broken into its column; as it stands from the left. */
function rowMarks(cells: readonly string[], { width, font, strong, paint }: RowLook, context: DrawContext): TextOf[] {
  let x = 0
  return cells.map((words, column) => {
    const wide = width * (ACTION_WIDTHS[column] ?? 0)
    const placed = { x, y: PAD, width: wide - GAP, font: column === 0 ? strong : font, paint }
    x += wide
    const mark = textMark(words, placed, context)
    // Columns line up at the side where the page begins, in whatever language a cell is.
    return { ...mark, align: mark.dir === context.direction ? 'start' : 'end' }
  })
}

function heightOf(row: readonly TextOf[]): number {
  return Math.max(...row.map(({ lines, lineHeight }) => lines.length * lineHeight)) + 2 * PAD
}

/** A row that is higher than a page goes on on the next one. */
function pieces(row: readonly TextOf[], room: number): TextOf[][] {
  const most = Math.max(1, Math.floor((room - 2 * PAD) / lineHeightOf(BODY, 'rtl')))
  const longest = Math.max(1, ...row.map(({ lines }) => lines.length))
  return Array.from({ length: Math.ceil(longest / most) }, (_, at) =>
    row.map((mark) => ({ ...mark, lines: mark.lines.slice(at * most, (at + 1) * most) })),
  )
}

function paged(rows: readonly TextOf[][], room: number): TextOf[][][] {
  const pages: TextOf[][][] = []
  let left = 0
  for (const row of rows) {
    const height = heightOf(row)
    const page = pages.at(-1)
    if (page && height <= left) page.push(row)
    else {
      pages.push([row])
      left = room
    }
    left -= height
  }
  return pages
}

function titleMarks(words: string, width: number, context: DrawContext): Mark[] {
  return [labelMark(words, { x: 0, y: 0, width, font: TITLE, paint: 'ink900' }, context)]
}

function tablePane(
  title: readonly Mark[],
  rows: readonly (readonly TextOf[])[],
  width: number,
  index: number,
  { direction }: DrawContext,
): Pane {
  const top = BEHIND + index * PAGE_APART
  const turned = (marks: readonly Mark[]) => (direction === 'rtl' ? mirrorMarks(marks, width) : marks)
  const head = HEAD_ROOM / PIXEL
  const parts: Part[] = [{ box: { x: 0, y: top, width, height: head }, marks: turned(title) }]
  let y = head
  for (const row of rows) {
    const height = heightOf(row)
    const line: Mark = { kind: 'rect', x: 0, y: height - 0.5, width, height: 0.5, fill: 'line200' }
    parts.push({ box: { x: 0, y: top + y, width, height }, marks: [...turned(row), line] })
    y += height
  }
  return {
    show: parts,
    window: { x: 0, y: top, width, height: y + 1 },
    at: { x: MARGIN, y: MARGIN },
    scale: PIXEL,
    isRead: true,
  }
}

import type { Board } from '../model/board'
import type { BoardSummary } from './library'
import type { BoardRow } from './rows'

/** What the library shows of a board, taken from the board. */
export function summaryOf(board: Board): Pick<BoardSummary, 'title' | 'kind' | 'counts'> {
  return { title: board.title, kind: board.kind, counts: countsOf(board) }
}

function countsOf(board: Board): BoardSummary['counts'] {
  const count = (records: object) => Object.keys(records).length
  return {
    stages: count(board.stages),
    steps: count(board.steps),
    lanes: count(board.lanes),
    cards: count(board.cards),
    links: count(board.links),
  }
}

export function summaryOfRow(row: BoardRow): BoardSummary {
  const { id, title, kind, counts, createdAt, updatedAt, trashedAt, seq } = row
  return { id, title, kind, counts, createdAt, updatedAt, seq, ...(trashedAt === undefined ? {} : { trashedAt }) }
}

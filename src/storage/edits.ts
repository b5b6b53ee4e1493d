import * as v from 'valibot'
import type { BoardId } from '../base/ids'
import type { Json } from '../base/json'
import type { Edit } from '../model/edit'
import { chainAfter, crcOfText } from './crc'
import type { EditRow, Head, LeftRow } from './rows'

const json: v.GenericSchema<unknown, Json> = v.custom<Json>((value) => value !== undefined)
const patch = v.object({
  path: v.array(v.union([v.string(), v.number()])),
  value: v.exactOptional(v.unknown()),
})
const edit = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['do', 'undo', 'redo']),
  of: v.exactOptional(v.string()),
  forgotten: v.exactOptional(v.boolean()),
  group: v.exactOptional(v.string()),
  patches: v.array(patch),
  inverse: v.array(patch),
  at: v.string(),
  args: v.exactOptional(json),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The log rows of edits that follow `head`, and where the log then ends. */
export function rowsOfEdits(board: BoardId, head: Head, edits: readonly Edit[]): { rows: EditRow[]; head: Head } {
  const rows: EditRow[] = []
  let { seq, chain } = head
  for (const each of edits) {
    const body = JSON.stringify(each)
    const prev = chain
    seq += 1
    chain = chainAfter(prev, board, seq, body)
    rows.push({ b: board, seq, at: each.at, prev, crc: chain, body })
  }
  return { rows, head: { seq, chain } }
}

/** The edit of a row, or undefined when the row is not exactly what was written. */
export function editOfRow(row: EditRow): Edit | undefined {
  if (chainAfter(row.prev, row.b, row.seq, row.body) !== row.crc) return undefined
  const read = v.safeParse(edit, parseJson(row.body))
  return read.success ? read.output : undefined
}

export function leftRowOf(id: string, board: BoardId, after: number, at: string, edits: readonly Edit[]): LeftRow {
  const body = JSON.stringify(edits)
  return { id, kind: 'left', b: board, after, at, body, crc: crcOfText(body) }
}

/** The edits of a row that a leaving page wrote; undefined when the row is damaged. */
export function editsOfLeftRow(row: LeftRow): Edit[] | undefined {
  if (crcOfText(row.body) !== row.crc) return undefined
  const read = v.safeParse(v.array(edit), parseJson(row.body))
  return read.success ? read.output : undefined
}

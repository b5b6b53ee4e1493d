import { parseNumber } from '../../fields/parseNumber'

export interface ReadReason {
  readonly reason: string
  readonly count: number
  readonly repeat?: number
}

export interface ReadTickets {
  readonly reasons: readonly ReadReason[]
  /** Lines that could not be read, as they were written, with their number from 1. */
  readonly unread: readonly { readonly line: number; readonly text: string }[]
}

/** Lines of a table: a reason, how often, and perhaps how many of them came again, divided by tabs or semicolons. */
export function parseTickets(text: string): ReadTickets {
  const reasons: ReadReason[] = []
  const unread: { line: number; text: string }[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read) reasons.push(read)
    else unread.push({ line: at + 1, text: line.trim() })
  }
  return { reasons, unread }
}

function readLine(line: string): ReadReason | undefined {
  const [reason = '', count = '', repeat = ''] = line.split(/[\t;؛]/).map((cell) => cell.trim())
  const n = whole(count)
  if (reason === '' || n === undefined) return undefined
  if (repeat === '') return { reason, count: n }
  const again = whole(repeat)
  return again === undefined || again > n ? undefined : { reason, count: n, repeat: again }
}

function whole(text: string): number | undefined {
  const value = parseNumber(text)
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 1e9 ? value : undefined
}

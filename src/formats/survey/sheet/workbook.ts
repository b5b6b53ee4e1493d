import type { UnzipFile } from 'fflate'
import { SurveyFault, WORKBOOK_BYTES_LIMIT, WORKBOOK_UNPACKED_LIMIT } from '../problem'
import { isErrorCell } from './errorCell'

const PARTS_LIMIT = 2000
const RATIO_LIMIT = 250

export interface SheetInfo {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly (readonly string[])[]
}

/** Reads the sheets of a workbook as text, after making sure that it is what it says. Values only, never formulas. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly SheetInfo[]> {
  const sheets = await readCells(bytes)
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cellText)) }))
}

export interface SheetCells {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly (readonly unknown[])[]
}

/** The same with its cells as they are: texts, numbers, yes and no, dates. */
export async function readCells(bytes: Uint8Array, trim = true): Promise<readonly SheetCells[]> {
  if (bytes.length > WORKBOOK_BYTES_LIMIT) {
    throw new SurveyFault({ kind: 'tooLarge', bytes: bytes.length, limit: WORKBOOK_BYTES_LIMIT })
  }
  const hidden = hiddenSheets(await inspect(bytes))
  const { default: readSheets } = await import('read-excel-file/universal')
  // A copy: the library takes the buffer itself.
  const sheets = await readSheets(bytes.slice().buffer, { trim }).catch((): never => {
    throw new SurveyFault({ kind: 'damaged' })
  })
  return sheets.map(({ sheet, data }) => ({ name: sheet, isHidden: hidden.has(sheet), rows: data }))
}

/** A date as text that can be read in one way only; the library gives it in UTC. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? ''
      : value
          .toISOString()
          .slice(0, 19)
          .replace('T', ' ')
          .replace(/ 00:00:00$/, '')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const text = String(value)
  return isErrorCell(text) ? '' : text
}

/** Unpacks everything once without keeping it, and counts: what a part says about itself proves nothing. Gives the part that lists the sheets. */
async function inspect(bytes: Uint8Array): Promise<string> {
  const { Unzip, UnzipInflate } = await import('fflate')
  let unpacked = 0
  let parts = 0
  let list = ''
  let problem: SurveyFault | undefined
  const unzip = new Unzip((part: UnzipFile) => {
    parts++
    if (parts > PARTS_LIMIT) problem ??= new SurveyFault({ kind: 'swollen', limit: WORKBOOK_UNPACKED_LIMIT })
    if (/\.(?:zip|xlsx|docx)$/i.test(part.name)) problem ??= new SurveyFault({ kind: 'forbidden' })
    const isXml = /\.(?:xml|rels)$/i.test(part.name)
    let isStart = true
    part.ondata = (error, data) => {
      if (error) problem ??= new SurveyFault({ kind: 'damaged' })
      unpacked += data.length
      if (isXml && isStart && data.length > 0) {
        isStart = false
        if (/<!DOCTYPE|<!ENTITY/i.test(latin(data.subarray(0, 2000))))
          problem ??= new SurveyFault({ kind: 'forbidden' })
      }
      if (part.name === 'xl/workbook.xml' && list.length < 200_000) list += new TextDecoder().decode(data)
      const isSwollen = unpacked > WORKBOOK_UNPACKED_LIMIT || unpacked > bytes.length * RATIO_LIMIT + 5_000_000
      if (isSwollen) problem ??= new SurveyFault({ kind: 'swollen', limit: WORKBOOK_UNPACKED_LIMIT })
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  // Small pieces: one piece of nothing but repetition grows a thousandfold.
  const piece = 16_384
  try {
    for (let at = 0; at < bytes.length && !problem; at += piece) {
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
    }
  } catch {
    problem ??= new SurveyFault({ kind: 'damaged' })
  }
  if (problem) throw problem
  if (list === '') throw new SurveyFault({ kind: 'notWorkbook' })
  return list
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

function hiddenSheets(list: string): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const [tag] of list.matchAll(/<(?:\w+:)?sheet\s[^>]{0,500}>/g)) {
    if (/state="(?:hidden|veryHidden)"/.test(tag)) hidden.add(unescapeXml(/name="([^"]*)"/.exec(tag)?.[1] ?? ''))
  }
  return hidden
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

import { strToU8, zipSync } from 'fflate'
import papa from 'papaparse'
import type { Mapping } from '../../src/formats/survey/mapping'
import { createSurveySession } from '../../src/formats/survey/session'
import type { SurveyFile } from '../../src/formats/survey/text/readText'
import type { Measurement } from './measurement'

const ROWS = 1_000_000
const SHEET_ROWS = 100_000
const HEAD = 'id,Date,Satisfaction,Recommend,Branch,Comment\n'
const BRANCHES = ['Muscat ', 'Sohar  ', 'Nizwa  ', 'Salalah']

const MAPPING: Mapping = {
  columns: {
    0: { kind: 'personal' },
    1: { kind: 'date', order: 'dayFirst', grain: 'month' },
    2: answer('csat'),
    3: answer('nps'),
    4: { kind: 'dimension', name: 'branch' },
    5: { kind: 'comment' },
  },
  questions: { csat: { scale: [1, 5] }, nps: { scale: [0, 10] } },
  period: '',
  quotes: 30,
}

/** A survey of a million rows, read in the program itself: what the worker does, without the browser around it. */
export async function measureSurvey(): Promise<Measurement[]> {
  return [
    ...(await measured(`${ROWS} rows of CSV`, madeUpFile(ROWS))),
    ...(await measured(`${SHEET_ROWS} rows of XLSX`, workbook(SHEET_ROWS))),
  ]
}

async function measured(what: string, file: SurveyFile): Promise<Measurement[]> {
  const session = createSurveySession(file, papa)
  const start = memory()
  let peak = start
  const onProgress = () => {
    peak = Math.max(peak, memory())
  }
  const began = performance.now()
  const profile = await session.profile({}, { onProgress })
  onProgress()
  const profiled = performance.now()
  const counted = await session.count({}, MAPPING, { onProgress })
  onProgress()
  const done = performance.now()
  if (!profile.ok || !counted.ok) throw new Error(`${what} could not be read: ${JSON.stringify([profile, counted])}`)
  const size = `${Math.round(file.size / 1e6)} MB, ${counted.value.used} rows used, ${counted.value.heaps.length} heaps`
  return [
    { what: `survey: look at all of ${what}`, unit: 'ms', product: [profiled - began], note: size },
    { what: `survey: count ${what}`, unit: 'ms', product: [done - profiled] },
    {
      what: `survey: memory above the start, ${what}`,
      unit: 'MB',
      product: [(peak - start) / 1e6],
      note: 'heap and buffers at their highest, with what was not collected yet',
    },
  ]
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Rows of one length, so that any part of the file can be made when it is read: no disk, and nothing kept. */
function madeUpFile(rows: number): SurveyFile {
  const length = rowAt(0).length
  const size = HEAD.length + rows * length
  return {
    name: 'million.csv',
    size,
    bytes: async (from, to) => {
      const first = Math.max(0, Math.floor((from - HEAD.length) / length))
      const last = Math.min(rows, Math.ceil((to - HEAD.length) / length))
      let text = ''
      for (let row = first; row < last; row++) text += rowAt(row)
      const begin = HEAD.length + first * length
      const whole = from < HEAD.length ? HEAD + text : text
      const offset = from < HEAD.length ? from : from - begin
      return new TextEncoder().encode(whole.slice(offset, offset + (to - from)))
    },
  }
}

function rowAt(row: number): string {
  const date = `2026-${two((row % 12) + 1)}-${two((row % 28) + 1)} 10:${two(row % 60)}:00`
  const id = String(row).padStart(9, '0')
  const comment = `"Answer ${id}, with a comma and ""quotes"" inside"`
  return `${id},${date},${(row % 5) + 1},${row % 10},${BRANCHES[row % 4]},${comment}\n`
}

function workbook(rows: number): SurveyFile {
  const cell = (place: string, value: string | number) =>
    typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
  const line = (row: number, values: readonly (string | number)[]) =>
    `<row r="${row}">${values.map((value, index) => cell(`${'ABCDEF'[index]}${row}`, value)).join('')}</row>`
  const head = line(1, HEAD.trim().split(','))
  const body = Array.from({ length: rows }, (_, row) => {
    const date = `2026-${two((row % 12) + 1)}-${two((row % 28) + 1)}`
    return line(row + 2, [row, date, (row % 5) + 1, row % 10, 'Muscat', `Answer ${row}`])
  })
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const bytes = zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${head}${body.join('')}</sheetData></worksheet>`),
  })
  return { name: 'table.xlsx', size: bytes.length, bytes: async (from, to) => bytes.subarray(from, to) }
}

function answer(question: string) {
  return { kind: 'answer', question, target: { kind: 'journey' }, words: {}, decimal: '.' } as const
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

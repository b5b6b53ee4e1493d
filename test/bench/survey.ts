import { Readable } from 'node:stream'
import { strToU8, zipSync } from 'fflate'
import papa from 'papaparse'
import type { Mapping } from '../../src/formats/survey/mapping'
import { createSurveySession } from '../../src/formats/survey/session'
import type { SurveyFile } from '../../src/formats/survey/text/readText'
import { measureInsights } from './insights'
import type { Measurement } from './measurement'

/** Fewer only to see that it runs. */
const ROWS = Number(process.env.RIHLA_BENCH_ROWS ?? 1_000_000)
const SHEET_ROWS = Math.min(100_000, ROWS)
const SHEET_HEAD = 'id,Date,Satisfaction,Recommend,Branch,Comment'
/** Twelve columns, one row a person, as survey tools write them. */
const HEAD = 'id,Date,Satisfaction,Recommend,Branch,Comment,Welcome,Waiting,Adviser,Price,Handover,Effort\n'
const BRANCHES = ['Muscat ', 'Sohar  ', 'Nizwa  ', 'Salalah']

const MAPPING: Mapping = {
  columns: {
    0: { kind: 'personal' },
    1: { kind: 'date', order: 'dayFirst', grain: 'month' },
    2: answer('csat'),
    3: answer('nps'),
    4: { kind: 'dimension', name: 'branch' },
    5: { kind: 'comment' },
    ...Object.fromEntries([6, 7, 8, 9, 10].map((column) => [column, answer(`q${column}`)])),
    11: answer('ces'),
  },
  questions: {
    csat: { scale: [1, 5] },
    nps: { scale: [0, 10] },
    ces: { scale: [1, 7] },
    ...Object.fromEntries([6, 7, 8, 9, 10].map((column) => [`q${column}`, { scale: [1, 5] as const }])),
  },
  period: '',
  quotes: 30,
}

/** A survey of a million rows, read in the program itself: what the worker does, without the browser around it. */
export async function measureSurvey(): Promise<Measurement[]> {
  return [
    ...(await measured(`${ROWS} rows of CSV, 12 columns`, madeUpFile(ROWS), ROWS)),
    ...(await measured(`${SHEET_ROWS} rows of XLSX`, workbook(SHEET_ROWS), SHEET_ROWS, SHEET_MAPPING)),
    await measureInsights(),
  ]
}

const SHEET_MAPPING: Mapping = {
  ...MAPPING,
  columns: Object.fromEntries(Object.entries(MAPPING.columns).filter(([column]) => Number(column) < 6)),
  questions: { csat: { scale: [1, 5] }, nps: { scale: [0, 10] } },
}

async function measured(
  what: string,
  file: SurveyFile,
  rows: number,
  mapping: Mapping = MAPPING,
): Promise<Measurement[]> {
  const floor = file.name.endsWith('.csv') ? await parsedAlone(file) : undefined
  const session = createSurveySession(file, papa)
  const watch = watchMemory()
  const began = performance.now()
  const profile = await session.profile({}, { onProgress: watch.look })
  watch.look()
  const profiled = performance.now()
  const counted = await session.count({}, mapping, { onProgress: watch.look })
  watch.look()
  const done = performance.now()
  if (!profile.ok || !counted.ok) throw new Error(`${what} could not be read: ${JSON.stringify([profile, counted])}`)
  const { used, heaps } = counted.value
  const size = `${Math.round(file.size / 1e6)} MB, ${used} rows used, ${heaps.length} heaps`
  const perSecond = (ms: number) => Math.round((1000 * rows) / ms)
  const alone = floor && { floor: [floor.ms], note: 'floor: papaparse alone on the same file' }
  return [
    { what: `survey: look at all of ${what}`, unit: 'ms', product: [profiled - began], note: size },
    { what: `survey: import ${what}`, unit: 'ms', product: [done - profiled], ...alone },
    {
      what: `survey: import ${what}, speed`,
      unit: 'rows/s',
      product: [perSecond(done - profiled)],
      ...(floor ? { floor: [perSecond(floor.ms)], note: 'floor: papaparse alone on the same file' } : {}),
    },
    {
      what: `survey: memory above the start, ${what}`,
      unit: 'MB',
      product: [watch.above()],
      ...(floor ? { floor: [floor.megabytes] } : {}),
      note: 'heap and buffers at their highest, with what was not collected yet',
    },
  ]
}

/** The floor: the same bytes through the parser that the product uses, and nothing done with the cells but counting rows. */
async function parsedAlone(file: SurveyFile): Promise<{ readonly ms: number; readonly megabytes: number }> {
  const watch = watchMemory()
  const part = 4 * 1024 * 1024
  async function* parts() {
    for (let from = 0; from < file.size; from += part) {
      yield Buffer.from(await file.bytes(from, Math.min(file.size, from + part)))
    }
  }
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    papa.parse(Readable.from(parts()), {
      chunk: watch.look,
      complete: () => resolve(),
      error: reject,
    })
  })
  return { ms: performance.now() - began, megabytes: watch.above() }
}

function watchMemory() {
  const start = memory()
  let peak = start
  return {
    look: () => {
      peak = Math.max(peak, memory())
    },
    above: () => (peak - start) / 1e6,
  }
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
  const more = [3, 7, 11, 13, 17].map((by) => (Math.floor(row / by) % 5) + 1).join(',')
  return `${id},${date},${(row % 5) + 1},${row % 10},${BRANCHES[row % 4]},${comment},${more},${(row % 7) + 1}\n`
}

function workbook(rows: number): SurveyFile {
  const cell = (place: string, value: string | number) =>
    typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
  const line = (row: number, values: readonly (string | number)[]) =>
    `<row r="${row}">${values.map((value, index) => cell(`${'ABCDEF'[index]}${row}`, value)).join('')}</row>`
  const head = line(1, SHEET_HEAD.split(','))
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

import { afterEach, describe, expect, it, vi } from 'vitest'
import { brandId, type IdKind } from '../../../../src/base/ids'
import { readForeignMatrix } from '../../../../src/formats/csv'
import { readXlsx } from '../../../../src/formats/xlsx'
import type { Cell } from '../../../../src/formats/xlsx/cell'
import { bytesOf } from '../../../../src/formats/xlsx/printWorkbook'
import { readMatrixSheet } from '../../../../src/formats/xlsx/readMatrixSheet'
import { readWorkbook } from '../../../../src/formats/xlsx/readWorkbook'
import { sheetsOf } from '../../../../src/formats/xlsx/sheets'
import { laneRegistry } from '../../../../src/lanes'
import { boardFrom } from '../../../support/boardFrom'

const newId = <K extends IdKind>(kind: K) => brandId(kind, `${kind}_1`)

function sheet(rows: readonly (readonly Cell[])[]) {
  return [{ name: 'Data', isHidden: false, rows }]
}

const BRANCHES = ['Muscat', 'Salalah', 'Sohar']

/** As a survey tool writes it: a heading for each question, and a person a row. */
function answers(count: number): Cell[][] {
  const rows = Array.from({ length: count }, (_, at): Cell[] => [`R_${at}`, BRANCHES[at % 3] ?? '', (at * 7) % 11])
  return [['Response', 'Branch', 'How likely are you to recommend us?'], ...rows]
}

describe('a workbook that is no map', () => {
  it('of any length is refused, not stumbled over', () => {
    const rows = Array.from({ length: 150_000 }, (_, at): Cell[] => [(at * 7919) % 100_003, at])
    expect(readMatrixSheet(sheet(rows), laneRegistry)).toEqual({
      ok: false,
      error: { kind: 'noJourney', format: 'xlsx' },
    })
  })

  it('is told apart when it holds survey answers, a few or many', () => {
    for (const count of [40, 1000, 150_000])
      expect(readMatrixSheet(sheet(answers(count)), laneRegistry)).toEqual({
        ok: false,
        error: { kind: 'surveyAnswers', rows: count },
      })
  })

  it('is told apart as a text as well', () => {
    const text = answers(1000)
      .map((row) => row.join(','))
      .join('\n')
    expect(readForeignMatrix(text, laneRegistry)).toEqual({ ok: false, error: { kind: 'surveyAnswers', rows: 1000 } })
  })

  it('and is a map by its layout alone still is one', () => {
    const rows: Cell[][] = [
      ['', '', 'Find', '', 'Apply'],
      ['', '', 'Looks', 'Compares', 'Applies'],
      ['Our own word', '', 'Asks friends', 'Compares', 'Applies'],
    ]
    expect(readMatrixSheet(sheet(rows), laneRegistry)).toMatchObject({ ok: true })
  })
})

describe('a workbook of ours', () => {
  it('is read with a sheet of 150,000 rows beside its own', async () => {
    const board = boardFrom(`
               | Find
               | Looks
      customer | a Looks
    `)
    const sheets = sheetsOf(board, 'en', laneRegistry).map((each) =>
      each.name === 'Map'
        ? { ...each, rows: [...each.rows, ...Array.from({ length: 150_000 }, (_, at) => [at])] }
        : each,
    )
    const read = await readWorkbook(await bytesOf(sheets, false), laneRegistry, newId)
    expect(read).toMatchObject({ ok: true, value: { notes: [{ code: 'mapIgnored' }] } })
  })
})

describe('the worker that reads workbooks', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each(['error', 'messageerror', 'refusal'])('is not waited for after its %s', async (fault) => {
    class Broken extends EventTarget {
      postMessage() {
        if (fault === 'refusal') throw new Error('cannot be sent')
        setTimeout(() => this.dispatchEvent(new Event(fault)))
      }
      terminate() {}
    }
    vi.stubGlobal('Worker', Broken)
    vi.stubGlobal('window', {})
    const read = await readXlsx(new Uint8Array([1, 2, 3]), laneRegistry, newId)
    expect(read).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
  })
})

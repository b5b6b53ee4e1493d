import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { guessHeadings } from '../../../../src/formats/survey/guess/headers'
import { decideOrder, readDate } from '../../../../src/formats/survey/text/dates'
import { guessDelimiter } from '../../../../src/formats/survey/text/delimiter'
import { guessEncoding } from '../../../../src/formats/survey/text/encoding'
import { decideDecimal, readNumber } from '../../../../src/formats/survey/text/numbers'
import { createRecords, recordsOf } from '../../../../src/formats/survey/text/records'
import { readAnswer } from '../../../../src/formats/survey/words/readAnswer'
import { surveyJson } from '../../../support/surveyFiles'

interface DelimiterCase {
  readonly id: string
  readonly input: string
  readonly delimiter: string
  readonly columns: number
  readonly rows: number
  readonly decimal: ',' | '.'
  readonly header: boolean
  readonly values?: readonly (number | readonly number[])[]
}

const cases = Object(surveyJson('delimiter-cases.json')).cases as readonly DelimiterCase[]

describe('the delimiter', () => {
  test.each(cases)('$id is the one under which every row has as many cells', ({ input, delimiter, columns, rows }) => {
    expect(guessDelimiter(papa, input, true)).toBe(delimiter)
    const read = recordsOf(papa, input, delimiter).filter((cells) => cells.join('') !== '')
    expect([read.length, ...new Set(read.map((cells) => cells.length))]).toEqual([rows, columns])
  })

  test.each(cases)(
    '$id has its decimal mark and its headings found',
    ({ input, delimiter, decimal, header, values }) => {
      const read = recordsOf(papa, input, delimiter).filter((cells) => cells.join('') !== '')
      expect(guessHeadings(read).rows).toBe(header ? 1 : 0)
      const last = read.flatMap((cells) => cells.slice(-1))
      if (!header || values) expect(decideDecimal(last.slice(header ? 1 : 0), delimiter)).toBe(decimal)
      const [first] = values ?? []
      if (typeof first === 'number') expect(last.map((cell) => readNumber(cell, decimal))).toEqual(values)
      else if (first) expect(read[1]?.map((cell) => readNumber(cell, decimal))).toEqual(first)
    },
  )

  test('sep= on the first line is obeyed', () => {
    expect(guessDelimiter(papa, 'sep=;\na,b;c\n1,2;3\n', true)).toBe(';')
  })
})

describe('numbers', () => {
  test.each([
    ['4', 4],
    ['٤', 4],
    ['۴', 4],
    ['٤٫٥', 4.5],
    ['١٬٢٣٤', 1234],
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['−3', -3],
    ['5,58199E+12', 5.58199e12],
    ['', undefined],
    [' ', undefined],
    ['4 stars', undefined],
    ['1,2,3', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
  ])('%j is read as %j', (text, value) => expect(readNumber(text)).toBe(value))

  test('what can be read two ways follows its column', () => {
    expect([readNumber('1.234', ','), readNumber('1.234', '.'), readNumber('1,234', '.')]).toEqual([1234, 1.234, 1234])
  })
})

describe('answers', () => {
  test.each([
    ['5 - Very satisfied', { kind: 'number', value: 5 }],
    ['٥ - راضٍ جداً', { kind: 'number', value: 5 }],
    ['Very satisfied (5)', { kind: 'number', value: 5 }],
    ['★★★★☆', { kind: 'number', value: 4, of: 5 }],
    ['★★★', { kind: 'number', value: 3 }],
    ['4/5', { kind: 'number', value: 4, of: 5 }],
    ['٤ من ٥', { kind: 'number', value: 4, of: 5 }],
    ['لا ينطبق', { kind: 'notApplicable' }],
    ["Don't know", { kind: 'notApplicable' }],
    ['good', { kind: 'words' }],
    ['24/7 support was great', { kind: 'words' }],
  ])('%j', (text, reading) => expect(readAnswer(text)).toEqual(reading))
})

describe('dates', () => {
  const day = (text: string) => readDate(text)
  test.each([
    ['2018/04/09 2:30:02 PM MDT', [2018, 4, 9]],
    ['2026-01-05T10:00:00Z', [2026, 1, 5]],
    ['٢٠٢٦-٠١-٠٥', [2026, 1, 5]],
    ['1767225600', [2026, 1, 1]],
    ['5 مارس 2026', [2026, 3, 5]],
    ['٥ آذار ٢٠٢٦', [2026, 3, 5]],
    ['Mar 5, 2026', [2026, 3, 5]],
    ['05-Mar-26', [2026, 3, 5]],
  ])('%s is a day in every column', (text, [year, month, date]) =>
    expect(day(text)).toEqual({ kind: 'date', date: { year, month, day: date } }),
  )

  test.each(['2026-13-45', '2026-02-30', '31/02/2026', '1447-03-05', '12345678901', 'Q3', '', '5'])(
    '%s is none',
    (text) => expect(day(text)).toBeUndefined(),
  )

  test('the order of day and month is decided by what can be read one way only', () => {
    expect(decideOrder({ dayFirst: 1, monthFirst: 0, either: 900 })).toBe('dayFirst')
    expect(decideOrder({ dayFirst: 0, monthFirst: 3, either: 900 })).toBe('monthFirst')
    expect(decideOrder({ dayFirst: 0, monthFirst: 0, either: 9 })).toBeUndefined()
    expect(decideOrder({ dayFirst: 2, monthFirst: 1, either: 9 })).toBeUndefined()
  })
})

describe('encodings', () => {
  const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
  test.each([
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'utf-8'],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'utf-16le'],
    ['UTF-16 without', utf16('Date,Score\n2026-01-01,5\n'), 'utf-16le'],
    ['Arabic UTF-16 without', utf16('التاريخ,الرضا\n'), 'utf-16le'],
    ['strict UTF-8', new TextEncoder().encode('رضا,é\n'), 'utf-8'],
    [
      'Arabic in windows-1256',
      new Uint8Array([0xe3, 0xc7, 0x20, 0xe3, 0xcf, 0xec, 0x20, 0xd1, 0xd6, 0xc7, 0xdf]),
      'windows-1256',
    ],
    [
      'German in windows-1252',
      new Uint8Array([0x6d, 0xfc, 0x73, 0x73, 0x65, 0x6e, 0x2c, 0x66, 0xfc, 0x72]),
      'windows-1252',
    ],
  ])('%s is known', (_, bytes, encoding) => expect(guessEncoding(bytes, true).encoding).toBe(encoding))

  test('a character cut in two by the end of the sample does not make it another encoding', () => {
    const bytes = new TextEncoder().encode('راض')
    expect(guessEncoding(bytes.subarray(0, bytes.length - 1), false).encoding).toBe('utf-8')
    expect(guessEncoding(bytes.subarray(0, bytes.length - 1), true).encoding).not.toBe('utf-8')
  })
})

describe('records', () => {
  const text = 'a,b\r\n"x\r\ny, ""z""",2\r\n3,4\r\n"5",6'
  const whole = [
    [['a', 'b'], 1],
    [['x\r\ny, "z"', '2'], 2],
    [['3', '4'], 4],
    [['5', '6'], 5],
  ]

  test('are the same wherever the text is cut, and know the line they begin on', () => {
    for (let cut = 0; cut <= text.length; cut++) {
      const found: unknown[] = []
      const records = createRecords(papa, { delimiter: ',', newline: '\n' }, (cells, line) =>
        found.push([[...cells], line]),
      )
      records.take(text.slice(0, cut), false)
      records.take(text.slice(cut), true)
      expect(found).toEqual(whole)
    }
  })

  test('an open quotation mark costs its own line and no other', () => {
    const found: unknown[] = []
    const records = createRecords(papa, { delimiter: ',', newline: '\n' }, (cells, line, fault) =>
      found.push([line, fault ?? cells[0]]),
    )
    records.take('1,a\n2,"b\n3,c\n4,d\n', true)
    expect(found).toEqual([[1, '1'], [2, 'openQuote'], [3, '3'], [4, '4'], ...found.slice(4)])
  })

  test('a megabyte of quotation marks is read within a second', () => {
    const began = performance.now()
    let rows = 0
    const records = createRecords(papa, { delimiter: ',', newline: '\n' }, () => rows++)
    records.take(`a,b\n"${'"'.repeat(1_000_000)}\n${'"\n'.repeat(200)}`, true)
    expect(rows).toBeGreaterThan(1)
    // The figure that matters is "not minutes"; a busy machine gets room.
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { suggest } from '../../../../src/formats/survey/guess/suggest'
import { createSurveySession } from '../../../../src/formats/survey/session'
import { netPromoter, recommendationGroups } from '../../../../src/measures/nps'
import { answerUse, countsOf, memoryFile, readerOf, surveyBytes, surveyJson } from '../../../support/surveyFiles'

interface Expected {
  readonly delimiter: string
  readonly headerRows: number
  readonly dataRows: number
  readonly columnCounts: Readonly<Record<string, number>>
}

const expected: Readonly<Record<string, Expected>> = Object(surveyJson('expected.json'))
const public3 = Object(surveyJson('expected.json'))

describe.each(Object.entries(expected))('%s', (name, facts) => {
  test('has the delimiter, headings and rows that were counted elsewhere', async () => {
    const reader = readerOf(surveyBytes(name))
    const look = await reader.look()
    expect(look.delimiter).toBe(facts.delimiter)
    expect(look.headings).toEqual({ skip: 0, rows: facts.headerRows })
    expect(look.columns.length).toBe(Number(Object.keys(facts.columnCounts)[0]))
    expect((await reader.profile()).rows).toBe(facts.dataRows)
  })
})

/** What each file is taken for before anybody touched it: kind of each column, and what the guesses count. */
async function guessed(name: string, settings = {}) {
  const reader = readerOf(surveyBytes(name))
  const look = await reader.look(settings)
  const { columns, rows } = await reader.profile(settings)
  const context = { tool: look.tool, delimiter: look.delimiter ?? ',', questions: [], targets: [], periods: [] }
  const guess = suggest(columns, context)
  const questions = Object.fromEntries(guess.added.map((question) => [question.key, { scale: question.scale }]))
  const counted = await reader.count({ columns: guess.columns, questions, period: '2026', quotes: 9 }, settings)
  const kinds = columns.map(({ index }) => guess.columns[index]?.kind)
  return { look, columns, rows, guess, counted, kinds }
}

describe('the three public files', () => {
  test('SurveyMonkey: two rows of headings, contact details left out, agreement in words', async () => {
    const { columns, counted, kinds, guess } = await guessed('03-surveymonkey-2header.csv')
    expect(columns.at(-1)?.name).toBe('I wish it would have snowed more this winter.')
    expect(columns[2]?.name).toBe('Please provide your contact information: – Company')
    expect(kinds).toEqual([...Array(11).fill('personal'), 'answer'])
    const counts = countsOf(counted, guess.added[0]?.key)
    const { likertCounts } = public3['03-surveymonkey-2header.csv']
    expect(counts).toEqual({
      1: likertCounts['Strongly disagree'],
      2: likertCounts.Disagree,
      3: likertCounts['Neither agree nor disagree'],
      4: likertCounts.Agree,
      5: likertCounts['Strongly agree'],
    })
  })

  test('Google Forms: the dates could be read two ways, so it asks; the NPS is the published one', async () => {
    const { columns, guess, counted } = await guessed('05-google-forms-nps-us-dates.csv')
    expect(columns[0]?.dates?.order).toBeUndefined()
    expect(columns[0]?.dates?.spans).toEqual({
      monthFirst: { from: '2019-11-01', to: '2019-11-04' },
      dayFirst: { from: '2019-01-11', to: '2019-04-11' },
    })
    expect(guess.columns[0]).toMatchObject({ kind: 'date', order: undefined })
    // Nothing is counted before the order is known.
    expect(counted.used).toBe(0)
    const reader = readerOf(surveyBytes('05-google-forms-nps-us-dates.csv'))
    const columnsUsed = {
      0: { kind: 'date', order: 'monthFirst', grain: 'month' } as const,
      1: answerUse('nps'),
      3: answerUse('opening'),
    }
    const scale = [0, 10] as const
    const answered = await reader.count({
      columns: columnsUsed,
      questions: { nps: { scale }, opening: { scale } },
      period: '',
    })
    const { nps, openingKeynote } = public3['05-google-forms-nps-us-dates.csv']
    const groups = recommendationGroups(countsOf(answered, 'nps'))
    expect(groups).toEqual({ promoters: nps.promoters, passives: nps.passives, detractors: nps.detractors })
    expect(netPromoter(groups)?.score).toBeCloseTo(nps.npsExact, 5)
    const opening = Object.entries(countsOf(answered, 'opening'))
    const mean = opening.reduce((sum, [value, n]) => sum + Number(value) * n, 0) / nps.n
    expect(mean).toBeCloseTo(openingKeynote, 5)
    expect([...new Set(answered.heaps.map(({ period }) => period))]).toEqual(['2019-11'])
    expect(answered.span).toEqual({ from: '2019-11-01', to: '2019-11-04' })
  })

  test('GSA: the mark at the beginning is no part of the first heading; thumbs are yes and no', async () => {
    const { columns, counted, guess } = await guessed('07-gsa-cx-bom-crlf.csv')
    expect(columns[0]?.name).toBe('external_id')
    expect(guess.columns[0]?.kind).toBe('personal')
    expect(guess.added.map(({ scale }) => scale)).toEqual([[0, 1]])
    expect(countsOf(counted, guess.added[0]?.key)).toEqual({ 1: 4 })
  })
})

describe('files made by hand', () => {
  test.each(['ours-google-forms-arabic-1256.csv', 'ours-google-forms-arabic-digits.csv'])(
    '%s: Arabic headings, words, digits and dates',
    async (name) => {
      const { look, kinds, guess, counted } = await guessed(name)
      expect(look.tool).toBe('googleForms')
      expect(look.encoding?.encoding).toBe(name.includes('1256') ? 'windows-1256' : 'utf-8')
      expect(kinds).toEqual(['date', 'answer', 'answer', 'answer', 'dimension', 'personal', 'comment'])
      expect(guess.columns[0]).toMatchObject({ order: 'dayFirst' })
      const [branch, site, nps] = guess.added.map(({ key }) => countsOf(counted, key))
      expect([branch, site]).toEqual([
        { 1: 1, 2: 1, 3: 1, 4: 1, 5: 2 },
        { 1: 1, 2: 1, 3: 1, 4: 2, 5: 2 },
      ])
      expect(nps).toEqual({ 0: 1, 4: 1, 7: 1, 8: 1, 9: 1, 10: 2 })
      expect(counted.heaps.reduce((sum, { notApplicable }) => sum + notApplicable, 0)).toBe(1)
      expect(counted.quotes.map(({ text }) => text)).toContain('الموقع بطيء ولا يعمل في الهاتف')
      expect(counted.skipped).toEqual([])
    },
  )

  test('both spellings of the same answers give the same heaps', async () => {
    const [a, b] = await Promise.all(
      ['ours-google-forms-arabic-1256.csv', 'ours-google-forms-arabic-digits.csv'].map((name) => guessed(name)),
    )
    expect(a?.counted.heaps).toEqual(b?.counted.heaps)
  })

  test('Persian digits in tabs', async () => {
    const { counted, guess, kinds } = await guessed('ours-persian-digits.tsv')
    expect(kinds).toEqual(['date', 'answer', 'dimension'])
    expect(countsOf(counted, guess.added[0]?.key)).toEqual({ 1: 1, 4: 1, 5: 1 })
  })

  test('LimeSurvey: semicolons, decimal commas, and what was never submitted is left out', async () => {
    const { look, counted, guess } = await guessed('ours-limesurvey-semicolon.csv')
    expect([look.tool, look.delimiter]).toEqual(['limeSurvey', ';'])
    expect(guess.added.map(({ key }) => countsOf(counted, key))).toEqual([
      { 2: 1, 4: 1, 5: 1 },
      { 3: 1, 4: 1, 5: 1 },
    ])
    expect(counted.skipped).toEqual([{ reason: 'unfinished', times: 1, lines: [4] }])
  })

  test('Qualtrics: three rows of headings; previews, unfinished answers and who answered are left out', async () => {
    const { look, counted, kinds, columns, guess } = await guessed('ours-qualtrics-3header.csv')
    expect([look.tool, look.headings.rows]).toEqual(['qualtrics', 3])
    expect(columns[13]).toMatchObject({ id: 'Q1', name: 'Overall, how satisfied are you?' })
    expect([3, 8, 9, 10].map((index) => kinds[index])).toEqual(Array(4).fill('personal'))
    expect(guess.added.map(({ key }) => countsOf(counted, key))).toEqual([
      { 2: 1, 4: 1, 5: 1 },
      { 7: 1, 9: 1, 10: 1 },
    ])
    expect(counted.skipped.map(({ reason, times }) => [reason, times])).toEqual([
      ['test', 1],
      ['unfinished', 1],
    ])
  })

  test('Qualtrics in choice texts: its five answers are a scale of five, of which the upper two are satisfied', async () => {
    const { look, counted, guess, kinds } = await guessed('ours-qualtrics-five-words.csv')
    expect([look.tool, look.headings.rows]).toEqual(['qualtrics', 3])
    expect(guess.added.map(({ scale }) => scale)).toEqual([
      [1, 5],
      [1, 5],
      [1, 5],
      [0, 10],
    ])
    expect(guess.columns[18]).toMatchObject({ words: { 'Extremely satisfied': 5, 'Somewhat satisfied': 4 } })
    expect(kinds.at(-1)).toBe('comment')
    expect(counted.rejectedAll).toBe(0)
  })

  test('LimeSurvey with codes and questions: what was never submitted is left out, codes wait for a person', async () => {
    const { look, counted, kinds, guess } = await guessed('ours-limesurvey-questions.csv')
    expect(look.tool).toBe('limeSurvey')
    expect(kinds.slice(9)).toEqual(['answer', 'ignore', 'answer', 'comment'])
    expect(guess.added.map(({ family }) => family)).toEqual(['csat', 'nps'])
    expect(counted.skipped).toEqual([{ reason: 'unfinished', times: 2, lines: [9, 17] }])
  })

  test('SurveyMonkey with a question over its parts: each part is a question, N/A is no answer', async () => {
    const { look, counted, guess, columns } = await guessed('ours-surveymonkey-matrix.csv')
    expect([look.tool, look.headings.rows]).toEqual(['surveyMonkey', 2])
    expect(columns[10]?.name).toBe('How satisfied were you with each? – Room')
    expect(guess.added.map(({ family }) => family)).toEqual(['csat', 'csat', 'csat', 'nps'])
    expect(guess.columns[3]).toMatchObject({ kind: 'date', order: 'monthFirst' })
    const [checkIn, room] = guess.added.map(({ key }) => countsOf(counted, key))
    expect([checkIn, room]).toEqual([
      { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3 },
      { 1: 3, 2: 4, 3: 4, 4: 4, 5: 3 },
    ])
  })

  test('Qualtrics before 2017: two rows, a delimiter at the end of each line', async () => {
    const { look, counted, guess } = await guessed('ours-qualtrics-legacy.csv')
    expect([look.tool, look.headings.rows]).toEqual(['qualtrics', 2])
    expect(guess.added.map(({ family }) => family)).toEqual(['ces'])
    expect(countsOf(counted, guess.added[0]?.key)).toEqual({ 2: 1, 4: 1, 5: 1 })
  })

  test('Typeform: faces are answers, the token is personal', async () => {
    const { look, counted, guess, kinds } = await guessed('ours-typeform.csv')
    expect([look.tool, kinds[0]]).toEqual(['typeform', 'personal'])
    expect(countsOf(counted, guess.added[0]?.key)).toEqual({ 1: 1, 3: 1, 4: 1, 5: 1 })
  })

  test('Zendesk: good and bad count, offered and unoffered do not', async () => {
    const { look, counted, guess } = await guessed('ours-zendesk.csv')
    expect(look.tool).toBe('zendesk')
    expect(countsOf(counted, guess.added[0]?.key)).toEqual({ 0: 1, 1: 2 })
    expect(counted.skipped).toEqual([{ reason: 'unanswered', times: 2, lines: [4, 5] }])
  })

  test('Delighted: seconds since 1970 are dates, 11 of 10 is refused', async () => {
    const { counted, guess } = await guessed('ours-delighted.csv')
    expect(guess.added[0]).toMatchObject({ family: 'nps', scale: [0, 10] })
    expect([...new Set(counted.heaps.map(({ period }) => period))]).toEqual(['2026-01', '2026-02'])
    expect(counted.skipped).toEqual([{ reason: 'outOfScale', times: 1, lines: [5] }])
  })

  test('a long table in UTF-16: each row names its touchpoint and how many people it stands for', async () => {
    const reader = readerOf(surveyBytes('ours-long-layout.txt'))
    expect((await reader.look()).encoding?.encoding).toBe('utf-16le')
    const counted = await reader.count({
      columns: {
        0: { kind: 'date', order: 'dayFirst', grain: 'quarter' },
        1: { kind: 'touchpoint', targets: { Counter: { kind: 'card', id: 'c' }, Website: { kind: 'stage', id: 's' } } },
        2: answerUse(),
        3: { kind: 'count' },
      },
      questions: { q: { scale: [1, 5] } },
      period: '',
    })
    expect(counted.heaps.map(({ target, period, counts }) => [target.kind, period, counts])).toEqual([
      ['card', '2026-Q1', { 2: 2, 4: 3 }],
      ['stage', '2026-Q1', { 2: 1, 3: 4 }],
    ])
    expect(counted.skipped).toEqual([{ reason: 'touchpoint', times: 1, lines: [5] }])
  })

  test('Excel from right to left: serial dates, words, the hidden sheet is not the one chosen', async () => {
    const { look, counted, guess, kinds } = await guessed('ours-excel-rtl.xlsx')
    expect(look.sheets?.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['الردود', false],
      ['مخفي', true],
    ])
    expect(look.sheet).toBe('الردود')
    expect(kinds).toEqual(['date', 'answer', 'answer', 'dimension', 'personal'])
    expect(countsOf(counted, guess.added[0]?.key)).toEqual({ 1: 1, 3: 1, 4: 1, 5: 2 })
    expect([...new Set(counted.heaps.map(({ period }) => period))]).toEqual(['2026-03', '2026-04', '2026-05'])
  })

  test('broken rows are told with line and reason, and the others are counted', async () => {
    const reader = readerOf(surveyBytes('ours-broken-rows.csv'))
    const counted = await reader.count({
      columns: {
        0: { kind: 'date', order: 'dayFirst', grain: 'month' },
        1: answerUse(),
        2: { kind: 'dimension', name: 'branch' },
      },
      questions: { q: { scale: [1, 5] } },
      period: '',
    })
    expect(countsOf(counted)).toEqual({ 2: 1, 5: 2 })
    expect(counted.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'columns'],
      [4, 'date'],
      [5, 'outOfScale'],
      [6, 'notWhole'],
      [7, 'notAnAnswer'],
      [8, 'columns'],
      [10, 'openQuote'],
    ])
  })
})

describe('what is no table of answers', () => {
  const problem = async (content: Uint8Array | string) => {
    const result = await createSurveySession(memoryFile(content), papa).profile({})
    return result.ok ? undefined : result.error.kind
  }
  test.each([
    ['nothing', '', 'empty'],
    ['headings alone', 'Date,Score\n', 'noRows'],
    ['zero bytes', new Uint8Array(5000), 'binary'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'binary'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'oldExcel'],
    ['an archive that is no workbook', new Uint8Array([0x50, 0x4b, 0x05, 0x06, ...Array(18).fill(0)]), 'notWorkbook'],
  ])('%s is refused with a reason', async (_, content, kind) => expect(await problem(content)).toBe(kind))

  test('a workbook that unpacks to far more than it is, or holds a DOCTYPE, or is cut off', async () => {
    const { zipSync, strToU8 } = await import('fflate')
    const workbook = strToU8('<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>')
    const bomb = zipSync({ 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await problem(bomb)).toBe('swollen')
    const doctype = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')
    expect(await problem(zipSync({ 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': doctype }))).toBe(
      'forbidden',
    )
    const nested = zipSync({ 'xl/workbook.xml': workbook, 'evil.zip': bomb })
    expect(await problem(nested)).toBe('forbidden')
    expect(await problem(surveyBytes('ours-excel-rtl.xlsx').subarray(0, 1500))).toMatch(/damaged|notWorkbook/)
  })

  test('a file that stops being UTF-8 after its first megabyte is read again as what its letters say', async () => {
    const rows = `Score,Branch\n${'5,Muscat\n'.repeat(130_000)}`
    const tail = new Uint8Array([0x34, 0x2c, 0xe3, 0xd3, 0xde, 0xd8, 0x0a])
    const plain = new TextEncoder().encode(rows)
    const bytes = new Uint8Array(plain.length + tail.length)
    bytes.set(plain)
    bytes.set(tail, plain.length)
    const profile = await readerOf(bytes).profile()
    expect(profile.encoding).toBe('windows-1256')
    expect(profile.columns[1]?.values).toEqual([
      ['Muscat', 130_000],
      ['مسقط', 1],
    ])
  })
})

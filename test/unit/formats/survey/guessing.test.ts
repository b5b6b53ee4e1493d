import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { neutral, printRejected } from '../../../../src/formats/survey/count/printRejected'
import { isPersonalColumn, withoutPersonal } from '../../../../src/formats/survey/guess/personal'
import { suggest, targetNamed } from '../../../../src/formats/survey/guess/suggest'
import { matchScale } from '../../../../src/formats/survey/words/matchScale'
import { readerOf } from '../../../support/surveyFiles'

describe('worded scales', () => {
  test.each([
    [
      ['Very satisfied', 'Dissatisfied'],
      [1, 5],
      [5, 2],
    ],
    [
      ['راضٍ جداً', 'راضي', 'مُحايد', 'غير راضٍ', 'غير راضٍ أبداً'],
      [1, 5],
      [5, 4, 3, 2, 1],
    ],
    [
      ['Strongly Agree', 'disagree', 'Somewhat agree'],
      [1, 7],
      [7, 2, 5],
    ],
    [
      ['أوافق بشدة', 'لا أوافق', 'محايد'],
      [1, 5],
      [5, 2, 3],
    ],
    [
      ['ممتاز', 'جيد جداً', 'جيد', 'مقبول', 'ضعيف'],
      [1, 5],
      [5, 4, 3, 2, 1],
    ],
    [
      ['good', 'bad'],
      [0, 1],
      [1, 0],
    ],
    [
      ['Great', 'Okay', 'Bad'],
      [1, 3],
      [3, 2, 1],
    ],
    [
      ['نعم', 'لا'],
      [0, 1],
      [1, 0],
    ],
    [
      ['👍', '👎🏽'],
      [0, 1],
      [1, 0],
    ],
    [
      ['😡', '😍'],
      [1, 5],
      [1, 5],
    ],
  ])('%j is on %j', (values, scale, answers) => {
    const found = matchScale(values)
    expect(found?.scale).toEqual(scale)
    expect(values.map((value) => found?.answers.get(value))).toEqual(answers)
  })

  test('words of no scale are not guessed', () => {
    expect(matchScale(['Yum!', 'Horrendous', 'Give the team a Michelin star!!'])).toBeUndefined()
  })
})

describe('personal columns', () => {
  test.each([
    ['E-mail', ['a@b.om']],
    ['IP Address', []],
    ['رقم الجوال', []],
    ['البريد الإلكتروني', []],
    ['Contact', ['a@b.om', 'c@d.om']],
    ['ResponseId', []],
    ['Please provide your contact information – City', []],
    ['#', ['0123456789abcdef0123456789abcdef', '1123456789abcdef0123456789abcdef', '2'.repeat(32), '3'.repeat(32)]],
  ])('%s says who answered', (name, sample) => expect(isPersonalColumn(name, sample)).toBe(true))

  test.each([
    ['How satisfied are you with our e-mail support?', ['4', '5']],
    ['E-mail support', ['4', '5', '5', '4']],
    ['Branch', ['Muscat', 'Sohar']],
    ['ما مدى رضاك عن رقم الانتظار؟', ['4']],
    ['Date', ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']],
  ])('%s does not', (name, sample) => expect(isPersonalColumn(name, sample)).toBe(false))

  test('comments lose addresses, links and long numbers', () => {
    expect(withoutPersonal('Write to me@x.om or call +968 9123 4567, see https://x.om/a?b. 5 stars, ٩١٢٣٤٥٦٧')).toBe(
      'Write to … or call …, see … 5 stars, …',
    )
  })
})

describe('rejected rows as a file', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['+968 9123 4567', '+968 9123 4567'],
    ['plain', 'plain'],
  ])('%j is written as %j', (cell, written) => expect(neutral(cell)).toBe(written))

  test('holds line, reason and the cells, and leaves out the columns it was not given', () => {
    const csv = printRejected(
      papa,
      [{ line: 7, reason: 'outOfScale', column: 1, cells: ['a@b.om', '=9', 'x,"y"'] }],
      [
        { index: 1, name: 'Score' },
        { index: 2, name: 'Note' },
      ],
      { line: 'Line', reason: 'Why', sayReason: () => 'outside' },
    )
    expect(csv).toBe('\ufeffLine,Why,Score,Note\r\n7,outside,\'=9,"x,""y"""\r\n')
  })
})

describe('what a column is about', () => {
  const targets = [
    { target: { kind: 'card', id: 'c1' } as const, names: ['Check in', 'تسجيل الدخول'] },
    { target: { kind: 'card', id: 'c2' } as const, names: ['Check in desk'] },
    { target: { kind: 'stage', id: 's1' } as const, names: ['Stay'] },
  ]

  test('is the longest name of the board in its heading, in either language', () => {
    expect(targetNamed('How was the check-in desk?', targets, false)).toEqual({ kind: 'card', id: 'c2' })
    expect(targetNamed('ما رأيك في تسجيل الدخول؟', targets, false)).toEqual({ kind: 'card', id: 'c1' })
    expect(targetNamed('Would you stay again?', targets, false)).toBeUndefined()
    expect(targetNamed('stay', targets, true)).toEqual({ kind: 'stage', id: 's1' })
  })

  test('touchpoints share a question; two columns about one thing have their own', async () => {
    const { columns } = await readerOf(
      'Check in desk,Check in,Overall rating,Other rating\n5,4,3,2\n4,4,3,2\n',
    ).profile()
    const { columns: uses, added } = suggest(columns, {
      tool: 'unknown',
      delimiter: ',',
      questions: [],
      targets,
      periods: [],
    })
    const asked = [0, 1, 2, 3].map((index) => Object(uses[index]).question)
    expect(asked[0]).toBe(asked[1])
    expect(new Set(asked).size).toBe(3)
    expect(added.length).toBe(3)
  })

  test('one slip of a key does not make a longer scale of the one the board asks on', async () => {
    const own = { key: 'measure_1', family: 'csat' as const, scale: [1, 5] as const, name: 'Customer satisfaction' }
    const context = { tool: 'unknown' as const, delimiter: ',', targets, periods: [] }
    const questionOf = async (answers: string, questions: readonly (typeof own)[]) => {
      const { columns } = await readerOf(`Score\n${answers.split('').join('\n')}\n`).profile()
      const { columns: uses, added } = suggest(columns, { ...context, questions })
      return { asked: Object(uses[0]).question, scales: added.map(({ scale }) => scale) }
    }
    expect(await questionOf('5425934', [own])).toEqual({ asked: 'measure_1', scales: [] })
    // Two values beyond are no slip, and without a question of the board nothing speaks for the shorter one.
    expect((await questionOf('5425987', [own])).scales).toEqual([[1, 10]])
    expect((await questionOf('5425934', [])).scales).toEqual([[1, 10]])
  })
})

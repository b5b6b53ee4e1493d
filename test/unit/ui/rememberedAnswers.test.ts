import { describe, expect, test } from 'vitest'
import { type QuestionDraft, suggest } from '../../../src/formats/survey/guess/suggest'
import { looksLikeSurvey } from '../../../src/formats/survey/looksLikeSurvey'
import { rememberedUses, rememberUses } from '../../../src/ui/survey/remembered'
import { withRemembered } from '../../../src/ui/survey/withRemembered'
import { readerOf, surveyBytes } from '../../support/surveyFiles'

function memoryStorage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  }
}

const LOBBY =
  'Date,How was the lobby?,Branch\n2026-03-01,Superb,Muscat\n2026-03-02,Fine,Muscat\n2026-03-03,Dull,Sohar\n'

async function guessed(content: string, questions: readonly QuestionDraft[] = []) {
  const { columns } = await readerOf(content).profile()
  const context = { tool: 'unknown', delimiter: ',', questions, targets: [], periods: [] } as const
  return { columns, guess: suggest(columns, context) }
}

describe('what was decided about a column', () => {
  const words = { Superb: 5, Fine: 4, Dull: 'notApplicable' } as const
  const question = { key: 'x', family: 'csat', scale: [1, 5], name: 'How was the lobby?' } as const
  const use = { kind: 'answer', question: 'x', target: { kind: 'journey' }, words, decimal: '.' } as const

  test('words of no usual scale that were mapped by hand make their column a question again in the next file', async () => {
    const storage = memoryStorage()
    rememberUses(storage, [{ key: 'how was the lobby', use, question }])
    const { columns, guess } = await guessed(LOBBY)
    expect(guess.columns[1]?.kind).toBe('ignore')
    const known = { questions: guess.added, remembered: rememberedUses(storage), delimiter: ',' }
    const kept = withRemembered(guess.columns, columns, known)
    expect(kept.added).toMatchObject([{ family: 'csat', scale: [1, 5], name: 'How was the lobby?' }])
    expect(kept.uses[1]).toMatchObject({ kind: 'answer', question: kept.added[0]?.key, words })
    const counted = await readerOf(LOBBY).count({
      columns: kept.uses,
      questions: Object.fromEntries(kept.added.map(({ key, scale }) => [key, { scale }])),
      period: '',
    })
    expect(counted.heaps.map(({ dims, counts, notApplicable }) => [dims.branch, counts, notApplicable])).toEqual([
      ['Muscat', { 4: 1, 5: 1 }, 0],
      ['Sohar', {}, 1],
    ])
  })

  test('it is the question of the board when the board has asked it since', async () => {
    const storage = memoryStorage()
    rememberUses(storage, [{ key: 'how was the lobby', use, question }])
    const { columns, guess } = await guessed(LOBBY, [question])
    const known = { questions: [question, ...guess.added], remembered: rememberedUses(storage), delimiter: ',' }
    const kept = withRemembered(guess.columns, columns, known)
    expect([kept.added, kept.uses[1]]).toMatchObject([[], { kind: 'answer', question: 'x', words }])
  })

  test('a column that holds who answered stays left out, whatever was remembered of its heading', async () => {
    const { columns, guess } = await guessed('Date,E-mail,Score\n2026-03-01,a@b.om,5\n2026-03-02,c@d.om,4\n')
    const storage = memoryStorage()
    rememberUses(storage, [{ key: 'e mail', use, question }])
    const known = { questions: guess.added, remembered: rememberedUses(storage), delimiter: ',' }
    expect(withRemembered(guess.columns, columns, known).uses[1]?.kind).toBe('personal')
  })
})

describe('what is pasted on a board', () => {
  test.each([
    '05-google-forms-nps-us-dates.csv',
    'ours-google-forms-arabic-digits.csv',
    'ours-qualtrics-3header.csv',
    'ours-limesurvey-semicolon.csv',
    'ours-typeform.csv',
    'ours-persian-digits.tsv',
  ])('the rows of %s are answers', (name) => {
    expect(looksLikeSurvey(new TextDecoder().decode(surveyBytes(name)))).toBe(true)
  })

  test('so are rows of a file whose words no usual scale knows', () => {
    const rows = ['Superb', 'Dull', 'Fine', 'Superb', 'Fine'].map((word, day) => `2026-03-0${day + 1},${word},Muscat`)
    expect(looksLikeSurvey(['Date,How was the lobby?,Branch', ...rows].join('\n'))).toBe(true)
  })

  test.each([
    ['a list of notes', 'Queue is long\nStaff are kind\nParking is full'],
    ['a block of cards', 'Arrive\tPark\nQueue\tAsk\nPay\tLeave\nGo home\tRate'],
    [
      'a plan with dates',
      'Task\tOwner\tDue\nPaint\tAli\t2026-03-01\nSign\tSara\t2026-03-02\nOpen\tAli\t2026-03-09\nCheck\tAli\t2026-03-10',
    ],
    ['a table of minutes', 'Step\tTouch\tWait\nArrive\t5\t20\nAsk\t3\t45\nPay\t2\t11\nLeave\t1\t0'],
    ['one line', 'Date,Score,2026-03-01,5'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(looksLikeSurvey(text)).toBe(false)
  })
})

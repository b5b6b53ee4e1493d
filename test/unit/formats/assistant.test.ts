import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, test, vi } from 'vitest'
import { exampleAnswer, printFaults, printPrompt, readAssistant } from '../../../src/formats/assistant'
import { boardOfDraft } from '../../../src/formats/draft'
import { laneRegistry } from '../../../src/lanes'
import { checkBoard } from '../../../src/model/checks'
import { lanesInOrder, rowsInOrder } from '../../../src/model/reads'
import { countedIds } from '../../support/ports'

const example = exampleAnswer(laneRegistry)
const text = JSON.stringify(example, null, 1)

function read(source: string) {
  const answer = readAssistant(source, laneRegistry)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

function refused(source: string) {
  const answer = readAssistant(source, laneRegistry)
  if (answer.ok) throw new Error('was read')
  return answer.error
}

function faults(source: string) {
  const error = refused(source)
  return error.kind === 'badShape' ? error.faults : []
}

function boardOf(source: string) {
  return boardOfDraft(read(source).draft, {
    newId: countedIds(),
    createdAt: '2026-01-01T00:00:00.000Z',
    lanes: laneRegistry,
  })
}

const changed = (change: (answer: ReturnType<typeof exampleAnswer> & Record<string, unknown>) => void) => {
  const copy = structuredClone(example)
  change(copy)
  return JSON.stringify(copy)
}

describe('the answer of a chat assistant', () => {
  test('becomes a sound board with its people, times, feelings, lines and links, and nothing to look at', () => {
    expect(read(text).notes).toEqual([])
    const board = boardOf(text)
    expect(checkBoard(board)).toEqual([])
    expect(board.title).toEqual({ en: 'Renewing a licence' })
    expect(Object.values(board.personas)).toMatchObject([
      { name: { en: 'Salim' }, role: { en: 'Shop owner' }, needs: [{ en: 'To know the fee' }] },
    ])
    expect(Object.values(board.steps).map(({ touch, wait }) => [touch, wait])).toEqual([
      [20, 0],
      [10, 1440],
    ])
    expect(rowsInOrder(board).map(({ kind }) => kind)).toEqual(['lane', 'lane', 'lane', 'line', 'lane'])
    expect(Object.values(board.cards).find(({ text: words }) => words.en === 'Unsure')?.data).toEqual({ value: -1 })
    expect(Object.values(board.links)).toMatchObject([{ kind: 'flow', label: { en: 'payment' } }])
  })

  test('is read from both languages at once', () => {
    const both = changed((answer) => Object.assign(answer, { title: { en: 'Loan', ar: 'قرض' } }))
    expect(boardOf(both).title).toEqual({ en: 'Loan', ar: 'قرض' })
  })

  test.each([
    [
      'a fence and sentences',
      `Of course! Here is the map:\n\n\`\`\`json\n${text}\n\`\`\`\n\nShall I add {more}?`,
      'answerAround',
    ],
    ['sentences alone', `Here it is: ${text} Tell me if it fits.`, 'answerAround'],
    ['a comma too many', text.replace(/\}\s*\]\s*\}$/, '},]}'), 'answerMended'],
    ['quotation marks of print', text.replace(/"(title)"/, '“$1”'), 'answerMended'],
    ['comments', text.replace('"state"', '// today\n "state"'), 'answerMended'],
  ])('is read out of %s, and says so', (_, source, code) => {
    const { draft, notes } = read(source)
    expect(draft.cards).toHaveLength(5)
    expect(notes.map((note) => note.code)).toContain(code)
  })

  test('that ends too early gives what was whole, and says where it stops', () => {
    const { draft, notes } = read(`\`\`\`json\n${text.slice(0, text.indexOf('"c5"') + 30)}`)
    expect(draft.cards.map((card) => card.text)).toEqual([
      'Asks a friend',
      'Unsure',
      'The fee stands nowhere',
      'Pays by card',
    ])
    expect(notes.map(({ code }) => code)).toEqual(['answerCut'])
    expect(notes[0]?.line).toBeGreaterThan(20)
  })

  test('is put right where it is plain what was meant, each place by its path', () => {
    const { draft, notes } = read(
      changed((answer) => {
        Object.assign(answer.stages[0]?.steps[0] ?? {}, { minutes: '20 min' })
        Object.assign(answer.cards[0] ?? {}, { step: 'Find out what is needed', lane: 'What Salim does' })
        Object.assign(answer.cards[1] ?? {}, { step: 1, mood: -4, evidence: 'Researched', flags: ['mot', 'shiny'] })
        Object.assign(answer.cards[2] ?? {}, { colour: 'red' })
        answer.lanes[3] = { id: 'l4', type: 'front office', name: 'Front stage' }
      }),
    )
    expect(draft.cards.map(({ step }) => step)).toEqual([0, 0, 0, 1, 1])
    expect(draft.cards[1]).toMatchObject({ data: { value: -2 }, evidence: 'researched', flags: ['mot'] })
    expect(draft.lanes[3]?.type).toBe('frontstage')
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['valueMended', 'stages[0].steps[0].minutes'],
      ['valueMended', 'lanes[3].type'],
      ['valueMended', 'cards[0].lane'],
      ['valueMended', 'cards[0].step'],
      ['valueLeftOut', 'cards[1].flags'],
      ['valueMended', 'cards[1].step'],
      ['valueMended', 'cards[1].mood'],
      ['unknownField', 'cards[2].colour'],
    ])
  })

  test('names its steps and lanes by numbers, and nothing is said of that', () => {
    const { draft, notes } = read(
      JSON.stringify({
        title: 'T',
        stages: [{ name: 'A', steps: [{ id: 7, name: 'One' }] }],
        lanes: [{ id: 9, type: 'pain', name: 'Pains' }],
        lines: [],
        cards: [{ lane: 9, step: 7, text: 'Slow' }],
      }),
    )
    expect(draft.cards).toMatchObject([{ lane: 0, step: 0, text: 'Slow' }])
    expect(notes).toEqual([])
  })

  test('folds each name of a step or lane once, however many cards there are', () => {
    const folded = vi.spyOn(String.prototype, 'normalize')
    const foldsWith = (cards: number) => {
      folded.mockClear()
      const steps = Array.from({ length: 100 }, (_, at) => ({ id: `s${at}`, name: `Step number ${at}` }))
      const { draft } = read(
        JSON.stringify({
          title: 'T',
          stages: [{ name: 'A', steps }],
          lanes: [{ id: 'l', type: 'pain', name: 'Pains' }],
          cards: Array.from({ length: cards }, (_, at) => ({
            lane: 'pains',
            step: `step number ${at % 100}`,
            text: 'x',
          })),
        }),
      )
      expect(draft.cards).toHaveLength(cards)
      return folded.mock.calls.length
    }
    const [few, many] = [foldsWith(100), foldsWith(1100)]
    folded.mockRestore()
    expect(many - few).toBeLessThan(1000 * 5)
  })

  test('with more lanes or steps than any journey has is refused, and it says how many there may be', () => {
    const lanes = Array.from({ length: 501 }, (_, at) => ({ id: `l${at}`, type: 'pain' }))
    const steps = Array.from({ length: 2001 }, (_, at) => `Step ${at}`)
    const stages = [{ name: 'A', steps: ['One'] }]
    expect(faults(JSON.stringify({ title: 'T', stages, lanes, cards: [] }))).toEqual([
      { path: 'lanes', expected: '<=500', found: '501' },
    ])
    expect(
      faults(JSON.stringify({ title: 'T', stages: [{ name: 'A', steps }], lanes: lanes.slice(0, 1), cards: [] })),
    ).toEqual([{ path: 'stages[].steps', expected: '<=2000', found: '2001' }])
  })

  test('with cards inside its lanes is read too', () => {
    const nested = {
      title: 'T',
      stages: [{ name: 'A', steps: ['One', 'Two'] }],
      lanes: [{ type: 'pain', cards: [{ step: 'Two', text: 'Slow' }] }],
    }
    const { draft } = read(JSON.stringify(nested))
    expect(draft.cards).toMatchObject([{ lane: 0, step: 1, text: 'Slow' }])
    expect(lanesInOrder(boardOf(JSON.stringify(nested))).map(({ type }) => type)).toEqual(['pain'])
  })

  test('is refused with every place that is wrong, in words an assistant can be told', () => {
    const source = changed((answer) => {
      Object.assign(answer.cards[3] ?? {}, { step: 's9' })
      Object.assign(answer.cards[4] ?? {}, { lane: 'nowhere' })
    })
    expect(faults(source)).toEqual([
      { path: 'cards[3].step', found: '"s9"', expected: '"s1" | "s2"' },
      { path: 'cards[4].lane', found: '"nowhere"', expected: '"l1" | "l2" | "l3" | "l4"' },
    ])
    expect(printFaults(faults(source), 'en')).toContain('cards[3].step: expected "s1" | "s2"; found "s9"')
    expect(faults('{"stages":[],"lanes":7,"cards":[{"text":5}]}').map(({ path }) => path)).toEqual([
      'stages',
      'lanes',
      'cards[0].lane',
      'cards[0].step',
      'cards[0].text',
    ])
  })

  test('that holds no JSON, or none that can be put right, is refused with its place', () => {
    expect(refused('I am sorry, I cannot do that.')).toEqual({ kind: 'noJourney', format: 'assistant' })
    expect(refused('{"stages": [}{').kind).toMatch(/badJson|badShape/)
    expect(refused(`{"stages":${'['.repeat(5000)}${']'.repeat(5000)}}`)).toMatchObject({ kind: 'tooDeep' })
  })

  test('cannot reach the prototype of objects', () => {
    const before = Object.keys(Object.prototype)
    read(
      text.replace('"title"', '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title"'),
    )
    expect(Object.keys(Object.prototype)).toEqual(before)
    expect('polluted' in {}).toBe(false)
  })
})

describe('the prompt', () => {
  test.each(['en', 'ar'] as const)(
    'in %s holds an example that is read without a note, and every type of lane',
    (language) => {
      const prompt = printPrompt('Opening an account', language, laneRegistry)
      const json = /```json\n([\s\S]*?)\n```/.exec(prompt)?.[1] ?? ''
      expect(read(json).notes).toEqual([])
      expect(prompt).toContain('Opening an account')
      for (const type of laneRegistry.types.filter(({ holdsCards }) => holdsCards))
        expect(prompt).toContain(`- ${type.id}: `)
    },
  )

  test('asks for what the published schema describes', () => {
    const schema = JSON.parse(readFileSync(new URL('../../../public/schema/assistant-1.json', import.meta.url), 'utf8'))
    const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema)
    expect(validate(example)).toBe(true)
    expect(validate({ ...example, cards: [{ lane: 'l1', step: 's1' }] })).toBe(false)
  })
})

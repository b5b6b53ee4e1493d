import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CARD_LIMIT, parseBoard } from '../../../src/model/parse/parseBoard'

type Raw = Record<string, Record<string, Record<string, unknown>>>

function raw(): Raw {
  return JSON.parse(readFileSync(new URL('../../fixtures/boards/v1.json', import.meta.url), 'utf8'))
}

/** Reads the board with one field of one record replaced. */
function withField(records: string, id: string, field: string, value: unknown) {
  const board = raw()
  board[records] = { ...board[records], [id]: { ...board[records]?.[id], [field]: value } }
  const parsed = parseBoard(board)
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return { notes: parsed.value.notes, board: JSON.parse(JSON.stringify(parsed.value.board)) as Raw }
}

describe('reading a board', () => {
  it.each([
    ['steps', 'step_1', 'stage', 'stage_9', 'unknownReference', undefined],
    ['cards', 'card_2', 'lane', 'lane_9', 'unknownReference', undefined],
    ['cards', 'card_2', 'step', 'toString', 'recordLeftOut', undefined],
    ['cards', 'card_2', 'step', 'isPrototypeOf', 'unknownReference', undefined],
    ['links', 'link_1', 'to', 'card_1', 'unknownReference', undefined],
    ['answers', 'answers_1', 'measure', 'measure_9', 'unknownReference', undefined],
  ])('leaves out a record of %s whose %s … %s is %j', (records, id, field, value, code) => {
    const { notes, board } = withField(records, id, field, value)
    expect(notes.map((note) => note.code)).toContain(code)
    expect(board[records]?.[id]).toBeUndefined()
  })

  it.each([
    ['cards', 'card_1', 'owner', 'actor_9'],
    ['cards', 'card_1', 'owner', 'toString'],
    ['cards', 'card_1', 'persona', 7],
    ['cards', 'card_1', 'linkUrl', 'javascript:alert(1)'],
    ['cards', 'card_1', 'dir', 'up'],
    ['personas', 'persona_1', 'picture', 'ffff'],
    ['steps', 'step_1', 'touch', -5],
    ['stages', 'stage_1', 'phase', 'later'],
    ['measures', 'measure_1', 'target', 2e6],
  ])('keeps the record of %s %s without its %s when that is %j, and says so', (records, id, field, value) => {
    const { notes, board } = withField(records, id, field, value)
    expect(notes).toHaveLength(1)
    expect(notes[0]?.path).toBe(`${records}.${id}.${field}`)
    expect(board[records]?.[id]).toBeDefined()
    expect(board[records]?.[id]).not.toHaveProperty(field)
  })

  it.each([
    ['cards', 'card_1', 'text', ['a', 'list'], {}],
    ['cards', 'card_1', 'evidence', 'sure', 'assumption'],
    ['cards', 'card_1', 'data', [], {}],
    ['lanes', 'lane_1', 'order', '', 'a0'],
    ['measures', 'measure_1', 'scale', [5, 1], [1, 5]],
  ])('puts a standard value into %s %s when its %s is %j', (records, id, field, value, standard) => {
    const { notes, board } = withField(records, id, field, value)
    expect(notes).toEqual([{ code: 'badValue', path: `${records}.${id}.${field}` }])
    expect(board[records]?.[id]?.[field]).toEqual(standard)
  })

  it('takes a bare text for the language it is written in', () => {
    expect(withField('cards', 'card_1', 'text', 'يقدّم الملف').board.cards?.card_1?.text).toEqual({ ar: 'يقدّم الملف' })
    expect(withField('cards', 'card_1', 'text', 'Submits').board.cards?.card_1?.text).toEqual({ en: 'Submits' })
  })

  it('cuts a text that is longer than any board needs, and says so', () => {
    const { notes, board } = withField('cards', 'card_1', 'note', { en: 'x'.repeat(30_000) })
    expect(notes).toEqual([{ code: 'textCut', path: 'cards.card_1.note' }])
    expect(board.cards?.card_1?.note).toEqual({ en: 'x'.repeat(20_000) })
  })

  it('puts right an id that is not the name of the record', () => {
    const { notes, board } = withField('cards', 'card_1', 'id', 'card_other')
    expect(notes).toEqual([{ code: 'badId', path: 'cards.card_1' }])
    expect(board.cards?.card_1?.id).toBe('card_1')
  })

  it('never lets a file reach the prototype of objects', () => {
    const parsed = parseBoard(
      JSON.parse(
        JSON.stringify(raw()).replace('"data":{"value":-2}', '"data":{"__proto__":{"polluted":1},"value":-2}'),
      ),
    )
    expect(parsed.ok && parsed.value.notes).toEqual([{ code: 'forbiddenName', path: 'cards.card_4.data.__proto__' }])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('refuses more cards than a board may hold', () => {
    const board = raw()
    board.cards = Object.fromEntries(Array.from({ length: CARD_LIMIT + 1 }, (_, at) => [`card_${at}`, {}]))
    expect(parseBoard(board)).toEqual({
      ok: false,
      error: { kind: 'tooMany', found: CARD_LIMIT + 1, limit: CARD_LIMIT },
    })
  })

  it.each([undefined, null, 0, 'text', [], true, new Date(), () => 1])('answers for %s', (value) => {
    expect(parseBoard(value).ok).toBe(false)
  })
})

describe('reading what other tools write', () => {
  it('keeps a text whose other language is null', () => {
    const { board, notes } = withField('cards', 'card_1', 'text', { en: null, ar: 'ينتظر' })
    expect(board.cards?.card_1?.text).toEqual({ ar: 'ينتظر' })
    expect(notes).toEqual([])
  })

  it('keeps an unknown field whatever it is called', () => {
    const { board } = withField('cards', 'card_1', 'toString', 'kept')
    expect(Object.entries(board.cards?.card_1 ?? {})).toContainEqual(['toString', 'kept'])
  })
})

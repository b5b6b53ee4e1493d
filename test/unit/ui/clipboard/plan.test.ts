import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandId, type CardId } from '../../../../src/base/ids'
import { type Command, pasteCards, runCommand } from '../../../../src/commands'
import type { Selection } from '../../../../src/editor'
import { clipOf } from '../../../../src/formats/clipboard'
import { createLaneRegistry, laneRegistry } from '../../../../src/lanes'
import { defineLane } from '../../../../src/lanes/defineLane'
import type { Board } from '../../../../src/model/board'
import { checkBoard } from '../../../../src/model/checks'
import { cardsInCell, stepsInOrder } from '../../../../src/model/reads'
import type { Card } from '../../../../src/model/records/card'
import { groundFor } from '../../../../src/ui/clipboard/ground'
import { planClip } from '../../../../src/ui/clipboard/planClip'
import { type PasteSetting, planText } from '../../../../src/ui/clipboard/planText'
import type { PastePlan } from '../../../../src/ui/clipboard/report'
import { arbitraryBoard } from '../../../support/arbitraryBoard'
import { boardFrom, cardId } from '../../../support/boardFrom'
import { countedIds } from '../../../support/ports'

const PICTURE = `
             | Apply              || Decide
             | Find    | Submit   || Wait
  customer   | a Looks | b Submits; c Signs || e Waits
  csat       |         |          ||
  backstage  |         | h Enters ||
  a -> b sequence
  b -> h flow
`
const BOARD = boardFrom(PICTURE)
const holdsCards = (type: string) => laneRegistry.typeOf(type).holdsCards
const lane = (name: string) => brandId('lane', `lane_${name}`)
const step = (n: number) => brandId('step', `step_${n}`)

function setting(selection: Selection, board: Board = BOARD, room = 5_000): PasteSetting {
  const ground = groundFor({ board, selection }, laneRegistry)
  if (!ground) throw new Error('There is a cell to paste into.')
  return { board, lanes: laneRegistry, ground, language: 'en', newId: countedIds('n'), room }
}

const cell = (name: string, n: number): Selection => ({ kind: 'cell', lane: lane(name), step: step(n) })

function run<Args>(board: Board, command: Command<Args>, args: Args): Board {
  const change = runCommand(board, command, args, { newId: countedIds('x') })
  if (!change.ok) throw new Error(change.error)
  expect(checkBoard(change.value.board)).toEqual([])
  return change.value.board
}

/** The board after the paste, as rows of cells of words: customer, then backstage. */
function pasted({ paste }: PastePlan, board: Board = BOARD): string[][] {
  const now = run(board, pasteCards, paste)
  return ['customer', 'backstage'].map((name) =>
    stepsInOrder(now).map(({ id }) =>
      cardsInCell(now, lane(name), id)
        .map(({ text }) => text.en ?? text.ar)
        .join(';'),
    ),
  )
}

describe('a column of words', () => {
  test('goes into the chosen cell, a card a line', () => {
    expect(pasted(planText([['One'], [''], ['Two']], setting(cell('backstage', 1))))).toEqual([
      ['Looks', 'Submits;Signs', 'Waits'],
      ['One;Two', 'Enters', ''],
    ])
  })

  test('goes right behind the selected card', () => {
    expect(pasted(planText([['One'], ['Two']], setting({ kind: 'cards', ids: [cardId('b')] })))[0]).toEqual([
      'Looks',
      'Submits;One;Two;Signs',
      'Waits',
    ])
  })
})

describe('a block of cells', () => {
  test('fills along the journey and down over the lanes that hold cards', () => {
    const plan = planText(
      [
        ['A', 'B'],
        ['C', 'D\nd'],
      ],
      setting(cell('customer', 1)),
    )
    expect(pasted(plan)).toEqual([
      ['Looks;A', 'Submits;Signs;B', 'Waits'],
      ['C', 'Enters;D\nd', ''],
    ])
    expect(plan.report).toMatchObject({ cards: 4, addedSteps: 0, extra: undefined, leftOut: 0 })
  })

  test('adds steps in the stage of the last step where the journey ends, and keeps a blank column between', () => {
    const plan = planText([['A', '', 'C', '', 'E']], setting(cell('backstage', 3)))
    expect(pasted(plan)[1]).toEqual(['', 'Enters', 'A', '', 'C', '', 'E'])
    expect(plan.report.addedSteps).toBe(4)
    const stages = stepsInOrder(run(BOARD, pasteCards, plan.paste)).map(({ stage }) => stage)
    expect(stages.slice(2)).toEqual(Array(5).fill('stage_2'))
  })

  test('puts what has no lane into the last one, and says so', () => {
    const plan = planText(
      [
        ['A', 'a'],
        ['B', 'b'],
        ['C', ''],
        ['D', 'd'],
      ],
      setting(cell('customer', 1)),
    )
    expect(pasted(plan)[1]).toEqual(['B;C;D', 'Enters;b;d', ''])
    expect(plan.report.extra).toEqual({ rows: 2, cards: 3, lane: lane('backstage') })
  })

  test('begins in the next lane that holds cards when the chosen one does not', () => {
    expect(pasted(planText([['A', 'B']], setting(cell('csat', 1))))[1]).toEqual(['A', 'Enters;B', ''])
  })

  test('leaves out what is beyond the limit, and counts it', () => {
    const plan = planText(
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
      setting(cell('customer', 1), BOARD, 3),
    )
    expect(plan.report).toMatchObject({ cards: 3, leftOut: 1 })
    const wide = planText([Array(400).fill('x')], setting(cell('customer', 3)))
    expect(wide.report).toMatchObject({ addedSteps: 200, cards: 201, leftOut: 199 })
  })

  test('keeps words as the language they are written in, and cuts what no card may hold', () => {
    const plan = planText([['يقدّم الطلب'], ['Submits'], ['x'.repeat(20_007)]], setting(cell('customer', 1)))
    expect(plan.paste.cards.slice(0, 2).map(({ text }) => text)).toEqual([{ ar: 'يقدّم الطلب' }, { en: 'Submits' }])
    expect(plan.paste.cards[2]?.text.en).toHaveLength(20_000)
    expect(plan.report.cut).toBe(1)
  })
})

describe('where to paste', () => {
  const at = (selection: Selection, board = BOARD) => groundFor({ board, selection }, laneRegistry)

  test('follows what is selected', () => {
    expect(at({ kind: 'none' })).toEqual({ lane: lane('customer'), step: step(1) })
    expect(at({ kind: 'lane', id: lane('backstage') })).toEqual({ lane: lane('backstage'), step: step(1) })
    expect(at({ kind: 'step', id: step(3) })).toEqual({ lane: lane('customer'), step: step(3) })
    expect(at({ kind: 'stage', id: brandId('stage', 'stage_2') })).toEqual({ lane: lane('customer'), step: step(3) })
  })

  test('is behind those of several selected cards that are read first', () => {
    const ids = ['e', 'c', 'b'].map(cardId)
    expect(at({ kind: 'cards', ids })).toEqual({ lane: lane('customer'), step: step(2), index: 2 })
  })

  test('is nowhere on a board without steps or without lanes for cards', () => {
    expect(at({ kind: 'none' }, { ...BOARD, steps: {} })).toBeUndefined()
    expect(at({ kind: 'none' }, { ...BOARD, lanes: {} })).toBeUndefined()
  })
})

describe('copied cards', () => {
  const copied = (board: Board, ...names: string[]) => clipOf(board, names.map(cardId), holdsCards)
  const sara = { id: brandId('actor', 'actor_sara'), kind: 'employee' as const, name: { en: 'Sara', ar: 'سارة' } }
  const rich: Card = {
    ...(BOARD.cards[cardId('a')] ?? fail()),
    owner: sara.id,
    channels: [brandId('channel', 'channel_app')],
    evidence: 'researched',
    flags: ['fail', 'mot'],
    tags: ['x'],
    pictures: [brandId('media', 'aa')],
    linkUrl: 'https://example.org/',
    note: { en: 'Note' },
    dir: 'rtl',
    data: { later: { kept: true } },
  }
  const picture = { id: brandId('media', 'aa'), type: 'image/png' as const, width: 4, height: 3, bytes: 99 }
  const source: Board = {
    ...BOARD,
    actors: { [sara.id]: sara },
    channels: {
      [brandId('channel', 'channel_app')]: {
        id: brandId('channel', 'channel_app'),
        family: 'digital',
        name: { en: 'App' },
      },
    },
    media: { [picture.id]: picture },
    cards: { ...BOARD.cards, [rich.id]: rich },
  }

  test('keep their layout from the chosen cell on, the links among them, and the names of steps that are added', () => {
    const plan = planClip(copied(BOARD, 'a', 'b', 'h'), new Set(), setting(cell('customer', 3)))
    expect(pasted(plan)).toEqual([
      ['Looks', 'Submits;Signs', 'Waits;Looks', 'Submits'],
      ['', 'Enters', '', 'Enters'],
    ])
    const now = run(BOARD, pasteCards, plan.paste)
    expect(stepsInOrder(now).map(({ name }) => name.en)).toEqual(['Find', 'Submit', 'Wait', 'Submit'])
    expect(Object.values(now.links).map(({ kind }) => kind)).toEqual(['sequence', 'flow', 'sequence', 'flow'])
  })

  test('keep every field on a board that has what they point to, by id or by name', () => {
    const target = boardFrom(PICTURE, {
      actors: { [sara.id]: { ...sara, name: { ar: 'أخرى' } } },
      channels: {
        [brandId('channel', 'other')]: {
          id: brandId('channel', 'other'),
          family: 'digital',
          name: { ar: 'تطبيق', en: 'app' },
        },
      },
    })
    const plan = planClip(copied(source, 'a'), new Set(['aa']), setting(cell('customer', 2), target))
    const [card] = plan.paste.cards
    const { order: _order, ...fields } = rich
    expect(card).toMatchObject({ ...fields, id: card?.id, step: step(2), channels: ['other'] })
    expect(plan.paste.media).toEqual([picture])
    expect(plan.report).toMatchObject({ owners: [], channels: [], pictures: 0 })
  })

  test('lose what the board does not have, which is named', () => {
    const plan = planClip(copied(source, 'a'), new Set(), setting(cell('customer', 2)))
    expect(plan.paste.cards[0]).not.toHaveProperty('owner')
    expect(plan.paste.cards[0]).toMatchObject({ channels: [], pictures: [] })
    expect(plan.report).toMatchObject({ owners: [sara.name], channels: [{ en: 'App' }], pictures: 1 })
    expect(pasted(plan)[0]).toEqual(['Looks', 'Submits;Signs;Looks', 'Waits'])
  })

  test('give a lane of another type the data that it understands, and point to the pasted cards', () => {
    const other = defineLane({
      ...{ id: 'cost', label: words, hint: words, cardName: words, icon: 'box', family: 'sup' },
      parse: (json) => (typeof json.sum === 'number' ? { sum: json.sum } : {}),
    })
    const pointing = defineLane({
      ...{ id: 'points', label: words, hint: words, cardName: words, icon: 'box', family: 'sup' },
      fields: [{ kind: 'card', name: 'to', label: words, laneTypes: [] }],
    })
    const lanes = createLaneRegistry([other, pointing])
    const board = boardFrom(`
               | Apply
               | Find
      points   | p Points
      cost     | c Costs
    `)
    const [p, c] = [board.cards[cardId('p')] ?? fail(), board.cards[cardId('c')] ?? fail()]
    const from = {
      ...board,
      cards: {
        [p.id]: { ...p, data: { to: c.id, gone: cardId('gone') } },
        [c.id]: { ...c, data: { sum: 5, odd: 1 } },
      },
    }
    const clip = clipOf(from, [p.id, c.id], () => true)
    const down = { ...setting(cell('points', 1), from), lanes, ground: { lane: lane('cost'), step: step(1) } }
    const [first, second] = planClip(clip, new Set(), down).paste.cards
    expect([first?.data, second?.data]).toEqual([{}, { sum: 5, odd: 1 }])
    const same = { ...setting(cell('points', 1), from), lanes, ground: { lane: lane('points'), step: step(1) } }
    const [again, costs] = planClip(clip, new Set(), same).paste.cards
    expect(again?.data).toEqual({ to: costs?.id, gone: cardId('gone') })
  })

  test('can be pasted on any board that has a cell, and leave it sound', () => {
    const boards = arbitraryBoard({ laneTypes: ['customer', 'csat', 'pain', 'x'] })
    fc.assert(
      fc.property(boards, boards, fc.infiniteStream(fc.boolean()), (from, to, chosen) => {
        const ids = idsOf(from).filter(() => chosen.next().value === true)
        const ground = groundFor({ board: to, selection: { kind: 'none' } }, laneRegistry)
        if (!ground || ids.length === 0) return
        const plan = planClip(clipOf(from, ids, holdsCards), new Set(), {
          ...{ board: to, lanes: laneRegistry, ground, language: 'en', newId: countedIds('n'), room: 5_000 },
        })
        const now = run(to, pasteCards, plan.paste)
        expect(Object.keys(now.cards)).toHaveLength(Object.keys(to.cards).length + ids.length)
      }),
      { numRuns: 200 },
    )
  })
})

const words = { en: 'x', ar: 'س' }

function fail(): never {
  throw new Error('The picture has this card.')
}

function idsOf(board: Board): CardId[] {
  return Object.values(board.cards).map(({ id }) => id)
}

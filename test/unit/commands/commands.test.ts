import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import {
  addLane,
  addLink,
  addMeasure,
  type Command,
  duplicateCards,
  moveCards,
  moveRow,
  moveStage,
  moveStep,
  removeActor,
  removeCards,
  removeLane,
  removeMeasure,
  removePicture,
  removeStage,
  removeStep,
  runCommand,
  setAnswers,
  setPersonaPicture,
  updateCards,
} from '../../../src/commands'
import type { Board } from '../../../src/model/board'
import { applyPatches } from '../../../src/model/patch'
import { cardsInCell, rowsInOrder, stagesInOrder, stepsInOrder } from '../../../src/model/reads'
import { boardFrom, cardId } from '../../support/boardFrom'
import { countedIds } from '../../support/ports'

const BOARD = boardFrom(`
             | Apply               || Decide
             | Find    | Submit    || Wait
  customer   | a Looks | b Submits; c Signs; d Pays || e Waits
  frontstage | f Shows |           || g Calls
  ~ visibility
  backstage  |         | h Enters  ||
  a -> b sequence
  b -> h flow
`)

const lane = (name: string) => brandId('lane', `lane_${name}`)
const step = (n: number) => brandId('step', `step_${n}`)
const stage = (n: number) => brandId('stage', `stage_${n}`)

function run<Args>(board: Board, command: Command<Args>, args: Args): Board {
  const change = runCommand(board, command, args, { newId: countedIds('n') })
  if (!change.ok) throw new Error(change.error)
  return change.value.board
}

function cell(board: Board, name: string, n: number): string[] {
  return cardsInCell(board, lane(name), step(n)).map((card) => card.id.replace('card_', ''))
}

describe('cards', () => {
  it('moved together keep their order, wherever they came from', () => {
    const ids = ['e', 'a', 'c'].map(cardId)
    expect(
      cell(run(BOARD, moveCards, { ids, lane: lane('backstage'), step: step(2), index: 0 }), 'backstage', 2),
    ).toEqual(['a', 'c', 'e', 'h'])
  })

  it('moved within their cell stand where they were dropped, counted without themselves', () => {
    const moveB = (index?: number) => {
      const to = {
        ids: [cardId('b')],
        lane: lane('customer'),
        step: step(2),
        ...(index === undefined ? {} : { index }),
      }
      return cell(run(BOARD, moveCards, to), 'customer', 2)
    }
    expect(moveB(1)).toEqual(['c', 'b', 'd'])
    expect(moveB()).toEqual(['c', 'd', 'b'])
    expect(moveB(0)).toEqual(['b', 'c', 'd'])
  })

  it('dropped where they were leave no patch', () => {
    const change = runCommand(
      BOARD,
      moveCards,
      { ids: [cardId('c')], lane: lane('customer'), step: step(2), index: 1 },
      { newId: countedIds() },
    )
    expect(change).toMatchObject({ ok: true, value: { patches: [] } })
  })

  it('duplicated stand right after the ones they were made of', () => {
    const board = run(BOARD, duplicateCards, { ids: ['b', 'c'].map(cardId) })
    const texts = cardsInCell(board, lane('customer'), step(2)).map((card) => card.text.en)
    expect(texts).toEqual(['Submits', 'Submits', 'Signs', 'Signs', 'Pays'])
  })

  it('written with what they say already leave no patch', () => {
    const args = { ids: [cardId('a')], change: { text: { en: 'Looks' }, tags: [] } }
    expect(runCommand(BOARD, updateCards, args, { newId: countedIds() })).toMatchObject({ value: { patches: [] } })
  })

  it('keep a field out of the log that was not there and is taken away', () => {
    const args = { ids: [cardId('a')], change: { owner: undefined }, data: { value: undefined } }
    expect(runCommand(BOARD, updateCards, args, { newId: countedIds() })).toMatchObject({ value: { patches: [] } })
  })
})

describe('steps and stages', () => {
  it('are put where they were dropped, counted without the moved one', () => {
    expect(stagesInOrder(run(BOARD, moveStage, { id: stage(2), index: 0 })).map(({ id }) => id)).toEqual([
      'stage_2',
      'stage_1',
    ])
    const moved = run(BOARD, moveStep, { id: step(1), stage: stage(2), index: 1 })
    expect(stepsInOrder(moved).map(({ id }) => id)).toEqual(['step_2', 'step_3', 'step_1'])
  })

  it('leave their cards to another step in the order they had, behind those that are there', () => {
    const board = run(BOARD, removeStep, { id: step(2), cardsTo: step(3) })
    expect(cell(board, 'customer', 3)).toEqual(['e', 'b', 'c', 'd'])
    expect(cell(board, 'backstage', 3)).toEqual(['h'])
    expect(Object.keys(board.links)).toHaveLength(2)
  })

  it('take their cards, and the links of these, with them when there is no other step', () => {
    const board = run(BOARD, removeStage, { id: stage(1) })
    expect(Object.keys(board.cards).sort()).toEqual(['card_e', 'card_g'])
    expect(board.links).toEqual({})
    expect(Object.keys(board.steps)).toEqual(['step_3'])
  })

  it('of a removed stage hand their cards on in the order of the journey', () => {
    const board = run(BOARD, removeStage, { id: stage(1), cardsTo: step(3) })
    expect(cell(board, 'customer', 3)).toEqual(['e', 'a', 'b', 'c', 'd'])
  })

  it('cannot hand cards to a step that goes too', () => {
    const env = { newId: countedIds() }
    expect(runCommand(BOARD, removeStage, { id: stage(1), cardsTo: step(2) }, env)).toMatchObject({ error: 'missing' })
    expect(runCommand(BOARD, removeStep, { id: step(1), cardsTo: step(1) }, env)).toMatchObject({ error: 'missing' })
  })
})

describe('lanes and lines', () => {
  const order = (board: Board) => rowsInOrder(board).map(({ record }) => record.id)

  it('share one order: a lane can be put above a line, and a line above a lane', () => {
    expect(order(BOARD)).toEqual(['lane_customer', 'lane_frontstage', 'line_visibility', 'lane_backstage'])
    expect(order(run(BOARD, moveRow, { id: brandId('line', 'line_visibility'), index: 1 }))).toEqual([
      'lane_customer',
      'line_visibility',
      'lane_frontstage',
      'lane_backstage',
    ])
  })

  it('are added where they are wanted', () => {
    const board = run(BOARD, addLane, { type: 'pain', name: {}, readings: ['journey'], index: 2, id: lane('pain') })
    expect(order(board)[2]).toBe('lane_pain')
  })

  it('take their cards and links with them', () => {
    const board = run(BOARD, removeLane, { id: lane('customer') })
    expect(Object.keys(board.cards).sort()).toEqual(['card_f', 'card_g', 'card_h'])
    expect(board.links).toEqual({})
  })
})

describe('links', () => {
  const link = (from: string, to: string, kind: 'flow' | 'sequence' = 'flow') =>
    runCommand(BOARD, addLink, { from: cardId(from), to: cardId(to), kind }, { newId: countedIds() })

  it('are refused between a card and itself, to a card that is gone, and twice in the same way', () => {
    expect(link('a', 'a')).toMatchObject({ error: 'linkToItself' })
    expect(link('a', 'gone')).toMatchObject({ error: 'missing' })
    expect(link('b', 'h')).toMatchObject({ error: 'alreadyLinked' })
    expect(link('b', 'h', 'sequence').ok).toBe(true)
    expect(link('h', 'b').ok).toBe(true)
  })
})

describe('what others need', () => {
  const asked = run(BOARD, addMeasure, {
    measure: {
      id: brandId('measure', 'measure_1'),
      family: 'csat',
      name: {},
      scale: [1, 5],
      satisfied: [4, 5],
      better: 'higher',
    },
  })
  const place = { measure: brandId('measure', 'measure_1'), card: cardId('f'), period: '2026-Q1', dims: {} }

  it('keeps a question while it has answers', () => {
    const answered = run(asked, setAnswers, { ...place, counts: { '5': 3, '4': 0 } })
    expect(Object.values(answered.answers)).toMatchObject([{ counts: { '5': 3 } }])
    const env = { newId: countedIds() }
    expect(runCommand(answered, removeMeasure, { id: place.measure }, env)).toMatchObject({ error: 'inUse' })
    const emptied = run(answered, setAnswers, { ...place, counts: { '5': 0 } })
    expect(emptied.answers).toEqual({})
    expect(run(emptied, removeMeasure, { id: place.measure }).measures).toEqual({})
  })

  it('takes an owner off the cards of a role that goes', () => {
    const id = brandId('actor', 'actor_1')
    const owned = run({ ...BOARD, actors: { [id]: { id, kind: 'employee', name: {} } } }, updateCards, {
      ids: ['a', 'b'].map(cardId),
      change: { owner: id },
    })
    const board = run(owned, removeActor, { id })
    expect(board).toEqual({ ...BOARD, actors: {} })
  })

  it('takes pictures away with the last card that showed them, and brings them back with it', () => {
    const hash = brandId('media', 'cd'.repeat(32))
    const media = { [hash]: { id: hash, type: 'image/webp' as const, width: 1, height: 1, bytes: 4 } }
    const shown = run({ ...BOARD, media }, updateCards, {
      ids: [cardId('a'), cardId('h')],
      change: { pictures: [hash] },
    })
    const once = run(shown, removeCards, { ids: [cardId('a')] })
    expect(once.media).toEqual(media)
    const change = runCommand(once, removeLane, { id: lane('backstage') }, { newId: countedIds('n') })
    if (!change.ok) throw new Error(change.error)
    expect(change.value.board.media).toEqual({})
    expect(applyPatches(change.value.board, change.value.inverse)).toEqual(once)
  })

  it('keeps a picture for as long as any card or persona shows it', () => {
    const hash = brandId('media', 'aa')
    const persona = brandId('persona', 'persona_1')
    const media = { id: hash, type: 'image/png' as const, width: 9, height: 9, bytes: 9 }
    const shown = run(
      run(
        {
          ...BOARD,
          personas: {
            [persona]: {
              id: persona,
              order: 'a0',
              name: {},
              needs: [],
              expectations: [],
              fears: [],
              evidence: 'partly',
            },
          },
          media: { [hash]: media },
        },
        updateCards,
        { ids: [cardId('a')], change: { pictures: [hash] } },
      ),
      setPersonaPicture,
      { id: persona, media },
    )
    const once = run(shown, removePicture, { id: cardId('a'), hash })
    expect(once.media).toEqual({ [hash]: media })
    expect(run(once, setPersonaPicture, { id: persona, media: undefined }).media).toEqual({})
  })
})

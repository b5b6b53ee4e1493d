import { describe, expect, it } from 'vitest'
import { brandId, type CardId } from '../../../src/base/ids'
import {
  addLink,
  addParticipants,
  addVote,
  bringBack,
  captureLines,
  closeRound,
  decideRound,
  mergeCards,
  moveCards,
  openRound,
  parkCards,
  placeAsides,
  putTimes,
  putVisit,
  removeStep,
  reopenRound,
  setFrozen,
  takeVote,
  updateCards,
} from '../../../src/commands'
import { asidesInOrder, cardsInCell, participantsInOrder } from '../../../src/model/reads'
import { openRoundOf, rankingOf, usualDots } from '../../../src/model/votes'
import { boardFrom } from '../../support/boardFrom'
import { createTestEditor } from '../../support/testEditor'

const card = (name: string): CardId => brandId('card', `card_${name}`)
const lane = brandId('lane', 'lane_customer')
const step = (n: number) => brandId('step', `step_${n}`)

const board = () =>
  boardFrom(`
             | Apply             || Decide
             | Find     | Submit || Wait
    customer | a Looks  | b Pays; c Pays cash || d Waits
    backstage|          | e Enters ||
    b -> e flow
    c -> e flow
    b -> c sequence
  `)

const at = '2026-11-22T09:00:00.000Z'

describe('the tray', () => {
  it('takes lines in their order as one step, and lets go of nothing that is blank', () => {
    const editor = createTestEditor(board())
    editor.dispatch(captureLines, { texts: [{ en: 'One' }, {}, { ar: 'اثنان' }] })
    expect(asidesInOrder(editor.get().board, 'tray').map(({ text }) => text)).toEqual([{ en: 'One' }, { ar: 'اثنان' }])
    editor.undo()
    expect(editor.get().board.asides).toEqual({})
  })

  it('gives its lines a place between the cards of a cell, in the order in which they were chosen', () => {
    const editor = createTestEditor(board())
    editor.dispatch(captureLines, { texts: [{ en: 'One' }, { en: 'Two' }] })
    const [one, two] = asidesInOrder(editor.get().board, 'tray')
    const ids = [two, one].flatMap((line) => line?.id ?? [])
    editor.dispatch(placeAsides, { ids, lane, step: step(2), index: 1 })
    const texts = cardsInCell(editor.get().board, lane, step(2)).map(({ text }) => text.en)
    expect(texts).toEqual(['Pays', 'Two', 'One', 'Pays cash'])
    expect(editor.get().board.asides).toEqual({})
  })
})

describe('a parked card', () => {
  it('leaves the grid with its links and comes back as it was', () => {
    const before = board()
    const editor = createTestEditor(before)
    editor.dispatch(parkCards, { ids: [card('b'), card('c')] })
    expect(Object.keys(editor.get().board.cards)).not.toContain('card_b')
    expect(editor.get().board.links).toEqual({})
    editor.dispatch(bringBack, { ids: [card('b')] })
    editor.dispatch(bringBack, { ids: [card('c')] })
    expect(editor.get().board).toEqual(before)
  })

  it('brings a link to another parked card back, whichever of them was parked and comes back first', () => {
    const before = board()
    const editor = createTestEditor(before)
    for (const name of ['b', 'c']) editor.dispatch(parkCards, { ids: [card(name)] })
    for (const name of ['b', 'c']) editor.dispatch(bringBack, { ids: [card(name)] })
    expect(editor.get().board).toEqual(before)
  })

  it('says that its place is gone, and goes to another', () => {
    const editor = createTestEditor(board())
    editor.dispatch(parkCards, { ids: [card('d')] })
    editor.dispatch(removeStep, { id: step(3) })
    expect(editor.may(bringBack, { ids: [card('d')] })).toBe('placeGone')
    editor.dispatch(placeAsides, { ids: [card('d')], lane, step: step(1) })
    expect(cardsInCell(editor.get().board, lane, step(1)).map(({ id }) => id)).toEqual([card('a'), card('d')])
  })
})

describe('merged cards', () => {
  it('keep both texts, all tags, the best evidence, and each link once', () => {
    const editor = createTestEditor(board())
    editor.dispatch(updateCards, { ids: [card('b')], change: { tags: ['money'] } })
    editor.dispatch(updateCards, { ids: [card('c')], change: { tags: ['cash'], evidence: 'researched' } })
    editor.dispatch(addLink, { from: card('a'), to: card('c'), kind: 'sequence' })
    const steps = editor.get().history.undo.length
    editor.dispatch(mergeCards, { into: card('b'), ids: [card('b'), card('c')] })
    const { cards, links } = editor.get().board
    expect(cards[card('b')]).toMatchObject({
      text: { en: 'Pays\nPays cash' },
      tags: ['money', 'cash'],
      evidence: 'researched',
    })
    expect(card('c') in cards).toBe(false)
    expect(
      Object.values(links)
        .map(({ from, to, kind }) => `${from} ${to} ${kind}`)
        .sort(),
    ).toEqual(['card_a card_b sequence', 'card_b card_e flow'])
    expect(editor.get().history.undo.length).toBe(steps + 1)
  })

  it('write once what both say, take lines of the tray in, and carry votes over', () => {
    const editor = createTestEditor(board())
    editor.dispatch(captureLines, { texts: [{ en: 'PAYS', ar: 'يدفع' }] })
    editor.dispatch(addParticipants, { people: [{}] })
    editor.dispatch(openRound, { dots: 3, at })
    const round = openRoundOf(editor.get().board)
    const [voter] = participantsInOrder(editor.get().board)
    const [line] = asidesInOrder(editor.get().board, 'tray')
    if (!round || !voter || !line) throw new Error('No round')
    editor.dispatch(addVote, { round: round.id, card: card('c'), voter: voter.id })
    editor.dispatch(mergeCards, { into: card('b'), ids: [line.id, card('c')] })
    expect(editor.get().board.cards[card('b')]?.text).toEqual({ en: 'Pays\nPays cash', ar: 'يدفع' })
    expect(rankingOf(editor.get().board, round).map((each) => [each.card.id, each.dots])).toEqual([[card('b'), 1]])
    expect(editor.get().board.asides).toEqual({})
  })
})

describe('a round of votes', () => {
  it('gives each person as many dots as it says, and ranks once it is closed', () => {
    const editor = createTestEditor(board())
    editor.dispatch(addParticipants, { people: [{}, { name: { ar: 'مريم' } }] })
    editor.dispatch(openRound, { dots: 2, at })
    const round = openRoundOf(editor.get().board)
    const [first, second] = participantsInOrder(editor.get().board)
    if (!round || !first || !second) throw new Error('No round')
    const give = (voter: typeof first, on: string) =>
      editor.dispatch(addVote, { round: round.id, card: card(on), voter: voter.id })
    for (const on of ['a', 'a']) expect(give(first, on).ok).toBe(true)
    expect(give(first, 'b')).toEqual({ ok: false, error: 'noDotsLeft' })
    expect(editor.dispatch(takeVote, { round: round.id, card: card('a'), voter: first.id }).ok).toBe(true)
    for (const on of ['b', 'b']) give(second, on)
    expect(editor.may(decideRound, { id: round.id, choice: card('a'), reason: undefined })).toBe('roundOpen')
    editor.dispatch(closeRound, { id: round.id, at })
    expect(give(second, 'a')).toEqual({ ok: false, error: 'roundClosed' })
    expect(rankingOf(editor.get().board, round).map((each) => [each.place, each.card.id, each.dots])).toEqual([
      [1, card('b'), 2],
      [2, card('a'), 1],
    ])
    editor.dispatch(decideRound, { id: round.id, choice: card('a'), reason: { en: 'Sooner' } })
    expect(editor.get().board.rounds[round.id]).toMatchObject({ choice: card('a'), reason: { en: 'Sooner' } })
  })

  it('goes on with every dot when it is opened again, unless another one is open', () => {
    const editor = createTestEditor(board())
    editor.dispatch(addParticipants, { people: [{}] })
    editor.dispatch(openRound, { dots: 2, at })
    const round = openRoundOf(editor.get().board)
    const [voter] = participantsInOrder(editor.get().board)
    if (!round || !voter) throw new Error('No round')
    editor.dispatch(addVote, { round: round.id, card: card('a'), voter: voter.id })
    expect(editor.may(reopenRound, { id: round.id })).toBe('roundOpen')
    editor.dispatch(closeRound, { id: round.id, at })
    const closed = editor.get().board
    editor.dispatch(reopenRound, { id: round.id })
    expect(openRoundOf(editor.get().board)).toEqual(round)
    expect(editor.dispatch(addVote, { round: round.id, card: card('b'), voter: voter.id }).ok).toBe(true)
    editor.undo()
    editor.undo()
    expect(editor.get().board).toEqual(closed)
    editor.dispatch(openRound, { dots: 1, at })
    expect(editor.may(reopenRound, { id: round.id })).toBe('roundOpen')
  })

  it('forgets what was decided when it is opened again, and undo brings it back', () => {
    const editor = createTestEditor(board())
    editor.dispatch(openRound, { dots: 2, at })
    const round = openRoundOf(editor.get().board)
    if (!round) throw new Error('No round')
    editor.dispatch(closeRound, { id: round.id, at })
    editor.dispatch(decideRound, { id: round.id, choice: card('a'), reason: { en: 'Sooner' } })
    const decided = editor.get().board
    editor.dispatch(reopenRound, { id: round.id })
    expect(openRoundOf(editor.get().board)).toEqual(round)
    editor.undo()
    expect(editor.get().board).toEqual(decided)
  })

  it('begins with a quarter of the cards as dots, between three and eight', () => {
    expect([0, 11, 20, 24, 400].map(usualDots)).toEqual([3, 3, 5, 6, 8])
  })
})

describe('what is frozen', () => {
  it('refuses what would change it, and says whether by its lane, step or stage', () => {
    const editor = createTestEditor(board())
    editor.dispatch(setFrozen, { kind: 'lane', id: lane, frozen: true })
    const move = { ids: [card('e')], lane, step: step(1) }
    expect(editor.may(moveCards, move)).toBe('frozenLane')
    expect(editor.dispatch(moveCards, move)).toEqual({ ok: false, error: 'frozenLane' })
    expect(editor.may(updateCards, { ids: [card('e')], change: { tags: ['x'] } })).toBeUndefined()
    editor.dispatch(setFrozen, { kind: 'lane', id: lane, frozen: false })
    editor.dispatch(setFrozen, { kind: 'step', id: step(2), frozen: true })
    expect(editor.may(parkCards, { ids: [card('e')] })).toBe('frozenStep')
    editor.dispatch(setFrozen, { kind: 'stage', id: brandId('stage', 'stage_1'), frozen: true })
    expect(editor.may(parkCards, { ids: [card('a')] })).toBe('frozenStage')
    expect(editor.dispatch(setFrozen, { kind: 'step', id: step(2), frozen: false }).ok).toBe(true)
  })

  it('keeps what was measured about it: visits with their card, times with their step', () => {
    const editor = createTestEditor(board())
    const visit = { date: '2026-11-01', sections: [], dims: {} }
    editor.dispatch(setFrozen, { kind: 'lane', id: lane, frozen: true })
    expect(editor.may(putVisit, { visit: { ...visit, card: card('a') } })).toBe('frozenLane')
    expect(editor.may(putVisit, { visit: { ...visit, card: card('e') } })).toBeUndefined()
    editor.dispatch(setFrozen, { kind: 'step', id: step(2), frozen: true })
    const times = { period: '2026-Q3', dims: {}, values: [4] }
    expect(editor.may(putTimes, { times: { ...times, what: 'wait', step: step(2) } })).toBe('frozenStep')
    expect(editor.may(putTimes, { times: { ...times, what: 'wait', step: step(3) } })).toBeUndefined()
  })

  it('is not written on: nothing that was typed can be lost', () => {
    const editor = createTestEditor(board())
    editor.dispatch(setFrozen, { kind: 'lane', id: lane, frozen: true })
    editor.edit({ kind: 'card', id: card('a') })
    expect(editor.get().editing).toBeUndefined()
    expect(editor.get().notice).toMatchObject({ kind: 'refused', refusal: 'frozenLane' })
  })

  it('is let go by undo before what was done earlier is taken back', () => {
    const editor = createTestEditor(board())
    editor.dispatch(updateCards, { ids: [card('a')], change: { tags: ['x'] } })
    editor.dispatch(setFrozen, { kind: 'lane', id: lane, frozen: true })
    editor.undo()
    expect(editor.get().board.lanes[lane]?.frozen).toBeUndefined()
    expect(editor.get().board.cards[card('a')]?.tags).toEqual(['x'])
    editor.undo()
    expect(editor.get().board.cards[card('a')]?.tags).toEqual([])
  })

  it('is not undone by a window that did not freeze it', () => {
    const editor = createTestEditor(board())
    editor.dispatch(updateCards, { ids: [card('a')], change: { tags: ['x'] } })
    const now = editor.get().board
    const frozen = { ...now, lanes: { ...now.lanes, [lane]: { ...now.lanes[lane], frozen: true } } } as typeof now
    editor.receive({ edits: [], board: frozen, rebased: [...editor.log], dropped: [] })
    editor.undo()
    expect(editor.get().board.cards[card('a')]?.tags).toEqual(['x'])
    expect(editor.get().notice).toMatchObject({ kind: 'refused', refusal: 'frozenLane' })
  })
})

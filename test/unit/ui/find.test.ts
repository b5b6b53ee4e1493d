import { describe, expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { keyOf } from '../../../src/canvas/place'
import { laneRegistry } from '../../../src/lanes'
import { speech } from '../../../src/layout'
import { noFilter } from '../../../src/model/cardFilter'
import { keptBy } from '../../../src/model/keptCards'
import { findables, findIn } from '../../../src/ui/find/findMatches'
import { boardFrom, cardId } from '../../support/boardFrom'

const picture = boardFrom(`
             | Apply                   || Decide
             | Find       | Submit     || Wait
    customer | a Submits  | b Looks    || c Waits
    backstage|            | d Enters   ||
`)
const bank = brandId('actor', 'actor_1')
const board = {
  ...picture,
  actors: { [bank]: { id: bank, kind: 'partner' as const, name: { en: 'Bank' } } },
  cards: Object.fromEntries(
    Object.values(picture.cards).map((card) => [
      card.id,
      card.id === cardId('c') ? { ...card, text: { ar: 'مُراجعة الطّلب' }, owner: bank } : card,
    ]),
  ),
}
const speak = { ...speech('en', 'latn'), board, language: 'en' as const }

function found(query: string, keeps?: ReturnType<typeof keptBy>): string[] {
  return findIn(findables(speak, laneRegistry, keeps), query).map(keyOf)
}

describe('what is found on a board', () => {
  test('names of stages, steps and rows come first, then cards in the order of the journey', () => {
    expect(found('sub')).toEqual(['step step_2', 'card card_a'])
    expect(found('decide')).toEqual(['stage stage_2'])
  })

  test('Arabic however it is written, and words of the owner', () => {
    expect(found('مراجعه')).toEqual(['card card_c'])
    expect(found('BANK')).toEqual(['card card_c'])
  })

  test('every word has to stand in one and the same thing', () => {
    expect(found('looks enters')).toEqual([])
    expect(found('  ')).toEqual([])
  })

  test('only what is shown', () => {
    expect(found('enters')).toEqual(['card card_d'])
    expect(found('enters', keptBy({ ...noFilter, owners: [bank] }, board))).toEqual([])
    const lane = brandId('lane', 'lane_backstage')
    const hidden = { ...board, lanes: { ...board.lanes, [lane]: { ...board.lanes[lane], hidden: true } } }
    const all = findables({ ...speak, board: hidden as typeof board }, laneRegistry, undefined)
    expect(findIn(all, 'enters')).toEqual([])
  })
})

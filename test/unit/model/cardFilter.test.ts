import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import type { Board } from '../../../src/model/board'
import { type CardFilter, filterSchema, isFiltering, noFilter } from '../../../src/model/cardFilter'
import { countShown, keptBy } from '../../../src/model/keptCards'
import type { Card } from '../../../src/model/records/card'
import { boardFrom, cardId } from '../../support/boardFrom'

const sales = brandId('actor', 'actor_sales')
const bank = brandId('actor', 'actor_bank')
const sara = brandId('persona', 'persona_sara')
const omar = brandId('persona', 'persona_omar')
const phone = brandId('channel', 'channel_phone')
const app = brandId('channel', 'channel_app')
const person = { needs: [], expectations: [], fears: [], evidence: 'assumption' } as const

const board = boardWith({
  a: { owner: sales, persona: sara, channels: [phone] },
  b: { owner: bank, persona: omar, channels: [phone, app], evidence: 'researched' },
  c: { tags: ['urgent'], evidence: 'partly' },
  d: { owner: sales, tags: ['later', 'urgent'], channels: [app] },
})

function boardWith(changes: Readonly<Record<string, Partial<Card>>>): Board {
  const picture = boardFrom(`
             | Apply
             | Find             | Submit
    customer | a Looks; b Asks  | c Waits
    pain     |                  | d Slow
  `)
  const cards = Object.values(picture.cards).map((card) => [card.id, { ...card, ...changes[card.id.slice(5)] }])
  return {
    ...picture,
    cards: Object.fromEntries(cards),
    actors: {
      [sales]: { id: sales, kind: 'employee', name: { en: 'Sales' } },
      [bank]: { id: bank, kind: 'partner', name: { en: 'Bank' } },
    },
    personas: {
      [sara]: { id: sara, order: 'a0', name: { en: 'Sara' }, ...person },
      [omar]: { id: omar, order: 'a1', name: { en: 'Omar' }, ...person },
    },
    channels: {
      [phone]: { id: phone, family: 'voice', name: { en: 'Call centre' } },
      [app]: { id: app, family: 'digital', name: { en: 'App' } },
    },
  }
}

function kept(filter: Partial<CardFilter>, spared: readonly string[] = []): string[] {
  const keeps = keptBy({ ...noFilter, ...filter }, board, new Set(spared.map(cardId)))
  return Object.values(board.cards)
    .filter((card) => !keeps || keeps(card))
    .map((card) => card.id.slice(5))
}

describe('which cards a filter lets through', () => {
  test('any of the values of one list, and every list that is not empty', () => {
    expect(kept({ owners: [sales] })).toEqual(['a', 'd'])
    expect(kept({ owners: [sales, bank] })).toEqual(['a', 'b', 'd'])
    expect(kept({ owners: [sales], tags: ['urgent'] })).toEqual(['d'])
    expect(kept({ evidence: ['partly', 'researched'] })).toEqual(['b', 'c'])
    expect(kept({ kinds: ['pain'] })).toEqual(['d'])
    expect(kept({ families: ['voice'], kinds: ['pain'] })).toEqual([])
  })

  test('cards without an owner are a choice of their own', () => {
    expect(kept({ unowned: true })).toEqual(['c'])
    expect(kept({ unowned: true, owners: [bank] })).toEqual(['b', 'c'])
  })

  test('a card that several families serve is found by each of them', () => {
    expect(kept({ families: ['voice'] })).toEqual(['a', 'b'])
    expect(kept({ families: ['digital'] })).toEqual(['b', 'd'])
  })

  test('what is everybody’s belongs to the journey of each persona', () => {
    expect(kept({ personas: [sara] })).toEqual(['a', 'c', 'd'])
  })

  test('what was written since stays, whatever the filter says of it', () => {
    expect(kept({ owners: [bank] }, ['c'])).toEqual(['b', 'c'])
  })

  test('an owner who is no longer on the board hides nothing', () => {
    const gone = brandId('actor', 'actor_gone')
    expect(kept({ owners: [gone] })).toEqual(['a', 'b', 'c', 'd'])
    expect(kept({ owners: [gone, bank] })).toEqual(['b'])
  })
})

test('only cards in rows that show are counted', () => {
  const keeps = keptBy({ ...noFilter, owners: [sales] }, board)
  expect(countShown(board, keeps)).toBe(2)
  const pains = brandId('lane', 'lane_pain')
  const lane = board.lanes[pains]
  if (!lane) throw new Error('no lane')
  expect(countShown({ ...board, lanes: { ...board.lanes, [pains]: { ...lane, hidden: true } } }, keeps)).toBe(1)
})

test('a filter from a file is taken as far as it can be understood', () => {
  const read = v.parse(filterSchema, { owners: 'sales', evidence: ['partly', 'sure'], tags: ['x'], later: 1 })
  expect(read).toEqual({ ...noFilter, tags: ['x'], later: 1 })
  expect(isFiltering(noFilter)).toBe(false)
})

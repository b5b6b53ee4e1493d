import { expect, test } from 'vitest'
import { brandId } from '../../../../src/base/ids'
import { laneRegistry } from '../../../../src/lanes'
import { boardFacts } from '../../../../src/ui/insights/model/boardFacts'
import { quotesOf } from '../../../../src/ui/insights/model/quotes'
import { boardFrom, cardId } from '../../../support/boardFrom'

const board = boardFrom(`
             | Stay
             | Arrive                      | Wait                | Ask
    thought  | a "The queue took an hour"  | b I hope it is quick | c Nobody came
    customer | d "Waits"                   |                     |
`)
const persona = { ...Object.values(board.personas)[0], id: brandId('persona', 'persona_1'), name: { en: 'Maryam' } }

test('quotes of a step are cards said to be one or written in quotation marks, with who said them', () => {
  const card = board.cards[cardId('c')]
  if (!card) throw new Error('c')
  const cards = {
    ...board.cards,
    [card.id]: { ...card, persona: persona.id, data: { sort: 'quote', speaker: 'A guest' } },
  }
  const facts = boardFacts({ ...board, cards }, laneRegistry)
  const all = { cards: facts.steps.flatMap((step) => step.cards) }
  const quotes = quotesOf(all, { personas: { [persona.id]: { ...persona, order: 'a0' } } as typeof board.personas })
  expect(quotes.map(({ text, speaker, persona: who }) => [text.en, speaker, who?.en])).toEqual([
    ['"The queue took an hour"', undefined, undefined],
    ['Nobody came', 'A guest', 'Maryam'],
  ])
})

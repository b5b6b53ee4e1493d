import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { laneRegistry } from '../../../src/lanes'
import { EVIDENCE_LEVELS, FLAGS } from '../../../src/model/records/card'
import { boardFrom } from '../../support/boardFrom'
import { countedMetrics } from '../../support/metrics'
import { cardOf, contextFor, drawn, extentOf, iconsOf, textMarks, textsOf, withAnswers } from './drawing'

const board = boardFrom(`
           | Apply
           | Submit
  touchpoint | a Branch desk
`)

function groundOf(type: string, details: Parameters<typeof cardOf>[0]) {
  const ground = drawn(type, cardOf(details))[0]
  if (ground?.kind !== 'rect') throw new Error('A card starts with its ground')
  return ground
}

describe('a card', () => {
  it('is dashed while a claim about customers is only an assumption', () => {
    expect(groundOf('pain', { evidence: 'assumption' }).stroke?.dash).toBeDefined()
    expect(groundOf('pain', { evidence: 'researched' }).stroke?.dash).toBeUndefined()
  })

  it('is never dashed where it is no claim but what is done', () => {
    expect(groundOf('customer', { evidence: 'assumption' }).stroke?.dash).toBeUndefined()
  })

  it('of a lane type that is not known is drawn plain, with its words', () => {
    expect(laneRegistry.isKnown('cost-of-2031')).toBe(false)
    expect(textsOf(drawn('cost-of-2031', cardOf()))).toContain('Waits for the decision')
  })

  it('says an owner with a long name in full', () => {
    const owner = brandId('actor', 'actor_1')
    const name = 'Land registry, Ministry of Housing and Urban Planning'
    const context = contextFor({ ...board, actors: { [owner]: { id: owner, kind: 'partner', name: { en: name } } } })
    expect(textsOf(drawn('support', cardOf({ owner }), context))).toContain(name)
  })

  it('keeps every mark between its own edges, and every word whole', () => {
    const types = laneRegistry.types.filter((type) => type.holdsCards && !type.drawRow)
    const owner = brandId('actor', 'actor_1')
    const channels = ['one', 'two'].map((name) => brandId('channel', `channel_${name}`))
    const context = contextFor({
      ...withAnswers(board, [{ card: 'a', k: 49, n: 84 }], 90),
      actors: { [owner]: { id: owner, kind: 'employee', name: { en: 'Department of credit and collections' } } },
      channels: Object.fromEntries(
        channels.map((id) => [id, { id, family: 'voice' as const, name: { en: 'Call centre in the capital' } }]),
      ),
    })
    const words = fc.stringMatching(/^[a-zA-Zء-ي ]{0,120}$/)
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        words,
        fc.integer({ min: 90, max: 320 }),
        fc.constantFrom(...EVIDENCE_LEVELS),
        fc.subarray([...FLAGS]),
        (type, text, width, evidence, flags) => {
          const card = cardOf({ id: brandId('card', 'card_a'), text: { en: text }, owner, channels, evidence, flags })
          const marks = drawn(type.id, card, context, width)
          const height = type.cardHeight({ card, data: type.parse(card.data) }, width, context)
          for (const mark of marks) {
            const { left, right, top, bottom } = extentOf(mark)
            expect(left).toBeGreaterThanOrEqual(0)
            expect(right).toBeLessThanOrEqual(width)
            expect(top).toBeGreaterThanOrEqual(0)
            expect(bottom).toBeLessThanOrEqual(height)
          }
          for (const { lines, font, width: room } of textMarks(marks)) {
            for (const line of lines)
              expect(countedMetrics.width(line, font)).toBeLessThanOrEqual(Math.max(room, font.size))
          }
          expect(textsOf(marks).join(' ').replaceAll(' ', '')).toContain(text.replaceAll(' ', ''))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the facts of a card', () => {
  it('give a pain its number only when all three factors are known', () => {
    const full = drawn('pain', cardOf({ data: { severity: 5, frequency: 4, reach: 5 } }))
    expect(textsOf(full)).toContain('Pain 100')
    expect(textsOf(drawn('pain', cardOf({ data: { severity: 5, frequency: 4 } }))).join()).not.toContain('Pain')
  })

  it('score an opportunity by what is important and not yet satisfied', () => {
    const texts = textsOf(drawn('opportunity', cardOf({ data: { importance: 8.1, satisfaction: 4.4, effort: 2 } })))
    expect(texts).toEqual(expect.arrayContaining(['11.8', 'Neutral', 'Effort 2']))
  })

  it('say in words when an action is due', () => {
    const texts = textsOf(drawn('opportunity', cardOf({ data: { status: 'planned', due: '2026-11-30' } })))
    expect(texts).toEqual(expect.arrayContaining(['Planned', '30 Nov 2026']))
  })

  it('say by icon, word and border that a policy hinders the journey', () => {
    const marks = drawn('policy', cardOf({ data: { fit: 'hinders', reference: 'POL-12' } }))
    expect(iconsOf(marks)).toContain('circleX')
    expect(textsOf(marks)).toEqual(expect.arrayContaining(['Hinders', 'POL-12']))
    expect(groundOf('policy', { data: { fit: 'hinders' } }).stroke?.paint).toBe('bad')
    expect(groundOf('policy', { data: { fit: 'missing' } }).stroke?.dash).toBeDefined()
  })

  it('put a quote in the quotation marks of its own language, once', () => {
    const quote = (text: string) => textsOf(drawn('thought', cardOf({ text: { en: text }, data: { sort: 'quote' } })))
    expect(quote('Where is my file?')).toContain('“Where is my file?”')
    expect(quote('أين ملفي؟')).toContain('«أين ملفي؟»')
    expect(quote('“Where is my file?”')).toContain('“Where is my file?”')
  })

  it('tell a need, an expectation and a fear apart by word', () => {
    const word = (sort: string) => textsOf(drawn('need', cardOf({ data: { sort } })))
    expect(word('need')).toContain('Need')
    expect(word('expectation')).toContain('Expectation')
    expect(word('fear')).toContain('Fear')
  })

  it('name every channel of a touchpoint beyond the first, whose icon stands before the words', () => {
    const ids = { web: brandId('channel', 'channel_web'), call: brandId('channel', 'channel_call') }
    const context = contextFor({
      ...board,
      channels: {
        [ids.web]: { id: ids.web, family: 'digital', name: { en: 'Portal' }, icon: 'smartphone' },
        [ids.call]: { id: ids.call, family: 'voice', name: { en: 'Call centre' } },
      },
    })
    const marks = drawn('touchpoint', cardOf({ channels: [ids.web, ids.call] }), context)
    expect(iconsOf(marks)).toEqual(expect.arrayContaining(['smartphone', 'phone']))
    expect(textsOf(marks)).toContain('Call centre')
  })
})

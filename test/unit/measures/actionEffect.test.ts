import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { createFromTemplate } from '../../../src/formats/templates'
import { actionEffect } from '../../../src/measures/actionEffect'

const loan = () =>
  createFromTemplate('housing-loan-oman', {
    id: brandId('board', 'board_1'),
    createdAt: '2026-11-22T08:00:00.000Z',
    baseLanguage: 'en',
  })
const card = brandId('card', 'card_front-n5')

describe('what an action changed', () => {
  it('is the difference of the period after and the one before, with its range and what was expected', async () => {
    const effect = actionEffect(await loan(), { card, expected: 60 })
    expect(effect?.before).toMatchObject({ period: '2026-Q2', k: 32, n: 80, value: 40 })
    expect(effect?.after).toMatchObject({ period: '2026-Q3', k: 49, n: 84 })
    expect(effect?.change?.difference).toBeCloseTo(18.33, 2)
    expect(effect?.change?.interval.low).toBeGreaterThan(0)
    expect(effect?.change?.verdict).toBe('better')
    expect(effect?.reached).toBe('notProven')
  })

  it('is of the periods that were chosen', async () => {
    const effect = actionEffect(await loan(), { card, before: '2026-Q3', after: '2026-Q2', expected: 60 })
    expect(effect?.change?.difference).toBeCloseTo(-18.33, 2)
    expect(effect?.reached).toBe('notMet')
  })

  it('is open while nobody was asked before, and nothing where nobody was asked at all', async () => {
    const board = await loan()
    const once = actionEffect(board, { card, after: '2026-Q2' })
    expect(once).toMatchObject({ before: null, change: null, reached: null })
    expect(actionEffect(board, { card: brandId('card', 'card_front-n7') })).toBeNull()
    expect(actionEffect(board, { card, after: '1999' })).toBeNull()
  })
})

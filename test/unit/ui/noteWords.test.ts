import { expect, test } from 'vitest'
import { lostWords } from '../../../src/ui/inspector/noteWords'

const overwritten = (value: unknown) => JSON.stringify({ path: 'cards.card_a.text', value })

test('a note says the words that were replaced, in the language shown or in the one there is', () => {
  expect(lostWords(overwritten({ en: 'Waits', ar: 'ينتظر' }), 'ar')).toBe('ينتظر')
  expect(lostWords(overwritten({ en: 'Waits' }), 'ar')).toBe('Waits')
  expect(lostWords(overwritten(7), 'en')).toBe('7')
})

test('a note of an edit that found no place says all texts it would have written', () => {
  const card = { id: 'card_b', order: 'a0', text: { en: 'Calls back' }, note: { en: 'By noon' }, tags: [] }
  const edit = { id: 'e', patches: [{ path: ['cards', 'card_b'], value: card }, { path: ['cards', 'card_c'] }] }
  expect(lostWords(JSON.stringify(edit), 'en')).toBe('Calls back · By noon')
})

test('a change without words, and a note that cannot be read, are no reason to fail', () => {
  expect(lostWords(overwritten(null), 'en')).toBe('')
  expect(lostWords(JSON.stringify('x'), 'en')).toBe('')
  expect(lostWords('{', 'en')).toBe('{')
})

import { expect, test } from 'vitest'
import { textOfWords } from '../../../src/formats/draft'
import { readText } from '../../../src/formats/texts'
import { laneRegistry } from '../../../src/lanes'
import { TEXT_LIMIT } from '../../../src/model/parse/fields'

const long = 'a'.repeat(TEXT_LIMIT + 5)

test('a text of a draft is trimmed, cut and made whole, whether bare or in two languages', () => {
  expect(textOfWords(`  ${long}`)).toEqual({ en: long.slice(0, TEXT_LIMIT) })
  expect(textOfWords({ en: ` ${long}`, ar: ' \ud800مرحبا ' })).toEqual({
    en: long.slice(0, TEXT_LIMIT),
    ar: '\ufffdمرحبا',
  })
})

test('a language with nothing in it is none', () => {
  expect(textOfWords({ en: '  ', ar: 'مرحبا' })).toEqual({ ar: 'مرحبا' })
  expect(textOfWords({ en: '' })).toEqual({})
})

test.each([['bare', long] as const, ['in a language', { en: long }] as const])(
  'a text that is too long, %s, is named among the notes',
  async (_, text) => {
    const answer = {
      title: 'T',
      stages: [{ name: 'A', steps: ['One'] }],
      lanes: [{ id: 'l', type: 'pain', name: 'Pains' }],
      cards: [{ lane: 'l', step: 'One', text }],
    }
    const read = await readText(JSON.stringify(answer), '', laneRegistry)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const cut = read.value.notes.filter(({ code }) => code === 'textCut')
    expect(cut).toEqual([{ code: 'textCut', words: `${'a'.repeat(80)}…` }])
  },
)

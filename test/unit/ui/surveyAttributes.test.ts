import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { keyBetween } from '../../../src/base/orderKey'
import { suggest } from '../../../src/formats/survey/guess/suggest'
import type { Attribute } from '../../../src/model/records/attribute'
import { attributeNameOf, saysOf } from '../../../src/ui/survey/attributeNames'
import { attributeLines, attributeOffer, takenAsAttributes } from '../../../src/ui/survey/attributes'
import { obstaclesOf } from '../../../src/ui/survey/uses'
import { readerOf } from '../../support/surveyFiles'

const context = { tool: 'unknown', delimiter: ',', questions: [], targets: [], periods: [] } as const

async function guessed(text: string) {
  const reader = readerOf(text)
  await reader.look()
  const { columns } = await reader.profile()
  const { columns: uses, added } = suggest(columns, context)
  return { columns, uses, added }
}

const RATED = `Overall satisfaction,Speed of service,Courtesy of staff,Clear prices,Comment
5,4,5,3,Very good indeed all of it
4,4,5,2,Not so good with the prices
2,1,4,3,Nobody told me of the delay
3,2,5,5,I had to come twice for it
`

describe('several ratings on one scale', () => {
  it('are offered as attributes, with the one about the whole kept for comparison', async () => {
    const { columns, uses, added } = await guessed(RATED)
    const offer = attributeOffer(columns, uses, added)
    expect(offer).toMatchObject({ scale: [1, 5], overall: 0 })
    expect(offer?.columns.map(({ index }) => index)).toEqual([1, 2, 3])
    const taken = offer ? takenAsAttributes(uses, offer, ',') : uses
    expect(columns.map(({ index }) => taken[index]?.kind)).toEqual([
      'answer',
      'attribute',
      'attribute',
      'attribute',
      'comment',
    ])
    expect(obstaclesOf(columns, taken, '2026')).toEqual([])
  })

  it('are not offered when there are only two', async () => {
    const { columns, uses, added } = await guessed('Speed of service,Clear prices\n4,5\n3,2\n')
    expect(attributeOffer(columns, uses, added)).toBeUndefined()
  })
})

describe('the name of an attribute', () => {
  it.each([
    ['How important is each of these? – Speed', 'Speed', 'importance'],
    ['How well do we do? – Speed', 'Speed', 'performance'],
    ['Rate us [Speed of service]', 'Speed of service', 'performance'],
    ['الأهمية: سرعة الخدمة', 'سرعة الخدمة', 'importance'],
    ['سرعة الخدمة', 'سرعة الخدمة', 'performance'],
  ])('in “%s” is “%s”', (column, name, says) => {
    expect(attributeNameOf(column)).toBe(name)
    expect(saysOf(column)).toBe(says)
  })
})

describe('attributes of a file', () => {
  const known: Attribute = {
    ...{
      id: brandId('attribute', 'attribute_1'),
      order: keyBetween(undefined, undefined),
      name: { en: 'Speed', ar: 'السرعة' },
      scale: [1, 5],
    },
    ...{ importance: 4.5, performance: 2, n: 10 },
  }
  const columns = [
    { index: 1, name: 'السرعة' },
    { index: 2, name: 'How important? – Prices' },
    { index: 3, name: 'How well? – Prices' },
  ]
  const performance = { says: 'performance', scale: [1, 5], n: 40, mean: 3.25, derived: { r: 0.6, n: 38 } } as const
  const importance = { says: 'importance', scale: [1, 5], n: 41, mean: 4 } as const

  it('are written into those of the same name in either language, which keep what the file does not say', () => {
    const [line] = attributeLines({ attributes: { [known.id]: known } }, [{ column: 1, ...performance }], columns)
    const { order: _order, ...rest } = known
    expect(line).toEqual({ ...rest, performance: 3.25, n: 40, derived: { r: 0.6, n: 38 } })
  })

  it('bring importance and performance of one name together', () => {
    const lines = attributeLines(
      { attributes: {} },
      [
        { column: 2, ...importance },
        { column: 3, ...performance },
      ],
      columns,
    )
    expect(lines).toEqual([
      {
        ...{ name: { en: 'Prices' }, scale: [1, 5], importance: 4, performance: 3.25, n: 40 },
        derived: { r: 0.6, n: 38 },
      },
    ])
  })

  it('leave nothing of another scale beside the new numbers', () => {
    const ten = { ...performance, scale: [1, 10] as const }
    const [line] = attributeLines({ attributes: { [known.id]: known } }, [{ column: 1, ...ten }], columns)
    expect(line).not.toHaveProperty('importance')
    expect(line).toMatchObject({ id: known.id, scale: [1, 10], performance: 3.25 })
  })
})

import { describe, expect, test } from 'vitest'
import { type ReadAttributes, readAttributes } from '../../../../src/formats/survey/readAttributes'

function read(text: string): ReadAttributes {
  const found = readAttributes(text)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

describe('a pasted table of attributes', () => {
  test('gives a line an attribute: name, importance, performance, people', () => {
    const found = read(
      'Attribute\tImportance\tPerformance\tn\nDone right\t3.83\t2.63\t284\nLow prices\t3.29\t2.00\t284\n',
    )
    expect(found).toEqual({
      kind: 'means',
      attributes: [
        { name: 'Done right', importance: 3.83, performance: 2.63, n: 284 },
        { name: 'Low prices', importance: 3.29, performance: 2, n: 284 },
      ],
      left: [],
    })
  })

  test('is understood in Arabic, in another order, with decimal commas, and says which lines it left out', () => {
    const found = read('السمة;الأداء;الأهمية\nالسرعة;٢٫٥;٤٫١\n;3,0;2,0\nالنظافة;3,5;\nشيء;كثير;قليل')
    expect(found.attributes).toEqual([
      { name: 'السرعة', importance: 4.1, performance: 2.5 },
      { name: 'النظافة', performance: 3.5 },
    ])
    expect(found.left).toEqual([3, 5])
  })

  test('of single people gives means, and how well each goes together with the whole', () => {
    const rows = [5, 4, 4, 2, 1, 3, 5, 2, 4, 1].map((overall, at) =>
      [overall, [5, 5, 4, 2, 2, 3, 5, 1, 4, 2][at], [4, 5, 4, 4, 5, 4, 4, 5, 4, ''][at]].join(','),
    )
    const found = read(['Overall,Handover,Parking', ...rows].join('\n'))
    expect(found.kind).toBe('answers')
    const [handover, parking] = found.attributes
    expect(handover).toMatchObject({ name: 'Handover', performance: 3.3, n: 10 })
    expect(handover?.derived?.r).toBeCloseTo(0.912369, 6)
    expect([parking?.n, parking?.derived?.n]).toEqual([9, 9])
  })

  test('without variation has no correlation, and nothing is made of nothing', () => {
    expect(read('Overall,Clean\n3,4\n4,4\n5,4').attributes).toEqual([{ name: 'Clean', performance: 4, n: 3 }])
    expect(readAttributes(' \n ')).toEqual({ ok: false, error: 'nothing' })
    expect(readAttributes('a list\nof words')).toEqual({ ok: false, error: 'noNumbers' })
  })
})

import { lineIn, numberIn, present } from '../data'
import { defineLane } from '../defineLane'
import type { DrawContext } from '../drawContext'

/** Numbers from elsewhere, as they were told: without a sample they are shown and never judged. */
type MetricData = { readonly value?: number; readonly unit?: string; readonly target?: number }

const LIMIT = 1e12

export const metric = defineLane({
  id: 'metric',
  label: { en: 'Measures', ar: 'المؤشرات' },
  hint: { en: 'Numbers from other sources: times, rates, volumes', ar: 'أرقام من مصادر أخرى: أزمنة ونسب وأحجام' },
  cardName: { en: 'Measure', ar: 'مؤشر' },
  alsoCalled: ['kpi', 'metric', 'measure', 'indicator', 'مؤشر', 'مؤشرات'],
  icon: 'gauge',
  family: 'neu',
  parse: (json): MetricData =>
    present({
      value: numberIn(json.value, -LIMIT, LIMIT),
      unit: lineIn(json.unit),
      target: numberIn(json.target, -LIMIT, LIMIT),
    }),
  fields: [
    { kind: 'number', name: 'value', label: { en: 'Value', ar: 'القيمة' } },
    { kind: 'line', name: 'unit', label: { en: 'Unit', ar: 'الوحدة' } },
    { kind: 'number', name: 'target', label: { en: 'Target', ar: 'المستهدف' } },
  ],
  chips: ({ data }, context) => {
    const value = sayValue(data, context)
    const target = sayTarget(data, context)
    return [
      ...(value ? [{ text: value, strong: true, paint: 'ink900' } as const] : []),
      ...(target ? [{ icon: 'target', text: target, paint: 'ink500' } as const] : []),
    ]
  },
  textOf: ({ data }, context) =>
    [sayValue(data, context), sayTarget(data, context)].filter((words) => words !== '').join(' · '),
})

type Saying = Pick<DrawContext, 'say' | 'number'>

function sayValue({ value, unit }: MetricData, { number }: Saying): string {
  if (value === undefined) return ''
  return unit === undefined ? number(value) : `${number(value)} ${unit}`
}

function sayTarget({ target }: MetricData, { say, number }: Saying): string {
  return target === undefined ? '' : say({ en: 'Target {target}', ar: 'المستهدف {target}' }, { target: number(target) })
}

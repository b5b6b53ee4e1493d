import { defineLane } from '../defineLane'
import { parseWeight, sayWeight, WEIGHT_FIELD } from '../weight'

export const customer = defineLane({
  id: 'customer',
  label: { en: 'Customer actions', ar: 'خطوات العميل' },
  hint: { en: 'What the customer does, step by step', ar: 'ما يفعله العميل خطوة بخطوة' },
  cardName: { en: 'Customer action', ar: 'خطوة العميل' },
  alsoCalled: [
    'customer',
    'customer action',
    'customer journey',
    'user action',
    'action',
    'activity',
    'doing',
    'what the customer does',
    'task',
    'إجراءات العميل',
    'العميل',
    'أفعال العميل',
  ],
  icon: 'footprints',
  family: 'act',
  side: 'customer',
  measured: true,
  parse: parseWeight,
  fields: [WEIGHT_FIELD],
  textOf: ({ data }, context) => sayWeight(data, context),
})

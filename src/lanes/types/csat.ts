import { defineLane } from '../defineLane'
import { figureLane } from '../draw/figureRow'

export const csat = defineLane({
  id: 'csat',
  label: { en: 'CSAT', ar: 'مؤشر رضا العملاء' },
  hint: { en: 'Satisfied customers at each step, latest period', ar: 'العملاء الراضون في كل خطوة، آخر فترة' },
  cardName: { en: 'CSAT', ar: 'مؤشر رضا العملاء' },
  icon: 'gauge',
  family: 'neu',
  ...figureLane('csat'),
})

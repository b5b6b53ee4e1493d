import { defineLane } from '../defineLane'
import { figureLane } from '../draw/figureRow'

export const ces = defineLane({
  id: 'ces',
  label: { en: 'Customer effort', ar: 'مؤشر جهد العميل' },
  hint: { en: 'How much effort a step costs the customer', ar: 'مقدار الجهد الذي تكلفه الخطوة للعميل' },
  cardName: { en: 'Effort', ar: 'الجهد' },
  icon: 'activity',
  family: 'neu',
  ...figureLane('ces'),
})

import { defineLane } from '../defineLane'
import { figureLane } from '../draw/figureRow'

export const nps = defineLane({
  id: 'nps',
  label: { en: 'NPS', ar: 'مؤشر صافي الترويج' },
  hint: {
    en: 'Promoters minus detractors, −100 to +100',
    ar: 'المروّجون ناقص المنتقدين، من \u200e−100\u200e إلى \u200e+100\u200e',
  },
  cardName: { en: 'NPS', ar: 'مؤشر صافي الترويج' },
  icon: 'users',
  family: 'neu',
  ...figureLane('nps'),
})

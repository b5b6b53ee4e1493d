import { defineLane } from '../defineLane'

export const backstage = defineLane({
  id: 'backstage',
  label: { en: 'Back-stage', ar: 'خلف الكواليس' },
  hint: { en: 'What staff do out of the customer’s sight', ar: 'ما يقوم به الموظفون بعيداً عن أنظار العميل' },
  cardName: { en: 'Back-stage action', ar: 'إجراء خلف الكواليس' },
  alsoCalled: ['back stage', 'backstage action', 'الكواليس', 'ما وراء الكواليس'],
  icon: 'cog',
  family: 'bac',
  side: 'back',
  readings: ['blueprint'],
})

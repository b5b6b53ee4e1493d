import { defineLane } from '../defineLane'

export const system = defineLane({
  id: 'system',
  label: { en: 'Systems', ar: 'الأنظمة' },
  hint: { en: 'Software and equipment the step depends on', ar: 'البرامج والأجهزة التي تعتمد عليها الخطوة' },
  cardName: { en: 'System', ar: 'نظام' },
  alsoCalled: ['it system', 'technology', 'application', 'tool', 'أنظمة', 'التقنية'],
  icon: 'cpu',
  family: 'sup',
  side: 'support',
  readings: ['blueprint'],
})

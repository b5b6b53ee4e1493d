import { defineLane } from '../defineLane'

export const support = defineLane({
  id: 'support',
  label: { en: 'Support processes', ar: 'العمليات المساندة' },
  hint: { en: 'What other departments and partners provide', ar: 'ما توفره الإدارات الأخرى والشركاء' },
  cardName: { en: 'Support process', ar: 'عملية مساندة' },
  alsoCalled: [
    'العمليات والأنظمة المساندة',
    'support process',
    'supporting process',
    'internal process',
    'support system',
    'عمليات الدعم',
    'عمليات المساندة',
  ],
  icon: 'server',
  family: 'sup',
  side: 'support',
  readings: ['blueprint'],
})

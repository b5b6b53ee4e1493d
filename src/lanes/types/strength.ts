import { defineLane } from '../defineLane'

export const strength = defineLane({
  id: 'strength',
  label: { en: 'Strong points', ar: 'نقاط القوة' },
  hint: { en: 'What already works well and should stay', ar: 'ما ينجح اليوم وينبغي الحفاظ عليه' },
  cardName: { en: 'Strong point', ar: 'نقطة قوة' },
  alsoCalled: ['strength', 'gain', 'highlight', 'delight', 'positive', 'what works', 'نقاط القوة'],
  icon: 'thumbsUp',
  family: 'fro',
  readings: ['journey'],
  claims: true,
})

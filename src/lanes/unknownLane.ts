import { defineLane } from './defineLane'

/** Stands in for a lane type of a newer version: its cards are kept as they are and drawn plain. */
export const unknownLane = defineLane({
  id: 'unknown',
  label: { en: 'Unknown lane', ar: 'مسار غير معروف' },
  hint: { en: 'Made by a newer version', ar: 'أُنشئ بإصدار أحدث' },
  cardName: { en: 'Card', ar: 'بطاقة' },
  icon: 'box',
  family: 'sup',
})

import { defineLane } from '../defineLane'

export const note = defineLane({
  id: 'note',
  label: { en: 'Notes', ar: 'ملاحظات' },
  hint: { en: 'Anything that has no lane of its own', ar: 'كل ما ليس له مسار خاص' },
  cardName: { en: 'Note', ar: 'ملاحظة' },
  alsoCalled: ['comment', 'remark', 'ملاحظة'],
  icon: 'note',
  family: 'neu',
})

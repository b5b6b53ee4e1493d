import { defineLane } from '../defineLane'

export const fear = defineLane({
  id: 'fear',
  label: { en: 'Fears', ar: 'المخاوف' },
  hint: { en: 'What the customer is afraid of at this step', ar: 'ما يخشاه العميل في هذه الخطوة' },
  cardName: { en: 'Fear', ar: 'مخاوف' },
  alsoCalled: ['fear', 'concern', 'worry', 'risk', 'مخاوف'],
  icon: 'heartCrack',
  family: 'pai',
  readings: ['journey'],
  claims: true,
})

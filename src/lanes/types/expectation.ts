import { defineLane } from '../defineLane'

export const expectation = defineLane({
  id: 'expectation',
  label: { en: 'Expectations', ar: 'التطلعات' },
  hint: { en: 'What the customer counts on before the step', ar: 'ما يتطلع إليه العميل قبل الخطوة' },
  cardName: { en: 'Expectation', ar: 'تطلّع' },
  alsoCalled: ['expectation', 'توقعات'],
  icon: 'sparkles',
  family: 'neu',
  readings: ['journey'],
  claims: true,
})

import { defineLane } from '../defineLane'
import { parseWeight, sayWeight, WEIGHT_FIELD } from '../weight'

export const evidence = defineLane({
  id: 'evidence',
  label: { en: 'Physical evidence', ar: 'الدلائل المادية' },
  hint: {
    en: 'What the customer sees, holds and hears: places, papers, screens, messages',
    ar: 'ما يراه العميل ويلمسه ويسمعه: أماكن وأوراق وشاشات ورسائل',
  },
  cardName: { en: 'Piece of evidence', ar: 'دليل مادي' },
  alsoCalled: ['physical evidence', 'prop', 'الأدلة المادية'],
  icon: 'image',
  family: 'neu',
  readings: ['blueprint'],
  // A leaflet or a web site is asked about like any touchpoint.
  measured: true,
  parse: parseWeight,
  fields: [WEIGHT_FIELD],
  textOf: ({ data }, context) => sayWeight(data, context),
})

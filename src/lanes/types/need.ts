import type { BothLanguages } from '../../base/text'
import type { IconName, Paint } from '../../scene'
import { choiceIn } from '../data'
import { defineLane } from '../defineLane'

type Sort = 'need' | 'expectation' | 'fear'

/** Saved in boards; never rename. */
const SORTS: readonly Sort[] = ['need', 'expectation', 'fear']

const LOOKS: Readonly<Record<Sort, { readonly label: BothLanguages; readonly icon: IconName; readonly paint: Paint }>> =
  {
    need: { label: { en: 'Need', ar: 'احتياج' }, icon: 'target', paint: 'actInk' },
    expectation: { label: { en: 'Expectation', ar: 'تطلّع' }, icon: 'sparkles', paint: 'bacInk' },
    fear: { label: { en: 'Fear', ar: 'مخاوف' }, icon: 'heartCrack', paint: 'paiInk' },
  }

/** Needs, expectations and fears in one row: most maps have few of each. */
export const need = defineLane({
  id: 'need',
  label: { en: 'Needs, expectations, fears', ar: 'الاحتياجات والتطلعات والمخاوف' },
  hint: {
    en: 'What the customer needs, hopes for or is afraid of',
    ar: 'ما يحتاج إليه العميل وما يتطلع إليه وما يخشاه',
  },
  cardName: { en: 'Need', ar: 'احتياج' },
  alsoCalled: [
    'need',
    'goal',
    'customer goal',
    'user goal',
    'motivation',
    'jobs to be done',
    'احتياج',
    'احتياجات',
    'أهداف',
  ],
  icon: 'target',
  family: 'neu',
  readings: ['journey'],
  claims: true,
  parse: (json): { readonly sort: Sort } => ({ sort: choiceIn(json.sort, SORTS) ?? 'need' }),
  fields: [
    {
      kind: 'choice',
      name: 'sort',
      label: { en: 'Sort', ar: 'النوع' },
      options: SORTS.map((value) => ({ value, label: LOOKS[value].label, icon: LOOKS[value].icon })),
    },
  ],
  chips: ({ data }, context) => {
    const { label, icon, paint } = LOOKS[data.sort]
    return [{ icon, text: context.say(label), paint }]
  },
  textOf: ({ data }, context) => context.say(LOOKS[data.sort].label),
})

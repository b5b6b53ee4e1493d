import { present, wholeIn } from '../data'
import { defineLane } from '../defineLane'
import type { DrawContext } from '../drawContext'

type IdeaData = { readonly effort?: number; readonly effect?: number; readonly votes?: number }

export const idea = defineLane({
  id: 'idea',
  label: { en: 'Ideas', ar: 'الأفكار' },
  hint: { en: 'How it might be done', ar: 'كيف يمكن تنفيذ ذلك' },
  cardName: { en: 'Idea', ar: 'فكرة' },
  alsoCalled: ['idea', 'solution', 'أفكار للتحسين', 'حلول'],
  icon: 'sparkles',
  family: 'opp',
  readings: ['journey'],
  parse: (json): IdeaData =>
    present({
      effort: wholeIn(json.effort, 1, 5),
      effect: wholeIn(json.effect, 1, 5),
      votes: wholeIn(json.votes, 0, 10_000),
    }),
  fields: [
    {
      kind: 'rating',
      name: 'effect',
      label: { en: 'Effect', ar: 'الأثر' },
      min: 1,
      max: 5,
      low: { en: 'Hardly felt', ar: 'محدود' },
      high: { en: 'Changes the journey', ar: 'يغيّر الرحلة' },
    },
    {
      kind: 'rating',
      name: 'effort',
      label: { en: 'Effort', ar: 'الجهد' },
      min: 1,
      max: 5,
      low: { en: 'Days', ar: 'أيام' },
      high: { en: 'A programme', ar: 'برنامج كامل' },
    },
    { kind: 'number', name: 'votes', label: { en: 'Votes', ar: 'الأصوات' }, min: 0, max: 10_000, step: 1 },
  ],
  chips: ({ data }, context) => factsOf(data, context).map((text) => ({ text, paint: 'oppInk' })),
  textOf: ({ data }, context) => factsOf(data, context).join(' · '),
})

function factsOf({ effort, effect, votes }: IdeaData, context: Pick<DrawContext, 'say' | 'number'>): string[] {
  const { say, number } = context
  return [
    ...(effect === undefined ? [] : [say({ en: 'Effect {value}', ar: 'الأثر {value}' }, { value: number(effect) })]),
    ...(effort === undefined ? [] : [say({ en: 'Effort {value}', ar: 'الجهد {value}' }, { value: number(effort) })]),
    ...(votes === undefined ? [] : [say({ en: 'Votes: {value}', ar: 'الأصوات: {value}' }, { value: number(votes) })]),
  ]
}

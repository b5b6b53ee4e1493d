import type { BothLanguages } from '../../base/text'
import { type OpportunityBand, opportunityBand, opportunityScore } from '../../measures/priority'
import { lineIn, numberIn, present, wholeIn } from '../data'
import { defineLane } from '../defineLane'
import type { Chip } from '../draw/chips'
import type { DrawContext } from '../drawContext'

const BAND_WORDS: Readonly<Record<OpportunityBand, BothLanguages>> = {
  major: { en: 'Major', ar: 'كبرى' },
  solid: { en: 'Solid', ar: 'جيدة' },
  neutral: { en: 'Neutral', ar: 'متوسطة' },
  low: { en: 'Low', ar: 'منخفضة' },
}

type OpportunityData = {
  readonly importance?: number
  readonly satisfaction?: number
  readonly effort?: number
  /** The pain card it answers. */
  readonly pain?: string
}

export const opportunity = defineLane({
  id: 'opportunity',
  label: { en: 'Opportunities', ar: 'فرص التحسين' },
  hint: { en: 'What could be better, and how much it matters', ar: 'ما يمكن تحسينه ومدى أهميته' },
  cardName: { en: 'Opportunity', ar: 'فرصة تحسين' },
  alsoCalled: ['opportunity', 'improvement', 'recommendation', 'فرص', 'فرص التحسين', 'تحسينات'],
  icon: 'lightbulb',
  family: 'opp',
  claims: true,
  parse: (json): OpportunityData =>
    present({
      importance: numberIn(json.importance, 0, 10),
      satisfaction: numberIn(json.satisfaction, 0, 10),
      effort: wholeIn(json.effort, 1, 5),
      pain: lineIn(json.pain),
    }),
  fields: [
    {
      kind: 'number',
      name: 'importance',
      label: { en: 'Importance (0–10)', ar: 'الأهمية (0–10)' },
      min: 0,
      max: 10,
      step: 0.1,
    },
    {
      kind: 'number',
      name: 'satisfaction',
      label: { en: 'Satisfaction today (0–10)', ar: 'الرضا الحالي (0–10)' },
      min: 0,
      max: 10,
      step: 0.1,
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
    {
      kind: 'card',
      name: 'pain',
      label: { en: 'Pain point it answers', ar: 'نقطة الألم التي تعالجها' },
      laneTypes: ['pain'],
    },
  ],
  chips: ({ data }, context) => [
    ...scoreChips(data, context),
    ...effortChips(data, context),
    ...painChips(data, context),
  ],
  textOf: ({ data }, context) =>
    [...scoreChips(data, context), ...effortChips(data, context)]
      .flatMap(({ text }) => (text ? [text] : []))
      .join(' · '),
  reads: (board, own) => [
    board.actors,
    board.media,
    ...own.map(({ data: { pain } }) => typeof pain === 'string' && Object.hasOwn(board.cards, pain)),
  ],
})

function scoreChips(
  { importance, satisfaction }: OpportunityData,
  context: Pick<DrawContext, 'say' | 'number'>,
): Chip[] {
  if (importance === undefined || satisfaction === undefined) return []
  const score = opportunityScore(importance, satisfaction)
  return [
    { icon: 'target', text: context.number(score, { maximumFractionDigits: 1 }), strong: true, paint: 'oppInk' },
    { text: context.say(BAND_WORDS[opportunityBand(score)]), paint: 'oppInk' },
  ]
}

function effortChips({ effort }: OpportunityData, context: Pick<DrawContext, 'say' | 'number'>): Chip[] {
  if (effort === undefined) return []
  return [
    {
      text: context.say({ en: 'Effort {effort}', ar: 'الجهد {effort}' }, { effort: context.number(effort) }),
      paint: 'ink700',
    },
  ]
}

function painChips({ pain }: OpportunityData, context: DrawContext): Chip[] {
  if (pain === undefined || !Object.hasOwn(context.board.cards, pain)) return []
  return [
    { icon: 'warning', paint: 'paiInk', label: context.say({ en: 'Answers a pain point', ar: 'تعالج نقطة ألم' }) },
  ]
}

import type { BothLanguages } from '../../base/text'
import { CONTACT_RATES, type ContactRate } from '../../measures/contactEffect'
import { type OpportunityBand, opportunityBand, opportunityScore } from '../../measures/priority'
import type { IconName } from '../../scene'
import { choiceIn, dateIn, lineIn, numberIn, present, type TextData, textDataIn, wholeIn } from '../data'
import { defineLane } from '../defineLane'
import type { Chip } from '../draw/chips'
import { sayShortDate } from '../draw/date'
import type { DrawContext } from '../drawContext'

const BAND_WORDS: Readonly<Record<OpportunityBand, BothLanguages>> = {
  major: { en: 'Major', ar: 'كبرى' },
  solid: { en: 'Solid', ar: 'جيدة' },
  neutral: { en: 'Neutral', ar: 'متوسطة' },
  low: { en: 'Low', ar: 'منخفضة' },
}

/** How far the action is that takes the opportunity. Saved in boards; never rename. */
type ActionStatus = 'planned' | 'inProgress' | 'done' | 'dropped'
const STATUSES: readonly ActionStatus[] = ['planned', 'inProgress', 'done', 'dropped']

const STATUS_LOOKS: Readonly<Record<ActionStatus, { readonly label: BothLanguages; readonly icon: IconName }>> = {
  planned: { label: { en: 'Planned', ar: 'مخطط له' }, icon: 'circleDashed' },
  inProgress: { label: { en: 'In progress', ar: 'قيد التنفيذ' }, icon: 'hourglass' },
  done: { label: { en: 'Done', ar: 'أُنجز' }, icon: 'circleCheck' },
  dropped: { label: { en: 'Dropped', ar: 'أُلغي' }, icon: 'circleX' },
}

type OpportunityData = {
  readonly importance?: number
  readonly satisfaction?: number
  readonly effort?: number
  /** The pain card it answers. */
  readonly pain?: string
  readonly status?: ActionStatus
  readonly due?: string
  /** Who decided what, and when. */
  readonly decision?: TextData
  /** The touchpoint card at which its effect is measured, before and after which periods, and what was expected (percent). */
  readonly touchpoint?: string
  /** The rate of contacts it is measured by instead; what was expected is then its change in percent. */
  readonly contacts?: ContactRate
  readonly before?: string
  readonly after?: string
  readonly expected?: number
}

const RATE_NAMES = {
  repeatRate: { en: 'Repeat complaints per 1,000', ar: 'الشكاوى المتكررة لكل 1000' },
  rate: { en: 'Complaints per 1,000', ar: 'الشكاوى لكل 1000' },
} as const

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
      status: choiceIn(json.status, STATUSES),
      due: dateIn(json.due),
      decision: textDataIn(json.decision),
      touchpoint: lineIn(json.touchpoint),
      contacts: choiceIn(json.contacts, CONTACT_RATES),
      before: lineIn(json.before),
      after: lineIn(json.after),
      expected: numberIn(json.expected, -100, 100),
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
      laneTypes: ['pai'],
    },
    {
      kind: 'choice',
      name: 'status',
      about: 'action',
      label: { en: 'Action', ar: 'حالة الإجراء' },
      options: STATUSES.map((value) => ({ value, ...STATUS_LOOKS[value] })),
    },
    { kind: 'date', name: 'due', about: 'action', label: { en: 'Due', ar: 'تاريخ الاستحقاق' } },
    { kind: 'text', name: 'decision', about: 'action', label: { en: 'Decision of the council', ar: 'قرار المجلس' } },
    {
      kind: 'card',
      name: 'touchpoint',
      about: 'action',
      label: { en: 'Effect measured at', ar: 'يُقاس الأثر عند' },
      laneTypes: ['act', 'fro'],
    },
    {
      kind: 'choice',
      name: 'contacts',
      label: { en: 'Or by how often customers contact us', ar: 'أو بمدى تكرار تواصل العملاء' },
      options: CONTACT_RATES.map((value) => ({ value, label: RATE_NAMES[value] })),
    },
    {
      kind: 'period',
      name: 'before',
      about: 'action',
      label: { en: 'Period before', ar: 'الفترة السابقة' },
      none: { en: 'The one before', ar: 'التي قبلها' },
    },
    {
      kind: 'period',
      name: 'after',
      about: 'action',
      label: { en: 'Period after', ar: 'الفترة اللاحقة' },
      none: { en: 'The latest', ar: 'الأحدث' },
    },
    {
      kind: 'number',
      name: 'expected',
      about: 'action',
      label: { en: 'Expected afterwards', ar: 'المتوقع بعده' },
      unit: { en: '%', ar: '%' },
      min: -100,
      max: 100,
    },
  ],
  chips: ({ data }, context) => [
    ...scoreChips(data, context),
    ...effortChips(data, context),
    ...painChips(data, context),
    ...statusChips(data, context),
  ],
  textOf: ({ data }, context) =>
    [
      ...scoreChips(data, context),
      ...effortChips(data, context),
      ...statusChips(data, { ...context, digits: context.board.digits }),
    ]
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

function statusChips(
  { status, due }: OpportunityData,
  context: Pick<DrawContext, 'say' | 'language' | 'digits'>,
): Chip[] {
  if (status === undefined) return []
  const { label, icon } = STATUS_LOOKS[status]
  const isOpen = status === 'planned' || status === 'inProgress'
  return [
    { icon, text: context.say(label), paint: status === 'done' ? 'good' : 'ink700' },
    ...(isOpen && due ? [{ text: sayShortDate(due, context), paint: 'ink700' as const }] : []),
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

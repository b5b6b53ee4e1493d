import type { BothLanguages } from '../../base/text'
import { painNumber } from '../../measures/priority'
import type { IconName } from '../../scene'
import { choiceIn, present, wholeIn } from '../data'
import { defineLane } from '../defineLane'
import type { Chip } from '../draw/chips'
import type { DrawContext } from '../drawContext'

type Cause = 'product' | 'employee' | 'way'

/** Saved in boards; never rename. */
const CAUSES: readonly Cause[] = ['product', 'employee', 'way']

const CAUSE_LOOKS: Readonly<Record<Cause, { readonly label: BothLanguages; readonly icon: IconName }>> = {
  product: { label: { en: 'Product or service', ar: 'المنتج أو الخدمة' }, icon: 'box' },
  employee: { label: { en: 'Employee', ar: 'أحد الموظفين' }, icon: 'user' },
  way: { label: { en: 'Way of working', ar: 'أسلوب العمل' }, icon: 'workflow' },
}

type PainData = {
  readonly severity?: number
  readonly frequency?: number
  readonly reach?: number
  readonly cause?: Cause
}

export const pain = defineLane({
  id: 'pain',
  label: { en: 'Pain points', ar: 'نقاط الألم' },
  hint: { en: 'What costs the customer time, money or patience', ar: 'ما يكلّف العميل وقتاً أو مالاً أو صبراً' },
  cardName: { en: 'Pain point', ar: 'نقطة ألم' },
  alsoCalled: [
    'pain',
    'pain point',
    'painpoint',
    'problem',
    'issue',
    'frustration',
    'barrier',
    'friction',
    'challenge',
    'نقاط الألم',
    'مشكلات',
    'مشاكل',
    'صعوبات',
    'تحديات',
  ],
  icon: 'warning',
  family: 'pai',
  claims: true,
  parse: (json): PainData =>
    present({
      severity: wholeIn(json.severity, 1, 5),
      frequency: wholeIn(json.frequency, 1, 5),
      reach: wholeIn(json.reach, 1, 5),
      cause: choiceIn(json.cause, CAUSES),
    }),
  fields: [
    {
      kind: 'rating',
      name: 'severity',
      label: { en: 'Severity', ar: 'الشدة' },
      min: 1,
      max: 5,
      low: { en: 'A nuisance', ar: 'إزعاج بسيط' },
      high: { en: 'Gives up', ar: 'يتخلى عن الخدمة' },
    },
    {
      kind: 'rating',
      name: 'frequency',
      label: { en: 'Frequency', ar: 'التكرار' },
      min: 1,
      max: 5,
      low: { en: 'Hardly ever', ar: 'نادراً' },
      high: { en: 'Every time', ar: 'في كل مرة' },
    },
    {
      kind: 'rating',
      name: 'reach',
      label: { en: 'Reach', ar: 'الانتشار' },
      min: 1,
      max: 5,
      low: { en: 'A few customers', ar: 'قلة من العملاء' },
      high: { en: 'Nearly all customers', ar: 'معظم العملاء' },
    },
    {
      kind: 'choice',
      name: 'cause',
      label: { en: 'Cause', ar: 'السبب' },
      options: CAUSES.map((value) => ({ value, ...CAUSE_LOOKS[value] })),
    },
  ],
  chips: ({ data }, context) => [...numberChips(data, context), ...causeChips(data, context)],
  textOf: ({ data }, context) =>
    [sayNumber(data, context), data.cause ? context.say(CAUSE_LOOKS[data.cause].label) : '']
      .filter((words) => words !== '')
      .join(' · '),
})

/** Only a pain with all three numbers has a pain number: a missing one is not a 1. */
function sayNumber({ severity, frequency, reach }: PainData, context: Pick<DrawContext, 'say' | 'number'>): string {
  if (severity === undefined || frequency === undefined || reach === undefined) return ''
  return context.say(
    { en: 'Pain {number}', ar: 'درجة الألم {number}' },
    { number: context.number(painNumber(severity, frequency, reach)) },
  )
}

function numberChips(data: PainData, context: DrawContext): Chip[] {
  const text = sayNumber(data, context)
  return text === '' ? [] : [{ icon: 'warning', text, paint: 'paiInk', strong: true }]
}

function causeChips({ cause }: PainData, context: DrawContext): Chip[] {
  return cause ? [{ icon: CAUSE_LOOKS[cause].icon, text: context.say(CAUSE_LOOKS[cause].label), paint: 'ink700' }] : []
}

import type { BothLanguages } from '../../base/text'
import type { IconName, Paint } from '../../scene'
import { choiceIn, lineIn, present } from '../data'
import { defineLane } from '../defineLane'

type Fit = 'ok' | 'hinders' | 'missing'

/** Saved in boards; never rename. */
const FITS: readonly Fit[] = ['ok', 'hinders', 'missing']

const FIT_LOOKS: Readonly<
  Record<Fit, { readonly label: BothLanguages; readonly icon: IconName; readonly paint: Paint }>
> = {
  ok: { label: { en: 'Fits', ar: 'متوافقة مع الرحلة' }, icon: 'circleCheck', paint: 'good' },
  hinders: { label: { en: 'Hinders', ar: 'تعيق الرحلة' }, icon: 'circleX', paint: 'bad' },
  missing: { label: { en: 'Missing', ar: 'غير موجودة' }, icon: 'circleDashed', paint: 'oppInk' },
}

type PolicyData = { readonly fit?: Fit; readonly reference?: string }

export const policy = defineLane({
  id: 'policy',
  label: { en: 'Procedures and policies', ar: 'الإجراءات والسياسات' },
  hint: {
    en: 'The rules behind the step: do they fit the journey or hinder it?',
    ar: 'القواعد خلف الخطوة: هل تتوافق مع الرحلة أم تعيقها؟',
  },
  cardName: { en: 'Policy', ar: 'سياسة أو إجراء' },
  alsoCalled: ['rule', 'regulation', 'سياسات', 'لوائح'],
  icon: 'file',
  family: 'sup',
  readings: ['blueprint'],
  parse: (json): PolicyData => present({ fit: choiceIn(json.fit, FITS), reference: lineIn(json.reference) }),
  fields: [
    {
      kind: 'choice',
      name: 'fit',
      label: { en: 'For this step', ar: 'في هذه الخطوة' },
      options: FITS.map((value) => ({ value, label: FIT_LOOKS[value].label, icon: FIT_LOOKS[value].icon })),
    },
    { kind: 'line', name: 'reference', label: { en: 'Reference', ar: 'المرجع' } },
  ],
  look: ({ data }) => {
    if (data.fit === 'hinders') return { family: 'pai', border: 'bad' }
    return data.fit === 'missing' ? { dashed: true } : {}
  },
  chips: ({ data }, context) => [
    ...(data.fit
      ? [
          {
            icon: FIT_LOOKS[data.fit].icon,
            text: context.say(FIT_LOOKS[data.fit].label),
            paint: FIT_LOOKS[data.fit].paint,
          },
        ]
      : []),
    ...(data.reference ? [{ text: data.reference, paint: 'ink500' } as const] : []),
  ],
  textOf: ({ data }, context) =>
    [data.fit ? context.say(FIT_LOOKS[data.fit].label) : '', data.reference ?? '']
      .filter((words) => words !== '')
      .join(' · '),
})

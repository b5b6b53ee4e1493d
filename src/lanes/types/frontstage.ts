import { textIn } from '../../base/text'
import { present, textDataIn } from '../data'
import { defineLane } from '../defineLane'
import { parseWeight, sayWeight, WEIGHT_FIELD } from '../weight'

export const frontstage = defineLane({
  id: 'frontstage',
  label: { en: 'Front-stage', ar: 'الواجهة الأمامية' },
  hint: { en: 'What staff and systems do where the customer sees it', ar: 'ما يقوم به الموظفون والأنظمة أمام العميل' },
  cardName: { en: 'Front-stage action', ar: 'إجراء في الواجهة الأمامية' },
  alsoCalled: ['front stage', 'onstage', 'frontstage action', 'frontstage interaction', 'employee action', 'الواجهة'],
  icon: 'devices',
  family: 'fro',
  side: 'front',
  readings: ['blueprint'],
  measured: true,
  parse: (json) =>
    present({ ...parseWeight(json), standard: textDataIn(json.standard), failure: textDataIn(json.failure) }),
  fields: [
    WEIGHT_FIELD,
    { kind: 'text', name: 'standard', label: { en: 'Service standard', ar: 'معيار الخدمة' } },
    { kind: 'text', name: 'failure', label: { en: 'What can go wrong', ar: 'ما قد يتعثر' } },
  ],
  chips: ({ data }, context) => [
    ...(data.standard
      ? [{ icon: 'badgeCheck', text: textIn(data.standard, context.language), paint: 'froInk' } as const]
      : []),
    ...(data.failure ? [{ icon: 'warning', text: textIn(data.failure, context.language), paint: 'bad' } as const] : []),
  ],
  textOf: ({ data }, context) =>
    [textIn(data.standard, context.language), textIn(data.failure, context.language), sayWeight(data, context)]
      .filter((words) => words !== '')
      .join(' · '),
})

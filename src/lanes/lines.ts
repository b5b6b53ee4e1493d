import type { BothLanguages } from '../base/text'
import type { LineKind } from '../model/records/line'
import type { IconName, Stroke } from '../scene'

export interface LineLook {
  readonly label: BothLanguages
  /** Where there is little room and the line is known by its icon. */
  readonly short: BothLanguages
  readonly icon: IconName
  readonly stroke: Stroke
}

/** The lines of a service blueprint, told apart by stroke, icon and name, never by colour. */
export const LINE_LOOKS: Readonly<Record<LineKind, LineLook>> = {
  interaction: {
    label: { en: 'Line of interaction', ar: 'خط التفاعل' },
    short: { en: 'Interaction', ar: 'التفاعل' },
    icon: 'hand',
    stroke: { paint: 'pillBg', width: 1.5 },
  },
  visibility: {
    label: { en: 'Line of visibility', ar: 'خط الرؤية' },
    short: { en: 'Visibility', ar: 'الرؤية' },
    icon: 'eyeOff',
    stroke: { paint: 'pillBg', width: 2, dash: [6, 4] },
  },
  internal: {
    label: { en: 'Line of internal interaction', ar: 'خط التفاعل الداخلي' },
    short: { en: 'Internal', ar: 'الداخلي' },
    icon: 'settings',
    stroke: { paint: 'pillBg', width: 1.5, dash: [1.5, 2.5] },
  },
  custom: {
    label: { en: 'Line', ar: 'خط' },
    short: { en: 'Line', ar: 'خط' },
    icon: 'route',
    stroke: { paint: 'pillBg', width: 1, dash: [10, 3, 2, 3] },
  },
}

/** The name of a line where there is room for a word or two: one that a person gave stays as it is. */
export function shortLineName(name: string): string {
  for (const { label, short } of Object.values(LINE_LOOKS)) {
    if (name === label.en) return short.en
    if (name === label.ar) return short.ar
  }
  return name
}

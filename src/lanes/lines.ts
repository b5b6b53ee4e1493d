import type { BothLanguages } from '../base/text'
import type { LineKind } from '../model/records/line'
import type { IconName, Stroke } from '../scene'

export interface LineLook {
  readonly label: BothLanguages
  readonly icon: IconName
  readonly stroke: Stroke
}

/** The lines of a service blueprint, told apart by stroke, icon and name, never by colour. */
export const LINE_LOOKS: Readonly<Record<LineKind, LineLook>> = {
  interaction: {
    label: { en: 'Line of interaction', ar: 'خط التفاعل' },
    icon: 'hand',
    stroke: { paint: 'pillBg', width: 1.5 },
  },
  visibility: {
    label: { en: 'Line of visibility', ar: 'خط الرؤية' },
    icon: 'eyeOff',
    stroke: { paint: 'pillBg', width: 2, dash: [6, 4] },
  },
  internal: {
    label: { en: 'Line of internal interaction', ar: 'خط التفاعل الداخلي' },
    icon: 'settings',
    stroke: { paint: 'pillBg', width: 1.5, dash: [1.5, 2.5] },
  },
  custom: {
    label: { en: 'Line', ar: 'خط' },
    icon: 'route',
    stroke: { paint: 'pillBg', width: 1, dash: [10, 3, 2, 3] },
  },
}

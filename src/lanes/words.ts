import type { BothLanguages } from '../base/text'
import type { TargetVerdict } from '../measures/target'
import type { Automation, Evidence, Flag } from '../model/records/card'
import type { ChannelFamily } from '../model/records/channel'
import type { IconName, Paint } from '../scene'

/** Words that several lane types and the inspector share. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, BothLanguages>> = {
  assumption: { en: 'Assumption', ar: 'افتراض' },
  partly: { en: 'Partly backed', ar: 'مدعوم جزئياً' },
  researched: { en: 'Researched', ar: 'مثبت بالبحث' },
}

export const FLAG_LOOKS: Readonly<
  Record<Flag, { readonly label: BothLanguages; readonly icon: IconName; readonly paint: Paint }>
> = {
  fail: { label: { en: 'Fail point', ar: 'نقطة إخفاق' }, icon: 'circleAlert', paint: 'bad' },
  wait: { label: { en: 'Wait point', ar: 'نقطة انتظار' }, icon: 'hourglass', paint: 'oppInk' },
  mot: { label: { en: 'Moment of truth', ar: 'لحظة الحقيقة' }, icon: 'star', paint: 'accent700' },
  decision: { label: { en: 'Decision', ar: 'قرار' }, icon: 'split', paint: 'actInk' },
  reactive: { label: { en: 'Reactive', ar: 'رد فعل' }, icon: 'ear', paint: 'ink500' },
  proactive: { label: { en: 'Proactive', ar: 'استباقي' }, icon: 'sparkles', paint: 'froInk' },
  automate: { label: { en: 'To automate', ar: 'مرشح للأتمتة' }, icon: 'zap', paint: 'bacInk' },
}

export const AUTOMATION_WORDS: Readonly<Record<Automation, BothLanguages>> = {
  manual: { en: 'Manual', ar: 'يدوي' },
  assisted: { en: 'Assisted', ar: 'بمساعدة النظام' },
  automated: { en: 'Automated', ar: 'مؤتمت' },
  candidate: { en: 'Candidate', ar: 'مرشح للأتمتة' },
}

export const FAMILY_WORDS: Readonly<Record<ChannelFamily, BothLanguages>> = {
  traditional: { en: 'In person and on paper', ar: 'تقليدية (حضورية وورقية)' },
  voice: { en: 'Voice', ar: 'صوتية' },
  digital: { en: 'Digital', ar: 'رقمية' },
}

/** What the answers say about a target, told by icon and word as well as by colour. */
export const VERDICT_LOOKS: Readonly<
  Record<TargetVerdict['kind'], { readonly label: BothLanguages; readonly icon: IconName; readonly paint: Paint }>
> = {
  met: { label: { en: 'Target met', ar: 'تحقق المستهدف' }, icon: 'circleCheck', paint: 'good' },
  notMet: { label: { en: 'Target not met', ar: 'لم يتحقق المستهدف' }, icon: 'circleX', paint: 'bad' },
  notProven: { label: { en: 'Not proven yet', ar: 'لم يثبت بعد' }, icon: 'circleDashed', paint: 'unsure' },
}

export const SMALL_SAMPLE: BothLanguages = { en: 'Small sample', ar: 'عينة صغيرة' }

/** The two times of a step. */
export const TOUCH_WORDS: BothLanguages = { en: 'Touch', ar: 'زمن الخدمة' }
export const WAIT_WORDS: BothLanguages = { en: 'Wait', ar: 'زمن الانتظار' }

import type { BothLanguages } from '../../base/text'
import type { Answers } from '../../model/records/answers'
import type { Measure } from '../../model/records/measure'
import type { RawTemplate } from './rawTemplate'
import { latestPeriod, named } from './records'

interface Counted {
  readonly measure: Measure
  readonly answers: Answers
}

/** Shares that are counted and not asked: how many finish what they begin, and how many come by a digital channel. */
export function countedOfTemplate(raw: RawTemplate): Counted[] {
  const { funnel, volumes } = raw
  const period = latestPeriod(raw)
  return [
    ...(funnel ? [counted('completion', COMPLETION, funnel.completed, funnel.started - funnel.completed, period)] : []),
    ...(volumes ? [counted('takeUp', TAKE_UP, volumes.digital, volumes.branch, period)] : []),
  ]
}

const COMPLETION = { en: 'Finished of those who began', ar: 'من أكملوا ممن بدأوا' }
const TAKE_UP = { en: 'Digital take-up', ar: 'الإقبال على القنوات الرقمية' }

function counted(key: string, name: BothLanguages, yes: number, no: number, period: string): Counted {
  const id = named('measure', key)
  return {
    measure: { id, family: 'custom', name, scale: [0, 1], satisfied: [1], better: 'higher' },
    answers: { id: named('answers', key), measure: id, period, dims: {}, counts: { '1': yes, '0': no } },
  }
}

import type { Language } from '../../base/text'
import type { Board } from '../../model/board'
import type { Answers } from '../../model/records/answers'
import type { Measure } from '../../model/records/measure'
import { countedOfTemplate } from './countedOfTemplate'
import { dimsOfTemplate } from './dimsOfTemplate'
import type { RawTemplate } from './rawTemplate'
import { byId, named } from './records'

/** Every board can ask this one; the target is the usual "more than 90 %". */
const SATISFACTION: Measure = {
  id: named('measure', 'csat'),
  family: 'csat',
  name: { en: 'Customer satisfaction (CSAT)', ar: 'مؤشر رضا العملاء' },
  question: { en: 'How satisfied were you?', ar: 'ما مدى رضاك؟' },
  scale: [1, 5],
  satisfied: [4, 5],
  better: 'higher',
  target: 90,
}

const RECOMMENDATION: Measure = {
  id: named('measure', 'nps'),
  family: 'nps',
  name: { en: 'Net promoter score (NPS)', ar: 'مؤشر صافي الترويج' },
  question: { en: 'How likely are you to recommend us to a friend?', ar: 'ما مدى احتمال أن توصي بنا صديقاً؟' },
  scale: [0, 10],
  satisfied: [9, 10],
  better: 'higher',
}

/** The questions asked and the answers, as counts; a survey without a card asked about the whole journey. */
export function surveysOfTemplate(raw: RawTemplate, language: Language): Pick<Board, 'measures' | 'answers'> {
  const asksForNps = raw.surveys.some((survey) => survey.measure === 'nps')
  const answers = raw.surveys.map((survey, index): Answers => {
    const { period, ...dims } = survey.dims
    return {
      id: named('answers', String(index + 1)),
      measure: named('measure', survey.measure),
      ...(survey.card ? { card: named('card', survey.card) } : {}),
      period,
      dims: dimsOfTemplate(raw, dims, language),
      counts: survey.counts,
    }
  })
  const counted = countedOfTemplate(raw)
  return {
    measures: byId([SATISFACTION, ...(asksForNps ? [RECOMMENDATION] : []), ...counted.map(({ measure }) => measure)]),
    answers: byId([...answers, ...counted.map((each) => each.answers)]),
  }
}

import type { JsonObject } from '../../base/json'
import type { RawTemplate } from './rawTemplate'
import { named } from './records'

const STATUSES = {
  proposed: 'planned',
  approved: 'planned',
  'in progress': 'inProgress',
  done: 'done',
  stopped: 'dropped',
} as const

/** What was decided about an opportunity, as data of its card; nothing where nothing was. */
export function actionOfTemplate({ actions, decisions }: RawTemplate, card: string): JsonObject {
  const action = actions.find((each) => each.card === card)
  if (!action) return {}
  const [measure, touchpoint] = action.measure.split(':')
  const decision = decisions.find(({ id }) => id === action.decision)
  return {
    status: STATUSES[action.status],
    due: action.due,
    ...(decision
      ? {
          decision: {
            en: `${decision.by.en}, ${sayDay(decision.date, 'en-GB')}: ${decision.text.en}`,
            ar: `${decision.by.ar}، ${sayDay(decision.date, 'ar-u-nu-latn')}: ${decision.text.ar}`,
          },
        }
      : {}),
    ...(measure === 'csatTop2' && touchpoint
      ? { touchpoint: named('card', touchpoint), expected: action.expected }
      : {}),
    ...(measure === 'repeatComplaints' && action.baseline
      ? { contacts: 'repeatRate', expected: Math.round(100 * (action.expected / action.baseline - 1)) }
      : {}),
  }
}

/** A date in words: hyphens between figures turn round in Arabic. */
function sayDay(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  )
}

import { type BothLanguages, textIn } from '../../base/text'
import type { Board } from '../../model/board'
import { stagesInOrder } from '../../model/reads'
import type { PrintSpeech } from '../draft/printing'
import { type Attributes, escapeText, tag } from '../svg/xml'
import { type Party, type Touchpoint, touchpointsOf } from './touchpoints'

/** Who acts where nobody is named. */
export const NOBODY: Readonly<Record<'customer' | 'service', BothLanguages>> = {
  customer: { en: 'Customer', ar: 'العميل' },
  service: { en: 'Service', ar: 'الخدمة' },
}

/** Says that `category` holds the step of a touchpoint; others use it for what they like. */
export const OWN_MARK = 'rihla'

/** The journey as CJML 2.0: an actual journey with its experience for a map of today, a planned one for any other. */
export function printCjml(board: Board, { language, lanes }: PrintSpeech): string {
  const isActual = board.state === 'current'
  const kind = isActual ? 'actual' : 'planned'
  const touchpoints = touchpointsOf(board, language, lanes)
  const actors = actorsOf(touchpoints, (who) => NOBODY[who][language])
  const stages = stagesInOrder(board)
  const phases = stages.map((stage, at) =>
    element('journeyPhase', { phaseID: `P${at + 1}` }, [
      words('phaseName', textIn(stage.name, language)),
      '<phaseDescription/>',
    ]),
  )
  const phaseOf = (stage: string) => `P${stages.findIndex(({ id }) => id === stage) + 1}`
  const journey = element(`${kind}Journey`, {}, [
    words('journeyID', board.id),
    words('journeyTitle', textIn(board.title, language)),
    element('journeyPhases', {}, phases),
    words('journeyShortSummary', textIn(board.summary, language)),
    words('journeyLongSummary', textIn(board.scenario, language)),
    element('actors', {}, [...actors.values()].map(actorElement)),
    element(
      'touchpoints',
      {},
      touchpoints.map((each, at) =>
        touchpointElement(each, at, kind, { phaseOf, idOf: (party) => actors.get(keyOf(party))?.id ?? '' }),
      ),
    ),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('CJML', { version: '2.0', writer: OWN_MARK }, [journey])}\n`
}

interface Actor {
  readonly id: string
  readonly isCustomer: boolean
  readonly name: string
}

function keyOf({ isCustomer, actor }: Party): string {
  return `${isCustomer ? 'customer' : 'service'} ${actor}`
}

function actorsOf(
  touchpoints: readonly Touchpoint[],
  nobody: (who: 'customer' | 'service') => string,
): Map<string, Actor> {
  const actors = new Map<string, Actor>()
  for (const party of touchpoints.flatMap(({ from, to }) => (to ? [from, to] : [from]))) {
    const { isCustomer, actor } = party
    const name = actor || nobody(isCustomer ? 'customer' : 'service')
    if (!actors.has(keyOf(party))) actors.set(keyOf(party), { id: `A${actors.size + 1}`, isCustomer, name })
  }
  return actors
}

function actorElement({ id, isCustomer, name }: Actor): string {
  return isCustomer
    ? element('endUser', { actorID: id }, [words('actorName', name)])
    : element('serviceProvider', { actorID: id }, [words('companyName', name)])
}

interface Names {
  readonly phaseOf: (stage: string) => string
  readonly idOf: (party: Party) => string
}

function touchpointElement(
  point: Touchpoint,
  at: number,
  kind: 'actual' | 'planned',
  { phaseOf, idOf }: Names,
): string {
  const { from, to, channel, note, step, experience, isDeviation } = point
  const party = (name: 'initiator' | 'receiver', who: Party) =>
    element(name, {}, [tag('refersTo', { actorIDref: idOf(who) }), words(`${name}Label`, who.words, true)])
  const felt = kind === 'actual' ? experience : undefined
  return element(`${kind}${to ? 'CommunicationPoint' : 'Action'}`, {}, [
    words('touchpointID', `${isDeviation && kind === 'actual' ? 'D' : 'T'}${at + 1}`),
    tag('belongsTo', { phaseIDref: phaseOf(point.stage) }),
    party('initiator', from),
    ...(to ? [party('receiver', to), element('channel', {}, [words('channelName', channel, true)])] : []),
    ...(felt
      ? [
          element('touchpointExperience', {}, [
            words('experienceDescription', felt.words, true),
            words('experienceRating', String(felt.rating)),
          ]),
        ]
      : []),
    words('comment', note),
    words('category', step),
  ])
}

/** '' where there is nothing to say, unless the element has to be there. */
function words(name: string, text: string, always = false): string {
  return text === '' && !always ? '' : tag(name, {}, escapeText(text))
}

function element(name: string, attributes: Attributes, parts: readonly string[]): string {
  const inner = parts.filter((part) => part !== '').join('\n')
  return tag(name, attributes, inner === '' ? '' : `\n${inner}\n`)
}

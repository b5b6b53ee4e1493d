import { fail, ok, type Result } from '../../base/result'
import type { LaneRegistry } from '../../lanes'
import {
  type DraftCard,
  type DraftLink,
  type DraftNote,
  type DraftProblem,
  type DraftReading,
  guessLane,
  moodField,
  moodLane,
  readNumber,
} from '../draft'
import { attributeOf, childOf, childrenOf, localName, readXml, textOf, type XmlElement } from '../xml/readXml'
import { NOBODY, OWN_MARK } from './printCjml'

const FORMAT = 'cjml'
/** What a touchpoint says where all went as planned. */
const COMPLIANT = /^(?:|compliant|complete[d]?|ok|yes|true|planned|occurred)$/i

/** CJML as a draft: phases are stages, touchpoints are steps with what the customer and the service do in them. */
export function readCjml(source: string, lanes: LaneRegistry): Result<DraftReading, DraftProblem> {
  const xml = readXml(source, FORMAT)
  if (!xml.ok) return xml
  const { root } = xml.value
  const all = isJourney(root) ? [root] : childrenOf(root).filter(isJourney)
  const journey = all.find((each) => pointsOf(each).length > 0)
  if (!journey) return fail({ kind: 'noJourney', format: FORMAT })
  const notes: DraftNote[] = [...xml.value.notes]
  const others = all.filter((each) => each !== journey)
  if (others.length > 0) notes.push({ code: 'journeysLeftOut', words: others.map(titleOf).join(', ') })
  const isOwn = attributeOf(root, 'writer') === OWN_MARK
  return ok({ draft: new JourneyReader(journey, lanes, notes, isOwn).draft(), notes })
}

function isJourney(element: XmlElement): boolean {
  return /^(?:planned|actual)journey$/.test(localName(element))
}

function pointsOf(journey: XmlElement): XmlElement[] {
  const list = childOf(journey, 'touchpoints')
  const isPoint = (element: XmlElement) => /^(?:planned|actual)(?:communicationpoint|action)$/.test(localName(element))
  return (list ? childrenOf(list) : []).filter(isPoint)
}

function titleOf(journey: XmlElement): string {
  return textOf(journey, 'journeyTitle') || textOf(journey, 'journeyID')
}

interface Actor {
  readonly isCustomer: boolean
  /** '' for the one that nobody named. */
  readonly name: string
}

const CUSTOMER_LANE = 0
const SERVICE_LANE = 1
const FEELING_LANE = 2

class JourneyReader {
  private readonly stages: { id: string; name: string; steps: { name: string }[] }[]
  private readonly actors = new Map<string, Actor>()
  /** Cards by stage and step, until all steps are known. */
  private readonly cards: { readonly stage: number; readonly step: number; readonly card: Omit<DraftCard, 'step'> }[] =
    []
  private readonly links: DraftLink[] = []

  constructor(
    private readonly journey: XmlElement,
    private readonly registry: LaneRegistry,
    private readonly notes: DraftNote[],
    private readonly isOwn: boolean,
  ) {
    const phases = childOf(journey, 'journeyPhases')
    this.stages = (phases ? childrenOf(phases, 'journeyPhase') : []).map((phase) => {
      const id = attributeOf(phase, 'phaseID')
      return { id, name: textOf(phase, 'phaseName') || (isOwn ? '' : id), steps: [] }
    })
    for (const actor of this.listOf('actors')) this.declare(actor)
  }

  draft(): DraftReading['draft'] {
    for (const [at, point] of pointsOf(this.journey).entries()) this.take(point, at)
    const typeFor = (said: string) => guessLane([said], this.registry).type
    const mood = moodLane(this.registry)
    const types = [typeFor('customer actions'), typeFor('frontstage'), ...(mood ? [mood.id] : [])]
    const used = types.filter((_, lane) => this.cards.some(({ card }) => card.lane === lane))
    const before = (stage: number) => this.stages.slice(0, stage).reduce((sum, { steps }) => sum + steps.length, 0)
    const summary = textOf(this.journey, 'journeyShortSummary')
    const scenario = textOf(this.journey, 'journeyLongSummary')
    return {
      title: titleOf(this.journey),
      ...(summary === '' ? {} : { summary }),
      ...(scenario === '' ? {} : { scenario }),
      state: localName(this.journey) === 'actualjourney' ? 'current' : 'future',
      stages: this.stages,
      lanes: used.map((type) => ({ type, name: this.registry.typeOf(type).label })),
      cards: this.cards.map(({ stage, step, card }) => ({
        ...card,
        lane: used.indexOf(types[card.lane] ?? ''),
        step: before(stage) + step,
      })),
      links: this.links,
    }
  }

  private listOf(name: string): XmlElement[] {
    const list = childOf(this.journey, name)
    return list ? childrenOf(list) : []
  }

  private declare(element: XmlElement): void {
    const isCustomer = localName(element) === 'enduser'
    const id = attributeOf(element, 'actorID') || attributeOf(element, 'actorIDref')
    const said = textOf(element, 'actorName') || textOf(element, 'companyName') || id
    if (id !== '') this.actors.set(id, { isCustomer, name: isNobody(said) ? '' : said })
  }

  private actor(party: XmlElement | undefined, path: string): Actor | undefined {
    const id = attributeOf(childOf(party, 'refersTo'), 'actorIDref')
    if (!party || id === '') return party ? { isCustomer: localName(party) === 'initiator', name: '' } : undefined
    const known = this.actors.get(id)
    if (known) return known
    this.notes.push({ code: 'actorUndeclared', path, words: id })
    const isCustomer = /customer|client|user|patient|citizen|عميل|مستخدم|مراجع/i.test(id)
    const actor = { isCustomer, name: id }
    this.actors.set(id, actor)
    return actor
  }

  private take(point: XmlElement, at: number): void {
    const id = textOf(point, 'touchpointID') || String(at + 1)
    const [from, to] = [childOf(point, 'initiator'), childOf(point, 'receiver')]
    const said = { from: textOf(from, 'initiatorLabel'), to: textOf(to, 'receiverLabel') }
    const place = this.placeFor(point, said.from || said.to, id)
    const facts = this.factsFor(point, id)
    const ends = [
      this.addCard(place, this.actor(from, id), said.from, facts, true),
      this.addCard(place, this.actor(to, id), said.to, { channels: facts.channels ?? [] }, false),
    ] as const
    if (ends[0] !== undefined && ends[1] !== undefined) this.links.push({ from: ends[0], to: ends[1], kind: 'flow' })
    this.addFeeling(point, place, this.actor(from, id), id)
  }

  private placeFor(point: XmlElement, words: string, id: string): { stage: number; step: number } {
    const phase = attributeOf(childOf(point, 'belongsTo'), 'phaseIDref')
    let stage =
      phase === ''
        ? this.stages.findLastIndex(({ steps }) => steps.length > 0)
        : this.stages.findIndex((each) => each.id === phase)
    if (stage < 0 && phase === '' && this.stages.length > 0) stage = 0
    if (stage < 0) {
      if (phase !== '') this.notes.push({ code: 'phaseUndeclared', path: id, words: phase })
      this.stages.push({ id: phase, name: phase, steps: [] })
      stage = this.stages.length - 1
    }
    const steps = this.stages[stage]?.steps ?? []
    const name = this.isOwn ? textOf(point, 'category') : words
    // Our own touchpoints say in which step they are.
    if (!this.isOwn || steps.at(-1)?.name !== name) steps.push({ name })
    return { stage, step: steps.length - 1 }
  }

  private factsFor(point: XmlElement, id: string): Pick<DraftCard, 'note' | 'flags' | 'channels' | 'tags'> {
    const channelElement = childOf(point, 'channel')
    const channel =
      textOf(channelElement, 'channelName') ||
      (channelElement && childrenOf(channelElement).length === 0 ? channelElement.text.trim() : '')
    const times = childOf(point, 'timestamps')
    const clock = (times ? childrenOf(times) : []).flatMap((time) =>
      time.text.trim() === '' ? [] : [`${time.name}: ${time.text.trim()}`],
    )
    if (clock.length > 0) this.notes.push({ code: 'timesKept', path: id, words: clock.join(', ') })
    const compliance = textOf(point, 'compliance')
    const isDeviation = /^D\d/i.test(textOf(point, 'touchpointID'))
    if (isDeviation && !this.isOwn) this.notes.push({ code: 'deviation', path: id, words: compliance })
    const category = this.isOwn ? '' : textOf(point, 'category')
    const note = [textOf(point, 'comment'), ...(COMPLIANT.test(compliance) ? [] : [compliance]), ...clock].filter(
      (each) => each !== '',
    )
    return {
      channels: channel === '' ? [] : [channel],
      ...(note.length > 0 ? { note: note.join('\n') } : {}),
      ...(isDeviation ? { flags: ['fail'] } : {}),
      ...(category === '' ? {} : { tags: [category] }),
    }
  }

  /** Its place among the cards; nobody and nothing said is no card. */
  private addCard(
    { stage, step }: { readonly stage: number; readonly step: number },
    actor: Actor | undefined,
    text: string,
    facts: Omit<DraftCard, 'lane' | 'step' | 'text'>,
    always: boolean,
  ): number | undefined {
    if (!actor || (text === '' && !always)) return undefined
    const { isCustomer, name } = actor
    const who = name === '' ? {} : isCustomer ? { persona: name } : { owner: name }
    const lane = isCustomer ? CUSTOMER_LANE : SERVICE_LANE
    this.cards.push({ stage, step, card: { lane, text, ...facts, ...who } })
    return this.cards.length - 1
  }

  private addFeeling(
    point: XmlElement,
    { stage, step }: { readonly stage: number; readonly step: number },
    actor: Actor | undefined,
    id: string,
  ): void {
    const experience = childOf(point, 'touchpointExperience')
    const text = textOf(experience, 'experienceDescription')
    const said = textOf(experience, 'experienceRating')
    const mood = moodLane(this.registry)
    const field = mood && moodField(mood)
    if (!field || (text === '' && said === '')) return
    const rating = readNumber(said)?.value
    const isKnown = rating !== undefined && rating >= 1 && rating <= 5
    if (!isKnown && said !== '') this.notes.push({ code: 'ratingKept', path: id, words: said })
    this.cards.push({
      ...{ stage, step },
      card: {
        ...{ lane: FEELING_LANE, text },
        ...(isKnown ? { data: { [field]: Math.round(rating) - 3 } } : said === '' ? {} : { note: said }),
        ...(actor?.isCustomer && actor.name !== '' && !this.isOwn ? { persona: actor.name } : {}),
      },
    })
  }
}

function isNobody(name: string): boolean {
  return Object.values(NOBODY).some((both) => name === both.en || name === both.ar)
}

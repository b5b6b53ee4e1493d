import { type Language, textIn } from '../../base/text'
import type { Board } from '../../model/board'
import { AUTOMATION_LEVELS, type Card, EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import { LINE_KINDS } from '../../model/records/line'
import { LINK_KINDS, type LinkKind } from '../../model/records/link'
import type { CardFacts, ShapeRole } from '../shapes/shape'
import type { Attributes } from '../svg/xml'
import { attributeOf, type XmlElement } from '../xml/readXml'

/** Between several names in one property. */
const PARTING = '; '

/** What is known of a card, as properties people find under “Edit data”. */
export function propertiesOf(card: Card, board: Board, language: Language, claims: boolean): Attributes {
  const named = (text: Parameters<typeof textIn>[0]) => textIn(text, language) || undefined
  const all = (list: readonly string[]) => (list.length > 0 ? list.join(PARTING) : undefined)
  return {
    note: named(card.note),
    persona: card.persona ? named(board.personas[card.persona]?.name) : undefined,
    owner: card.owner ? named(board.actors[card.owner]?.name) : undefined,
    channels: all(card.channels.map((id) => textIn(board.channels[id]?.name, language)).filter((name) => name !== '')),
    evidence: claims || card.evidence !== 'assumption' ? card.evidence : undefined,
    flags: all(card.flags),
    automation: card.automation,
    tags: all(card.tags),
    link: card.linkUrl,
  }
}

export function factsOf(data: XmlElement | undefined): CardFacts {
  if (!data) return {}
  const said = (name: string) => attributeOf(data, name)
  const list = (name: string) =>
    said(name)
      .split(/[;؛]/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
  const one = <K extends 'note' | 'persona' | 'owner'>(name: K) => (said(name) === '' ? {} : { [name]: said(name) })
  const evidence = EVIDENCE_LEVELS.find((each) => each === said('evidence'))
  const automation = AUTOMATION_LEVELS.find((each) => each === said('automation'))
  const flags = list('flags').flatMap((said) => FLAGS.find((each) => each === said) ?? [])
  const [channels, tags] = [list('channels'), list('tags')]
  return {
    ...{ ...one('note'), ...one('persona'), ...one('owner') },
    ...(channels.length > 0 ? { channels } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(evidence ? { evidence } : {}),
    ...(automation ? { automation } : {}),
    ...(flags.length > 0 ? { flags } : {}),
    ...(said('link') === '' ? {} : { linkUrl: said('link') }),
  }
}

export function roleOf(data: XmlElement | undefined): ShapeRole | undefined {
  const kind = attributeOf(data, 'rihla')
  const type = attributeOf(data, 'rihlaType')
  if (kind === 'title' || kind === 'stage' || kind === 'step' || kind === 'card') return { kind }
  if (kind === 'lane' && type !== '') return { kind, type: type.slice(0, 80) }
  const line = LINE_KINDS.find((each) => each === type)
  return kind === 'line' && line ? { kind, line } : undefined
}

export function linkKindOf(data: XmlElement | undefined): LinkKind | undefined {
  return LINK_KINDS.find((each) => attributeOf(data, 'rihla') === 'link' && each === attributeOf(data, 'rihlaType'))
}

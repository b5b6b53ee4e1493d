import type { Language } from '../../base/text'
import { textIn } from '../../base/text'
import type { LaneRegistry } from '../../lanes'
import type { Board } from '../../model/board'
import { escapeMarkdown, unescapeMarkdown } from '../markdown/escape'
import { factsLine, readFacts } from '../markdown/facts'
import type { PlacedCard } from '../shapes/placeBoard'
import type { CardFacts } from '../shapes/shape'

/** A card as a note in Markdown: its words, what is noted on it as a quotation, and its facts in italics. */
export function printCardText(
  { card, lane, words }: PlacedCard,
  board: Board,
  language: Language,
  lanes: LaneRegistry,
): string {
  const note = lines(textIn(card.note, language))
  const facts = factsLine(card, board, language, lanes.typeOf(lane.type).claims)
  return [
    lines(words).map(escapeLine).join('\n'),
    note.map((line) => `> ${escapeLine(line)}`).join('\n'),
    facts === '' ? '' : `*(${facts})*`,
    card.linkUrl === undefined ? '' : `<${card.linkUrl}>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function lines(text: string): string[] {
  const all = text.split(/\r\n?|\n/).map((line) => line.trim())
  return all.length === 1 && all[0] === '' ? [] : all
}

/** A blank line inside a text would look like the end of it. */
function escapeLine(line: string): string {
  return line === '' ? '\\' : escapeMarkdown(line)
}

export interface CardText {
  readonly words: string
  readonly facts: CardFacts
}

/** The note of a card read back; any other Markdown becomes the words of a card, line by line. */
export function readCardText(source: string): CardText {
  const words: string[] = []
  const note: string[] = []
  let facts: CardFacts = {}
  let linkUrl: string | undefined
  for (const line of source.split(/\r\n?|\n/)) {
    const [, said] = /^\*\((.*)\)\*\s*$/.exec(line) ?? []
    const [, quoted] = /^\s*>\s?(.*)$/.exec(line) ?? []
    const [, address] = /^<(https?:\/\/[^<>\s]+|mailto:[^<>\s]+)>\s*$/.exec(line) ?? []
    if (said !== undefined) facts = { ...facts, ...readFacts(said) }
    else if (address !== undefined) linkUrl = address
    else if (quoted !== undefined) note.push(plainLine(quoted))
    else if (line.trim() !== '') words.push(plainLine(line))
  }
  const noted = [...note, ...(typeof facts.note === 'string' ? [facts.note] : [])].join('\n')
  return {
    words: words.join('\n'),
    facts: { ...facts, ...(noted === '' ? {} : { note: noted }), ...(linkUrl === undefined ? {} : { linkUrl }) },
  }
}

/** Without the marks of headings and lists. */
function plainLine(line: string): string {
  if (line.trim() === '\\') return ''
  return unescapeMarkdown(
    line.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, ''),
  )
}

import type { BothLanguages, Language } from '../../base/text'
import { textIn } from '../../base/text'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../../lanes/words'
import { cardSatisfaction } from '../../measures/cardSatisfaction'
import type { Board } from '../../model/board'
import { type Card, EVIDENCE_LEVELS, FLAGS } from '../../model/records/card'
import type { DraftCard } from '../draft'
import { escapeMarkdown, unescapeMarkdown } from './escape'

export const OWNER: BothLanguages = { en: 'Owner', ar: 'المسؤول' }
export const PERSONA: BothLanguages = { en: 'Persona', ar: 'الشخصية' }
export const CHANNELS: BothLanguages = { en: 'Channels', ar: 'القنوات' }
const CSAT: BothLanguages = { en: 'CSAT', ar: 'رضا العملاء' }
const TAGS: BothLanguages = { en: 'Tags', ar: 'الوسوم' }

/** What is known of a card, as one line; '' when nothing is. */
export function factsLine(card: Card, board: Board, language: Language, claims: boolean): string {
  const named = (words: BothLanguages, value: string) => (value === '' ? [] : [`${words[language]}: ${value}`])
  const nameOf = (text: Parameters<typeof textIn>[0]) => escapeMarkdown(textIn(text, language)).replace(/·/g, '\\·')
  const facts = [
    ...(claims || card.evidence !== 'assumption' ? [EVIDENCE_WORDS[card.evidence][language]] : []),
    ...named(PERSONA, card.persona ? nameOf(board.personas[card.persona]?.name) : ''),
    ...named(OWNER, card.owner ? nameOf(board.actors[card.owner]?.name) : ''),
    ...named(
      CHANNELS,
      card.channels.map((id) => nameOf(board.channels[id]?.name)).join(language === 'ar' ? '، ' : ', '),
    ),
    ...card.flags.map((flag) => FLAG_LOOKS[flag].label[language]),
    ...named(TAGS, card.tags.map(escapeMarkdown).join(', ')),
    ...named(CSAT, satisfaction(card, board)),
  ]
  return facts.join(' · ')
}

function satisfaction(card: Card, board: Board): string {
  const found = cardSatisfaction(board, card.id)
  return found && found.share !== null ? `${Math.round(found.share * 100)} % (n = ${found.n})` : ''
}

/** A line of facts read back; what is no fact of ours stays a note. */
export function readFacts(line: string): Omit<DraftCard, 'lane' | 'step' | 'text'> {
  let card: Omit<DraftCard, 'lane' | 'step' | 'text'> = {}
  const notes: string[] = []
  for (const fact of line.split(/(?<!\\)\s*·\s*/).map((each) => each.trim())) {
    const evidence = EVIDENCE_LEVELS.find((each) => isSaid(fact, EVIDENCE_WORDS[each]))
    const flag = FLAGS.find((each) => isSaid(fact, FLAG_LOOKS[each].label))
    const [, name = '', value = ''] = /^([^:]+):\s*(.+)$/.exec(fact) ?? []
    if (evidence) card = { ...card, evidence }
    else if (flag) card = { ...card, flags: [...(card.flags ?? []), flag] }
    else if (isSaid(name, OWNER)) card = { ...card, owner: unescapeMarkdown(value) }
    else if (isSaid(name, PERSONA)) card = { ...card, persona: unescapeMarkdown(value) }
    else if (isSaid(name, CHANNELS)) card = { ...card, channels: value.split(/[,،]/).map(unescapeMarkdown) }
    else if (isSaid(name, TAGS)) card = { ...card, tags: value.split(/[,،]/).map(unescapeMarkdown) }
    // Satisfaction was measured on the board it came from; on this one nobody was asked.
    else if (fact !== '' && !isSaid(name, CSAT)) notes.push(unescapeMarkdown(fact))
  }
  return notes.length > 0 ? { ...card, note: notes.join('\n') } : card
}

function isSaid(words: string, both: BothLanguages): boolean {
  return words.trim().toLowerCase() === both.en.toLowerCase() || words.trim() === both.ar
}

import type { BothLanguages } from '../../base/text'
import { textIn } from '../../base/text'
import { dataOf } from '../../lanes'
import type { ActionTable } from '../../lanes/actionTable'
import type { Board } from '../../model/board'
import { lanesInOrder, stagesInOrder, stepsOfStage } from '../../model/reads'
import type { Card } from '../../model/records/card'
import type { LinkKind } from '../../model/records/link'
import type { Step } from '../../model/records/step'
import { moodField } from '../draft'
import { cardsByCell, cellKey, type PrintSpeech } from '../draft/printing'
import { printActions } from './actions'
import { escapeMarkdown } from './escape'
import { factsLine } from './facts'

export const LINKS: BothLanguages = { en: 'Links', ar: 'الروابط' }

export const VERSION: BothLanguages = { en: 'Version', ar: 'الإصدار' }

export const LINK_WORDS: Readonly<Record<LinkKind, BothLanguages>> = {
  sequence: { en: 'next', ar: 'التالي' },
  flow: { en: 'flow', ar: 'تدفق' },
  exception: { en: 'exception', ar: 'استثناء' },
  influence: { en: 'influence', ar: 'تأثير' },
}

/** The board as an outline that reads well as it is: stages, steps, in each step the cards of each lane; what was decided last. */
export function printMarkdown(board: Board, speech: PrintSpeech, actions?: ActionTable): string {
  const { language } = speech
  const cells = cardsByCell(board)
  const parts = [`# ${escapeMarkdown(textIn(board.title, language)) || '…'}`]
  const version = board.version?.trim() ?? ''
  if (version !== '') parts.push(`**${VERSION[language]}:** ${escapeMarkdown(version)}`)
  const summary = escapeMarkdown(textIn(board.summary, language))
  if (summary !== '') parts.push(summary)
  for (const stage of stagesInOrder(board)) {
    parts.push(`## ${escapeMarkdown(textIn(stage.name, language)) || '…'}`)
    for (const step of stepsOfStage(board, stage.id)) parts.push(...stepParts(step, board, cells, speech))
  }
  const links = Object.values(board.links).flatMap((link) => {
    const from = board.cards[link.from]
    const to = board.cards[link.to]
    if (!from || !to) return []
    const label = escapeMarkdown(textIn(link.label, language))
    const ends = `${escapeMarkdown(textIn(from.text, language)) || '…'} → ${escapeMarkdown(textIn(to.text, language)) || '…'}`
    return [`- ${ends} (${LINK_WORDS[link.kind][language]}${label === '' ? '' : `: ${label}`})`]
  })
  if (links.length > 0) parts.push('---', `**${LINKS[language]}:**`, links.join('\n'))
  if (actions) parts.push(...printActions(actions))
  return `${parts.join('\n\n')}\n`
}

function stepParts(
  step: Step,
  board: Board,
  cells: ReadonlyMap<string, readonly Card[]>,
  { language, lanes }: PrintSpeech,
): string[] {
  const parts = [`### ${escapeMarkdown(textIn(step.name, language)) || '…'}`]
  const names = lanesInOrder(board).map(
    (lane) => textIn(lane.name, language) || textIn(lanes.typeOf(lane.type).label, language),
  )
  for (const lane of lanesInOrder(board)) {
    const cards = cells.get(cellKey({ lane: lane.id, step: step.id })) ?? []
    if (cards.length === 0) continue
    const type = lanes.typeOf(lane.type)
    const name = escapeMarkdown(textIn(lane.name, language) || textIn(type.label, language))
    const field = moodField(type)
    const lines = cards.map((card) => {
      const mood = field === undefined ? '' : `${signed(Number(dataOf(type, card)[field] ?? 0))} `
      const facts = factsLine(card, board, language, type.claims)
      const text = `${mood}${cardWords(textIn(card.text, language), names)}`.trim() || '…'
      return `- ${text}${facts === '' ? '' : ` *(${facts})*`}`
    })
    parts.push(`**${name}:**\n\n${lines.join('\n')}`)
  }
  return parts
}

/** A colon that a reader would take for the end of a lane's name is marked as part of the text. */
function cardWords(text: string, lanes: readonly string[]): string {
  const words = escapeMarkdown(text)
  const before = text.split(/[:：]/)[0]?.trim().toLowerCase() ?? ''
  const isLane = lanes.some((name) => name.trim().toLowerCase() === before)
  return isLane || /[:：]$/.test(words) ? words.replace(/[:：]/g, '\\$&') : words
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'
}

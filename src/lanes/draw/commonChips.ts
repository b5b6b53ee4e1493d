import { textIn } from '../../base/text'
import type { Card } from '../../model/records/card'
import type { DrawContext } from '../drawContext'
import { parseWeight, weightChips } from '../weight'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../words'
import type { Chip } from './chips'
import { csatChips } from './csatChips'
import { strokeOfPersona } from './curveKey'
import type { CardLook } from './look'

/** What any card shows at its foot: satisfaction, flags, automation, evidence, owner. */
export function commonChips(card: Card, look: CardLook, context: DrawContext): Chip[] {
  return [
    ...(look.measured && context.lenses.csat
      ? [...csatChips(card, context), ...weightChips(parseWeight(card.data), context)]
      : []),
    ...card.flags.map((flag): Chip => {
      const { icon, paint, label } = FLAG_LOOKS[flag]
      return { icon, paint, label: context.say(label) }
    }),
    ...(card.automation === 'automated' ? [{ icon: 'bot', paint: 'bacInk' } satisfies Chip] : []),
    ...(look.claims && context.lenses.evidence ? [evidenceChip(card, context)] : []),
    ...(context.lenses.owner ? ownerChip(card, context) : []),
    ...personaChip(card, context),
  ]
}

/** Whose card it is, where the board tells of several personas; the letter is the one on the curve. */
function personaChip(card: Card, { board, language }: DrawContext): Chip[] {
  const persona = card.persona ? board.personas[card.persona] : undefined
  if (!persona || Object.keys(board.personas).length < 2) return []
  const name = textIn(persona.name, language).trim()
  return [{ badge: [...name][0] ?? '·', text: name, paint: strokeOfPersona(persona, board).paint }]
}

function evidenceChip(card: Card, context: DrawContext): Chip {
  return {
    icon: card.evidence === 'researched' ? 'badgeCheck' : 'quote',
    text: context.say(EVIDENCE_WORDS[card.evidence]),
    paint: 'ink700',
  }
}

function ownerChip(card: Card, context: DrawContext): Chip[] {
  const owner = card.owner ? context.board.actors[card.owner] : undefined
  return owner ? [{ icon: 'user', text: textIn(owner.name, context.language), paint: 'ink700' }] : []
}

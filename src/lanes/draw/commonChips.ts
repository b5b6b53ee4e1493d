import { textIn } from '../../base/text'
import type { Card } from '../../model/records/card'
import type { DrawContext } from '../drawContext'
import { parseWeight, weightChips } from '../weight'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../words'
import type { Chip } from './chips'
import { csatChips } from './csatChips'
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
  ]
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

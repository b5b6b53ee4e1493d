import { type BothLanguages, textIn } from '../../base/text'
import type { Card } from '../../model/records/card'
import type { DrawContext } from '../drawContext'
import { parseWeight, weightChips } from '../weight'
import { EVIDENCE_WORDS, FLAG_LOOKS } from '../words'
import type { Chip } from './chips'
import { csatChips } from './csatChips'
import { strokeOfPersona } from './curveKey'
import { sayDuration } from './duration'
import type { CardLook } from './look'

/** What any card shows at its foot: satisfaction, flags, automation, evidence, owner. */
export function commonChips(card: Card, look: CardLook, context: DrawContext): Chip[] {
  return [
    ...voteChip(card, context),
    ...(look.measured && context.lenses.csat
      ? [...csatChips(card, context), ...weightChips(parseWeight(card.data), context)]
      : []),
    ...stepChips(card, context),
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

/** Dots of the last round of votes. */
function voteChip({ id }: Card, context: DrawContext): Chip[] {
  const dots = context.votes?.get(id)
  if (dots === undefined) return []
  return [{ icon: 'vote', text: context.number(dots), strong: true, paint: 'accent700', label: context.say(VOTES) }]
}

const VOTES: BothLanguages = { en: 'Votes', ar: 'أصوات' }

/** Whose card it is, where the board tells of several personas; the letter is the one on the curve. */
function personaChip(card: Card, { board, language }: DrawContext): Chip[] {
  const persona = card.persona ? board.personas[card.persona] : undefined
  if (!persona || Object.keys(board.personas).length < 2) return []
  const name = textIn(persona.name, language).trim()
  return [{ badge: [...name][0] ?? '·', text: name, paint: strokeOfPersona(persona, board).paint }]
}

/** Pain points and times of the step, on the card that stands for it. */
function stepChips({ id }: Card, context: DrawContext): Chip[] {
  const marks = context.stepMarks?.get(id)
  if (!marks) return []
  const { pains, worst, touch, wait } = marks
  const { number, say } = context
  const worstWords = worst === undefined ? '' : say(WORST_PAIN, { worst: number(worst) })
  return [
    ...(pains > 0
      ? [{ icon: 'warning', text: `${number(pains)}${worstWords}`, strong: true, paint: 'paiInk' } satisfies Chip]
      : []),
    ...(touch === undefined
      ? []
      : [{ icon: 'timer', text: sayDuration(touch, context), paint: 'ink700' } satisfies Chip]),
    ...(wait === undefined || wait === 0
      ? []
      : [{ icon: 'hourglass', text: sayDuration(wait, context), paint: 'oppInk' } satisfies Chip]),
  ]
}

/** After the number of pain points: how bad the worst of them is. */
const WORST_PAIN: BothLanguages = { en: ' (worst {worst})', ar: ' (أشدها {worst})' }

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

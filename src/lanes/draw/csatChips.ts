import { cardSatisfaction, type LatestSatisfaction } from '../../measures/cardSatisfaction'
import { sampleSize } from '../../measures/sample'
import type { Card } from '../../model/records/card'
import type { DrawContext } from '../drawContext'
import { VERDICT_LOOKS } from '../words'
import type { Chip } from './chips'
import { sayCount, sayShare } from './percent'

/** Satisfaction at the foot of a card, for the latest period: share, count, and what the target says about them. */
export function csatChips(card: Card, context: DrawContext): Chip[] {
  const satisfaction = cardSatisfaction(context.board, card.id)
  if (!satisfaction) return []
  const size = sampleSize(satisfaction.n)
  if (size === 'none') return []
  const verdict = verdictChip(satisfaction, context)
  const dot = size === 'plain' ? 'filled' : 'hollow'
  const paint = verdict?.paint ?? 'ink900'
  const count = sayCount(satisfaction, context)
  if (size === 'tiny' || satisfaction.share === null) return [{ dot, text: count, paint: 'ink700' }]
  const share: Chip = { dot, text: sayShare(satisfaction.share, satisfaction.n, context), strong: true, paint }
  // The icon keeps to the percentage it judges, also where the count has to go to the next line.
  return [share, ...(verdict ? [verdict] : []), { text: count, paint: 'ink500' }]
}

/** An icon says what the colour says. */
function verdictChip({ verdict }: LatestSatisfaction, context: DrawContext): Chip | null {
  if (!verdict) return null
  const { icon, paint, label } = VERDICT_LOOKS[verdict.kind]
  return { icon, paint, label: context.say(label) }
}

import { textIn } from '../../base/text'
import { boardContacts, type StepContacts } from '../../measures/contacts'
import { roundHalfAway } from '../../measures/sample'
import type { Font, Mark } from '../../scene'
import { defineLane } from '../defineLane'
import { type Chip, chipsHeight, drawChips } from '../draw/chips'
import { labelMark, textMark } from '../draw/text'
import type { DrawContext } from '../drawContext'
import type { RowDrawing, RowInput } from '../laneType'

const PADDING = 10
const INSET = 6
const BIG: Font = { size: 16, weight: 700 }
const SMALL: Font = { size: 11, weight: 500 }
const REASON_Y = PADDING + 24
const LINE = 16
const LEAST_HEIGHT = 64

export const contacts = defineLane({
  id: 'contacts',
  label: { en: 'Contact reasons', ar: 'أسباب التواصل' },
  hint: { en: 'Contacts and complaints each step causes', ar: 'ما تسببه كل خطوة من تواصل وشكاوى' },
  cardName: { en: 'Contact reason', ar: 'سبب تواصل' },
  icon: 'phone',
  family: 'pai',
  holdsCards: false,
  drawRow,
  stepText: (step, context) => {
    const found = boardContacts(context.board)?.steps.get(step)
    if (!found) return ''
    const reasons = found.reasons.map(
      ({ reason, count }) => `${textIn(reason, context.language)} ${context.number(count)}`,
    )
    return [context.number(found.count), ...factsOf(found, context).map(({ text }) => text), ...reasons].join(' · ')
  },
  reads: (board) => [board.tickets, board.steps],
})

function drawRow(row: RowInput<Record<never, never>>, context: DrawContext): RowDrawing {
  const all = boardContacts(context.board)
  const drawn = row.columns.map(({ step, x, width }) => {
    const found = all?.steps.get(step)
    return { found, x: x + PADDING, width: Math.max(width - 2 * PADDING, 1) }
  })
  const heights = drawn.map(({ found, width }) => (found ? columnHeight(found, width, context) : 0))
  const height = Math.ceil(Math.max(LEAST_HEIGHT, ...heights))
  const marks = drawn.flatMap(({ found, x, width }): Mark[] => {
    if (!found) return [labelMark('—', { x, y: PADDING, width, font: SMALL, paint: 'ink400' }, context)]
    return [
      heat(found.count / Math.max(all?.most ?? 1, 1), { x, width, height }),
      ...words(found, { x, width }, context),
    ]
  })
  return { height, cards: [], ground: marks }
}

/** The more contacts, the stronger the ground; the number says the same. */
function heat(
  share: number,
  { x, width, height }: { readonly x: number; readonly width: number; readonly height: number },
): Mark {
  const box = { x: x - PADDING + INSET, y: INSET, width: width + 2 * (PADDING - INSET), height: height - 2 * INSET }
  return { kind: 'rect', ...box, radius: 6, fill: 'bad', opacity: 0.05 + 0.17 * share }
}

function words(found: StepContacts, at: { readonly x: number; readonly width: number }, context: DrawContext): Mark[] {
  const reasons = found.reasons
    .slice(0, 2)
    .map(({ reason }, index) =>
      labelMark(
        textIn(reason, context.language),
        { ...at, y: REASON_Y + index * LINE, font: SMALL, paint: 'ink700' },
        context,
      ),
    )
  return [
    textMark(context.number(found.count), { ...at, y: PADDING, font: BIG, paint: 'ink900' }, context),
    ...reasons,
    ...drawChips(factsOf(found, context), { ...at, y: REASON_Y + reasons.length * LINE + 2 }, context),
  ]
}

function columnHeight(found: StepContacts, width: number, context: DrawContext): number {
  const lines = Math.min(found.reasons.length, 2) * LINE
  return REASON_Y + lines + 2 + chipsHeight(factsOf(found, context), width, context) + PADDING - 2
}

function factsOf({ share, repeat, change }: StepContacts, context: Pick<DrawContext, 'say' | 'number'>): Chip[] {
  const percent = (value: number) =>
    context.number(roundHalfAway(100 * value, 0) / 100, { style: 'percent', maximumFractionDigits: 0 })
  const chips: Chip[] = [
    { text: context.say({ en: '{p} of contacts', ar: '{p} من التواصل' }, { p: percent(share) }), paint: 'ink700' },
  ]
  if (repeat)
    chips.push({
      text: context.say({ en: '{p} come again', ar: '{p} يعاودون' }, { p: percent(repeat.share) }),
      paint: 'ink700',
    })
  if (change?.interval) {
    const real = change.interval.high < 1 || change.interval.low > 1
    const fewer = change.ratio < 1
    const by = percent(Math.abs(change.ratio - 1))
    chips.push({
      icon: fewer ? 'arrowDown' : 'arrowUp',
      text: context.say(
        real ? { en: '{p} real', ar: '{p} تغيّر حقيقي' } : { en: '{p} within noise', ar: '{p} ضمن التذبذب' },
        {
          p: by,
        },
      ),
      paint: real ? (fewer ? 'good' : 'bad') : 'ink700',
    })
  }
  return chips
}

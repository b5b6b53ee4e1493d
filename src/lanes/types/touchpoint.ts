import { textIn } from '../../base/text'
import type { Card } from '../../model/records/card'
import type { Channel, ChannelFamily } from '../../model/records/channel'
import { type IconName, isIconName, type Mark, textHeight } from '../../scene'
import { defineLane } from '../defineLane'
import { cardText, cardWords } from '../draw/card'
import { type Chip, chipsHeight, drawChips } from '../draw/chips'
import { commonChips } from '../draw/commonChips'
import { lineHeightOf } from '../draw/text'
import type { DrawContext } from '../drawContext'
import type { CardView } from '../laneType'
import { parseWeight, sayWeight, WEIGHT_FIELD, type WeightData } from '../weight'

const FAMILY_ICONS: Readonly<Record<ChannelFamily, IconName>> = {
  traditional: 'building',
  voice: 'phone',
  digital: 'globe',
}

/** The circle of the channel, at the start of the card. */
const CIRCLE = 26
const PADDING = { x: 3, y: 3 }
const WORDS_X = PADDING.x + CIRCLE + 7
const CHIPS_GAP = 3
const LOOK = { family: 'neu', claims: false, measured: true } as const

export const touchpoint = defineLane({
  id: 'touchpoint',
  label: { en: 'Touchpoints', ar: 'نقاط الاتصال' },
  hint: {
    en: 'Where customer and organisation meet, and by which channel',
    ar: 'أين يلتقي العميل بالجهة، وعبر أي قناة',
  },
  cardName: { en: 'Touchpoint', ar: 'نقطة اتصال' },
  alsoCalled: ['touchpoint', 'touch point', 'channel', 'نقطة اتصال', 'قناة', 'القنوات', 'نقاط التواصل'],
  icon: 'antenna',
  family: 'neu',
  measured: true,
  parse: parseWeight,
  fields: [WEIGHT_FIELD],
  cardHeight: ({ card }, width, context) => {
    const facts = chipsHeight(chipsOf(card, context), wordsWidth(width), context)
    return Math.ceil(2 * PADDING.y + headHeight(card, width, context) + (facts > 0 ? facts + CHIPS_GAP : 0))
  },
  drawCard: drawTouchpoint,
  textOf: ({ card, data }, context) =>
    [...channelsOf(card, context).map((channel) => textIn(channel.name, context.language)), sayWeight(data, context)]
      .filter((words) => words !== '')
      .join(' · '),
  reads: (board) => [board.channels, board.actors, board.answers, board.measures],
})

function channelsOf(card: Card, context: Pick<DrawContext, 'board'>): Channel[] {
  return card.channels.flatMap((id) => context.board.channels[id] ?? [])
}

function iconOf(channel: Channel | undefined): IconName {
  if (!channel) return 'antenna'
  return channel.icon !== undefined && isIconName(channel.icon) ? channel.icon : FAMILY_ICONS[channel.family]
}

/** The first channel is the circle; the others are named at the foot. */
function chipsOf(card: Card, context: DrawContext): Chip[] {
  const others = channelsOf(card, context).slice(1)
  return [
    ...others.map(
      (channel): Chip => ({ icon: iconOf(channel), text: textIn(channel.name, context.language), paint: 'ink500' }),
    ),
    ...commonChips(card, LOOK, context),
  ]
}

function wordsWidth(width: number): number {
  return Math.max(width - WORDS_X - PADDING.x, 1)
}

function wordsOf(card: Card, width: number, context: DrawContext) {
  const words = cardWords(card, cardText(card, context), { x: WORDS_X, y: 0, width: wordsWidth(width) }, context)
  return { words, height: Math.max(textHeight(words), lineHeightOf(words.font, words.dir)) }
}

function headHeight(card: Card, width: number, context: DrawContext): number {
  return Math.max(CIRCLE, wordsOf(card, width, context).height)
}

/** No ground: the row is a strip of places, and the coloured cards belong to what is done there. */
function drawTouchpoint(
  { card }: CardView<WeightData>,
  size: { readonly width: number; readonly height: number },
  context: DrawContext,
): Mark[] {
  const { words, height } = wordsOf(card, size.width, context)
  const head = Math.max(CIRCLE, height)
  const radius = CIRCLE / 2
  const center = { x: PADDING.x + radius, y: PADDING.y + radius }
  return [
    {
      kind: 'ellipse',
      center,
      rx: radius - 0.5,
      ry: radius - 0.5,
      fill: 'canvas',
      stroke: { paint: 'line300', width: 1 },
    },
    {
      kind: 'icon',
      name: iconOf(channelsOf(card, context)[0]),
      x: center.x - 7,
      y: center.y - 7,
      size: 14,
      paint: 'ink700',
    },
    // One line stands beside the middle of the circle, several start at its top.
    { ...words, y: PADDING.y + Math.max((CIRCLE - height) / 2, 0) },
    ...drawChips(
      chipsOf(card, context),
      { x: WORDS_X, y: PADDING.y + head + CHIPS_GAP, width: wordsWidth(size.width) },
      context,
    ),
  ]
}

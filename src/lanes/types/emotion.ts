import type { BothLanguages } from '../../base/text'
import { personasInOrder } from '../../model/reads'
import type { Persona } from '../../model/records/persona'
import { type Font, type Mark, type TextMark, textHeight } from '../../scene'
import { numberIn } from '../data'
import { defineLane } from '../defineLane'
import { cardText } from '../draw/card'
import { areasToLine, monotoneCurve } from '../draw/curve'
import { badgeMarks, LONE_STROKE, legendMarks, strokeOfPersona } from '../draw/curveKey'
import { FACE_RADIUS, faceMarks, MOODS, type Mood, moodOf } from '../draw/face'
import { measuredCurve, measuredKey } from '../draw/measuredCurve'
import { labelMark, textMark } from '../draw/text'
import type { DrawContext } from '../drawContext'
import type { CardView, RowDrawing, RowInput } from '../laneType'

type EmotionData = { readonly value: Mood }

const MOOD_WORDS: Readonly<Record<Mood, BothLanguages>> = {
  2: { en: 'Delighted', ar: 'سعيد جداً' },
  1: { en: 'Satisfied', ar: 'راضٍ' },
  0: { en: 'Neutral', ar: 'محايد' },
  [-1]: { en: 'Annoyed', ar: 'منزعج' },
  [-2]: { en: 'Upset', ar: 'مستاء' },
}

const HEIGHT = 164
/** Pixels from one whole point to the next. */
const POINT = 21
const WORD: Font = { size: 12, weight: 600 }
const WORD_GAP = 4
const EDGE = 4
/** Beside a face and its word, as beside all cards: links run there. */
const INSET = 6
/** The label column is 144 wide; the marks of the axis stand at its end. */
const AXIS = { x: 96, width: 40 }
const AXIS_FONT: Font = { size: 11, weight: 500 }

/** Saved in boards; never rename. */
const MEASURED = 'measured'

export const emotion = defineLane({
  id: 'emotion',
  label: { en: 'Emotion', ar: 'المشاعر' },
  hint: { en: 'How the customer feels, from −2 to +2', ar: 'ما يشعر به العميل، من \u200e−2\u200e إلى \u200e+2\u200e' },
  cardName: { en: 'Feeling', ar: 'شعور' },
  alsoCalled: [
    'emotion',
    'feeling',
    'mood',
    'emotional journey',
    'experience',
    'sentiment',
    'emotion curve',
    'شعور',
    'إحساس',
    'الحالة العاطفية',
    'المشاعر',
  ],
  icon: 'activity',
  family: 'neu',
  parse: (json): EmotionData => ({ value: moodOf(numberIn(json.value, -2, 2) ?? 0) }),
  fields: [{ kind: 'mood', name: 'value', label: { en: 'Feeling at this step', ar: 'الشعور في هذه الخطوة' } }],
  options: [
    {
      name: MEASURED,
      label: { en: 'Draw measured satisfaction over the feelings', ar: 'إظهار الرضا المقيس فوق المشاعر' },
    },
  ],
  drawRow,
  textOf: ({ data }, context) => `${context.say(MOOD_WORDS[data.value])} ${sayPoints(data.value, context)}`,
  reads: (board) => {
    const drawn = Object.values(board.lanes).some((lane) => lane.options?.includes(MEASURED))
    return drawn ? [board.personas, board.answers, board.measures, board.cards] : [board.personas]
  },
})

function sayPoints(value: number, context: Pick<DrawContext, 'number'>): string {
  return context.number(value, { signDisplay: 'exceptZero' }).replace('-', '−')
}

/** A card of the lane: a face on the curve with its word. */
interface Spot {
  readonly view: CardView<EmotionData>
  readonly persona: Persona | null
  /** Middle of the face. */
  readonly x: number
  readonly left: number
  readonly width: number
  readonly column: { readonly x: number; readonly width: number }
  readonly word: TextMark
}

function drawRow(row: RowInput<EmotionData>, context: DrawContext): RowDrawing {
  const spots = spotsOf(row, context)
  const { height, zero } = extentOf(spots)
  const yOf = (spot: Spot) => zero - spot.view.data.value * POINT
  const curves = curvesOf(spots, yOf, context)
  const people = curves.map(({ persona }) => persona)
  const measured = row.lane.options?.includes(MEASURED) ?? false
  return {
    height,
    cards: spots.map((spot) => faceCard(spot, yOf(spot), people, context)),
    ground: [
      // Areas of several people would mix into a colour that means nothing.
      ...(curves.length === 1 ? curves.flatMap(({ segments }) => areaMarks(segments, zero)) : []),
      {
        kind: 'path',
        segments: [
          { kind: 'move', to: { x: 0, y: zero } },
          { kind: 'line', to: { x: row.width, y: zero } },
        ],
        stroke: { paint: 'line300', width: 1, dash: [2, 3] },
      },
    ],
    overlay: [
      ...curves.map(
        ({ segments, persona }): Mark => ({
          kind: 'path',
          segments,
          // Alone it needs no telling apart.
          stroke: curves.length > 1 ? strokeOfPersona(persona, context.board) : LONE_STROKE,
        }),
      ),
      ...(measured ? measuredCurve({ zero, reach: 2 * POINT, columns: row.columns }, context) : []),
    ],
    axis: [
      ...axisMarks(zero, context),
      ...(people.length > 1 ? legendMarks(people, height - EDGE, context) : []),
      ...(measured && people.length < 2 ? measuredKey(height - EDGE, context) : []),
    ],
  }
}

/** The cards of a cell share its width, in their order. */
function spotsOf(row: RowInput<EmotionData>, context: DrawContext): Spot[] {
  return row.columns.flatMap((column) => {
    const width = column.width / Math.max(column.cards.length, 1)
    return column.cards.map((view, index): Spot => {
      const left = column.x + index * width
      const persona = view.card.persona === undefined ? null : (context.board.personas[view.card.persona] ?? null)
      const inner = Math.max(width - 2 * INSET, 1)
      return {
        view,
        persona,
        x: left + width / 2,
        left: left + INSET,
        width: inner,
        column,
        word: wordOf(view, inner, context),
      }
    })
  })
}

function wordOf({ card, data }: CardView<EmotionData>, width: number, context: DrawContext): TextMark {
  const text = cardText(card, context).trim() || context.say(MOOD_WORDS[data.value])
  const dir = card.dir ? { dir: card.dir } : {}
  return textMark(
    text,
    { x: 0, y: 0, width, font: WORD, paint: `moodText${data.value}`, align: 'center', ...dir },
    context,
  )
}

/** Grows beyond the usual height only where long words need it, so that none is cut. */
function extentOf(spots: readonly Spot[]): { height: number; zero: number } {
  const reach = (spot: Spot) =>
    Math.abs(spot.view.data.value) * POINT + FACE_RADIUS + 2 + WORD_GAP + textHeight(spot.word) + EDGE
  const above = Math.max(HEIGHT / 2, ...spots.filter(isUp).map(reach))
  const below = Math.max(HEIGHT / 2, ...spots.filter((spot) => !isUp(spot)).map(reach))
  return { height: Math.ceil(above) + Math.ceil(below), zero: Math.ceil(above) }
}

function isUp(spot: Spot): boolean {
  return spot.view.data.value >= 0
}

function faceCard(
  spot: Spot,
  y: number,
  people: readonly (Persona | null)[],
  context: DrawContext,
): RowDrawing['cards'][number] {
  const face = FACE_RADIUS + 2
  const words = textHeight(spot.word) + WORD_GAP
  const top = isUp(spot) ? y - face - words : y - face
  const box = { x: spot.left, y: top, width: spot.width, height: 2 * face + words }
  const word = { ...spot.word, y: isUp(spot) ? 0 : 2 * face + WORD_GAP }
  const center = { x: spot.x - spot.left, y: y - top }
  const several = people.length > 1
  const badge = several ? badgeMarks(spot.persona, center, context) : []
  const ground = several ? [wordGround(word, context)] : []
  return {
    id: spot.view.card.id,
    box,
    marks: [...ground, ...faceMarks(center, spot.view.data.value), ...badge, word],
  }
}

interface Curve {
  readonly persona: Persona | null
  readonly segments: ReturnType<typeof monotoneCurve>
}

/** One curve a persona in their order, then one for the cards that are nobody's in particular. */
function curvesOf(spots: readonly Spot[], yOf: (spot: Spot) => number, context: DrawContext): Curve[] {
  return [...personasInOrder(context.board), null].flatMap((persona) => {
    const own = spots.filter((spot) => (spot.persona?.id ?? null) === (persona?.id ?? null))
    const first = own[0]
    const last = own.at(-1)
    if (!first || !last) return []
    const points = own.map((spot) => ({ x: spot.x, y: yOf(spot) }))
    // Level on to the edges of the first and the last column: nothing is known beyond them.
    const start = { x: first.column.x, y: yOf(first) }
    const end = { x: last.column.x + last.column.width, y: yOf(last) }
    return [{ persona, segments: monotoneCurve([start, ...points, end]) }]
  })
}

function areaMarks(segments: Curve['segments'], zero: number): Mark[] {
  const { above, below } = areasToLine(segments, zero)
  return [
    ...(above.length > 0 ? [{ kind: 'path', segments: above, fill: 'mood2', opacity: 0.11 } satisfies Mark] : []),
    ...(below.length > 0 ? [{ kind: 'path', segments: below, fill: 'mood-1', opacity: 0.13 } satisfies Mark] : []),
  ]
}

/** Keeps a word readable where another person's curve passes behind it. */
function wordGround(word: TextMark, context: DrawContext): Mark {
  const longest = Math.max(0, ...word.lines.map((line) => context.metrics.width(line, word.font)))
  const width = Math.min(longest + 4, word.width)
  const x = word.x + (word.width - width) / 2
  return { kind: 'rect', x, y: word.y, width, height: textHeight(word), radius: 3, fill: 'surface', opacity: 0.85 }
}

function axisMarks(zero: number, context: DrawContext): Mark[] {
  return MOODS.filter((mood) => mood % 2 === 0).map((mood) => {
    const mark = labelMark(
      sayPoints(mood, context),
      { ...AXIS, y: 0, font: AXIS_FONT, paint: 'ink500', side: 'end' },
      context,
    )
    return { ...mark, y: zero - mood * POINT - mark.lineHeight / 2 }
  })
}

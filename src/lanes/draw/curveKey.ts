import type { Point } from '../../base/box'
import { textIn } from '../../base/text'
import type { Board } from '../../model/board'
import { personasInOrder } from '../../model/reads'
import type { Persona } from '../../model/records/persona'
import type { Font, Mark, Stroke } from '../../scene'
import type { DrawContext } from '../drawContext'
import { labelMark, textMark } from './text'

const BADGE_FONT: Font = { size: 9, weight: 700 }
const LEGEND_FONT: Font = { size: 11, weight: 500 }
const LEGEND_LINE = 16

export const LONE_STROKE: Stroke = { paint: 'ink700', width: 2.25 }

/** Told apart by their dashes; the colours only help. */
const CURVE_STROKES: readonly Stroke[] = [
  LONE_STROKE,
  { paint: 'accent600', width: 2.25, dash: [7, 4] },
  { paint: 'bacInk', width: 2.25, dash: [2, 3] },
  { paint: 'actInk', width: 2.25, dash: [9, 3, 2, 3] },
]

/** The same for a persona wherever it shows, whoever else is shown beside; what is everybody's comes after all personas. */
export function strokeOfPersona(persona: Persona | null, board: Board): Stroke {
  const personas = personasInOrder(board)
  const index = personas.findIndex((each) => each.id === persona?.id)
  return strokeOfCurve(index < 0 ? personas.length : index)
}

function strokeOfCurve(index: number): Stroke {
  return CURVE_STROKES[index % CURVE_STROKES.length] ?? LONE_STROKE
}

/** Whose face it is: the initial in a small circle at its foot. */
export function badgeMarks(persona: Persona | null, face: Point, context: DrawContext): Mark[] {
  const center = { x: face.x + 10, y: face.y + 8 }
  const { paint } = strokeOfPersona(persona, context.board)
  const initial = [...personaName(persona, context)][0] ?? '·'
  const place = { x: center.x - 8, y: 0, width: 16, font: BADGE_FONT, paint, align: 'center' } as const
  const letter = textMark(initial, place, context)
  return [
    { kind: 'ellipse', center, rx: 6.5, ry: 6.5, fill: 'surface', stroke: { paint, width: 1 } },
    { ...letter, y: center.y - letter.lineHeight / 2 },
  ]
}

function personaName(persona: Persona | null, context: DrawContext): string {
  const name = textIn(persona?.name, context.language).trim()
  return name || context.say({ en: 'Others', ar: 'غيرهم' })
}

/** Whose curve is whose: the lines of a legend in the label column, the last one ending at `bottom`. */
export function legendMarks(people: readonly (Persona | null)[], bottom: number, context: DrawContext): Mark[] {
  return people.flatMap((persona, index): Mark[] => {
    const y = bottom - (people.length - index) * LEGEND_LINE
    const place = { x: 36, y, width: 62, font: LEGEND_FONT, paint: 'ink700' } as const
    const name = labelMark(personaName(persona, context), place, context)
    const middle = y + name.lineHeight / 2
    const line: Mark = {
      kind: 'path',
      segments: [
        { kind: 'move', to: { x: 12, y: middle } },
        { kind: 'line', to: { x: 30, y: middle } },
      ],
      stroke: strokeOfPersona(persona, context.board),
    }
    return [line, name]
  })
}

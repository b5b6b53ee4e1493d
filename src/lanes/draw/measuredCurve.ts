import { type BothLanguages, textIn } from '../../base/text'
import { boardFigures, type FigureNow, measureOfFamily } from '../../measures/boardFigures'
import type { Board } from '../../model/board'
import { personasInOrder } from '../../model/reads'
import type { Persona } from '../../model/records/persona'
import type { Font, Mark, PathSegment, Stroke } from '../../scene'
import type { DrawContext } from '../drawContext'
import type { RowColumn } from '../laneType'
import { dotMark } from './chips'
import { strokeOfPersona } from './curveKey'
import { isTiny, sayValue } from './figureWords'
import { labelMark } from './text'

const LABEL: Font = { size: 11, weight: 600 }
const MEASURED: BothLanguages = { en: 'Measured', ar: 'مقيس' }
/** Where in a column a point stands: faces and their words are in the middle. */
const SIDE = 0.8
const LONE: Stroke = { paint: 'accent600', width: 1.75, dash: [6, 4] }

interface Place {
  readonly zero: number
  /** Pixels from the line to the end of the scale on either side. */
  readonly reach: number
  readonly columns: readonly Pick<RowColumn<never>, 'step' | 'x' | 'width'>[]
}

/**
 * Measured satisfaction over the assumed feelings: 0 % at the lower end, 100 % at the upper. A number of another kind on
 * the same row, so each point carries its percentage, and the line is broken where nobody was asked. One line a persona
 * whose answers are told apart, else one for everybody.
 */
export function measuredCurve(place: Place, context: DrawContext): readonly Mark[] {
  const { board } = context
  const measure = measureOfFamily(board, 'csat')
  if (!measure) return []
  const personas = personasInOrder(board).filter((persona) => asksPersona(board, persona))
  const groups: readonly (Persona | null)[] = personas.length > 0 ? personas : [null]
  return groups.flatMap((persona) => {
    const { steps } = boardFigures(persona ? onlyOf(board, persona) : board, measure)
    const stroke = persona ? { ...strokeOfPersona(persona, board), width: 1.5 } : LONE
    return curve(steps, stroke, persona, place, context)
  })
}

interface Point {
  readonly x: number
  readonly y: number
  readonly now: FigureNow
  readonly width: number
}

function curve(
  steps: ReadonlyMap<string, FigureNow>,
  stroke: Stroke,
  persona: Persona | null,
  { zero, reach, columns }: Place,
  context: DrawContext,
): Mark[] {
  const points = columns.map(({ step, x, width }): Point | null => {
    const now = steps.get(step)
    if (!now || now.figure.value === null || isTiny(now.figure)) return null
    return { x: x + SIDE * width, y: zero - ((now.figure.value - 50) / 50) * reach, now, width }
  })
  const segments = points.flatMap((point, at): PathSegment[] => {
    if (!point) return []
    const to = { x: point.x, y: point.y }
    return [points[at - 1] ? { kind: 'line', to } : { kind: 'move', to }]
  })
  const line: Mark[] = segments.length > 1 ? [{ kind: 'path', segments, stroke }] : []
  return [...line, ...points.flatMap((point) => (point ? pointMarks(point, stroke, persona, context) : []))]
}

/** The number stands above its dot. */
function pointMarks(
  { x, y, now, width }: Point,
  { paint }: Stroke,
  persona: Persona | null,
  context: DrawContext,
): Mark[] {
  const { figure } = now
  const plain = figure.sample === 'plain' && !figure.stated
  const initial = persona ? `${[...(textIn(persona.name, context.language) || '·')][0]} ` : ''
  const text = `${initial}${sayValue(figure, context)}`
  const wide = Math.min(Math.ceil(context.metrics.width(text, LABEL)) + 4, width / 2)
  const left = x - wide / 2
  const ground: Mark = {
    kind: 'rect',
    x: left,
    y: y - 21,
    width: wide,
    height: 15,
    radius: 3,
    fill: 'surface',
    opacity: 0.85,
  }
  const place = { x: left, y: y - 21, width: wide, font: LABEL, paint, align: 'center' } as const
  return [dotMark({ x, y }, plain ? 'filled' : 'hollow', paint), ground, labelMark(text, place, context)]
}

/** What the dashed line is, in the label column. */
export function measuredKey(bottom: number, context: DrawContext): Mark[] {
  const y = bottom - 16
  const name = labelMark(
    context.say(MEASURED),
    { x: 36, y, width: 62, font: { size: 11, weight: 500 }, paint: 'accent700' },
    context,
  )
  const middle = y + name.lineHeight / 2
  const segments: PathSegment[] = [
    { kind: 'move', to: { x: 12, y: middle } },
    { kind: 'line', to: { x: 30, y: middle } },
  ]
  return [{ kind: 'path', segments, stroke: LONE }, name]
}

function asksPersona(board: Board, persona: Persona): boolean {
  return Object.values(board.answers).some(({ dims }) => dims.persona === persona.id)
}

function onlyOf(board: Board, persona: Persona): Board {
  const own = Object.entries(board.answers).filter(([, { dims }]) => dims.persona === persona.id)
  return { ...board, answers: Object.fromEntries(own) }
}

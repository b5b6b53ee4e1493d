import { sortedByOrder } from '../../../base/orderKey'
import { fisherInterval } from '../../../measures/correlation'
import { type Centre, importanceGrid, importanceGridAt, type Quadrant } from '../../../measures/importance'
import type { Interval } from '../../../measures/share'
import type { Board } from '../../../model/board'
import type { Attribute } from '../../../model/records/attribute'
import { IMPORTANCE_QUADRANTS } from './importance'

/** What customers say matters, or what goes together with their judgement of the whole. */
export type Importance = 'stated' | 'derived'
export type AttributeCentre = Centre | 'scale'

export interface AttributePoint {
  readonly key: string
  readonly number: number
  readonly attribute: Attribute
  readonly importance: number
  readonly performance: number
  /** Of a derived importance: Fisher's interval of r. */
  readonly interval: Interval | null
  readonly quadrant: Quadrant
}

export interface AttributePoints {
  readonly points: readonly AttributePoint[]
  readonly centre: { readonly importance: number; readonly performance: number }
  /** On other scales than the one drawn: two scales do not share an axis. */
  readonly otherScales: number
}

/** Which kinds of importance the board knows. */
export function importancesOf(board: Pick<Board, 'attributes'>): readonly Importance[] {
  const all = Object.values(board.attributes)
  const isStated = all.some(({ importance }) => importance !== undefined)
  const isDerived = all.some(({ derived }) => derived !== undefined)
  return [...(isStated ? (['stated'] as const) : []), ...(isDerived ? (['derived'] as const) : [])]
}

/** Attributes by importance and performance; null below three of them. */
export function attributePoints(
  board: Pick<Board, 'attributes'>,
  kind: Importance,
  centre: AttributeCentre,
): AttributePoints | null {
  const known = sortedByOrder(Object.values(board.attributes)).flatMap((attribute) => {
    const importance = kind === 'stated' ? attribute.importance : attribute.derived?.r
    const { performance, id } = attribute
    return importance === undefined || performance === undefined ? [] : [{ id, attribute, importance, performance }]
  })
  const scale = usualScale(known.map(({ attribute }) => attribute))
  const all = known.filter(({ attribute }) => attribute.scale.join() === scale.join())
  if (all.length < 3) return null
  const middle = (scale[0] + scale[1]) / 2
  const grid =
    centre === 'scale'
      ? // Half of what can be explained is no middle of anything: r counts from 0.
        importanceGridAt(all, { importance: kind === 'stated' ? middle : 0, performance: middle })
      : importanceGrid(all, centre)
  if (!grid) return null
  const sorted = IMPORTANCE_QUADRANTS.flatMap((quadrant) =>
    all
      .filter(({ id }) => grid.quadrants.get(id) === quadrant)
      .sort((a, b) => b.importance - a.importance || a.performance - b.performance)
      .map((each) => ({ ...each, quadrant })),
  )
  return {
    points: sorted.map(({ id, ...each }, index) => ({
      ...each,
      key: id,
      number: index + 1,
      interval: kind === 'derived' ? intervalOf(each.attribute) : null,
    })),
    centre: grid.centre,
    otherScales: known.length - all.length,
  }
}

function intervalOf({ derived }: Attribute): Interval | null {
  return derived && derived.n >= 4 ? fisherInterval(derived.r, derived.n) : null
}

/** The scale most of them are on. */
function usualScale(attributes: readonly Attribute[]): Attribute['scale'] {
  const count = ({ scale }: Attribute) => attributes.filter((each) => each.scale.join() === scale.join()).length
  const [first, ...others] = attributes
  if (!first) return [1, 5]
  return others.reduce((best, each) => (count(each) > count(best) ? each : best), first).scale
}

import type { Point } from '../base/box'
import type { LinkKind } from '../model/records/link'
import type { Mark, Stroke } from '../scene'

/** How each kind of link is drawn: told apart by dashes and by the head of the arrow, never by colour alone. */
export const LINK_STROKES: Readonly<Record<LinkKind, Stroke>> = {
  sequence: { paint: 'ink500', width: 1.6 },
  flow: { paint: 'ink500', width: 1.6 },
  exception: { paint: 'bad', width: 1.6, dash: [6, 4] },
  influence: { paint: 'bacInk', width: 1.6, dash: [2, 3] },
}

/** Work that is handed on arrives with a full head, all else with an open one. */
const FULL_HEAD: readonly LinkKind[] = ['flow']
const HEAD = 6
const FULL = { length: 8, half: 4.4 } as const

/** At the end of the last leg, whichever way it points. */
export function arrowHead(kind: LinkKind, before: Point, tip: Point): Mark {
  const { paint, width } = LINK_STROKES[kind]
  const isFull = FULL_HEAD.includes(kind)
  const size = isFull ? FULL : { length: HEAD, half: HEAD }
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const ux = (tip.x - before.x) / length
  const uy = (tip.y - before.y) / length
  const back = { x: tip.x - ux * size.length, y: tip.y - uy * size.length }
  const segments = [
    { kind: 'move', to: { x: back.x - uy * size.half, y: back.y + ux * size.half } },
    { kind: 'line', to: tip },
    { kind: 'line', to: { x: back.x + uy * size.half, y: back.y - ux * size.half } },
  ] as const
  return isFull
    ? { kind: 'path', segments: [...segments, { kind: 'close' }], fill: paint, stroke: { paint, width: 0.8 } }
    : { kind: 'path', segments, stroke: { paint, width } }
}

/** A short arrow of a kind, 24 px wide, from x on, centred on y. */
export function linkSample(kind: LinkKind, x: number, y: number): readonly Mark[] {
  const tip = { x: x + 23, y }
  return [
    {
      kind: 'path',
      segments: [
        { kind: 'move', to: { x, y } },
        { kind: 'line', to: tip },
      ],
      stroke: LINK_STROKES[kind],
    },
    arrowHead(kind, { x, y }, tip),
  ]
}

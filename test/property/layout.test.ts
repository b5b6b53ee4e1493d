import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, intersects } from '../../src/base/box'

import { builtInLanes, createLaneRegistry } from '../../src/lanes'
import { createLayout, type LayoutOptions } from '../../src/layout'
import { type Board, RECORDS_NAMES } from '../../src/model/board'
import { mirrorMarks, type Part, type PathSegment, type Scene } from '../../src/scene'
import { arbitraryBoard } from '../support/arbitraryBoard'
import { arbitraryCall } from '../support/arbitraryCall'
import { realMetrics } from '../support/realMetrics'
import { createTestEditor } from '../support/testEditor'

const lanes = createLaneRegistry(builtInLanes)
const boards = arbitraryBoard({ laneTypes: [...builtInLanes.map((type) => type.id), 'of-a-later-version'] })
const languages = fc.constantFrom('en' as const, 'ar' as const)

function draw(board: Board, options: Partial<LayoutOptions> = {}): Scene {
  return createLayout({ lanes, metrics: realMetrics() })(board, {
    language: 'en',
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: true },
    ...options,
  })
}

function isInside(inner: Box, outer: Box, slack = 0.01): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  )
}

function cardsOf(scene: Scene): { readonly id: string; readonly box: Box }[] {
  return scene.rows.flatMap((row) =>
    row.kind === 'lane'
      ? row.cells.flatMap((cell) => cell.cards.map(({ id, box }) => ({ id, box: { ...box, y: box.y + row.y } })))
      : [],
  )
}

describe('the scene of any board', () => {
  it('is the same whatever the order of keys in the file', () => {
    const shuffled = boards.chain((board) =>
      fc
        .tuple(...RECORDS_NAMES.map((name) => fc.shuffledSubarray(Object.entries(board[name]), full(board, name))))
        .map((entries) => {
          const records = Object.fromEntries(
            RECORDS_NAMES.map((name, index) => [name, Object.fromEntries(entries[index] ?? [])]),
          )
          return { board, other: { ...board, ...records } }
        }),
    )
    fc.assert(
      fc.property(shuffled, languages, ({ board, other }, language) => {
        expect(draw(other, { language })).toEqual(draw(board, { language }))
      }),
      { numRuns: 60 },
    )
  })

  it('has every card of a shown lane inside its own cell, apart from the others', () => {
    fc.assert(
      fc.property(boards, languages, (board, language) => {
        const scene = draw(board, { language })
        for (const row of scene.rows) {
          if (row.kind !== 'lane') continue
          for (const cell of row.cells) {
            expect(cell.box.height).toBe(row.height)
            for (const [index, card] of cell.cards.entries()) {
              expect(isInside(card.box, cell.box)).toBe(true)
              for (const other of cell.cards.slice(index + 1)) expect(intersects(card.box, other.box)).toBe(false)
            }
          }
        }
      }),
    )
  })

  it('shows each card of the shown lanes once, unless the lane only shows what is elsewhere', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const scene = draw(board)
        const shown = cardsOf(scene).map(({ id }) => id)
        expect(new Set(shown).size).toBe(shown.length)
        const wanted = Object.values(board.cards).filter((card) => {
          const lane = board.lanes[card.lane]
          return (
            lane && !lane.hidden && lane.readings.includes(board.kind) && lanes.typeOf(lane.type).drawRow === undefined
          )
        })
        for (const card of wanted) expect(shown).toContain(card.id)
      }),
    )
  })

  it('stacks its rows without a gap and without overlap', () => {
    fc.assert(
      fc.property(boards, languages, (board, language) => {
        const scene = draw(board, { language })
        let y = 0
        for (const row of scene.rows) {
          expect(row.y).toBe(y)
          expect(row.height).toBeGreaterThan(0)
          y += row.height
        }
        expect(scene.height).toBe(y)
      }),
    )
  })

  it('read from the right is the mirror image of the one read from the left', () => {
    fc.assert(
      fc.property(boards, languages, (board, language) => {
        const ltr = draw(board, { language, direction: 'ltr' })
        const rtl = draw(board, { language, direction: 'rtl' })
        const mirrored = (box: Box) => ltr.width - box.x - box.width
        const cards = new Map(cardsOf(rtl).map((card) => [card.id, card.box]))
        let sameHeights = true
        for (const { id, box } of cardsOf(ltr)) {
          const other = cards.get(id)
          expect({ x: other?.x, width: other?.width }).toEqual({ x: mirrored(box), width: box.width })
          // Lines of a text without a direction of its own are a little higher in the Arabic setting.
          sameHeights &&= other?.y === box.y && other.height === box.height
        }
        for (const [index, stage] of ltr.stages.entries()) expect(rtl.stages[index]?.box.x).toBe(mirrored(stage.box))
        for (const [index, step] of ltr.steps.entries()) expect(rtl.steps[index]?.box.x).toBe(mirrored(step.box))
        if (!sameHeights || ltr.height !== rtl.height) return
        for (const [index, link] of ltr.links.entries()) {
          expect(rtl.links[index]?.route).toEqual(mirrorRoute(link.route, ltr.width))
        }
      }),
    )
  })

  it('has links with right angles only, which run through no card', () => {
    /** Faces of one step stand on the curve itself, as close as their values: a link to one may pass its neighbour. */
    function isNeighbourOnCurve(
      board: Board,
      id: string,
      link: { readonly from: string; readonly to: string },
    ): boolean {
      const all = Object.values(board.cards)
      const card = all.find((each) => each.id === id)
      const type = card && board.lanes[card.lane]?.type
      if (!card || !type || lanes.typeOf(type).drawRow === undefined) return false
      const ends = all.filter((each) => each.id === link.from || each.id === link.to)
      return ends.some((end) => end.lane === card.lane && end.step === card.step)
    }
    fc.assert(
      fc.property(boards, (board) => {
        const scene = draw(board)
        const cards = cardsOf(scene)
        for (const link of scene.links) {
          for (const [a, b] of legsOf(link.route)) {
            expect(a.x === b.x || a.y === b.y).toBe(true)
            for (const { id, box } of cards)
              if (!isNeighbourOnCurve(board, id, link)) expect(cuts(a, b, box)).toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has links that begin and end on the edges of their cards', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const scene = draw(board)
        const boxes = new Map<string, Box>(cardsOf(scene).map((card) => [card.id, card.box]))
        for (const link of scene.links) {
          const points = link.route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
          expect(isOnEdge(points[0], boxes.get(link.from))).toBe(true)
          expect(isOnEdge(points.at(-1), boxes.get(link.to))).toBe(true)
        }
      }),
    )
  })

  it('has no text that is wider than the place it was given, or reaches out of its part', () => {
    fc.assert(
      fc.property(boards, languages, (board, language) => {
        const scene = draw(board, { language })
        const metrics = realMetrics()
        for (const part of partsOf(scene)) {
          for (const mark of part.marks) {
            if (mark.kind !== 'text') continue
            for (const line of mark.lines)
              expect(metrics.width(line, mark.font), `“${line}”`).toBeLessThanOrEqual(mark.width + 1.5)
            const bottom = mark.y + mark.lines.length * mark.lineHeight
            expect(mark.y, mark.lines.join(' ')).toBeGreaterThanOrEqual(-1)
            // A line is higher than its letters: the air below a letter in a badge may reach out a little.
            expect(bottom, mark.lines.join(' ')).toBeLessThanOrEqual(part.box.height + 3)
          }
        }
      }),
    )
  })

  it('drawn by a layout that remembers is the one drawn afresh, after any command', () => {
    fc.assert(
      fc.property(boards, fc.array(arbitraryCall, { maxLength: 8 }), (board, calls) => {
        const layout = createLayout({ lanes, metrics: realMetrics() })
        const options: LayoutOptions = {
          language: 'en',
          lenses: { csat: true, pain: false, time: false, evidence: true, owner: true },
        }
        layout(board, options)
        const editor = createTestEditor(board)
        for (const call of calls) {
          call.on(editor.get().board, (command, args) => editor.dispatch(command, args))
          expect(layout(editor.get().board, options)).toEqual(draw(editor.get().board, options))
        }
      }),
      { numRuns: 60 },
    )
  })
})

function full(board: Board, name: (typeof RECORDS_NAMES)[number]) {
  const length = Object.keys(board[name]).length
  return { minLength: length, maxLength: length }
}

function mirrorRoute(route: readonly PathSegment[], width: number): readonly PathSegment[] {
  const [mark] = mirrorMarks([{ kind: 'path', segments: route }], width)
  return mark?.kind === 'path' ? mark.segments : []
}

interface Spot {
  readonly x: number
  readonly y: number
}

function legsOf(route: readonly PathSegment[]): [Spot, Spot][] {
  const points = route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
  return points.slice(1).map((point, index) => [points[index] ?? point, point])
}

/** True when the leg lies strictly inside the box somewhere. */
function cuts(a: Spot, b: Spot, box: Box): boolean {
  const leg: Box = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
  const inner: Box = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 }
  return (
    leg.x < inner.x + inner.width &&
    leg.x + leg.width > inner.x &&
    leg.y < inner.y + inner.height &&
    leg.y + leg.height > inner.y
  )
}

function isOnEdge(point: Spot | undefined, box: Box | undefined): boolean {
  if (!point || !box) return false
  const near = (a: number, b: number) => Math.abs(a - b) < 0.6
  const beside = near(point.x, box.x) || near(point.x, box.x + box.width)
  const aboveOrBelow = near(point.y, box.y) || near(point.y, box.y + box.height)
  const within = point.x >= box.x - 0.6 && point.x <= box.x + box.width + 0.6
  const level = point.y >= box.y - 0.6 && point.y <= box.y + box.height + 0.6
  return (beside && level) || (aboveOrBelow && within)
}

function partsOf(scene: Scene): Part[] {
  return [
    ...scene.stages,
    ...scene.steps,
    ...scene.rows.flatMap((row): Part[] =>
      row.kind === 'lane'
        ? [row.header, row.ground, ...(row.overlay ? [row.overlay] : []), ...row.cells.flatMap((cell) => cell.cards)]
        : [row.header, row.ground],
    ),
    ...scene.links,
  ]
}

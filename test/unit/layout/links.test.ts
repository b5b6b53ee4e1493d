import { describe, expect, it } from 'vitest'
import { type Box, intersects, type Point } from '../../../src/base/box'
import type { Direction } from '../../../src/base/direction'
import { laneRegistry } from '../../../src/lanes'
import { CELL_INSET, createLayout } from '../../../src/layout'
import { legendEntries } from '../../../src/layout/legend'
import type { Board } from '../../../src/model/board'
import { LINK_KINDS } from '../../../src/model/records/link'
import type { LinkPart, Mark, Scene } from '../../../src/scene'
import { boardFrom } from '../../support/boardFrom'
import { realMetrics } from '../../support/realMetrics'

/** Thirty links of every kind over six lanes and eight steps: neighbours, far ones, backwards, within a cell, several into one card. */
const THIRTY = `
            | Find                 || Apply                 || Decide               || Build
            | Looks    | Compares  || Applies   | Waits     || Hears     | Signs     || Moves in | Settles
  customer  | a Looks around | b Compares three banks and asks friends || c Applies | d Waits || e Hears | x Signs || f Moves in | g Writes a review
  frontstage| h Shows the rates | || i Takes the file; j Gives a number | || k Calls | l Explains || m Hands over |
  ~ visibility
  backstage | | n Prices the loan || o Enters the file | p Analyses the income of the family and its debts || q Submits | r Prepares || s Releases |
  system    | t Rates | || u Loan system | v Credit bureau || | w Archive || y Payments | z Reviews
  a -> b sequence
  b -> c sequence: ready to ask
  c -> d sequence
  d -> e sequence: usually five days
  e -> x sequence
  x -> f sequence: keys
  f -> g sequence
  c -> i flow: the file
  i -> o flow
  j -> o flow: number
  o -> u flow
  u -> p flow: credit report
  p -> v flow
  v -> p flow: score
  p -> q flow
  q -> k flow: decision
  k -> e flow
  p -> c exception: papers are missing
  o -> c exception: unreadable
  q -> c exception: refused
  v -> o influence
  t -> n flow
  n -> h flow
  a -> y influence: price of waiting
  q -> r flow: approved
  r -> l flow
  l -> x flow
  r -> w flow
  s -> m flow: keys
  g -> z flow
  y -> s influence
  z -> a influence: reviews bring customers
  i -> j sequence: next in the queue
  j -> i exception
`

function layOut(board: Board): Scene {
  const layout = createLayout({ lanes: laneRegistry, metrics: realMetrics() })
  return layout(board, {
    language: 'en',
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
}

function draw(direction: Direction): Scene {
  return layOut(boardFrom(THIRTY, { direction }))
}

interface Leg {
  readonly link: LinkPart
  readonly from: Point
  readonly to: Point
}

function legsOf(link: LinkPart): Leg[] {
  const points = link.route.flatMap((segment) => (segment.kind === 'close' ? [] : [segment.to]))
  return points.slice(1).map((to, at) => ({ link, from: points[at] ?? to, to }))
}

function boxOfLeg({ from, to }: Leg): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }
}

function cardsOf(scene: Scene) {
  return scene.rows.flatMap((row) =>
    row.kind === 'lane'
      ? row.cells.flatMap((cell) =>
          cell.cards.map((card) => ({ id: card.id, box: { ...card.box, y: card.box.y + row.y } })),
        )
      : [],
  )
}

/** The ground that the words of a link stand on. */
function labelBox(link: LinkPart): Box | undefined {
  const ground = link.marks.find((mark) => mark.kind === 'rect')
  return ground && { x: ground.x + link.box.x, y: ground.y + link.box.y, width: ground.width, height: ground.height }
}

function overlap(a: Box, b: Box): { readonly x: number; readonly y: number } {
  return {
    x: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    y: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}

/** Legs that run between two steps, each with those beside it in the same gutter. */
function gutterLegs(scene: Scene) {
  const legs = scene.links.flatMap(legsOf).filter(({ from, to }) => from.x === to.x)
  const gutterOf = ({ from }: Leg) => scene.steps.find(({ box }) => Math.abs(box.x - from.x) < CELL_INSET)?.id
  return legs.flatMap((leg) => {
    const gutter = gutterOf(leg)
    if (gutter === undefined) return []
    const beside = legs.flatMap((other) =>
      other.link !== leg.link && gutterOf(other) === gutter && overlap(boxOfLeg(leg), boxOfLeg(other)).y > 0
        ? [{ id: other.link.id, apart: Math.abs(other.from.x - leg.from.x) }]
        : [],
    )
    return [{ leg, beside }]
  })
}

/** Inside the box, not along its edge. */
function cuts(leg: Leg, box: Box): boolean {
  const { x, y, width, height } = boxOfLeg(leg)
  return x < box.x + box.width && x + width > box.x && y < box.y + box.height && y + height > box.y
}

describe.each(['ltr', 'rtl'] as const)('thirty links on a board written %s', (direction) => {
  const scene = draw(direction)

  it('are all drawn', () => {
    expect(scene.links).toHaveLength(34)
  })

  it('run through the face of no card, their own included', () => {
    const through = scene.links.flatMap((link) =>
      legsOf(link).flatMap((leg) =>
        cardsOf(scene).flatMap(({ id, box }) => (cuts(leg, box) ? [`${link.id} through ${id}`] : [])),
      ),
    )
    expect(through).toEqual([])
  })

  it('never lie upon each other', () => {
    const legs = scene.links.flatMap(legsOf)
    const upon = legs.flatMap((a, at) =>
      legs.slice(at + 1).flatMap((b) => {
        if (a.link === b.link) return []
        const flat = a.from.y === a.to.y
        if (flat !== (b.from.y === b.to.y)) return []
        const apart = flat ? Math.abs(a.from.y - b.from.y) : Math.abs(a.from.x - b.from.x)
        const { x, y } = overlap(boxOfLeg(a), boxOfLeg(b))
        return apart < 2.5 && (flat ? x : y) > 2
          ? [`${a.link.id} and ${b.link.id} ${apart} apart for ${flat ? x : y}`]
          : []
      }),
    )
    expect(upon).toEqual([])
  })

  it('run beside the lines between steps and between lanes, never along them', () => {
    const legs = scene.links.flatMap(legsOf)
    const along = legs.flatMap((leg) => {
      const flat = leg.from.y === leg.to.y
      const lines = flat ? scene.rows.map(({ y }) => y) : scene.steps.map(({ box }) => box.x)
      const place = flat ? leg.from.y : leg.from.x
      return lines.flatMap((line) => (Math.abs(line - place) < 1.5 ? [`${leg.link.id} along ${line}`] : []))
    })
    expect(along).toEqual([])
  })

  it('are told apart where up to four run side by side in a gutter', () => {
    const crowded = gutterLegs(scene).flatMap(({ leg, beside }) =>
      beside.length < 4 ? beside.filter(({ apart }) => apart < 6).map(({ id }) => `${leg.link.id} and ${id}`) : [],
    )
    expect(crowded).toEqual([])
  })

  it('have their words beside the cards, not on them, and not on the words of another link', () => {
    const labels = scene.links.flatMap((link) => {
      const box = labelBox(link)
      return box ? [{ id: link.id, box }] : []
    })
    expect(labels.length).toBeGreaterThan(10)
    const on = labels.flatMap(({ id, box }, at) => [
      ...cardsOf(scene).flatMap((card) => {
        const { x, y } = overlap(box, card.box)
        return x > 0 && y > 0 ? [`${id} on ${card.id} by ${x}×${y}`] : []
      }),
      ...labels
        .slice(at + 1)
        .flatMap((other) => (intersects(box, other.box) ? [`${id} on the words of ${other.id}`] : [])),
    ])
    expect(on).toEqual([])
  })
})

describe('a link', () => {
  it('points at its card in both directions of writing', () => {
    const tipOf = (scene: Scene) =>
      scene.links.map((link) => {
        const legs = legsOf(link)
        const last = legs.at(-1)
        return last && { x: Math.sign(last.to.x - last.from.x), y: Math.sign(last.to.y - last.from.y) }
      })
    const mirrored = tipOf(draw('ltr')).map((way) => way && { x: way.x === 0 ? 0 : -way.x, y: way.y })
    expect(tipOf(draw('rtl'))).toEqual(mirrored)
    for (const direction of ['ltr', 'rtl'] as const)
      for (const link of draw(direction).links) {
        const head = link.marks.filter((mark) => mark.kind === 'path')[1]?.segments
        const [wing, tip] = head ?? []
        const last = legsOf(link).at(-1)
        if (wing?.kind !== 'move' || tip?.kind !== 'line' || !last) throw new Error('no head')
        expect({ x: tip.to.x + link.box.x, y: tip.to.y + link.box.y }).toEqual(last.to)
        // The wings lie behind the tip, where the leg comes from.
        const back = { x: Math.sign(last.from.x - last.to.x), y: Math.sign(last.from.y - last.to.y) }
        expect((wing.to.x - tip.to.x) * back.x + (wing.to.y - tip.to.y) * back.y).toBeGreaterThan(0)
      }
  })

  it('is told apart from every other kind without its colour, on the board and in the legend', () => {
    const looks = LINK_KINDS.map((kind) => {
      const board = boardFrom(`
                   | Apply
                   | Find
        customer   | a Looks
        frontstage | b Shows
        a -> b ${kind}
      `)
      const [link] = layOut(board).links
      const [entry] = legendEntries(board, layOut(board))
      return [link?.marks ?? [], entry?.sample(0, 0) ?? []].map(withoutColour)
    })
    expect(new Set(looks.map(([drawn]) => drawn)).size).toBe(LINK_KINDS.length)
    expect(new Set(looks.map(([, sample]) => sample)).size).toBe(LINK_KINDS.length)
  })

  it('has a legend only of what is drawn', () => {
    const wordsOf = (lane: string) => {
      const board = boardFrom(`
                 | Apply
                 | Find
      customer   | a Looks
      ${lane}    | b Waits
      a -> b flow
    `)
      return legendEntries(board, layOut(board)).map((entry) => entry.words.en)
    }
    // Only what claims something has a dashed edge while it is assumed. Nobody was asked: there is no small sample.
    expect(wordsOf('pain')).toEqual(['Work flow', 'Dashed: assumption'])
    expect(wordsOf('backstage')).toEqual(['Work flow'])
  })

  it('keeps all its words where there is room for them, and ends in an ellipsis where there is none', () => {
    const wordsOf = (label: string) => {
      const board = boardFrom(`
                   | Apply
                   | Find | Send
        customer   | a Looks | b Sends
        a -> b flow: ${label}
      `)
      return layOut(board).links[0]?.marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
    }
    expect(wordsOf('within two working days')).toEqual(['within two working days'])
    const [cut] = wordsOf('within two working days, or three when the branch is closed for a holiday') ?? []
    expect(cut).toMatch(/^within two working days.*…$/)
  })
})

function withoutColour(marks: readonly Mark[]): string {
  return JSON.stringify(marks, (key, value: unknown) => (key === 'paint' || key === 'fill' ? Boolean(value) : value))
}

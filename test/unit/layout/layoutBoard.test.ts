import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { runCommand, updateCards, updateLane } from '../../../src/commands'
import { laneRegistry } from '../../../src/lanes'
import { COLUMN_WIDTH, cellAt, createLayout, type LayoutOptions } from '../../../src/layout'
import type { Board } from '../../../src/model/board'
import type { IconMark, LaneRow, Mark, Scene, TextMark } from '../../../src/scene'
import { boardFrom, cardId } from '../../support/boardFrom'
import { countedMetrics } from '../../support/metrics'
import { countedIds } from '../../support/ports'

const OPTIONS: LayoutOptions = {
  language: 'en',
  lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
}

const PICTURE = `
             | Apply             || Decide
             | Find    | Submit  || Wait
  customer   | a Looks | b Submits the file at the branch || c Waits; d Calls
  frontstage | e Shows | f Takes || g Tells
  ~ visibility
  backstage  |         | h Enters ||
  b -> f flow
  f -> h flow
`

function layoutOf() {
  return createLayout({ lanes: laneRegistry, metrics: countedMetrics })
}

function draw(board: Board, options: Partial<LayoutOptions> = {}): Scene {
  return layoutOf()(board, { ...OPTIONS, ...options })
}

function laneRow(scene: Scene, lane: string): LaneRow {
  const row = scene.rows.find((each) => each.id === lane)
  if (row?.kind !== 'lane') throw new Error(`No row ${lane}`)
  return row
}

function edit(board: Board, card: string, text: string): Board {
  const change = runCommand(
    board,
    updateCards,
    { ids: [cardId(card)], change: { text: { en: text } } },
    { newId: countedIds() },
  )
  if (!change.ok) throw new Error(change.error)
  return change.value.board
}

function texts(marks: readonly Mark[]): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text')
}

describe('layout', () => {
  it('keeps the rows and parts that an edit does not touch', () => {
    const layout = layoutOf()
    const board = boardFrom(PICTURE)
    const before = layout(board, OPTIONS)
    const after = layout(edit(board, 'e', 'Says'), OPTIONS)
    expect(laneRow(after, 'lane_customer')).toBe(laneRow(before, 'lane_customer'))
    expect(laneRow(after, 'lane_backstage')).toBe(laneRow(before, 'lane_backstage'))
    expect(after.rows[2]).toBe(before.rows[2])
    expect(after.stages).toBe(before.stages)
    expect(after.steps).toBe(before.steps)
    expect(after.links).toBe(before.links)
    const [first, second] = laneRow(after, 'lane_frontstage').cells
    const [firstBefore, secondBefore] = laneRow(before, 'lane_frontstage').cells
    expect(second?.cards[0]).toBe(secondBefore?.cards[0])
    expect(first?.cards[0]).not.toBe(firstBefore?.cards[0])
  })

  it('gives the very same rows and links for a change that nothing drawn depends on', () => {
    const layout = layoutOf()
    const board = boardFrom(PICTURE)
    const before = layout(board, OPTIONS)
    const after = layout({ ...board, status: 'agreed' }, OPTIONS)
    expect(after.rows).toBe(before.rows)
    expect(after.links).toBe(before.links)
  })

  it('lets a row grow with its longest text, and moves the rows below down', () => {
    const board = boardFrom(PICTURE)
    const before = draw(board)
    const after = draw(
      edit(board, 'a', 'Looks at all that the banks of the country have to offer to a young family '.repeat(4)),
    )
    expect(laneRow(after, 'lane_customer').height).toBeGreaterThan(laneRow(before, 'lane_customer').height)
    const grown = laneRow(after, 'lane_customer').height - laneRow(before, 'lane_customer').height
    expect(laneRow(after, 'lane_backstage').y - laneRow(before, 'lane_backstage').y).toBe(grown)
  })

  it('keeps every word of a card', () => {
    const words = 'Looks at all that the banks of the country have to offer to a young family'
    const scene = draw(edit(boardFrom(PICTURE), 'a', words))
    const card = laneRow(scene, 'lane_customer').cells[0]?.cards[0]
    expect(card?.label).toBe(words)
    const [text] = texts(card?.marks ?? [])
    expect(text?.lines.join(' ')).toBe(words)
    expect(text?.lines.length).toBeGreaterThan(2)
  })

  it('keeps a column for a stage without steps, so that one can be added', () => {
    const board = boardFrom(PICTURE)
    const stage = brandId('stage', 'stage_9')
    const scene = draw({
      ...board,
      stages: { ...board.stages, [stage]: { id: stage, order: 'a5', name: { en: 'Later' } } },
    })
    expect(scene.stages).toHaveLength(3)
    expect(scene.width).toBe(draw(board).width + COLUMN_WIDTH)
    expect(scene.steps).toHaveLength(3)
  })

  it('draws a board without anything', () => {
    const scene = draw({ ...boardFrom(PICTURE), stages: {}, steps: {}, lanes: {}, lines: {}, cards: {}, links: {} })
    expect(scene.rows).toEqual([])
    expect(scene.width).toBeGreaterThan(0)
    expect(scene.bounds.height).toBeGreaterThan(0)
  })

  it('leaves out hidden lanes with their cards and the links that end there', () => {
    const board = boardFrom(PICTURE)
    const hide = { id: brandId('lane', 'lane_backstage'), change: { hidden: true } }
    const hidden = runCommand(board, updateLane, hide, { newId: countedIds() })
    if (!hidden.ok) throw new Error(hidden.error)
    const scene = draw(hidden.value.board)
    expect(scene.rows.map((row) => row.id)).toEqual(['lane_customer', 'lane_frontstage', 'line_visibility'])
    expect(scene.links.map((link) => link.id)).toEqual(['link_1'])
  })

  it('shows in each reading the lanes of that reading', () => {
    const board = boardFrom(PICTURE)
    const backstage = brandId('lane', 'lane_backstage')
    const lane = board.lanes[backstage]
    if (!lane) throw new Error('no lane')
    const lanes = { ...board.lanes, [backstage]: { ...lane, readings: ['blueprint' as const] } }
    const rows = (kind: Board['kind']) => draw({ ...board, lanes, kind }).rows.map((row) => row.id)
    expect(rows('blueprint')).toContain('lane_backstage')
    expect(rows('journey')).not.toContain('lane_backstage')
  })

  it('numbers the steps along the journey, in the digits of the board', () => {
    const board = boardFrom(PICTURE, { digits: 'arab' })
    const scene = draw(board, { language: 'ar' })
    expect(scene.steps.map((step) => step.number)).toEqual([1, 2, 3])
    expect(scene.steps.map((step) => texts(step.marks)[0]?.lines[0])).toEqual(['١', '٢', '٣'])
  })

  it('puts the ground of what customers do not see below the line of visibility', () => {
    const scene = draw(boardFrom(PICTURE))
    const fills = scene.rows.map((row) => row.ground.marks.find((mark) => mark.kind === 'rect')?.fill)
    expect(fills).toEqual(['surface', 'surface', 'surface', 'zoneHidden'])
  })

  it('ends each link in an arrowhead at the edge of its card', () => {
    for (const link of draw(boardFrom(PICTURE)).links) {
      const paths = link.marks.filter((mark) => mark.kind === 'path')
      expect(paths).toHaveLength(2)
      const head = paths[1]?.segments ?? []
      const tip = head[1]
      const end = link.route.at(-1)
      if (tip?.kind !== 'line' || end?.kind !== 'line') throw new Error('not an arrow')
      expect({ x: tip.to.x + link.box.x, y: tip.to.y + link.box.y }).toEqual(end.to)
    }
  })

  it('draws links that share a way beside each other', () => {
    const board = boardFrom(`
                 | Apply
                 | Find
      customer   | a Looks
      frontstage | b Shows
      a -> b flow
      b -> a flow
      a -> b exception
    `)
    const xs = draw(board).links.map((link) => (link.route[0]?.kind === 'move' ? link.route[0].to.x : 0))
    expect(new Set(xs).size).toBe(3)
  })

  it('mirrors places and not forms: icons and words stay as they are', () => {
    const icons = (scene: Scene): IconMark[] =>
      laneRow(scene, 'lane_customer').header.marks.filter((mark) => mark.kind === 'icon')
    const ltr = draw(boardFrom(PICTURE), { direction: 'ltr' })
    const rtl = draw(boardFrom(PICTURE), { direction: 'rtl' })
    const [left] = icons(ltr)
    const [right] = icons(rtl)
    expect(right).toEqual({ ...left, x: ltr.labelWidth - (left?.x ?? 0) - (left?.size ?? 0), y: right?.y })
    const card = (scene: Scene) => texts(laneRow(scene, 'lane_customer').cells[0]?.cards[0]?.marks ?? [])[0]
    expect(card(rtl)?.lines).toEqual(card(ltr)?.lines)
    expect(card(rtl)?.dir).toBe('ltr')
  })

  it('finds the cell and the place in it that a drop would take', () => {
    const scene = draw(boardFrom(PICTURE))
    const row = laneRow(scene, 'lane_customer')
    const cell = row.cells[2]
    const [first, second] = cell?.cards ?? []
    if (!cell || !first || !second) throw new Error('no cards')
    const at = (y: number) => cellAt(scene, { x: cell.box.x + 20, y: row.y + y })?.index
    expect(at(first.box.y + 2)).toBe(0)
    expect(at(first.box.y + first.box.height - 2)).toBe(1)
    expect(at(second.box.y + second.box.height - 1)).toBe(2)
    expect(cellAt(scene, { x: -5, y: 10 })).toBeUndefined()
    expect(cellAt(scene, { x: 10, y: scene.rows[2]?.y ?? 0 })).toBeUndefined()
  })

  it('prints nothing that only says what might be written', () => {
    const board = boardFrom(`
             | Apply
             | Find
    customer | a Looks
    pain     |
    `)
    const wordsOf = (printed: boolean) =>
      laneRow(draw(board, { printed }), 'lane_pain').header.marks.flatMap((mark) =>
        mark.kind === 'text' ? [mark.lines.join(' ')] : [],
      )
    expect(wordsOf(false).join()).toContain('What costs the customer')
    expect(wordsOf(true).join()).not.toContain('What costs the customer')
  })
})

import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { cardTarget, rowTarget, stageTarget, stepTarget } from '../../src/canvas/drag/targets'
import { linkAt } from '../../src/canvas/linkAt'
import { findCard } from '../../src/canvas/navigate'
import { moveCards, moveRow, moveStage, moveStep, runCommand } from '../../src/commands'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import type { Board } from '../../src/model/board'
import { cardsInCell, rowsInOrder, stagesInOrder, stepsInOrder } from '../../src/model/reads'
import { boardFrom, cardId } from '../support/boardFrom'
import { countedMetrics } from '../support/metrics'
import { countedIds } from '../support/ports'

const board = boardFrom(`
            | Apply            || Decide
            | Find   | Submit  || Wait  | Sign
  customer  | a One  | b Two   || c Three; d Four |
  csat      |        |         ||        |
  ~ visibility
  backstage |        | e Five  ||        |
  a -> b
`)

function sceneOf(direction: 'ltr' | 'rtl') {
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  return layout(board, {
    language: 'en',
    direction,
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
}

const lane = (name: string) => brandId('lane', `lane_${name}`)
const step = (n: number) => brandId('step', `step_${n}`)
const env = { newId: countedIds('t') }

function changed(result: ReturnType<typeof runCommand>): Board {
  if (!result.ok) throw new Error(result.error)
  return result.value.board
}

test('a card dropped in the lower half of another one goes behind it, not counting itself', () => {
  const scene = sceneOf('ltr')
  const spot = findCard(scene, cardId('d'))
  if (!spot) throw new Error('the picture has a card d')
  const { box } = spot.card
  const point = { x: box.x + 4, y: spot.row.y + box.y + box.height - 2 }
  const target = cardTarget(scene, board, laneRegistry, point, [cardId('c')])
  expect(target).toEqual({ lane: lane('customer'), step: step(3), index: 1 })
  const after = changed(
    runCommand(board, moveCards, { ids: [cardId('c')], ...target, lane: lane('customer'), step: step(3) }, env),
  )
  expect(cardsInCell(after, lane('customer'), step(3)).map((card) => card.id)).toEqual([cardId('d'), cardId('c')])
})

test('cards may not be dropped on a lane that only shows what is elsewhere, nor on a line', () => {
  const scene = sceneOf('ltr')
  for (const row of scene.rows.filter((each) => each.kind === 'line' || each.id === lane('csat'))) {
    expect(cardTarget(scene, board, laneRegistry, { x: 20, y: row.y + row.height / 2 }, [])).toBeUndefined()
  }
})

test('a step dropped past the middle of another stands behind it, in both directions', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    const scene = sceneOf(direction)
    const wait = scene.steps.find((each) => each.id === step(3))
    if (!wait) throw new Error('the picture has a third step')
    const past = direction === 'ltr' ? wait.box.x + wait.box.width - 3 : wait.box.x + 3
    const target = stepTarget(scene, past, step(1))
    expect(target).toMatchObject({ stage: brandId('stage', 'stage_2'), index: 1 })
    const after = changed(
      runCommand(board, moveStep, { id: step(1), stage: brandId('stage', 'stage_2'), index: target?.index ?? -1 }, env),
    )
    expect(stepsInOrder(after).map((each) => each.id)).toEqual([step(2), step(3), step(1), step(4)])
  }
})

test('a stage dropped at the far end becomes the last one, in both directions', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    const scene = sceneOf(direction)
    const id = brandId('stage', 'stage_1')
    const { index } = stageTarget(scene, direction === 'ltr' ? scene.width + 50 : -50, id)
    const after = changed(runCommand(board, moveStage, { id, index }, env))
    expect(stagesInOrder(after).map((stage) => stage.id)).toEqual([brandId('stage', 'stage_2'), id])
  }
})

test('a lane dropped on the upper half of a row goes before it; hidden rows keep their place', () => {
  const hidden: Board = {
    ...board,
    lanes: {
      ...board.lanes,
      [lane('csat')]: {
        ...board.lanes[lane('csat')],
        id: lane('csat'),
        type: 'csat',
        order: board.lanes[lane('csat')]?.order ?? 'a0',
        name: {},
        readings: ['blueprint'],
        hidden: true,
      },
    },
  }
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  const scene = layout(hidden, {
    language: 'en',
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
  const line = scene.rows.find((row) => row.kind === 'line')
  if (!line) throw new Error('the picture has a line')
  const { index } = rowTarget(scene, hidden, line.y + 1, lane('backstage'))
  const after = changed(runCommand(hidden, moveRow, { id: lane('backstage'), index }, env))
  expect(rowsInOrder(after).map((row) => row.record.id)).toEqual([
    lane('customer'),
    lane('csat'),
    lane('backstage'),
    brandId('line', 'line_visibility'),
  ])
})

test('a lane dropped on itself stays where it is', () => {
  const scene = sceneOf('ltr')
  const own = scene.rows.find((row) => row.id === lane('customer'))
  if (!own) throw new Error('the picture has customers')
  for (const y of [own.y + 2, own.y + own.height - 2]) {
    const { index } = rowTarget(scene, board, y, lane('customer'))
    expect(index).toBe(0)
  }
})

test('a lane dropped where it was does not jump over the hidden rows beside it', () => {
  const csat = board.lanes[lane('csat')]
  if (!csat) throw new Error('the picture has a csat lane')
  const hidden: Board = { ...board, lanes: { ...board.lanes, [lane('csat')]: { ...csat, hidden: true } } }
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  const scene = layout(hidden, {
    language: 'en',
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
  const at = rowsInOrder(hidden).findIndex((row) => row.record.id === lane('customer'))
  const own = scene.rows.find((row) => row.id === lane('customer'))
  if (!own) throw new Error('the picture has customers')
  for (const y of [own.y + 2, own.y + own.height - 2, own.y + own.height + 1]) {
    expect(rowTarget(scene, hidden, y, lane('customer')).index).toBe(at)
  }
})

test('a link is found beside its way, and not elsewhere', () => {
  const scene = sceneOf('ltr')
  const link = scene.links[0]
  const first = link?.route.find((segment) => segment.kind === 'line')
  if (!link || first?.kind !== 'line') throw new Error('the picture has a link')
  expect(linkAt(scene, { x: first.to.x, y: first.to.y + 3 }, 5)?.id).toBe(link.id)
  expect(linkAt(scene, { x: first.to.x, y: first.to.y + 60 }, 5)).toBeUndefined()
})

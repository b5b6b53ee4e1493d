import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { keyOf, type Place } from '../../src/canvas/place'
import { placeNear } from '../../src/canvas/placeNear'
import { removeLane, removeStage, removeStep, runCommand, updateLane } from '../../src/commands'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import type { Board } from '../../src/model/board'
import type { Scene } from '../../src/scene'
import { boardFrom, cardId } from '../support/boardFrom'
import { countedMetrics } from '../support/metrics'
import { countedIds } from '../support/ports'

const board = boardFrom(`
           | Apply               || Decide         || Pay
           | Find      | Submit  || Wait    | Hear || Sign
  customer | a Looks   | b Sends || c Waits |      || d Signs
  ~ visibility
  backstage|           | e Enters||         |      ||
`)
const lane = (name: string) => brandId('lane', `lane_${name}`)
const step = (n: number) => brandId('step', `step_${n}`)
const env = { newId: countedIds('t') }

function sceneOf(of: Board): Scene {
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  return layout(of, {
    language: 'en',
    direction: 'ltr',
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
}

function near(gone: Place, result: ReturnType<typeof runCommand>): string | undefined {
  if (!result.ok) throw new Error(result.error)
  const place = placeNear(sceneOf(board), gone, sceneOf(result.value.board))
  return place && keyOf(place)
}

test('after a step and after a stage comes the one that moved up into its place, or the new last one', () => {
  const steps = [3, 5].map((n) =>
    near({ kind: 'step', id: step(n) }, runCommand(board, removeStep, { id: step(n) }, env)),
  )
  expect(steps).toEqual([`step ${step(4)}`, `step ${step(4)}`])
  const [, middle, last] = Object.values(board.stages).map(({ id }) => id)
  if (!middle || !last) throw new Error('three stages')
  expect(near({ kind: 'stage', id: middle }, runCommand(board, removeStage, { id: middle }, env))).toBe(`stage ${last}`)
  expect(near({ kind: 'stage', id: last }, runCommand(board, removeStage, { id: last }, env))).toBe(`stage ${middle}`)
})

test('after a lane comes the row that stands there now', () => {
  const gone = { kind: 'lane', id: lane('customer') } as const
  expect(near(gone, runCommand(board, removeLane, { id: gone.id }, env))).toMatch(/^line /)
})

test('of a card whose lane was hidden the keyboard goes to the same step of another lane', () => {
  const hide = runCommand(board, updateLane, { id: lane('customer'), change: { hidden: true } }, env)
  expect(near({ kind: 'card', id: cardId('b') }, hide)).toBe(`card ${cardId('e')}`)
  expect(near({ kind: 'card', id: cardId('c') }, hide)).toBe(`cell ${lane('backstage')} ${step(3)}`)
})

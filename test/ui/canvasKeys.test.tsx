import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { typedBy } from '../../src/canvas/chord'
import { type Arrow, firstPlace, jumpFrom, moveFrom } from '../../src/canvas/navigate'
import { keyOf, type Place } from '../../src/canvas/place'
import { laneRegistry } from '../../src/lanes'
import { createLayout } from '../../src/layout'
import type { Scene } from '../../src/scene'
import { boardFrom, cardId } from '../support/boardFrom'
import { countedMetrics } from '../support/metrics'

const PICTURE = `
           | Apply               || Decide
           | Find      | Submit  || Wait
  customer | a Looks   | b Sends || c Waits; d Calls
  ~ visibility
  backstage|           | e Enters||
`

function sceneOf(direction: 'ltr' | 'rtl'): Scene {
  const layout = createLayout({ lanes: laneRegistry, metrics: countedMetrics })
  return layout(boardFrom(PICTURE), {
    language: 'en',
    direction,
    lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
  })
}

/** Where a walk by arrow keys ends, as the name of its place. */
function walk(scene: Scene, from: Place, ...arrows: Arrow[]): string | undefined {
  let place: Place | undefined = from
  for (const arrow of arrows) place = place && moveFrom(scene, place, arrow)
  return place && keyOf(place)
}

const card = (name: string): Place => ({ kind: 'card', id: cardId(name) })
const step = (id: string): Place => ({ kind: 'step', id: brandId('step', id) })

test('in a board written from the left, the right arrow goes on along the journey', () => {
  expect(walk(sceneOf('ltr'), card('a'), 'right')).toBe('card card_b')
})

test('in a board written from the right, the left arrow goes on along the journey', () => {
  const scene = sceneOf('rtl')
  expect(walk(scene, card('a'), 'left')).toBe('card card_b')
  expect(walk(scene, card('b'), 'right')).toBe('card card_a')
})

test('down goes through the cards of a cell before it goes to the next lane', () => {
  const scene = sceneOf('ltr')
  expect(walk(scene, card('c'), 'down')).toBe('card card_d')
  expect(walk(scene, card('c'), 'down', 'down')).toBe('cell lane_backstage step_3')
})

test('lines between lanes are passed over by the cells', () => {
  expect(walk(sceneOf('ltr'), card('b'), 'down')).toBe('card card_e')
  expect(walk(sceneOf('ltr'), card('e'), 'up')).toBe('card card_b')
})

test('up from the first row leads to the head of the step, and on to its stage', () => {
  const scene = sceneOf('ltr')
  expect(walk(scene, card('b'), 'up')).toBe('step step_2')
  expect(walk(scene, card('b'), 'up', 'up')).toBe('stage stage_1')
  expect(walk(scene, card('b'), 'up', 'up', 'up')).toBeUndefined()
})

test('towards the labels lies the name of the lane, on whichever side they stand', () => {
  expect(walk(sceneOf('ltr'), card('a'), 'left')).toBe('lane lane_customer')
  expect(walk(sceneOf('rtl'), card('a'), 'right')).toBe('lane lane_customer')
})

test('down along the labels passes lines as well as lanes', () => {
  const lane: Place = { kind: 'lane', id: brandId('lane', 'lane_customer') }
  expect(walk(sceneOf('ltr'), lane, 'down')).toBe('line line_visibility')
  expect(walk(sceneOf('ltr'), lane, 'down', 'down')).toBe('lane lane_backstage')
})

test('heads of steps are walked as the eye sees them', () => {
  expect(walk(sceneOf('rtl'), step('step_1'), 'left')).toBe('step step_2')
  expect(walk(sceneOf('rtl'), step('step_1'), 'right')).toBeUndefined()
})

test('End goes to the last step of the row, and with Ctrl to the last corner', () => {
  const scene = sceneOf('rtl')
  const end = jumpFrom(scene, card('a'), 'last', false)
  const corner = jumpFrom(scene, card('a'), 'last', true)
  expect(end && keyOf(end)).toBe('card card_d')
  expect(corner && keyOf(corner)).toBe('cell lane_backstage step_3')
})

test('the keyboard starts at the first cell', () => {
  const place = firstPlace(sceneOf('rtl'))
  expect(place && keyOf(place)).toBe('card card_a')
})

const pressed = (key: string, code: string, held: Partial<Record<'ctrlKey' | 'altKey', boolean>> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

test('letters of any script begin to write; blanks, named keys and commands do not', () => {
  expect(typedBy(pressed('م', 'KeyL'))).toBe('م')
  expect(typedBy(pressed('7', 'Digit7'))).toBe('7')
  expect(typedBy(pressed('لا', 'KeyB'))).toBe('لا')
  expect(typedBy(pressed(' ', 'Space'))).toBeUndefined()
  expect(typedBy(pressed('Enter', 'Enter'))).toBeUndefined()
  expect(typedBy(pressed('a', 'KeyA', { ctrlKey: true }))).toBeUndefined()
})

import { expect, test } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { hrefOf, parseRoute, type Route } from '../../../src/ui/route'

const id = brandId('board', 'board_a')

test('every place has an address that leads to it', () => {
  const places: readonly Route[] = [
    { kind: 'library' },
    { kind: 'trash' },
    { kind: 'board', id },
    { kind: 'board', id, view: 'table' },
    { kind: 'board', id, present: 'here' },
    { kind: 'board', id, present: 'here', view: 'map' },
    { kind: 'board', id, present: 'led' },
  ]
  for (const place of places) expect(parseRoute(hrefOf(place))).toEqual(place)
})

test('the view behind a presentation stands in its address, and what is unknown is passed over', () => {
  expect(hrefOf({ kind: 'board', id, present: 'here' })).toBe('#/board/board_a/present')
  expect(hrefOf({ kind: 'board', id, present: 'here', view: 'table' })).toBe('#/board/board_a/present/table')
  expect(parseRoute('#/board/board_a/present/other')).toEqual({ kind: 'board', id, present: 'here' })
  expect(parseRoute('#/board/board_a/other')).toEqual({ kind: 'board', id })
})

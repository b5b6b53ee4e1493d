import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { brandId } from '../../../src/base/ids'
import { noFilter } from '../../../src/model/cardFilter'
import { keepLook, restoreLook } from '../../../src/ui/editor/keptLook'
import { boardFrom } from '../../support/boardFrom'
import { createTestEditor } from '../../support/testEditor'

const BOARD = boardFrom(`
           | Apply
           | Find    | Submit
  customer | a Looks | b Asks
`)

const open = (id = 'board_1') => createTestEditor({ ...BOARD, id: brandId('board', id) })
const KEY = 'rihla.looks'
let saved: Map<string, string>

beforeEach(() => {
  saved = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => saved.get(key) ?? null,
    setItem: (key: string, value: string) => saved.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a board opens filtered and with the lenses and numbers it was looked at with here; another board does not', () => {
  const first = open()
  const stop = keepLook(first)
  first.setFilter({ ...noFilter, evidence: ['researched'], tags: ['branch'] })
  first.setLens('pain', true)
  first.setMeasured({ dims: { branch: ['Muscat'] }, period: '2026-03' })
  stop()
  first.setLens('owner', true)

  const again = open()
  restoreLook(again)
  const { filter, lenses, measured } = again.get()
  expect(filter).toEqual({ ...noFilter, evidence: ['researched'], tags: ['branch'] })
  expect([lenses.pain, lenses.owner]).toEqual([true, false])
  expect(measured).toEqual({ dims: { branch: ['Muscat'] }, period: '2026-03' })

  const other = open('board_2')
  restoreLook(other)
  expect(other.get().filter).toEqual(noFilter)
})

test('what is no look leaves the board as it is, and only the boards looked at last are kept', () => {
  for (const text of ['', '7', '{"board_1":3}', '{"board_1":{"filter":{},"lenses":[1]}}']) {
    saved.set(KEY, text)
    const editor = open()
    const before = editor.get()
    restoreLook(editor)
    expect(editor.get()).toBe(before)
  }
  for (let n = 0; n < 100; n++) {
    const editor = open(`board_${n}`)
    keepLook(editor)
    editor.setLens('pain', true)
  }
  const kept = Object.keys(JSON.parse(saved.get(KEY) ?? '{}'))
  expect([kept.length, kept.at(-1)]).toEqual([60, 'board_99'])
})

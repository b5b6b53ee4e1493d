import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createMapView } from '../../src/canvas'
import { SHORTCUTS, type ShortcutId } from '../../src/canvas/shortcuts/table'
import { addView } from '../../src/commands'
import type { Selection } from '../../src/editor'
import { laneRegistry } from '../../src/lanes'
import { i18next } from '../../src/ui/i18n'
import { appCommands } from '../../src/ui/palette/appCommands'
import { commandItems } from '../../src/ui/palette/command'
import { editorCommands } from '../../src/ui/palette/editorCommands'
import { groupsFor } from '../../src/ui/palette/groups'
import { shownNow } from '../../src/ui/views/shownView'
import { boardFrom } from '../support/boardFrom'
import { createTestEditor } from '../support/testEditor'
import { startWords } from '../support/words'

const BOARD = boardFrom(`
           | Apply
           | Find    | Submit
  customer | a Looks | b Asks
  a -> b
`)

const lane = brandId('lane', 'lane_customer')
const step = brandId('step', 'step_1')
const cards = (...names: string[]): Selection => ({
  kind: 'cards',
  ids: names.map((name) => brandId('card', `card_${name}`)),
})

const SELECTIONS: readonly Selection[] = [
  { kind: 'none' },
  cards('a'),
  cards('a', 'b'),
  { kind: 'cell', lane, step },
  { kind: 'step', id: step },
  { kind: 'stage', id: brandId('stage', 'stage_1') },
  { kind: 'lane', id: lane },
]

const nothing = () => undefined

function start() {
  if (!i18next.isInitialized) startWords('en')
  const editor = createTestEditor(BOARD)
  const hands = {
    ...{ editor, view: createMapView(), shown: 'map' as const, showAs: nothing, openDrawer: nothing },
    ...{
      toggleDetails: nothing,
      find: nothing,
      export: nothing,
      saveCopy: nothing,
      copyPicture: nothing,
      present: nothing,
    },
    ...{ presentElsewhere: nothing, backUp: nothing, showView: nothing },
  }
  const offered = (selection: Selection) => {
    editor.select(selection)
    return [...editorCommands(hands, editor.get(), laneRegistry), ...appCommands()].filter(({ when }) => when !== false)
  }
  const found = (selection: Selection, query: string, language: 'en' | 'ar' = 'en') =>
    groupsFor(commandItems(i18next.getFixedT(language), language, offered(selection)), query, []).flatMap(({ items }) =>
      items.map(({ label }) => label),
    )
  return { editor, offered, found }
}

/** They walk: there is nothing to find them for. The menu is the commands themselves, and saving only says that it is done. */
const WALKS: readonly ShortcutId[] = [
  'go',
  'extend',
  'goToEnd',
  'goToCorner',
  'walkLinks',
  'alongLink',
  'menu',
  'palette',
  'save',
]

test('whatever has a key on an open board is found in the palette, with that key', () => {
  const { editor, offered } = start()
  editor.dispatch(addView, { name: { en: 'Council' }, ...shownNow(editor.get()) })
  editor.undo()
  const places: readonly string[] = ['anywhere', 'editor', 'board', 'map', 'clipboard']
  const bound = SHORTCUTS.filter(({ where }) => places.includes(where)).map(({ id }) => id)
  const keyed = (selection: Selection) => offered(selection).flatMap(({ shortcut }) => shortcut ?? [])
  const there = new Set(SELECTIONS.flatMap(keyed))
  editor.redo()
  for (const id of SELECTIONS.flatMap(keyed)) there.add(id)
  expect(bound.filter((id) => !there.has(id) && !WALKS.includes(id))).toEqual([])
})

test('no two commands that are offered together are known by one name or one key', () => {
  const { offered } = start()
  for (const selection of SELECTIONS) {
    const ids = offered(selection).map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    const keys = offered(selection).flatMap(({ shortcut, chord = 0 }) => (shortcut ? `${shortcut} ${chord}` : []))
    expect(keys).toEqual([...new Set(keys)])
  }
})

test.each([
  ['new board', { kind: 'none' }, 'New board'],
  ['rename', { kind: 'none' }, 'Rename the board'],
  ['fail point', cards('a'), 'Mark as: Fail point'],
  ['moment', cards('a', 'b'), 'Mark as: Moment of truth'],
  ['researched', cards('a'), 'How well is it known: Researched'],
  ['freeze', cards('a'), 'Freeze the lane of this card'],
  ['timer', { kind: 'none' }, 'Start the timer'],
  ['filter', { kind: 'none' }, 'Filter the cards…'],
  ['pain', { kind: 'none' }, 'Show on cards: Pain points'],
  ['dark', { kind: 'none' }, 'Dark theme'],
  ['journey', { kind: 'none' }, 'Read as journey map'],
  ['to-be', { kind: 'none' }, 'State of the board: To-be'],
] as const)('“%s” finds what is meant', (query, selection, label) => {
  expect(start().found(selection, query)).toContain(label)
})

test('in Arabic too, whatever the hamza', () => {
  const { found } = start()
  expect(found(cards('a'), 'نقطه اخفاق', 'ar')).toContain('وضع علامة: نقطة إخفاق')
})

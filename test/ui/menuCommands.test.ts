import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brandId } from '../../src/base/ids'
import { createMapView } from '../../src/canvas'
import type { Selection } from '../../src/editor'
import { laneRegistry } from '../../src/lanes'
import { editorCommands } from '../../src/ui/palette/editorCommands'
import { boardFrom } from '../support/boardFrom'
import { createTestEditor } from '../support/testEditor'

const FOLDER = 'src/canvas/menu/'

/** One item of a menu of the map: the keys of its words, and the shortcut that stands beside them. */
interface MenuItem {
  readonly file: string
  readonly words: readonly string[]
  readonly shortcut: string | undefined
}

/** Every `<Item>` in the code of the menus. */
function menuItems(): MenuItem[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsx') && file !== 'Item.tsx')
    .flatMap((file) =>
      [...readFileSync(FOLDER + file, 'utf8').matchAll(/<Item\b([\s\S]*?)<\/Item>/g)].map(([, code = '']) => {
        const said = code.slice(code.lastIndexOf('>\n'))
        const words = [...said.matchAll(/'((?:\w+\.)+\w+)'/g)].map(([, key = '']) => key)
        const shortcut = /keys=\{(?:[\w.]+ \? )?(?:keysText|arrowKeys)\('(\w+)'/.exec(code)?.[1]
        return { file, words, shortcut }
      }),
    )
}

/** Where the palette calls a thing otherwise, or has one command for what several menus do: the id of its command. */
const SAME: Readonly<Record<string, string>> = {
  'canvas.addStage': 'addStage',
  'canvas.addStep': 'addStep',
  'hands.fit': 'fit',
  'hands.actualSize': 'actualSize',
  'hands.zoomIn': 'zoomIn',
  'hands.zoomOut': 'zoomOut',
  'canvas.edit': 'edit',
  'canvas.rename': 'edit',
  'canvas.addCardBelow': 'addBelow',
  'canvas.addCard': 'addCard',
  'canvas.duplicate': 'duplicate',
  'canvas.delete': 'remove',
  'canvas.removeStep': 'remove',
  'canvas.removeStage': 'remove',
  'canvas.removeLane': 'remove',
  'canvas.removeLine': 'remove',
  'canvas.deleteLink': 'remove',
  'canvas.linkTo': 'linkTo',
  'canvas.moveTo': 'moveTo',
  'hands.toStepBefore': 'shiftLeft',
  'hands.toStepAfter': 'shiftRight',
  'canvas.moveEarlier': 'shiftLeft',
  'canvas.moveLater': 'shiftRight',
  'canvas.moveUp': 'shiftUp',
  'canvas.moveDown': 'shiftDown',
  'clipboard.copy': 'copy',
  'clipboard.cut': 'cut',
  'clipboard.paste': 'paste',
  'workshop.menu.merge': 'merge',
  'workshop.menu.unfreeze': 'freeze',
}

/** No commands: a reason, a name of something to go to (the palette finds things by their names), a value that is typed. */
const NONE: readonly string[] = [
  'canvas.readOnly',
  'canvas.unnamed',
  'canvas.stepHeader',
  'hands.linkOut',
  'hands.linkIn',
  'hands.goStart',
  'hands.goEnd',
  'bulk.newTag',
]

const BOARD = boardFrom(`
           | Apply
           | Find    | Submit
  customer | a Looks | b Asks
  ~ visibility
  a -> b
`)

const SELECTIONS: readonly Selection[] = [
  { kind: 'none' },
  { kind: 'cards', ids: [brandId('card', 'card_a')] },
  { kind: 'cards', ids: [brandId('card', 'card_a'), brandId('card', 'card_b')] },
  { kind: 'cell', lane: brandId('lane', 'lane_customer'), step: brandId('step', 'step_1') },
  { kind: 'step', id: brandId('step', 'step_1') },
  { kind: 'stage', id: brandId('stage', 'stage_1') },
  { kind: 'lane', id: brandId('lane', 'lane_customer') },
  { kind: 'line', id: brandId('line', 'line_visibility') },
  { kind: 'link', id: brandId('link', 'link_1') },
]

/** What the palette offers, whatever is selected. */
function paletteCommands() {
  const nothing = () => undefined
  const editor = createTestEditor(BOARD)
  const hands = {
    ...{ editor, view: createMapView(), shown: 'map' as const, showAs: nothing, openDrawer: nothing },
    ...{ toggleDetails: nothing, find: nothing, export: nothing, saveCopy: nothing, copyPicture: nothing },
    ...{ present: nothing, presentElsewhere: nothing, backUp: nothing, showView: nothing },
  }
  return SELECTIONS.flatMap((selection) => {
    editor.select(selection)
    return editorCommands(hands, editor.get(), laneRegistry).filter(({ when }) => when !== false)
  })
}

test('whatever a menu of the map offers is in the palette as well, with the same key', () => {
  const commands = paletteCommands()
  const items = menuItems()
  expect(items.length).toBeGreaterThan(50)
  const wrong = items.flatMap(({ file, words, shortcut }) =>
    words
      .filter((key) => !NONE.includes(key))
      .flatMap((key) => {
        const found = commands.filter(({ id, words: own }) => own === key || id === SAME[key])
        if (found.length === 0) return [`${file}: the palette lacks ${key}`]
        const isSame = found.some((command) => command.shortcut === shortcut)
        return isSame ? [] : [`${file}: ${key} has ${shortcut}, in the palette ${found[0]?.shortcut}`]
      }),
  )
  expect(wrong).toEqual([])
})

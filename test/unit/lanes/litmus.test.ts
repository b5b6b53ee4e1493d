import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/base/json'
import { addCards, addLane, updateCards } from '../../../src/commands'
import { parseBoardFile, printBoardFile } from '../../../src/formats/json'
import { checkSvg, printSvg } from '../../../src/formats/svg'
import { builtInLanes, createLaneRegistry, dataOf, laneRegistry } from '../../../src/lanes'
import { defineLane } from '../../../src/lanes/defineLane'
import { createLayout, type LayoutOptions } from '../../../src/layout'
import { cardsOfScene, lightPalette, type Mark } from '../../../src/scene'
import { boardFrom } from '../../support/boardFrom'
import { countedMetrics } from '../../support/metrics'
import { createTestEditor } from '../../support/testEditor'

/** A lane type that the product does not have: this is all that one needs. */
interface CostData extends JsonObject {
  readonly rials: number
}

const cost = defineLane<CostData>({
  id: 'cost',
  label: { en: 'Cost to serve', ar: 'تكلفة الخدمة' },
  hint: { en: 'What a step costs', ar: 'كم تكلف الخطوة' },
  cardName: { en: 'Cost', ar: 'تكلفة' },
  icon: 'scale',
  family: 'opp',
  parse: ({ rials }) => ({ rials: typeof rials === 'number' && rials >= 0 ? rials : 0 }),
  fields: [{ kind: 'number', name: 'rials', label: { en: 'Cost (OMR)', ar: 'التكلفة (ر.ع.)' }, min: 0 }],
  chips: ({ data }, context) => [
    { text: context.say({ en: 'OMR {n}', ar: '{n} ر.ع.' }, { n: context.number(data.rials) }), paint: 'oppInk' },
  ],
  textOf: ({ data }, context) => context.number(data.rials),
})

const OPTIONS: LayoutOptions = {
  language: 'en',
  lenses: { csat: true, pain: false, time: false, evidence: true, owner: false },
}

const BOARD = boardFrom(`
           | Apply
           | Find     | Submit
  customer | a Looks  | b Submits
`)

function words(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []))
}

describe('a lane type of its own', () => {
  const registry = createLaneRegistry([...builtInLanes, cost])

  function boardWithCosts() {
    const editor = createTestEditor(BOARD)
    const type = registry.typeOf('cost')
    editor.dispatch(addLane, { type: type.id, name: type.label, readings: type.readings })
    const lane = Object.values(editor.get().board.lanes).find((each) => each.type === 'cost')
    const step = Object.values(BOARD.steps)[1]
    if (!lane || !step) throw new Error('no lane')
    editor.dispatch(addCards, { cards: [{ lane: lane.id, step: step.id, text: {}, data: { rials: 12.5 } }] })
    const card = Object.values(editor.get().board.cards).find((each) => each.lane === lane.id)
    if (!card) throw new Error('no card')
    return { editor, lane, card }
  }

  it('stands in the menu that adds a lane, and asks the inspector for its fields', () => {
    expect(registry.types.at(-1)?.label.en).toBe('Cost to serve')
    expect(registry.typeOf('cost').fields.map((field) => field.label.en)).toEqual(['Cost (OMR)'])
  })

  it('is drawn on the map and named for those who do not see it', () => {
    const { editor, lane, card } = boardWithCosts()
    const scene = createLayout({ lanes: registry, metrics: countedMetrics })(editor.get().board, OPTIONS)
    expect(scene.rows.find((row) => row.id === lane.id)?.label).toBe('Cost to serve')
    const part = cardsOfScene(scene).find((each) => each.id === card.id)
    expect(part?.label).toBe('12.5')
    expect(words(part?.marks ?? [])).toContain('OMR 12.5')
    const rect = part?.marks.find((mark) => mark.kind === 'rect')
    expect(rect?.fill).toBe('oppBg')
  })

  it('is in an exported picture', () => {
    const { editor } = boardWithCosts()
    const scene = createLayout({ lanes: registry, metrics: countedMetrics })(editor.get().board, OPTIONS)
    const svg = printSvg(scene, { palette: lightPalette, title: 'Costs' })
    expect(svg).toContain('OMR 12.5')
    expect(checkSvg(svg, scene).completeness.cards).toEqual({ inFile: 3, wanted: 3 })
  })

  it('survives saving and loading, with its data', () => {
    const { editor, card } = boardWithCosts()
    const read = parseBoardFile(printBoardFile(editor.get().board))
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.notes).toEqual([])
    expect(read.value.board).toEqual(editor.get().board)
    const again = read.value.board.cards[card.id]
    expect(again && dataOf(registry.typeOf('cost'), again)).toEqual({ rials: 12.5 })
  })

  it('is undone and redone like everything else', () => {
    const { editor, card } = boardWithCosts()
    editor.dispatch(updateCards, { ids: [card.id], change: {}, data: { rials: 40 } })
    const end = editor.get().board
    expect(end.cards[card.id]?.data).toEqual({ rials: 40 })
    editor.undo()
    expect(editor.get().board.cards[card.id]?.data).toEqual({ rials: 12.5 })
    editor.undo()
    editor.undo()
    expect(editor.get().board).toEqual(BOARD)
    for (let turn = 0; turn < 3; turn++) editor.redo()
    expect(editor.get().board).toEqual(end)
  })

  it('reads whatever data a file gives it', () => {
    for (const data of [{}, { rials: 'many' }, { rials: -3 }, { rials: null }, { other: [] }])
      expect(cost.parse(data)).toEqual({ rials: 0 })
  })
})

describe('a lane of a later version', () => {
  const board = { ...BOARD, lanes: { ...BOARD.lanes } }
  const [lane] = Object.values(BOARD.lanes)
  if (!lane) throw new Error('no lane')
  board.lanes[lane.id] = { ...lane, type: 'of-a-later-version', name: {} }

  it('is drawn in grey, with its words', () => {
    const scene = createLayout({ lanes: laneRegistry, metrics: countedMetrics })(board, OPTIONS)
    expect(scene.rows[0]?.label).toBe('Unknown lane')
    const [card] = cardsOfScene(scene)
    expect(card?.label).toBe('Looks')
    const rect = card?.marks.find((mark) => mark.kind === 'rect')
    expect(rect?.fill).toBe('supBg')
  })

  it('is saved unchanged', () => {
    const strange = {
      ...board,
      cards: Object.fromEntries(
        Object.entries(board.cards).map(([id, card]) => [
          id,
          { ...card, data: { beam: { watts: [1, 2] } }, glow: 'green' },
        ]),
      ),
    }
    const read = parseBoardFile(printBoardFile(strange))
    expect(read.ok && read.value.board).toEqual(strange)
    expect(read.ok && read.value.notes).toEqual([])
  })
})

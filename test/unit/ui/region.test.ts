import { describe, expect, it } from 'vitest'
import { brandId } from '../../../src/base/ids'
import type { EditorState } from '../../../src/editor'
import { laneRegistry } from '../../../src/lanes'
import { createLayout, layoutPage } from '../../../src/layout'
import { checkBoard } from '../../../src/model/checks'
import { cardsOfScene } from '../../../src/scene'
import { pieceOf, seenPart } from '../../../src/ui/export/region'
import { boardFrom } from '../../support/boardFrom'
import { realMetrics } from '../../support/realMetrics'
import { createTestEditor } from '../../support/testEditor'

const BOARD = boardFrom(`
             | Find                || Apply
             | Looks   | Compares  || Applies   | Waits
  customer   | a Looks | b Compares || c Applies | d Waits
  frontstage | g Rates |           || h Takes the file; i Gives a number
  ~ visibility
  backstage  |         |           || k Enters  | l Decides
  a -> b sequence
  b -> c sequence
  h -> k flow
`)

const layout = createLayout({ lanes: laneRegistry, metrics: realMetrics() })
const lenses = { csat: true, pain: false, time: false, evidence: true, owner: false }

function stateOf(): EditorState {
  return createTestEditor(BOARD).get()
}

const drawn = (state: EditorState) => layout(state.board, { language: 'en', lenses })
const idsOf = (state: EditorState) =>
  cardsOfScene(drawn(state))
    .map(({ id }) => id.replace('card_', ''))
    .sort()
    .join('')

describe('a piece of the board', () => {
  it('of one stage has its steps, its cards and the links among them, in the lanes of the whole', () => {
    const state = stateOf()
    const apply = Object.values(BOARD.stages).find(({ name }) => name.en === 'Apply')
    const piece = pieceOf(state, { kind: 'stage', id: apply?.id ?? brandId('stage', '') }, undefined)
    expect(idsOf(piece.state)).toBe('cdhikl')
    expect(Object.values(piece.state.board.links)).toHaveLength(1)
    expect(drawn(piece.state).rows).toHaveLength(4)
    expect(piece.facts?.cards).toBe(9)
    expect(checkBoard(piece.state.board)).toEqual([])
  })

  it('of selected cards has these alone, in their steps and lanes', () => {
    const ids = ['card_c', 'card_k'].map((id) => brandId('card', id))
    const state: EditorState = { ...stateOf(), selection: { kind: 'cards', ids } }
    const { state: part } = pieceOf(state, { kind: 'selection' }, undefined)
    expect(idsOf(part)).toBe('ck')
    const scene = drawn(part)
    expect(scene.steps).toHaveLength(1)
    // The line stays, for it lies between the two lanes.
    expect(scene.rows.map(({ kind }) => kind)).toEqual(['lane', 'line', 'lane'])
  })

  it('of what is on the screen has the steps and lanes that are at least half in view', () => {
    const state = stateOf()
    const whole = drawn(state)
    const [first, second] = whole.steps
    const [row] = whole.rows
    if (!first || !second || !row) throw new Error('nothing drawn')
    const width = second.box.x + second.box.width * 0.4 - first.box.x
    const visible = { x: first.box.x, y: row.y, width, height: row.height }
    const seen = seenPart(state, visible, layout)
    expect(idsOf(pieceOf(state, { kind: 'visible' }, seen).state)).toBe('a')
  })

  it('says on the paper that it is one, and of how much', () => {
    const state = stateOf()
    const [stage] = Object.values(BOARD.stages)
    const { state: part, facts } = pieceOf(state, { kind: 'stage', id: stage?.id ?? brandId('stage', '') }, undefined)
    if (!facts) throw new Error('no facts')
    const options = { titleBlock: false, legend: false, date: '2026-11-28', piece: facts }
    const page = layoutPage(part.board, drawn(part), options, { lanes: laneRegistry, metrics: realMetrics() })
    const words = page.parts.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : [])))
    expect(words.join(' ')).toBe('Part of the map: stage “Find” · 3 of 9 cards')
  })
})

import { describe, expect, it } from 'vitest'
import { laneRegistry } from '../../../src/lanes'
import { createLayout, type Layout } from '../../../src/layout'
import { layoutOptionsOf } from '../../../src/ui/export/drawing'
import { firstOptions } from '../../../src/ui/export/exportOptions'
import { readyLayout } from '../../../src/ui/export/readyLayout'
import { syntheticBoard } from '../../bench/board'
import { realMetrics } from '../../support/realMetrics'
import { createTestEditor } from '../../support/testEditor'

describe('a large board that is to be exported', () => {
  it('is laid out row by row, and comes out as it does at once', async () => {
    const ports = { lanes: laneRegistry, metrics: realMetrics() }
    const state = createTestEditor(syntheticBoard(1300).board).get()
    const options = firstOptions(state)
    const inner = createLayout(ports)
    const sizes: number[] = []
    const layout: Layout = (board, asked) => {
      sizes.push(Object.keys(board.lanes).length)
      return inner(board, asked)
    }
    await Promise.all([readyLayout(state, options, layout), readyLayout(state, options, layout)])
    const lanes = Object.keys(state.board.lanes).length
    expect(sizes).toEqual(Array.from({ length: lanes }, (_, at) => at + 1))
    const asked = layoutOptionsOf(state, options)
    expect(layout(state.board, asked)).toEqual(createLayout(ports)(state.board, asked))
  })
})

import { useEffect } from 'react'
import type { MapTools } from '../../canvas/tools'
import { wishFocus } from './gridKeys'
import type { GridModel } from './gridModel'

/**
 * A board without cards opens with the keyboard in the cell where a journey begins, so that typing writes its first card. Not
 * when a person came by the tab and may want to go on from there.
 */
export function useReadyTable(tools: MapTools, grid: GridModel): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the table opens
  useEffect(() => {
    const { board, readOnly, selection } = tools.editor.get()
    const isElsewhere = document.activeElement?.closest('[role="tablist"]') ?? null
    if (readOnly || isElsewhere || selection.kind !== 'none' || Object.keys(board.cards).length > 0) return
    const lanes = grid.columns.flatMap((column) => (column.kind === 'lane' && column.type.holdsCards ? [column] : []))
    const lane = lanes.find(({ type }) => type.family === 'act') ?? lanes[0]
    const first = grid.rows.find((row) => row.kind === 'step')
    if (!lane || first?.kind !== 'step') return
    tools.editor.select({ kind: 'cell', lane: lane.lane.id, step: first.step.id })
    wishFocus(tools)
  }, [])
}

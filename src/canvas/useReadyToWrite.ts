import { useEffect } from 'react'
import { useStore as useFlowStore } from 'reactflow'
import type { LaneRow, Scene } from '../scene'
import type { MapTools } from './tools'

/** A board without cards opens with the keyboard in the cell where a journey begins, so that typing writes its first card. */
export function useReadyToWrite(tools: MapTools): void {
  const isDrawn = useFlowStore((state) => state.width > 0 && state.height > 0)
  useEffect(() => {
    if (isDrawn) beginHere(tools)
  }, [isDrawn, tools])
}

function beginHere(tools: MapTools): void {
  const { editor, canvas } = tools
  const { board, readOnly, selection } = editor.get()
  if (readOnly || selection.kind !== 'none' || Object.keys(board.cards).length > 0) return
  const cell = firstRow(tools, tools.scene())?.cells[0]
  if (!cell) return
  editor.select({ kind: 'cell', lane: cell.lane, step: cell.step })
  canvas.setState({ focusWish: canvas.getState().focusWish + 1 })
}

/** A journey is told by what the customer does; a board without such a lane begins at its top. */
function firstRow({ editor, lanes }: MapTools, scene: Scene): LaneRow | undefined {
  const rows = scene.rows.flatMap((row) => {
    const type = row.kind === 'lane' ? lanes.typeOf(editor.get().board.lanes[row.id]?.type ?? '') : undefined
    return row.kind === 'lane' && type?.holdsCards ? [{ row, family: type.family }] : []
  })
  return (rows.find(({ family }) => family === 'act') ?? rows[0])?.row
}

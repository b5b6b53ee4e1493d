import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { type RefObject, useEffect, useState } from 'react'

interface RowDrag {
  readonly row: RefObject<HTMLElement | null>
  readonly grip: RefObject<HTMLElement | null>
  readonly id: string
  readonly index: number
  readonly disabled: boolean
  /** `to` counts the rows without the moved one. */
  readonly onDrop: (id: string, to: number) => void
}

/** Makes a row of a list draggable by its grip, and a place where others can be dropped. Tells on which edge the bar is to be drawn. */
export function useRowDrag({ row, grip, id, index, disabled, onDrop }: RowDrag): 'top' | 'bottom' | undefined {
  const [edge, setEdge] = useState<'top' | 'bottom' | undefined>(undefined)
  useEffect(() => {
    const element = row.current
    const handle = grip.current
    if (!element || !handle || disabled) return
    return combine(
      draggable({ element, dragHandle: handle, getInitialData: () => ({ kind: 'row', id, index }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === 'row' && source.data.id !== id,
        getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) === 'top' ? 'top' : 'bottom'),
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ self, source }) => {
          setEdge(undefined)
          const { id: moved, index: from } = source.data
          if (typeof moved !== 'string' || typeof from !== 'number') return
          const before = index + (extractClosestEdge(self.data) === 'bottom' ? 1 : 0)
          onDrop(moved, from < before ? before - 1 : before)
        },
      }),
    )
  }, [row, grip, id, index, disabled, onDrop])
  return edge
}

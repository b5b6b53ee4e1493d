import { useEffect, useMemo, useState } from 'react'
import type { EditorState } from '../../editor'
import type { Services } from '../services'
import { type Drawing, drawBoard } from './drawing'
import type { ExportOptions } from './exportOptions'
import { isLarge, readyLayout } from './readyLayout'

interface Made {
  readonly state: EditorState
  readonly key: string
  readonly drawing: Drawing
}

/** The board as it is to be exported; undefined while a large one is being laid out. */
export function useDrawing(state: EditorState, options: ExportOptions, ports: Services): Drawing | undefined {
  const { scale, ...looks } = options
  const key = JSON.stringify(looks)
  const isLater = isLarge(state)
  const [made, setMade] = useState<Made>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale changes nothing in the drawing
  const now = useMemo(() => (isLater ? undefined : drawBoard(state, options, ports)), [state, key, ports, isLater])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale changes nothing in the drawing
  useEffect(() => {
    if (!isLater) return
    let isGone = false
    void readyLayout(state, options, ports.newLayout()).then(() => {
      if (!isGone) setMade({ state, key, drawing: drawBoard(state, options, ports) })
    })
    return () => {
      isGone = true
    }
  }, [state, key, ports, isLater])
  return now ?? (made?.state === state && made.key === key ? made.drawing : undefined)
}

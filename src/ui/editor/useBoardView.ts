import { useCallback, useSyncExternalStore } from 'react'
import { type BoardView, setPreference, usePreference } from '../preferences'
import { replaceRoute, useRoute } from '../route'
import { useEditorState } from './EditorContext'

/** Phones, and 400 % zoom on a laptop: the map needs two directions of scrolling, the table does not. */
const NARROW = '(width < 720px)'

/** A tablet, and 150 or 200 % zoom on a laptop: details beside the map would leave it too little. */
const SHARED = '(width < 960px)'

function useMatches(query: string): boolean {
  const watch = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches)
}

export function useIsNarrow(): boolean {
  return useMatches(NARROW)
}

/** Details come over the board, not beside it. */
export function useIsOver(): boolean {
  return useMatches(SHARED)
}

/** The view the address asks for, else the table where there is little room, else the one used last. */
export function useBoardView(): readonly [view: BoardView, choose: (view: BoardView) => void] {
  const route = useRoute()
  const usual = usePreference('view')
  const isNarrow = useIsNarrow()
  const id = useEditorState((state) => state.board.id)
  const asked = route.kind === 'board' ? route.view : undefined
  const choose = (view: BoardView) => {
    // Insights are looked at on the way: a board opens where it can be written on.
    if (view !== 'insights') setPreference('view', view)
    replaceRoute({ kind: 'board', id, view })
  }
  return [asked ?? (isNarrow ? 'table' : usual), choose]
}

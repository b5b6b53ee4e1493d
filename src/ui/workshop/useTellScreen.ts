import { useEffect } from 'react'
import type { MapView } from '../../canvas'
import { openRoundOf } from '../../model/votes'
import { useEditor } from '../editor/EditorContext'
import type { Seen } from './seen'
import { useLiveHand } from './useLive'

/** A few times a second: a projector is no mirror. */
const PACE_MS = 120

/** Tells the projector where the facilitator is and how the board is looked at there, while there is one. */
export function useTellScreen(view: MapView): void {
  const editor = useEditor()
  const { look, screens } = useLiveHand()
  useEffect(() => {
    const now = (): Seen => {
      const { filter, lenses, language, measured, selection, board } = editor.get()
      const { visible } = view.store.getState()
      return {
        look: { filter, lenses, language, measured },
        ...(visible.width > 0 ? { box: visible } : {}),
        // What somebody is about to vote for is nobody else's to see.
        ...(openRoundOf(board) ? {} : { chosen: selection }),
      }
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    let told = ''
    const tell = () => {
      timer = undefined
      const seen = now()
      const words = JSON.stringify(seen)
      if (words !== told) look(seen)
      told = words
    }
    const soon = () => {
      if (screens.getState().count > 0) timer ??= setTimeout(tell, PACE_MS)
    }
    const again = () => {
      told = ''
      soon()
    }
    again()
    const stops = [view.store.subscribe(soon), editor.store.subscribe(soon), screens.subscribe(again)]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [editor, view, look, screens])
}

import { useEffect, useRef } from 'react'
import type { MapView } from '../../canvas'
import { isPressed } from '../../canvas/shortcuts/pressed'
import { cycleEvidence, park, setMood } from '../../canvas/workshop'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'
import { useEditorShortcuts } from '../shortcuts/useShortcuts'
import { useLiveHand } from './useLive'
import { giveDots, takeDots } from './useVoting'

const MOOD_KEYS = [
  ['Alt+1', -2],
  ['Alt+2', -1],
  ['Alt+3', 0],
  ['Alt+4', 1],
  ['Alt+5', 2],
] as const

/** What a facilitator does to the selected cards by one key, on the map as in the table. */
export function useWorkshopKeys(view: MapView): void {
  const editor = useEditor()
  const hand = useLiveHand()
  const { lanes } = useServices()
  const mood = useMoodPressed()
  const ids = () => {
    const { selection, readOnly } = editor.get()
    return selection.kind === 'cards' && readOnly === undefined ? selection.ids : []
  }
  useEditorShortcuts({
    evidence: () => cycleEvidence(editor, ids()),
    mood: () => mood.current !== undefined && setMood(editor, lanes, mood.current),
    park: () => {
      if (ids().length === 0) return
      park(editor, ids())
      view.focus()
    },
    vote: () => giveDots(editor, hand, ids()),
    unvote: () => takeDots(editor, hand, ids()),
  })
}

/** Which of the five keys it was: heard first, because the table of shortcuts tells only that it was one of them. */
function useMoodPressed() {
  const pressed = useRef<number | undefined>(undefined)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      pressed.current = MOOD_KEYS.find(([chord]) => isPressed(event, chord))?.[1]
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  return pressed
}

import { useCallback } from 'react'
import { updateBoard } from '../../commands'
import { useDigitsOf } from '../i18n/digits'
import { useEditor, useEditorState } from './EditorContext'

/** Everything on the screen counts in the digits of the board. */
export function useBoardDigits(): void {
  const editor = useEditor()
  const digits = useEditorState((state) => state.board.digits)
  useDigitsOf(
    digits,
    useCallback((next) => editor.dispatch(updateBoard, { change: { digits: next } }), [editor]),
  )
}

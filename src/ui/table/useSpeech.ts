import { useMemo } from 'react'
import type { DrawContext } from '../../lanes'
import { speech } from '../../layout'
import { withMeasured } from '../../measures/measuredFilter'
import { useEditorState } from '../editor/EditorContext'

export type Speech = Pick<DrawContext, 'say' | 'number' | 'board' | 'language'>

/** What lane types need to put their data into words, in the language and digits of the board. */
export function useSpeech(): Speech {
  const board = useEditorState((state) => state.board)
  const language = useEditorState((state) => state.language)
  const measured = useEditorState((state) => state.measured)
  return useMemo(
    () => ({ ...speech(language, board.digits), board: withMeasured(board, measured), language }),
    [board, language, measured],
  )
}

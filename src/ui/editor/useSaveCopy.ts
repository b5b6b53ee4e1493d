import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { textIn } from '../../base/text'
import { download } from '../../formats/download'
import { boardFileName } from '../../formats/fileName'
import { useServices } from '../services'
import { toastProblem } from '../toasts/toasts'
import { useEditor } from './EditorContext'

/** Downloads the board as it is in memory, saved or not. */
export function useSaveCopy(): () => void {
  const { t } = useTranslation()
  const editor = useEditor()
  const { library, now } = useServices()
  return useCallback(() => {
    const { board, language } = editor.get()
    import('../export/boardFile')
      .then(({ printWithPictures }) => printWithPictures(board, library.media))
      .then(
        (text) =>
          download(
            new Blob([text], { type: 'application/json' }),
            boardFileName(textIn(board.title, language) || t('app.untitled'), now(), 'json'),
          ),
        (error: unknown) => toastProblem(t('editor.copyFailed'), String(error)),
      )
  }, [editor, library, now, t])
}

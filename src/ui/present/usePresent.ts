import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor/EditorContext'
import { useBoardView } from '../editor/useBoardView'
import { toasts } from '../toasts/toasts'
import { openLedWindow, startPresenting } from './presenting'
import { remote } from './remoteState'

/** The two ways to present the open board. */
export function usePresent(): { readonly present: () => void; readonly presentElsewhere: () => boolean } {
  const { t } = useTranslation()
  const editor = useEditor()
  const [shown] = useBoardView()
  return {
    present: () => startPresenting(editor.get().board.id, shown),
    presentElsewhere: () => {
      const { id } = editor.get().board
      const isOpen = openLedWindow(id)
      if (isOpen) remote.start(id)
      else toasts.add({ title: t('present.blocked'), description: t('present.blockedWhat') })
      return isOpen
    },
  }
}

import { useTranslation } from 'react-i18next'
import { download } from '../../../formats/download'
import { boardFileName } from '../../../formats/fileName'
import { useEditor } from '../../editor/EditorContext'
import { useServices } from '../../services'
import { toastProblem, toasts } from '../../toasts/toasts'
import { useBoardText } from '../useInsights'
import { photograph } from './photograph'

interface Picture {
  /** Absent where the browser lets no page write pictures to the clipboard. */
  readonly copy: (() => void) | undefined
  readonly save: () => void
}

/** A chart as a picture: to the clipboard, or to a file. Always light, with the board's name under it. */
export function usePicture(title: string, card: () => HTMLElement | null): Picture {
  const { t } = useTranslation()
  const editor = useEditor()
  const say = useBoardText()
  const { now } = useServices()
  const boardTitle = () => say(editor.get().board.title) || t('app.untitled')
  const take = async (): Promise<Blob> => {
    const element = card()
    if (!element) throw new Error('The chart is no longer there')
    const made = await photograph(element, t('insights.pictureFoot', { board: boardTitle(), date: now().slice(0, 10) }))
    if (!made.ok) throw new Error(made.error.reason)
    return made.value
  }
  const failed = (reason: unknown) => toastProblem(t('insights.noPicture'), String(reason))
  const copy = () => {
    // The picture is promised within the gesture: Safari lets nobody write to the clipboard later.
    const item = new ClipboardItem({ 'image/png': take() })
    navigator.clipboard.write([item]).then(() => toasts.add({ title: t('insights.copied'), timeout: 2500 }), failed)
  }
  return {
    copy: typeof ClipboardItem === 'function' && navigator.clipboard ? copy : undefined,
    save: () => {
      take().then((file) => download(file, boardFileName(`${boardTitle()} - ${title}`, now(), 'png')), failed)
    },
  }
}

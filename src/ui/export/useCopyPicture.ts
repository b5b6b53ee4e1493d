import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor/EditorContext'
import { useServices } from '../services'
import { toastProblem, toasts } from '../toasts/toasts'
import { copyPicture } from './copyPicture'
import { firstOptions } from './exportOptions'

/** Copies the board, as it is shown now, as a picture. */
export function useCopyPicture(): () => void {
  const { t } = useTranslation()
  const editor = useEditor()
  const services = useServices()
  const make = async (): Promise<Blob> => {
    const { makeFile } = await import('./makeFile')
    const state = editor.get()
    const run = { signal: new AbortController().signal, onProgress: () => {} }
    const made = await makeFile(state, firstOptions(state), services, run)
    if (!made.ok) throw new Error(made.error.kind)
    return made.value.file
  }
  return () => {
    void copyPicture(make()).then((isCopied) => {
      if (isCopied) toasts.add({ title: t('export.pictureCopied') })
      else toastProblem(t('export.copyPicture'), t('export.copyFailed'))
    })
  }
}

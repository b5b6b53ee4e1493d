import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../base/ids'
import { download } from '../../formats/download'
import { boardFileName } from '../../formats/fileName'
import { useServices } from '../services'
import { toastProblem } from '../toasts/toasts'

/** Downloads everything that is stored of a board, readable or not. */
export function useRescue(id: BoardId): () => void {
  const { t } = useTranslation()
  const { library, now } = useServices()
  return useCallback(() => {
    library.rescueFile(id).then(
      (file) => download(file, boardFileName(t('editor.rescueName'), now(), 'jsonl')),
      (error: unknown) => toastProblem(t('editor.rescueFailed'), String(error)),
    )
  }, [library, now, id, t])
}

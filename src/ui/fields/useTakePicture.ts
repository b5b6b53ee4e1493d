import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardPicture, PictureProblem } from '../../formats/picture'
import type { Media } from '../../model/records/media'
import { useEditor } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { toastProblem } from '../toasts/toasts'

type OnPicture = (media: Media) => void

/** Pictures as they are kept: encoded anew. What cannot be read is told of. */
export function usePictureReader(): (file: Blob) => Promise<BoardPicture | undefined> {
  const { t } = useTranslation()
  const wordsOf = useProblemWords()
  return async (file) => {
    const { readPicture } = await import('../../formats/picture')
    const read = await readPicture(file)
    if (read.ok) return read.value
    toastProblem(t('fields.pictureRefused'), wordsOf(read.error))
    return undefined
  }
}

/** Pictures as the board keeps them: encoded anew and on disk before anything on the board points to them. */
export function useTakePicture() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { library } = useServices()
  const read = usePictureReader()
  const [busy, setBusy] = useState(false)

  async function takeOne(file: File, onPicture: OnPicture): Promise<void> {
    const taken = await read(file)
    if (!taken) return
    await library.media.put(editor.get().board.id, taken.media.id, taken.file)
    onPicture(taken.media)
  }

  async function take(files: readonly File[], onPicture: OnPicture): Promise<void> {
    setBusy(true)
    try {
      for (const file of files) await takeOne(file, onPicture)
    } catch (error) {
      toastProblem(t('fields.pictureNotStored'), String(error))
    } finally {
      setBusy(false)
    }
  }

  return { take: (files: readonly File[], onPicture: OnPicture) => void take(files, onPicture), busy }
}

function useProblemWords(): (problem: PictureProblem) => string {
  const { t } = useTranslation()
  const { bytes, number } = useFormats()
  return (problem) => {
    switch (problem.kind) {
      case 'empty':
        return t('fields.pictureEmpty')
      case 'tooManyBytes':
        return t('fields.pictureTooManyBytes', { limit: bytes(problem.limit) })
      case 'notAPicture':
        return t('fields.notAPicture')
      case 'tooManyPixels':
        return t('fields.pictureTooManyPixels', { limit: number(problem.limit / 1_000_000) })
      case 'unreadable':
        return t('fields.pictureUnreadable')
    }
  }
}

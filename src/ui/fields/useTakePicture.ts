import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureProblem } from '../../formats/picture'
import type { Media } from '../../model/records/media'
import { useEditor } from '../editor/EditorContext'
import { useFormats } from '../i18n/useFormats'
import { useServices } from '../services'
import { toastProblem } from '../toasts/toasts'

type OnPicture = (media: Media) => void

/** Pictures as the board keeps them: encoded anew and on disk before anything on the board points to them. */
export function useTakePicture() {
  const { t } = useTranslation()
  const editor = useEditor()
  const { library } = useServices()
  const { bytes, number } = useFormats()
  const [busy, setBusy] = useState(false)

  async function takeOne(file: File, onPicture: OnPicture): Promise<void> {
    const { readPicture } = await import('../../formats/picture')
    const read = await readPicture(file)
    if (!read.ok) return toastProblem(t('fields.pictureRefused'), wordsOf(read.error))
    const { media, file: encoded } = read.value
    await library.media.put(editor.get().board.id, media.id, encoded)
    onPicture(media)
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

  function wordsOf(problem: PictureProblem): string {
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

  return { take: (files: readonly File[], onPicture: OnPicture) => void take(files, onPicture), busy }
}
